#!/usr/bin/env python3
"""How quickly the desk answers keys over a large store, and what memory it takes, in a real terminal.

usage: python benchmarks/desk.py DATABASE [--keys 100] [--jumps 20]

DATABASE is one that make_store.py made; the desk writes its sitting into it.  Desk and floor run on
a pseudo-terminal of 160x45.  Of each key two moments are timed: ``first``, the first byte of the
first frame (the rows with the other one marked), and ``finished``, the last byte that the program
paints for the key (nothing follows for QUIET seconds): rows, article, chain and head line, all of
it.  Beside them stands what the program computed for the key, with all its threads: on a busy
machine the rest is waiting.  The floor is the same key in an empty Textual app with one DataTable of
5,000 rows, that of the memory the app with an empty one; the ratios are of the finished repaint and
of what was computed.
"""

import argparse
import statistics
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from terminal import DESK, Painted, Terminal

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
        table.add_rows((f"row {n}", "some words " * 3, n) for n in range(ROWS))
Empty().run()
"""


@dataclass
class Measured:
    """What each key of each act took, and the memory at the end in megabytes."""

    acts: dict[str, list[Painted]]
    memory: float


def percentile(times: Sequence[float], share: float) -> float:
    """The time that so great a share of them do not exceed."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def measure(
    program: str, database: str, keys: int, jumps: Sequence[bytes], rest: float
) -> Measured:
    """Start a program, let it come to rest, and press the keys."""
    with Terminal(program, database, SIZE) as terminal:
        terminal.settle(rest)
        acts = {
            "scroll": [terminal.press(DOWN, QUIET) for _ in range(keys)],
            "page down": [terminal.press(PAGE_DOWN, QUIET) for _ in range(keys // 2)],
            "jump": [terminal.press(key, QUIET) for key in jumps],
        }
        return Measured(acts, terminal.resident)


def words_to_find(database: str, count: int) -> list[str]:
    """Words that stand somewhere in the store, rare and frequent ones."""
    with open_store(database) as store, closing(store.queue(StatementFilter())) as parts:
        lines = store.lines(list(next(parts).ids)[:count])
    return [line.words.split()[0] for line in lines]


def search(database: str, words: Sequence[str]) -> list[float]:
    """Seconds from Enter to the first rows of a search, for each word."""
    times = []

    def has_rows(painted: bytes, sought: bytes) -> bool:
        # The head line has the word in quotation marks, and after it the rows have it.
        head = painted.find("“".encode() + sought)
        return head >= 0 and painted.count(sought, head) > 1

    with Terminal(DESK.format(arguments=[]), database, SIZE) as terminal:
        terminal.settle(3.0)
        for word in words:
            sought = word.encode()
            # One key after another, as a person types: a burst is taken for something else.
            for key in (b"/", b"\x15", *(sought[at : at + 1] for at in range(len(sought)))):
                terminal.press(key, QUIET)
            terminal.painted = b""
            terminal.write(b"\r")
            times.append(terminal.until(lambda painted, sought=sought: has_rows(painted, sought)))
            terminal.settle(1.5)
    return times


def milliseconds(*times: float) -> str:
    """Times in columns."""
    return "".join(f"{seconds * 1000:6.0f} ms" for seconds in times)


def print_acts(label: str, desk: Measured, floor: Measured) -> None:
    """One line an act, and one for the memory."""
    for act, painted in desk.acts.items():
        least = floor.acts[act]
        first, last = [each.first for each in painted], [each.last for each in painted]
        computed = statistics.median(each.computed for each in painted)
        floor_last = statistics.median(each.last for each in least)
        floor_computed = statistics.median(each.computed for each in least)
        print(
            f"{act + label:21}"
            + milliseconds(statistics.median(first), percentile(first, 0.95))
            + milliseconds(statistics.median(last), percentile(last, 0.95), computed)
            + milliseconds(floor_last, floor_computed)
            + f"{statistics.median(last) / floor_last:6.1f}x{computed / floor_computed:6.1f}x"
        )
    more = desk.memory - floor.memory
    print(
        f"{'memory' + label:21}{desk.memory:6.0f} MB, floor {floor.memory:.0f} MB: {more:+.0f} MB"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--jumps", type=int, default=20)
    chosen = parser.parse_args()
    database, keys, jumps = chosen.database, chosen.keys, chosen.jumps // 2
    table = EMPTY.replace("ROWS", "5000")
    floor = measure(table, database, keys, (TABLE_END, TABLE_HOME) * jumps, 3.0)
    floor.memory = measure(EMPTY.replace("ROWS", "0"), database, 0, (), 1.0).memory
    names = ("first", "p95", "finished", "p95", "computed", "floor", "computed")
    print(" " * 21 + "".join(f"{name:>9}" for name in names) + "  ratios")
    for label, arguments in (("", []), (", proposed", ["--status", "proposed"])):
        program = DESK.format(arguments=arguments)
        print_acts(label, measure(program, database, keys, (END, HOME) * jumps, 3.0), floor)
    found = search(database, words_to_find(database, 12))
    print(
        f"{'search, first rows':21}{milliseconds(statistics.median(found), percentile(found, 0.95))}"
    )


if __name__ == "__main__":
    main()
