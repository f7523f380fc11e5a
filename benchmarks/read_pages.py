"""How well pages are read, beside trafilatura as it comes.

    python benchmarks/read_pages.py PAGES [--worst 5] [--write LISTING.jsonl]

PAGES is a folder with ``gold.jsonl`` and ``html/``.  A line of gold is ``{"file", "url", "title",
"authors", "published", "paragraphs"}``.  Printed are the means over the pages: precision, recall and
F1 of the body's words (as a bag), and the shares of right titles, authors and days.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trafilatura import bare_extraction

from provenance.ingest import Hints, article_listing, capture_file, read_capture

Listing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """The scores of one page; ``author`` and ``day`` are None where the gold names none."""

    file: str
    precision: float
    recall: float
    title: bool
    author: bool | None
    day: bool | None

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def read_ours(path: Path, url: str) -> Listing:
    """The page as this tool reads it."""
    return article_listing(read_capture(capture_file(path), Hints(url=url)), path.name)


def read_plainly(path: Path, url: str) -> Listing:
    """The page as trafilatura reads it with its own settings."""
    found = bare_extraction(path.read_bytes(), url=url, with_metadata=True)
    if found is None or isinstance(found, dict):
        return {"text": "", "title": "", "authors": [], "published": ""}
    authors = (found.author or "").split("; ")
    return {
        "text": found.text, "title": found.title, "authors": authors, "published": found.date,
    }  # fmt: skip


def score(gold: Listing, read: Listing) -> Score:
    """Compare a page as read with what it really says."""
    wanted, got = bag(" ".join(gold["paragraphs"])), bag(read["text"])
    same = sum((wanted & got).values())
    last_names = [name.split()[-1].casefold() for name in gold["authors"] if name.split()]
    authors = " ".join(read["authors"] or []).casefold()
    return Score(
        file=gold["file"],
        precision=same / max(1, got.total()),
        recall=same / max(1, wanted.total()),
        title=bag(gold["title"]) <= bag(read["title"]),
        author=any(name in authors for name in last_names) if last_names else None,
        day=(read["published"] or "")[:10] == gold["published"][:10] if gold["published"] else None,
    )


def bag(words: str | None) -> Counter[str]:
    """The words with how often they stand."""
    return Counter(re.findall(r"\w+", (words or "").casefold()))


def percent(values: Iterator[float | bool | None]) -> float:
    """The mean of what is known, in percent."""
    known = [float(value) for value in values if value is not None]
    return 100 * sum(known) / max(1, len(known))


def print_scores(name: str, scores: Sequence[Score]) -> None:
    """One line of figures."""
    print(
        f"{name:12} {percent(s.f1 for s in scores):6.1f} {percent(s.precision for s in scores):6.1f} "
        f"{percent(s.recall for s in scores):6.1f} {percent(s.title for s in scores):6.1f} "
        f"{percent(s.author for s in scores):6.1f} {percent(s.day for s in scores):6.1f}"
    )


def main() -> int:
    """Read every page twice and print both lines."""
    parser = argparse.ArgumentParser(description="Score how well pages are read.")
    parser.add_argument("pages", type=Path)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--write", type=Path, help="write what was read as JSON lines")
    options = parser.parse_args()
    golds = [
        json.loads(line) for line in (options.pages / "gold.jsonl").read_text("utf-8").splitlines()
    ]
    readers: dict[str, Callable[[Path, str], Listing]] = {
        "trafilatura": read_plainly,
        "provenance": read_ours,
    }
    print(
        f"{len(golds)} pages  {'F1':>6} {'prec':>6} {'recall':>6} {'title':>6} {'author':>6} {'day':>6}"
    )
    scores: list[Score] = []
    for name, read in readers.items():
        listings = [read(options.pages / "html" / gold["file"], gold["url"]) for gold in golds]
        scores = [score(gold, listing) for gold, listing in zip(golds, listings, strict=True)]
        print_scores(name, scores)
    for worst in sorted(scores, key=lambda each: each.f1)[: options.worst]:
        print(f"  {worst.f1:.2f} p={worst.precision:.2f} r={worst.recall:.2f} {worst.file}")
    if options.write:
        options.write.write_text("".join(json.dumps(each) + "\n" for each in listings), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
