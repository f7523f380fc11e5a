"""Print the worst errors of each kind on a split.

    python -m provenance.extraction.training.errors POLNEAR/dev MODEL

The output quotes the corpus, whose texts belong to their publishers: read it, do not keep it here.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from provenance.extraction.fitting.agreement import (
    CLOSE,
    HALF,
    Reading,
    Ruler,
    meets,
    pair,
    shared,
)
from provenance.extraction.fitting.documents import Attribution, Document, Span
from provenance.extraction.neural.frames import Frame
from provenance.extraction.neural.reader import BEST_AGREEMENT, Reader
from provenance.extraction.training.polnear import read_documents

KINDS = {
    "missed": "cue not found (longest content first)",
    "content elsewhere": "cue found, content shares less than half",
    "wrong source": "content right, another source",
    "no source": "content right, source not found",
    "source where gold has none": "content right, gold leaves the source open",
    "spurious": "nothing there in the gold, by confidence",
    "edges": "counted right, but content or source edges off (lowest overlap first)",
}

Row = tuple[str, float, str]
"""Kind, how bad (more is worse), words."""


def show(text: str, spans: Sequence[Span]) -> str:
    """Give the words of spans, shortened; a dash where there are none."""
    return " … ".join(text[s:e] for s, e in spans)[:150].replace("\n", " ") or "-"


def show_all(text: str, one: Attribution | Frame) -> str:
    """Give source, cue and content on one line."""
    return " | ".join(show(text, spans) for spans in (one.source, one.cue, one.content))


def judge_one(marked: Reading, one: Reading | None, found: Sequence[Reading]) -> tuple[str, float]:
    """Name the error of a marked attribution and say how bad it is; no name where it is right."""
    content = shared(marked.content, one.content) if one else 0.0
    if one is None or content < HALF:
        if any(marked.cue & other.cue for other in found):
            return "content elsewhere", 1 - content
        return "missed", float(len(marked.content))
    source = shared(marked.source, one.source)
    if not meets(marked.source, one.source):
        if not marked.source:
            return "source where gold has none", content
        return ("wrong source" if one.source else "no source"), content
    return ("edges", 2 - content - source) if min(content, source) < CLOSE else ("", 0.0)


def compare(document: Document, frames: Sequence[Frame]) -> Iterator[Row]:
    """Classify every disagreement of one article."""
    ruler = Ruler(document.text)
    marked = [(a, r) for a in document.attributions if (r := ruler.reading(a)).content]
    spans = [Attribution(tuple(f.source), tuple(f.cue), tuple(f.content)) for f in frames]
    found = [ruler.reading(one) for one in spans]
    gold = [reading for _, reading in marked]
    matched = pair(gold, found)
    for number, (attribution, reading) in enumerate(marked):
        place = matched.get(number)
        kind, weight = judge_one(reading, None if place is None else found[place], found)
        if kind:
            read = "nothing" if place is None else show_all(document.text, frames[place])
            words = f"gold: {show_all(document.text, attribution)}\n      read: {read}"
            yield kind, weight, words
    for frame, one in zip(frames, found, strict=True):
        if not any(reading.content & one.content for reading in gold):
            yield "spurious", frame.confidence, f"read: {show_all(document.text, frame)}"


def main() -> None:
    """Print counts and the twenty worst of each kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("split", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--threshold", type=float, default=BEST_AGREEMENT)
    options = parser.parse_args()
    reader = Reader(options.model)
    rows: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for document in read_documents(options.split):
        for kind, weight, words in compare(document, reader.read(document.text, options.threshold)):
            rows[kind].append((weight, document.name, words))
    for kind, meaning in KINDS.items():
        print(f"\n## {kind}: {len(rows[kind])} ({meaning})")
        for weight, name, words in sorted(rows[kind], reverse=True)[:20]:
            print(f"- {weight:.2f} {name[:40]}\n      {words}")


if __name__ == "__main__":
    main()
