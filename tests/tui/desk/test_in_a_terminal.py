"""The desk in a real terminal, from the first byte to the exit code."""

import os
import pty
import select
import subprocess
import sys

from db.store import open_store
from provenance.domain.statements import Status

_PATIENCE = 120
"""Seconds without a byte after which the desk is held to hang."""

_REVIEW = """
import sys
from provenance.domain.stored import StatementFilter
from tui.app import run_review
sys.exit(run_review(sys.argv[1], editor="ada", wanted=StatementFilter()))
"""


class Screen:
    """What a terminal was sent; what came after the words last waited for is kept for the next."""

    def __init__(self, terminal: int) -> None:
        self.terminal = terminal
        self.sent = b""

    def wait_for(self, words: bytes) -> None:
        """Read until the words have come."""
        while words not in self.sent:
            ready, _, _ = select.select([self.terminal], [], [], _PATIENCE)
            assert ready, f"{words!r} never came after {self.sent[-400:]!r}"
            self.sent += os.read(self.terminal, 65536)
        self.sent = self.sent.partition(words)[2]


def test_an_editor_confirms_leaves_and_reads_what_was_done(ferry_database: str) -> None:
    terminal, its_end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
    desk = subprocess.Popen(
        [sys.executable, "-c", _REVIEW, ferry_database],
        stdin=its_end,
        stdout=its_end,
        stderr=its_end,
        env=environment,
    )
    os.close(its_end)
    screen = Screen(terminal)
    try:
        screen.wait_for(b"st1")
        os.write(terminal, b"C")
        screen.wait_for(b"2 of 6")
        screen.wait_for(b"st2")
        os.write(terminal, b"q")
        screen.wait_for(b"to go on here next time")
        os.write(terminal, b"\r")
        screen.wait_for(b"This session: 1 statement confirmed.")
        assert desk.wait(_PATIENCE) == 0
    finally:
        desk.kill()
        desk.wait()
        os.close(terminal)
    with open_store(ferry_database) as store:
        assert store.statement(1).status is Status.CONFIRMED
