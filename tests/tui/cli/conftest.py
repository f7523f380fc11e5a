"""The command line run on a database of its own, in this process and as a process."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.tui.cli.wires import SECOND_TEXT, WIRE_TEXT
from tui.cli.program import program


@dataclass
class CommandLine:
    """Runs ``provenance`` as editor ada on the database at ``database``."""

    database: Path
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.environment = {
            "PROVENANCE_DATABASE": str(self.database),
            "PROVENANCE_EDITOR": "ada",
            "XDG_DATA_HOME": str(self.database.parent / "data"),
        }

    def __call__(self, *arguments: object, stdin: str | None = None) -> Result:
        words = [str(argument) for argument in arguments]
        result = CliRunner(env=self.environment).invoke(program, words, input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def json(self, *arguments: object) -> list[dict[str, Any]]:
        """The objects a command prints; it must succeed."""
        result = self(*arguments, "--json")
        assert result.exit_code == 0, result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    def start(self, *arguments: object, **options: Any) -> subprocess.Popen[str]:
        """The command as a process with pipes."""
        # Whoever runs the tests in the background may have SIGINT ignored.
        code = (
            "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
            "from tui.cli import main; main()"
        )
        return subprocess.Popen(
            [sys.executable, "-c", code, *map(str, arguments)],
            env={**os.environ, **self.environment},
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options},
        )


@pytest.fixture(autouse=True)
def _away_from_the_users_own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.delenv("PROVENANCE_DATABASE", raising=False)
    monkeypatch.delenv("PROVENANCE_EDITOR", raising=False)


@pytest.fixture
def run(tmp_path: Path) -> CommandLine:
    """The command line on a database that is not there yet."""
    return CommandLine(tmp_path / "store.db")


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a file into the test's folder."""

    def to(name: str, words: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
        return path

    return to


@pytest.fixture(scope="session")
def stored_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with two articles, art1 the strike and art2 the fees, to be copied."""
    folder = tmp_path_factory.mktemp("stored")
    run = CommandLine(folder / "store.db")
    for name, words, outlet, published in (
        ("strike.txt", WIRE_TEXT, "The Sound Courier", "2026-03-09"),
        ("fees.txt", SECOND_TEXT, "The Oxdal Post", "2026-03-10"),
    ):
        (folder / name).write_text(words, encoding="utf-8")
        result = run("add", folder / name, "--outlet", outlet, "--published", published)
        assert result.exit_code == 0, result.output
    return run.database


@pytest.fixture
def stored(run: CommandLine, stored_database: Path) -> CommandLine:
    """The command line on a database of its own with art1, the strike, and art2, the fees."""
    with (
        closing(sqlite3.connect(stored_database)) as kept,
        closing(sqlite3.connect(run.database)) as copy,
    ):
        kept.backup(copy)
    return run
