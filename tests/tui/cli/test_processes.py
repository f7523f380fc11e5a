"""What only a real process shows: pipes that break, interrupts, terminals, tracebacks."""

import os
import pty
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click
import pytest

from tests.tui.cli.wires import WIRE_TEXT
from tui.cli.program import program


def test_a_reader_that_goes_away_is_no_error_to_talk_about(run, write):
    for number in range(60):
        folder = write(f"inbox/{number:02}.txt", WIRE_TEXT * 3).parent
    process = run.start("extract", folder, "--json", "--text")
    process.stdout.readline()
    process.stdout.close()
    talk = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 1
    assert talk == ""


def test_ctrl_c_is_answered_with_its_code_and_no_traceback(run, tmp_path):
    waiting = tmp_path / "waiting.txt"
    os.mkfifo(waiting)
    process = run.start("read", waiting)
    with waiting.open("wb"):  # opens once the command is reading
        while process.poll() is None:
            # A signal that falls right before the read blocks is only seen with the next one.
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=2)
        _data, talk = process.communicate()
    assert process.returncode == 130
    assert talk == "Interrupted.\n"


def test_a_bug_keeps_its_traceback(run, monkeypatch):
    def broken(_self, _ctx):
        raise RuntimeError("a bug")

    monkeypatch.setattr(click.Group, "invoke", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        run("read", "x.txt")
    assert program.name == "provenance"


def on_a_terminal(arguments, environment):
    """What the command writes to a terminal of 80 columns."""
    main, side = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", "from tui.cli import main; main()", *arguments],
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **environment},
        stdin=side,
        stdout=side,
        stderr=side,
    )
    os.close(side)
    written = b""
    try:
        while block := os.read(main, 65536):
            written += block
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(main)
    assert process.wait() == 0
    return written.decode()


def test_no_color_means_no_colour(write):
    path = str(write("wire.txt", WIRE_TEXT))
    shown = on_a_terminal(["read", path], {"NO_COLOR": "1"})
    colours = {f"\x1b[{code}m" for code in (*range(30, 38), *range(90, 98))}
    assert not any(colour in shown for colour in colours)
    assert "Ferries Sail Again" in shown


def test_zones_are_grey_on_a_terminal_and_named_everywhere(write):
    path = str(write("wire.txt", WIRE_TEXT))
    shown = on_a_terminal(["read", path], {})
    assert "\x1b[2m" in shown
    assert "[related link]" in shown


def test_a_hostile_text_cannot_steer_a_terminal(write):
    text = WIRE_TEXT.replace("the ports", "\x1b]0;owned\x07\x1b[2Jthe ports\x9b31m")
    shown = on_a_terminal(["read", str(write("wire.txt", text))], {})
    assert "\x1b]" not in shown
    assert "\x1b[2J" not in shown
    assert "\x9b" not in shown


@pytest.mark.parametrize("command", [("list", "statements"), ("report",), ("show", "art1")])
def test_a_full_disk_behind_standard_output_is_one_line(stored, command):
    with Path("/dev/full").open("w") as full:
        process = stored.start(*command, stdout=full)
        talk = process.stderr.read()
        process.stderr.close()
    assert process.wait() == 1
    assert talk == (
        "Error: What was printed cannot be written to standard output: No space left on device. "
        "Free some space or send it elsewhere; what is in the database stands.\n"
    )


def test_what_was_stored_is_counted_when_its_line_cannot_be_printed(run, write):
    folder = write("inbox/strike.txt", WIRE_TEXT).parent
    with Path("/dev/full").open("w") as full:
        process = run.start("add", folder, stdout=full)
        talk = process.stderr.read()
        process.stderr.close()
    assert process.wait() == 1
    assert talk.startswith("Stopped: 1 article stored.\nError: What was printed")


def test_a_terminal_that_shows_ascii_only_gets_an_answer(stored):
    stored.environment["PYTHONIOENCODING"] = "ascii"
    for arguments in (("show", "st1"), ("trace", "Ferry crews go back to work on Thursday")):
        process = stored.start(*arguments)
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        assert "?" in out
