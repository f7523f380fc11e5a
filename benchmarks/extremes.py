#!/usr/bin/env python3
"""Extreme articles: does the time grow with the length, and what memory does it take?

usage: python benchmarks/extremes.py [--shape NAME]

Each shape is read at its full size and at half of it, in a process of its own: twice the length should
take about twice the time (the ratio says it).  Memory is the peak of the process.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from provenance.domain.articles import Capture, ObtainedBy
from provenance.errors import UnreadableInputError
from provenance.extraction.languages import statements_of
from provenance.extraction.trained import TrainedExtractor
from provenance.ingest import read_capture

STORY = (
    "The ferries of the Oxdal narrows will stop for {n} days, harbour master Signe Holm said on Monday. "
    "“It is a matter of rust, and rust does not wait,” Holm told the Nordbund news agency. She added that "
    "the northern road would be open. According to the union, {n} boats are old. "
)

SHAPES: dict[str, tuple[int, Callable[[int], str]]] = {
    "an article of 5 MB": (5_000_000, lambda size: _stories(size, "\n\n")),
    "one line of 2 MB": (2_000_000, lambda size: _stories(size, "")),
    "100,000 quotation marks": (100_000, lambda size: 'He said "no" and “yes”. ' * (size // 4)),
    "100,000 marks that never close": (100_000, lambda size: "“ so it is said, and then " * size),
    "one word of 2 MB": (2_000_000, lambda size: "Holm said: " + "a" * size),
    "names without an end": (1_000_000, lambda size: "Signe Holm and " * (size // 15) + "said."),
    "200,000 empty paragraphs": (200_000, lambda size: "\n\n".join("“" for _ in range(size))),
}


def _stories(size: int, end: str) -> str:
    parts = []
    length = number = 0
    while length < size:
        number += 1
        parts.append(STORY.format(n=number) + end)
        length += len(parts[-1])
    return "".join(parts)


def read_once(shape: str, share: float) -> None:
    """Read a shape in this process and print what it took as JSON."""
    size, make = SHAPES[shape]
    text = make(int(size * share))
    extractor = TrainedExtractor()
    capture = Capture(
        text.encode(), ObtainedBy.FILE, datetime.now(UTC), "text/plain", "utf-8", "extreme.txt"
    )
    began = time.process_time()
    try:
        article = read_capture(capture)
        statements = statements_of(article, extractor)
        found: int | str = len(statements)
        for statement in statements[:50]:
            assert all(
                0 <= span.start < span.end <= len(article.text) for span in statement.content
            )
    except UnreadableInputError as error:
        found = f"refused: {error.reason[:60]}"
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": seconds, "found": found, "memory": memory, "length": len(text)}))


def measured(shape: str, share: float) -> dict[str, float]:
    """What a process of its own says of a shape."""
    command = [sys.executable, __file__, "--shape", shape, "--share", str(share)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    line: dict[str, float] = json.loads(ran.stdout)
    return line


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shape", choices=SHAPES)
    parser.add_argument("--share", type=float)
    given = parser.parse_args()
    if given.share:
        read_once(given.shape, given.share)
        return
    print(
        f"{'shape':34}{'code points':>12}{'seconds':>9}{'half':>8}{'ratio':>7}{'MB':>6}  statements"
    )
    for shape in [given.shape] if given.shape else SHAPES:
        half, whole = measured(shape, 0.5), measured(shape, 1.0)
        ratio = whole["seconds"] / max(half["seconds"], 1e-3)
        print(
            f"{shape:34}{whole['length']:12,}{whole['seconds']:9.2f}{half['seconds']:8.2f}"
            f"{ratio:7.2f}{whole['memory']:6}  {whole['found']}",
            flush=True,
        )


if __name__ == "__main__":
    main()
