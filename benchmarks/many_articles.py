#!/usr/bin/env python3
"""Many articles with one process and with several: words a second, and how much faster.

usage: python benchmarks/many_articles.py FOLDER [--jobs 2] [--rounds 3]

FOLDER holds articles as text.  Whole commands are timed, `provenance extract --json --jobs N`, start
and loading included.  Beside the wall clock stands the processor time of all processes together: on
a machine with other work it says what the wall clock cannot, how little is spent on sharing out.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

COMMAND = [sys.executable, "-c", "from tui.cli import main; main()", "extract", "--json"]


def timed(folder: Path, jobs: int) -> tuple[float, float]:
    """Seconds by the wall clock and of processors for one run."""
    before = os.times()
    began = time.perf_counter()
    subprocess.run(
        [*COMMAND, "--jobs", str(jobs), str(folder)], stdout=subprocess.DEVNULL, check=True
    )
    wall, after = time.perf_counter() - began, os.times()
    spent = after.children_user + after.children_system
    return wall, spent - before.children_user - before.children_system


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    texts = sorted(given.folder.glob("*.txt"))
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in texts)
    print(f"articles {len(texts)}  words {words}")
    walls = {}
    for jobs in (1, given.jobs):
        runs = [timed(given.folder, jobs) for _ in range(given.rounds)]
        walls[jobs], spent = (statistics.median(column) for column in zip(*runs, strict=True))
        print(
            f"--jobs {jobs}: {walls[jobs]:8.2f} s wall {words / walls[jobs]:10,.0f} words/s"
            f"   {spent:8.2f} s of processors"
        )
    print(f"{walls[1] / walls[given.jobs]:.2f}x as fast")


if __name__ == "__main__":
    main()
