#!/usr/bin/env python3
"""How well statements, speakers and carriers are read, against hand-made gold kept apart.

usage: python benchmarks/reading.py SHARED [--out FOLDER]

SHARED holds seeds/, polnear/, chains/ and the scorers in tools/.  Everything runs through the
command line, as a user would: `provenance extract --json`, then the scorer.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

SEEDS = {"000_*.txt": "2021-08-16", "004_*.txt": "2021-08-19"}
PROVENANCE = [sys.executable, "-c", "from tui.cli import main; main()"]


def extracted(arguments: list[str]) -> str:
    """What `provenance extract --json` prints for the arguments."""
    command = [*PROVENANCE, "extract", "--json", *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def scored(tool: Path, arguments: list[str]) -> str:
    """What a scorer prints."""
    command = [sys.executable, str(tool), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.rstrip()


def main() -> None:
    """Print the seeds' line, the PolNeAR table and the chain figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--out", type=Path, default=None)
    given = parser.parse_args()
    tools = given.shared / "tools"
    out = given.out or Path(tempfile.mkdtemp())
    out.mkdir(parents=True, exist_ok=True)

    lines = ""
    for pattern, day in SEEDS.items():
        for seed in sorted((given.shared / "seeds").glob(pattern)):
            outlet = ["--outlet", "The Moscow Times", "--published", day]
            lines += extracted([*outlet, str(seed)])
    (out / "seeds.jsonl").write_text(lines, encoding="utf-8")
    print("seed articles:", scored(tools / "score_seeds.py", [str(out / "seeds.jsonl")]))

    split = given.shared / "polnear" / "dev"
    raw = extracted([str(path) for path in sorted((split / "text").glob("*.txt"))])
    predictions = subprocess.run(
        [sys.executable, str(tools / "as_predictions.py")],
        input=raw, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    (out / "dev.jsonl").write_text(predictions, encoding="utf-8")
    pred = ["--pred", str(out / "dev.jsonl")]
    print("\nPolNeAR dev:")
    print(scored(tools / "score_polnear.py", ["--gold", str(split), *pred]))
    gold = str(given.shared / "chains" / "chain_dev.jsonl")
    print("\nspeakers and carriers, dev:")
    print(scored(tools / "score_chains.py", ["--gold", gold, "--polnear", str(split), *pred]))


if __name__ == "__main__":
    main()
