#!/usr/bin/env python3
"""How long the desk takes from start to its frame and to its first statement, in a real terminal.

usage: python benchmarks/first_paint.py [--runs 7]

Each run starts a process on a pseudo-terminal of 120x40 and reads what it paints.  The floor is an
empty Textual app with one DataTable in the same run; medians.  Bytecode is compiled by a warm-up.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

EMPTY = """
from textual.app import App
from textual.widgets import DataTable
class Empty(App):
    def compose(self):
        yield DataTable()
    def on_mount(self):
        self.query_one(DataTable).add_columns("ready-to-look")
Empty().run()
"""
DESK = "import sys; sys.argv = ['provenance', 'review']; from tui.cli import main; main()"
LONGEST = 30.0


def seconds_until(program: str, words: list[bytes], database: str) -> list[float]:
    """Seconds from the start of ``program`` until each of ``words`` was painted."""
    began = time.perf_counter()
    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", PROVENANCE_DATABASE=database)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execv(sys.executable, [sys.executable, "-c", program])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    painted, found = b"", [LONGEST] * len(words)
    while LONGEST in found and time.perf_counter() - began < LONGEST:
        if select.select([master], [], [], 0.5)[0]:
            painted += os.read(master, 65536)
        for i, word in enumerate(words):
            if found[i] == LONGEST and word in painted:
                found[i] = time.perf_counter() - began
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(master)
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo = "from tui.cli import main; main()"
        command = [sys.executable, "-c", demo, "demo", "--folder", str(folder)]
        subprocess.run(command, check=True, capture_output=True)
        database = str(folder / "demo.sqlite")
        seconds_until(EMPTY, [b"ready-to-look"], database)
        seconds_until(DESK, [b"Anselm"], database)
        empty, desk = [], []
        for _ in range(runs):
            empty.append(seconds_until(EMPTY, [b"ready-to-look"], database)[0])
            desk.append(seconds_until(DESK, [b"Provenance", b"Anselm"], database))
    floor = statistics.median(empty)
    frame = statistics.median(run[0] for run in desk)
    statement = statistics.median(run[1] for run in desk)
    print(f"empty Textual app      {floor:6.2f} s")
    print(f"desk, its frame        {frame:6.2f} s   {frame / floor:.2f} x")
    print(f"desk, first statement  {statement:6.2f} s   {statement / floor:.2f} x")


if __name__ == "__main__":
    main()
