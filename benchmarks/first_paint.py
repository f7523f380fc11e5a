#!/usr/bin/env python3
"""How long the desk takes from start to its frame, its keys and its first statement, in a real terminal.

usage: python benchmarks/first_paint.py [--runs 7]

Each run starts a process on a pseudo-terminal of 120x40 and reads what it paints.  The frame is the
head line with a notice; the keys come with the desk itself, which is imported meanwhile.  The floor is an
empty Textual app with one DataTable in the same run; medians.  Beside the time stands what the
process computed until then: on a busy machine the rest is waiting.  Bytecode is compiled by a
warm-up.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from terminal import DESK, Terminal

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
SIZE = (40, 120)
MOMENTS = (b"Provenance", b"confirm", b"Anselm")
"""Words of the frame, of the keys at the foot, and of the first statement."""
Moment = tuple[float, float]
"""Seconds from the start, and seconds of a processor."""


def moments_of(program: str, words: Sequence[bytes], database: str) -> list[Moment]:
    """When each of ``words`` was painted, in the order in which they come."""
    found: list[Moment] = []
    with Terminal(program, database, SIZE) as terminal:
        for word in words:
            terminal.until(lambda painted, word=word: word in painted, longest=30.0)
            found.append((perf_counter() - terminal.began, terminal.computed))
    return found


def medians(moments: Sequence[Moment]) -> Moment:
    """The median of each."""
    return (
        statistics.median(moment[0] for moment in moments),
        statistics.median(moment[1] for moment in moments),
    )


def print_moment(name: str, moment: Moment, floor: Moment) -> None:
    """One line."""
    ratios = "".join(f"{one / least:6.2f} x" for one, least in zip(moment, floor, strict=True))
    print(f"{name:22}{moment[0] * 1000:6.0f} ms{moment[1] * 1000:8.0f} ms computed{ratios}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    review = DESK.format(arguments=[])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo = "from tui.cli import main; main()"
        command = [sys.executable, "-c", demo, "demo", "--folder", str(folder)]
        subprocess.run(command, check=True, capture_output=True)
        database = str(folder / "demo.sqlite")
        moments_of(EMPTY, [b"ready-to-look"], database)
        moments_of(review, [b"Anselm"], database)
        empty, frames, keys, statements = [], [], [], []
        for _ in range(runs):
            empty += moments_of(EMPTY, [b"ready-to-look"], database)
            frame, bar, statement = moments_of(review, MOMENTS, database)
            frames.append(frame)
            keys.append(bar)
            statements.append(statement)
    floor = medians(empty)
    print_moment("empty Textual app", floor, floor)
    print_moment("desk, its frame", medians(frames), floor)
    print_moment("desk, its keys", medians(keys), floor)
    print_moment("desk, first statement", medians(statements), floor)


if __name__ == "__main__":
    main()
