#!/usr/bin/env python3
"""How quickly the desk answers keys over a large store, and what memory it takes, in a real terminal.

usage: python benchmarks/desk.py DATABASE [--keys 100] [--jumps 20]

DATABASE is one that make_store.py made; the desk writes its sitting into it.  Desk and floor run on
a pseudo-terminal of 160x45.  A key is timed from the moment it is written to the last byte that the
program paints for it (nothing follows for QUIET seconds): rows, article, chain and head line, all of
it.  Beside it stands what the program computed for the key: on a busy machine the rest is waiting.  The
floor is the same key in an empty Textual app with one DataTable of 1,000 rows.
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
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from db.store import open_store
from provenance.domain.stored import StatementFilter

QUIET = 0.25
"""Seconds without a byte after which a repaint is finished."""
SIZE = (45, 160)
DOWN, PAGE_DOWN, HOME, END = b"\x1b[B", b"\x1b[6~", b"\x1b[H", b"\x1b[F"
TABLE_HOME, TABLE_END = b"\x1b[1;5H", b"\x1b[1;5F"
"""A DataTable's first and last row are at Ctrl+Home and Ctrl+End."""
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


@dataclass(frozen=True)
class Repaint:
    """What a key took: seconds until all was painted, and seconds of a processor."""

    seconds: float
    computed: float


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

    def press(self, key: bytes) -> "Repaint":
        """Press a key and wait for all that is painted for it."""
        self.painted = b""
        began, before = time.perf_counter(), self.computed
        os.write(self.master, key)
        return Repaint(self.settle(QUIET) - began, self.computed - before)

    def until(self, is_there: Callable[[bytes], bool], longest: float = 10.0) -> float:
        """Seconds until what is painted fulfils a condition, ``longest`` if it never does."""
        began = time.perf_counter()
        while not is_there(self.painted) and time.perf_counter() - began < longest:
            self.read(0.05)
        return time.perf_counter() - began

    @property
    def computed(self) -> float:
        """Seconds of a processor used so far, by all threads."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

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
    """What each key of each act took, and the memory at the end in megabytes."""

    acts: dict[str, list[Repaint]]
    memory: float


def percentile(times: Sequence[float], share: float) -> float:
    """The time that so great a share of them do not exceed."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def measure(
    program: str, database: str, keys: int, jumps: Sequence[bytes], rest: float
) -> "Measured":
    """Start a program, let it come to rest, and press the keys."""
    terminal = Terminal.start(program, database)
    terminal.settle(rest)
    acts = {
        "scroll": [terminal.press(DOWN) for _ in range(keys)],
        "page down": [terminal.press(PAGE_DOWN) for _ in range(keys // 2)],
        "jump": [terminal.press(key) for key in jumps],
    }
    memory = terminal.resident
    terminal.stop()
    return Measured(acts, memory)


def words_to_find(database: str, count: int) -> list[str]:
    """Words that stand somewhere in the store, rare and frequent ones."""
    with open_store(database) as store, closing(store.queue(StatementFilter())) as parts:
        lines = store.lines(list(next(parts).ids)[:count])
    return [line.words.split()[0] for line in lines]


def search(database: str, words: Sequence[str]) -> list[float]:
    """Seconds from Enter to the first rows of a search, for each word."""
    terminal = Terminal.start(DESK.format(arguments=[]), database)
    terminal.settle(3.0)
    times = []
    for word in words:
        sought = word.encode()
        terminal.press(b"/")
        terminal.press(b"\x15" + sought)
        terminal.painted = b""
        began = time.perf_counter()
        os.write(terminal.master, b"\r")
        # The head line names the word, and the row or the article shows it.
        terminal.until(lambda painted, sought=sought: painted.count(sought) > 1)
        times.append(time.perf_counter() - began)
        terminal.settle(1.5)
    terminal.stop()
    return times


def print_acts(label: str, desk: Measured, floor: Measured) -> None:
    """One line an act, and one for the memory."""
    for act, repaints in desk.acts.items():
        seconds = [repaint.seconds for repaint in repaints]
        median, least = (
            statistics.median(seconds),
            statistics.median([repaint.seconds for repaint in floor.acts[act]]),
        )
        computed = statistics.mean(repaint.computed for repaint in repaints)
        print(
            f"{act + label:24}{median * 1000:6.0f} ms{percentile(seconds, 0.95) * 1000:6.0f} ms"
            f"{computed * 1000:8.0f} ms{least * 1000:6.0f} ms{median / least:7.1f}x"
        )
    more = desk.memory - floor.memory
    print(f"{'memory' + label:24}{desk.memory:6.0f} MB{'':19}{floor.memory:6.0f} MB{more:+6.0f} MB")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--jumps", type=int, default=20)
    chosen = parser.parse_args()
    database, keys, jumps = chosen.database, chosen.keys, chosen.jumps // 2
    floor = measure(EMPTY, database, keys, (TABLE_END, TABLE_HOME) * jumps, 1.0)
    print(f"{'':24}{'median':>9}{'p95':>9}{'computed':>11}{'floor':>9}{'ratio':>8}")
    for label, arguments in (("", []), (", proposed", ["--status", "proposed"])):
        program = DESK.format(arguments=arguments)
        print_acts(label, measure(program, database, keys, (END, HOME) * jumps, 3.0), floor)
    found = search(database, words_to_find(database, 12))
    median, worst = statistics.median(found), percentile(found, 0.95)
    print(f"{'search, first rows':24}{median * 1000:6.0f} ms{worst * 1000:6.0f} ms")


if __name__ == "__main__":
    main()
