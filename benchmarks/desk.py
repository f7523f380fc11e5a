#!/usr/bin/env python3
"""How quickly the desk answers keys over a large store, and what memory it takes, in a real terminal.

usage: python benchmarks/desk.py DATABASE [--keys 100] [--jumps 20] [--word ba]

DATABASE is one that make_store.py made; the desk writes its sitting into it.  Desk and floor run on
a pseudo-terminal of 160x45.  A key is timed from the moment it is written to the last byte that the
program paints for it (nothing follows for QUIET seconds): rows, article, chain and head line, all of
it.  The floor is the same key in an empty Textual app with one DataTable of 1,000 rows.
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

QUIET = 0.25
"""Seconds without a byte after which a repaint is finished."""
SIZE = (45, 160)
DOWN, PAGE_DOWN, HOME, END = b"\x1b[B", b"\x1b[6~", b"\x1b[H", b"\x1b[F"
EMPTY = """
from textual.app import App
from textual.widgets import DataTable
class Empty(App):
    def compose(self):
        yield DataTable(cursor_type="row")
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("one", "two", "three")
        table.add_rows((f"row {n}", "some words " * 3, n) for n in range(1000))
Empty().run()
"""
DESK = "import sys; sys.argv = ['provenance', 'review', *{arguments!r}]; from tui.cli import main; main()"


@dataclass
class Terminal:
    """A program on a pseudo-terminal."""

    pid: int
    master: int
    painted: bytes = b""

    @classmethod
    def start(cls, program: str, database: str) -> "Terminal":
        """Start Python code on a terminal."""
        pid, master = pty.fork()
        if pid == 0:
            os.environ.update(
                TERM="xterm-256color", PROVENANCE_DATABASE=database, PROVENANCE_EDITOR="bench"
            )
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.execv(sys.executable, [sys.executable, "-c", program])
        fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        return cls(pid, master)

    def read(self, seconds: float) -> bool:
        """Whether something was painted within so many seconds."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        self.painted += os.read(self.master, 1 << 20)
        return True

    def settle(self, quiet: float) -> float:
        """Read until nothing comes for ``quiet`` seconds; when the last of it came."""
        last = time.perf_counter()
        while self.read(quiet):
            last = time.perf_counter()
        return last

    def press(self, key: bytes) -> float:
        """Seconds from a key to the last byte painted for it."""
        self.painted = b""
        began = time.perf_counter()
        os.write(self.master, key)
        return self.settle(QUIET) - began

    def until(self, is_there: Callable[[bytes], bool], longest: float = 10.0) -> float:
        """Seconds until what is painted fulfils a condition, ``longest`` if it never does."""
        began = time.perf_counter()
        while not is_there(self.painted) and time.perf_counter() - began < longest:
            self.read(0.05)
        return time.perf_counter() - began

    @property
    def resident(self) -> float:
        """Megabytes of memory in use now."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def stop(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)


@dataclass
class Measured:
    """The times of each act in seconds, and the memory at the end in megabytes."""

    times: dict[str, list[float]]
    memory: float


def percentile(times: Sequence[float], share: float) -> float:
    """The time that so great a share of them do not exceed."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def keys_of(terminal: Terminal, keys: int, jumps: int) -> dict[str, list[float]]:
    """The times of each act."""
    return {
        "scroll": [terminal.press(DOWN) for _ in range(keys)],
        "page down": [terminal.press(PAGE_DOWN) for _ in range(keys // 2)],
        "jump": [terminal.press(key) for _ in range(jumps // 2) for key in (END, HOME)],
    }


def measure(program: str, database: str, keys: int, jumps: int, rest: float) -> Measured:
    """Start a program, let it come to rest, and press the keys."""
    terminal = Terminal.start(program, database)
    terminal.settle(rest)
    times = keys_of(terminal, keys, jumps)
    memory = terminal.resident
    terminal.stop()
    return Measured(times, memory)


def search(database: str, word: str, runs: int) -> list[float]:
    """Seconds from Enter to the first rows of a search; each word has another last letter."""
    terminal = Terminal.start(DESK.format(arguments=[]), database)
    terminal.settle(3.0)
    times = []
    for letter in "aeiouklmnprstv"[:runs]:
        sought = word + letter
        terminal.press(b"/")
        terminal.press(b"\x15" + sought.encode())
        terminal.painted = b""
        began = time.perf_counter()
        os.write(terminal.master, b"\r")
        # The head line names the word; a row of the queue or the article shows it twice more.
        terminal.until(lambda painted, sought=sought: painted.count(sought.encode()) > 2)
        times.append(time.perf_counter() - began)
        terminal.settle(1.0)
    terminal.stop()
    return times


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--jumps", type=int, default=20)
    parser.add_argument("--word", default="ba")
    chosen = parser.parse_args()
    floor = measure(EMPTY, chosen.database, chosen.keys, chosen.jumps, 1.0)
    print(f"{'':24}{'median':>9}{'p95':>9}{'floor':>9}{'ratio':>8}")
    for name, arguments in (("", []), ("proposed only", ["--status", "proposed"])):
        desk = measure(
            DESK.format(arguments=arguments), chosen.database, chosen.keys, chosen.jumps, 3.0
        )
        for act, times in desk.times.items():
            least = statistics.median(floor.times[act])
            median = statistics.median(times)
            label = f"{act}, {name}" if name else act
            print(
                f"{label:24}{median * 1000:6.0f} ms{percentile(times, 0.95) * 1000:6.0f} ms"
                f"{least * 1000:6.0f} ms{median / least:7.1f}x"
            )
        print(
            f"{'memory':24}{desk.memory:6.0f} MB{'':9}{floor.memory:6.0f} MB"
            f"{desk.memory - floor.memory:+6.0f} MB"
        )
    found = search(chosen.database, chosen.word, 10)
    print(
        f"{'search, first rows':24}{statistics.median(found) * 1000:6.0f} ms"
        f"{percentile(found, 0.95) * 1000:6.0f} ms"
    )


if __name__ == "__main__":
    main()
