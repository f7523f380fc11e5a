"""Read PolNeAR: its articles and the attributions that people marked in them (brat standoff files)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Span = tuple[int, int]

SPLITS = ("train", "dev")
"""What is read; the test split is kept for one last measurement."""

_TEXT_BOUND = re.compile(r"^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_ROLES = {"Source": "source", "Cue": "cue", "Content": "content"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """One hand-marked attribution: the spans of each role, in the order of the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One article of the corpus."""

    name: str
    text: str
    attributions: tuple[Attribution, ...] = field(repr=False)


def read_documents(split: Path) -> Iterator[Document]:
    """Yield the articles of a split, each with its alphabetically first annotator's attributions."""
    annotators = defaultdict(list)
    for path in sorted((split / "attributions").glob("*.ann")):
        annotators[path.stem.rpartition("_")[0]].append(path)
    for path in sorted((split / "text").glob("*.txt")):
        raw = read_exactly(annotators[path.stem][0]) if annotators[path.stem] else ""
        yield Document(path.stem, read_exactly(path), tuple(_attributions(raw)))


def read_exactly(path: Path) -> str:
    """Give a text with its line ends untouched: the offsets count them."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _attributions(raw: str) -> Iterator[Attribution]:
    spans: dict[str, list[Span]] = {}
    events = []
    for line in raw.split("\n"):
        if match := _TEXT_BOUND.match(line):
            pairs = (part.split() for part in match[3].split(";"))
            spans[match[1]] = [(int(start), int(end)) for start, end in pairs]
        elif re.match(r"E\d+\t", line):
            events.append(line.rstrip("\r").split("\t", 1)[1].split())
    for event in events:
        roles: dict[str, list[Span]] = {role: [] for role in _ROLES.values()}
        for part in event:
            label, _, reference = part.partition(":")
            role = _ROLES.get(label.rstrip("0123456789"))
            if role and reference in spans:
                roles[role] += [span for span in spans[reference] if span[0] < span[1]]
        yield Attribution(**{role: tuple(sorted(found)) for role, found in roles.items()})
