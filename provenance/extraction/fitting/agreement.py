"""Compare what was read with what people marked: by words, as PolNeAR's authors do.

Two spans agree as far as their words do; a word belongs to a span that holds it whole.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.extraction.fitting.documents import Attribution, Document, Span

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")

Words = frozenset[int]

HALF = 0.5
"""Contents that share this part of their words (Jaccard) are the same statement."""

CLOSE = 0.8
"""Contents and sources that share this part have the same edges, but for a word."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribution as numbers of words of its article."""

    source: Words
    cue: Words
    content: Words


class Ruler:
    """The words of one text, to turn spans into numbers of words."""

    def __init__(self, text: str) -> None:
        matches = list(_WORD.finditer(text))
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]

    def words(self, spans: Iterable[Span]) -> Words:
        """Give the words that lie wholly inside one of the spans."""
        inside: set[int] = set()
        for start, end in spans:
            index = bisect_left(self.starts, start)
            while index < len(self.starts) and self.ends[index] <= end:
                inside.add(index)
                index += 1
        return frozenset(inside)

    def reading(self, attribution: Attribution) -> Reading:
        """Give an attribution as words."""
        return Reading(
            self.words(attribution.source),
            self.words(attribution.cue),
            self.words(attribution.content),
        )


def gold_of(document: Document, ruler: Ruler) -> list[Reading]:
    """Give the marked attributions that have a content; the others are no statements."""
    readings = (ruler.reading(attribution) for attribution in document.attributions)
    return [reading for reading in readings if reading.content]


def shared(one: Words, other: Words) -> float:
    """Give the part of their words that two spans share (Jaccard); 1 where both are empty."""
    union = len(one | other)
    return len(one & other) / union if union else 1.0


def meets(one: Words, other: Words) -> bool:
    """Tell whether two sources have a word in common, or both are absent."""
    return bool(one & other) or (not one and not other)


def judge(gold: Sequence[Reading], found: Iterable[Reading]) -> list[tuple[float, float]]:
    """Say of each reading whether content and source are right (1 or 0), and whether the edges are."""
    owners: dict[int, list[int]] = {}
    for number, marked in enumerate(gold):
        for word in marked.content:
            owners.setdefault(word, []).append(number)
    answers = []
    for one in found:
        best = (0.0, 0.0)
        for number in {n for word in one.content for n in owners.get(word, ())}:
            marked = gold[number]
            content = shared(one.content, marked.content)
            source = shared(one.source, marked.source)
            right = float(content >= HALF and meets(one.source, marked.source))
            best = max(best, (right, float(content >= CLOSE and source >= CLOSE)))
        answers.append(best)
    return answers


def pair(gold: Sequence[Reading], found: Sequence[Reading]) -> dict[int, int]:
    """Match gold to readings one to one, the best shared content first: gold number -> reading."""
    rows = []
    for number, marked in enumerate(gold):
        for place, one in enumerate(found):
            if marked.content & one.content:
                content = shared(marked.content, one.content)
                source = shared(marked.source, one.source)
                rows.append((-content, -source, -shared(marked.cue, one.cue), number, place))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for *_, number, place in sorted(rows):
        if number not in matched and place not in taken:
            matched[number] = place
            taken.add(place)
    return matched
