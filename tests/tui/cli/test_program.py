import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from provenance import __version__
from tui.cli.program import SECTIONS, program

RUN = [sys.executable, "-c", "from tui.cli import main; main()"]
COMMANDS = [
    (name, short_help)
    for commands in SECTIONS.values()
    for name, (_, short_help) in commands.items()
]


def invoke(*arguments):
    return CliRunner().invoke(program, list(arguments))


def subcommands(command, path=()):
    """Every command under ``command`` with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        with click.Context(command) as ctx:
            for name in command.list_commands(ctx):
                yield from subcommands(command.get_command(ctx, name), (*path, name))


def test_the_short_helps_are_what_the_commands_say_themselves():
    with click.Context(program) as ctx:
        listed = dict(COMMANDS)
        for name in program.list_commands(ctx):
            command = program.get_command(ctx, name)
            assert command.help.splitlines()[0] == listed[name]


@pytest.mark.parametrize("path", [path for path, _ in subcommands(program)], ids=" ".join)
def test_every_command_has_a_help_with_examples(path):
    result = invoke(*path, "--help")
    assert result.exit_code == 0
    assert "Example" in result.output
    assert "provenance " + " ".join(path) in result.output


def test_help_fits_eighty_columns():
    for path, _ in subcommands(program):
        for line in invoke(*path, "--help").output.splitlines():
            assert len(line) <= 80, (path, line)


def test_the_version_is_told():
    result = invoke("--version")
    assert result.exit_code == 0
    assert __version__ in result.output


def test_an_unknown_command_is_a_usage_error_with_a_suggestion():
    result = invoke("reveiw")
    assert result.exit_code == 2
    assert "review" in result.output


def test_help_imports_nothing_heavy():
    heavy = "sqlalchemy alembic textual httpx trafilatura rich lxml platformdirs asyncio"
    code = (
        "import sys\n"
        "from tui.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n"
        f"    print(sorted(set({heavy.split()}) & set(sys.modules)), file=sys.stderr)\n"
    )
    for path, _ in subcommands(program):
        done = subprocess.run(
            [sys.executable, "-c", code, *path, "--help"],
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == "[]\n", path


def test_completion_offers_commands_without_a_database():
    environment = {
        **os.environ,
        "_PROVENANCE_COMPLETE": "bash_complete",
        "COMP_WORDS": "provenance re",
        "COMP_CWORD": "1",
    }
    done = subprocess.run(
        [str(Path(sys.executable).parent / "provenance")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    offered = {line.split(",")[1] for line in done.stdout.splitlines()}
    assert {"read", "review", "reject", "redo", "report"} <= offered
