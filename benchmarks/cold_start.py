#!/usr/bin/env python3
"""How long `provenance --help` takes, measured against `python -c "import click"`.

usage: python benchmarks/cold_start.py [--runs 40] [--limit 3.0]

Both commands run in turn, so that a busy machine slows them alike; medians are compared.  Bytecode is
compiled beforehand into a folder of its own (one warm-up run each, PYTHONDONTWRITEBYTECODE taken
out of the environment), as it is on a machine where the tool is installed: what is measured is a
start with compiled bytecode.  Exit 1 when the ratio is above the limit.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = "python -c pass"
YARDSTICK = 'python -c "import click"'
MEASURED = "provenance --help"


def commands() -> dict[str, list[str]]:
    """What is run, by the name it is printed under; the script beside this Python when installed."""
    script = Path(sys.executable).parent / "provenance"
    direct = [sys.executable, "-c", "from tui.cli import main; main()", "--help"]
    return {
        BARE: [sys.executable, "-c", "pass"],
        YARDSTICK: [sys.executable, "-c", "import click"],
        MEASURED: [str(script), "--help"] if script.exists() else direct,
    }


def seconds_of(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one run, process start included."""
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def measure(runs: int) -> dict[str, float]:
    """The median of each command in seconds, after a warm-up that writes the bytecode."""
    times: dict[str, list[float]] = {name: [] for name in commands()}
    with tempfile.TemporaryDirectory(prefix="cold-start-") as bytecode:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for command in commands().values():
            seconds_of(command, environment)
        for _ in range(runs):
            for name, command in commands().items():
                times[name].append(seconds_of(command, environment))
    return {name: statistics.median(taken) for name, taken in times.items()}


def main() -> int:
    """Measure, print, and answer the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=40, help="runs of each command")
    parser.add_argument("--limit", type=float, default=3.0, help="highest ratio that is accepted")
    wanted = parser.parse_args()
    medians = measure(wanted.runs)
    ratio = medians[MEASURED] / medians[YARDSTICK]
    print(f"Python {platform.python_version()}, {platform.machine()}, compiled bytecode,")
    print(f"medians of {wanted.runs} runs, process start included:")
    for name, seconds in medians.items():
        print(f"  {name:26} {seconds * 1000:7.1f} ms")
    print(f"ratio {ratio:.2f} (at most {wanted.limit:g})")
    return int(ratio > wanted.limit)


if __name__ == "__main__":
    sys.exit(main())
