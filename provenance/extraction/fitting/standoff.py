"""Read attributions from brat's standoff files: T lines are spans, E lines join them by role.

    T1  Source 0 9      the mayor
    E1  Attribution:T3 Source:T1 Cue:T2 Content:T3 Content2:T4

Roles are Source, Cue and Content, in capitals or not, with a number behind or not; a span in parts
(``0 3;7 12``) counts as its parts.  Other lines, and spans that no E line uses, are passed over.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from provenance.extraction.fitting.documents import Attribution, Span

_TEXT_BOUND = re.compile(r"^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
_ROLES = ("source", "cue", "content")


def read_exactly(path: Path) -> str:
    """Give a text with its line ends untouched: the offsets count them."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def attributions_in(raw: str) -> Iterator[Attribution]:
    """Yield the attributions of one file, in its order."""
    return (attribution for _, attribution in named_attributions_in(raw))


def named_attributions_in(raw: str) -> Iterator[tuple[str, Attribution]]:
    """Yield the attributions with the names of their E lines."""
    spans: dict[str, list[Span]] = {}
    events = []
    for line in raw.split("\n"):
        if match := _TEXT_BOUND.match(line):
            pairs = (part.split() for part in match[3].split(";"))
            spans[match[1]] = [(int(start), int(end)) for start, end in pairs]
        elif re.match(r"E\d+\t", line):
            name, _, joined = line.rstrip("\r").partition("\t")
            events.append((name, joined.split()))
    for name, event in events:
        roles: dict[str, list[Span]] = {role: [] for role in _ROLES}
        for part in event:
            label, _, reference = part.partition(":")
            role = label.rstrip("0123456789").lower()
            if role in roles and reference in spans:
                roles[role] += [span for span in spans[reference] if span[0] < span[1]]
        yield name, Attribution(**{role: tuple(sorted(found)) for role, found in roles.items()})
