"""Two wordings aligned word by word: some words here, and the stretch of another text most like them.

Words are compared without case, marks and the shape of an apostrophe.  Pure.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

from provenance.domain.spans import Span
from provenance.domain.upstream import AlignedPart, Part

LONGEST = 400
"""Words that are aligned."""

FEWEST_MOVED = 2
"""Telling words at another place from which on it is another order and no slip."""

_WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+(?:['’-][^\W_]+)*")
_FEWEST_TOLD = 0.34
"""Share of the telling words that a stretch must have to be the place."""
_SLACK = 14
"""Words around the place that are aligned as well."""
_SPREAD = 2
"""Words more that may stand for some others."""
_PARTS = {
    "equal": Part.SAME,
    "replace": Part.CHANGED,
    "insert": Part.ADDED,
    "delete": Part.DROPPED,
}

FAINT = frozenset(
    """
    a an the of to in on at by for with from as and or that this these those it its is are was were be
    been being has have had do does did so very just also then there here which who whom whose their
    his her our your my we i you he she they them us me him said says say now yet still
    """.split()
)
"""Words that change little by themselves."""


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word with its place; ``low`` is as compared."""

    low: str
    span: Span
    is_name: bool

    @property
    def tells(self) -> bool:
        """Whether it says something by itself."""
        return self.low not in FAINT


def words_in(text: str, span: Span) -> Iterator[AlignedWord]:
    """The words of a stretch of a text."""
    for found in _WORD.finditer(text, span.start, span.end):
        low = found[0].casefold().replace("’", "'").replace(",", "")
        yield AlignedWord(low, Span(*found.span()), found[0][0].isupper())


def written(text: str, words: Sequence[AlignedWord]) -> str:
    """Words as they are written, with what stands between them, on one line."""
    if not words:
        return ""
    return " ".join(text[words[0].span.start : words[-1].span.end].split())


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of both: ``above`` in the other text, ``below`` here, one of them maybe empty."""

    part: Part
    above: tuple[AlignedWord, ...]
    below: tuple[AlignedWord, ...]

    @property
    def telling(self) -> frozenset[str]:
        """The telling words of both."""
        return frozenset(word.low for word in (*self.above, *self.below) if word.tells)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The steps in the order of the words here; ``place`` is where these stand in the other text.

    ``moved`` are telling words that stand there at another place of the same stretch.
    """

    steps: tuple[Step, ...]
    place: Span
    moved: frozenset[str]

    def parts(self, text: str, other: str) -> tuple[AlignedPart, ...]:
        """The stretches of both wordings as they are written."""
        return tuple(
            AlignedPart(step.part, written(text, step.below), written(other, step.above))
            for step in self.steps
        )


def align(text: str, content: Iterable[Span], other: str) -> Alignment | None:
    """The words of ``content`` against the stretch of ``other`` most like them; None when there is none."""
    here = [word for span in content for word in words_in(text, span)][:LONGEST]
    there = list(words_in(other, Span(0, len(other))))
    window = _window(here, there)
    if window is None:
        return None
    around = there[window[0] : window[1]]
    matcher = SequenceMatcher(
        None, [word.low for word in around], [word.low for word in here], autojunk=False
    )
    steps = [
        Step(_PARTS[tag], tuple(around[a:b]), tuple(here[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
    ]
    steps = _without_ends(steps)
    moved = _moved(steps)
    steps = [_as_moved(step, moved) for step in steps]
    places = [word.span for step in steps for word in step.above]
    if not places:
        return None
    return Alignment(tuple(steps), Span(places[0].start, places[-1].end), moved)


def _window(here: Sequence[AlignedWord], there: Sequence[AlignedWord]) -> tuple[int, int] | None:
    """The stretch of words that shares most telling words with those here."""
    wanted = Counter(word.low for word in here if word.tells)
    if not wanted or not there:
        return None
    size = min(len(there), len(here) + _SLACK)
    held: Counter[str] = Counter()
    best, place, shared = 0, 0, 0
    for end, word in enumerate(there):
        if held[word.low] < wanted[word.low]:
            shared += 1
        held[word.low] += 1
        if end >= size:
            gone = there[end - size].low
            held[gone] -= 1
            if held[gone] < wanted[gone]:
                shared -= 1
        if shared > best:
            best, place = shared, end
    if best < max(1, _FEWEST_TOLD * wanted.total()):
        return None
    return max(0, place + 1 - size), min(len(there), place + 1 + _SLACK)


def _without_ends(steps: list[Step]) -> list[Step]:
    """What stands around the place left out, but not what moved away from its ends."""
    new = {w.low for step in steps if step.part is not Part.SAME for w in step.below if w.tells}
    gone = {w.low for step in steps if step.part is not Part.SAME for w in step.above if w.tells}
    for end in (0, -1):
        if not steps:
            break
        step = steps[end]
        if step.part is Part.CHANGED:
            steps[end] = _changed_end(step, gone, is_first=end == 0)
        elif step.part is Part.DROPPED:
            kept = _moved_run(step.above, new, is_first=end == 0)
            if kept:
                steps[end] = Step(Part.DROPPED, kept, ())
            else:
                del steps[end]
    return steps


def _changed_end(step: Step, gone: Container[str], *, is_first: bool) -> Step:
    """At the ends as many words there as are most like those here, for the stretch was cut anywhere.

    None of them when the words here stand at another place there.
    """
    if all(word.low in gone for word in step.below if word.tells):
        return Step(Part.ADDED, (), step.below)
    most = min(len(step.above), len(step.below) + _SPREAD)
    tries = [step.above[-n:] if is_first else step.above[:n] for n in range(1, most + 1)]
    return Step(Part.CHANGED, max(tries, key=lambda some: _likeness(some, step.below)), step.below)


def _likeness(some: Sequence[AlignedWord], other: Sequence[AlignedWord]) -> float:
    one, two = (" ".join(word.low for word in side) for side in (some, other))
    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def _moved_run(
    above: tuple[AlignedWord, ...], new: set[str], *, is_first: bool
) -> tuple[AlignedWord, ...]:
    """The words next to the place that stand elsewhere here; () when they are few."""
    nearest = above[::-1] if is_first else above
    run = tuple(takewhile(lambda word: word.low in new or not word.tells, nearest))
    if len({word.low for word in run} & new) < FEWEST_MOVED:
        return ()
    return run[::-1] if is_first else run


def _moved(steps: Iterable[Step]) -> frozenset[str]:
    steps = [step for step in steps if step.part is not Part.SAME]
    gone = {word.low for step in steps for word in step.above if word.tells}
    new = {word.low for step in steps for word in step.below if word.tells}
    return frozenset(gone & new) if len(gone & new) >= FEWEST_MOVED else frozenset()


def _as_moved(step: Step, moved: frozenset[str]) -> Step:
    is_moved = step.part is not Part.SAME and bool(step.telling) and step.telling <= moved
    return Step(Part.MOVED, step.above, step.below) if is_moved else step
