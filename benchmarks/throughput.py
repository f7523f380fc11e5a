#!/usr/bin/env python3
"""Words a second, one core, from plain text to statements with chains.

usage: python benchmarks/throughput.py [--words 200000]

The example articles, repeated as separate articles; the floor is cutting the same texts into words
with one regular expression in the same run.  Medians of five rounds, load time apart.
"""

import argparse
import re
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from provenance.domain.articles import Article, Capture, ObtainedBy
from provenance.extraction.rules import RuleExtractor
from provenance.ingest import read_capture

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
ROUNDS = 5


def examples() -> list[Article]:
    """The plain-text examples as articles."""
    now = datetime.now(UTC)
    paths = sorted(path for path in EXAMPLES.glob("*.txt"))
    return [
        read_capture(
            Capture(path.read_bytes(), ObtainedBy.FILE, now, "text/plain", "utf-8", path.name)
        )
        for path in paths
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=200_000)
    wanted = parser.parse_args().words
    articles = examples()
    words = sum(len(article.text.split()) for article in articles)
    batch = articles * max(1, wanted // words)
    total = sum(len(article.text.split()) for article in batch)
    extractor, floor = RuleExtractor(), re.compile(r"\w+|\S")
    cutting, extracting, found = [], [], 0
    for _ in range(ROUNDS):
        began = time.perf_counter()
        for article in batch:
            floor.findall(article.text)
        cut = time.perf_counter()
        found = sum(len(extractor.extract(article)) for article in batch)
        extracting.append(time.perf_counter() - cut)
        cutting.append(cut - began)
    load = [sys.executable, "-c", "import provenance.extraction.rules"]
    began = time.perf_counter()
    subprocess.run(load, check=True)
    print(f"articles {len(batch)}  words {total}  statements {found}")
    print(f"cutting into words   {total / statistics.median(cutting):12,.0f} words/s")
    print(f"statements, chains   {total / statistics.median(extracting):12,.0f} words/s")
    ratio = statistics.median(extracting) / statistics.median(cutting)
    print(f"ratio to the floor   {ratio:12.1f}")
    print(f"start and import     {time.perf_counter() - began:12.2f} s (a new process)")


if __name__ == "__main__":
    main()
