"""``review`` on a real terminal: opened, used by a key, left."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios

import pytest


class Desk:
    """The desk as a process on a terminal of 80x24."""

    def __init__(self, run, *arguments):
        self.main, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from tui.cli import main; main()", "review", *arguments],
            env={**os.environ, **run.environment, "TERM": "xterm-256color"},
            stdin=side,
            stdout=side,
            stderr=side,
        )
        os.close(side)
        self.written = b""

    def wait_for(self, words):
        """Read until ``words`` are on the screen; only a desk that hangs waits for long."""
        while words not in self.written:
            ready, _, _ = select.select([self.main], [], [], 60)
            assert ready, f"{words!r} never came: {self.written[-2000:]!r}"
            self.written += os.read(self.main, 65536)

    def read_what_is_there(self):
        """Keep the terminal from filling up while the store is watched."""
        while select.select([self.main], [], [], 0)[0]:
            self.written += os.read(self.main, 65536)

    def type(self, keys):
        self.written = b""
        os.write(self.main, keys)

    def leave(self):
        """Read to the end, and answer the exit code."""
        try:
            while block := os.read(self.main, 65536):
                self.written += block
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(self.main)
        return self.process.wait()


@pytest.fixture
def open_desk():
    desks = []

    def opened(*arguments):
        desks.append(Desk(*arguments))
        return desks[-1]

    yield opened
    for desk in desks:
        if desk.process.poll() is None:
            desk.process.kill()
            desk.process.wait()


def test_a_key_at_the_desk_does_what_the_command_does(stored, open_desk):
    desk = open_desk(stored, "--article", "art2", "--editor", "bo")
    desk.wait_for("╰".encode())  # the chain is drawn: the statement is in view
    desk.type(b"C")
    for _ in range(600):
        desk.read_what_is_there()
        if stored.json("list", "statements", "--status", "confirmed"):
            break
    desk.type(b"q")
    desk.wait_for(b"This session")
    desk.type(b"\r")
    assert desk.leave() == 0
    assert b"1 statement confirmed" in desk.written
    (confirmed,) = stored.json("list", "statements", "--status", "confirmed")
    assert confirmed["article"] == "art2"
    (shown,) = stored.json("show", confirmed["id"])
    assert {annotation["editor"] for annotation in shown["annotations"]} == {"bo"}
    assert stored("undo", "--editor", "bo").exit_code == 0
    assert stored.json("list", "statements", "--status", "confirmed") == []


def test_the_queue_begins_with_speech_and_attitudes_are_asked_for(run, open_desk, tmp_path):
    path = tmp_path / "pier.txt"
    path.write_text("Ada Osei backs a plan for the harbour and its boats.\n", encoding="utf-8")
    assert run("add", path).exit_code == 0
    desk = open_desk(run)
    desk.wait_for(b"Nothing matches")
    desk = open_desk(run, "--attitudes", "--order", "learn")
    desk.wait_for(b"most to learn from first")
    desk.wait_for("╰".encode())
