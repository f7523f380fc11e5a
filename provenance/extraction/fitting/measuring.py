"""How far what is shown agrees with what people marked, article by article, with an interval."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.extraction.fitting.agreement import (
    CLOSE,
    HALF,
    Ruler,
    gold_of,
    meets,
    pair,
    shared,
)
from provenance.extraction.fitting.documents import Attribution, Marked
from provenance.extraction.fitting.examining import was_seen
from provenance.extraction.prose import prose_of
from provenance.extraction.trained import TrainedExtractor, trained_frames

_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Count:
    """Of one article: what people marked, what is shown, and how much of it agrees."""

    marked: int
    shown: int
    right: int
    """Half of the content's words are shared, and the sources meet."""
    exact: int
    """The edges agree but for a word."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of 0 to 1."""

    precision: float
    recall: float
    f1: float
    strict: float


@dataclass(frozen=True, slots=True)
class Gain:
    """How much F1 changed, and the middle 95 % when articles are resampled."""

    by: float
    low: float
    high: float


def count(extractor: TrainedExtractor, marked: Marked) -> Count:
    """Read an article and compare; what nobody looked at is not counted."""
    document = marked.document
    ruler = Ruler(document.text)
    gold = gold_of(document, ruler)
    shown = [ruler.reading(one) for one in _shown(extractor, marked)]
    if not document.is_whole:
        rejected = [ruler.reading(one) for one in document.rejected]
        shown = [one for one in shown if was_seen(one, gold, rejected)]
    pairs = [(gold[g], shown[p]) for g, p in pair(gold, shown).items()]
    right = [(a, b) for a, b in pairs if shared(a.content, b.content) >= HALF]
    right = [(a, b) for a, b in right if meets(a.source, b.source)]
    exact = [
        (a, b)
        for a, b in right
        if shared(a.content, b.content) >= CLOSE and shared(a.source, b.source) >= CLOSE
    ]
    return Count(len(gold), len(shown), len(right), len(exact))


def _shown(extractor: TrainedExtractor, marked: Marked) -> Iterable[Attribution]:
    frames = trained_frames(prose_of(marked.article), extractor.shown, extractor.model)
    for frame in frames:
        if frame.parent is None:
            yield Attribution(
                ((frame.source.start, frame.source.end),) if frame.source else (),
                tuple((span.start, span.end) for span in frame.cue),
                tuple((span.start, span.end) for span in frame.content),
            )


def figures(counts: Iterable[Count]) -> Figures:
    """The shares over several articles; 0 where there is nothing to share."""
    listed = list(counts)
    marked, shown = sum(c.marked for c in listed), sum(c.shown for c in listed)
    right, exact = sum(c.right for c in listed), sum(c.exact for c in listed)
    return Figures(
        right / shown if shown else 0.0,
        right / marked if marked else 0.0,
        2 * right / (shown + marked) if shown + marked else 0.0,
        2 * exact / (shown + marked) if shown + marked else 0.0,
    )


def interval(counts: Sequence[Count]) -> tuple[float, float]:
    """The middle 95 % of F1 when the articles are resampled."""
    found = sorted(figures(_resampled(counts, rng)).f1 for rng in _chances())
    return found[int(0.025 * _RESAMPLES)], found[int(0.975 * _RESAMPLES) - 1]


def gain(before: Sequence[Count], after: Sequence[Count]) -> Gain:
    """How much better the same articles are read."""
    found = sorted(
        figures(_resampled(after, random.Random(seed))).f1  # noqa: S311 no secret
        - figures(_resampled(before, random.Random(seed))).f1  # noqa: S311 the same articles
        for seed in range(_RESAMPLES)
    )
    by = figures(after).f1 - figures(before).f1
    return Gain(by, found[int(0.025 * _RESAMPLES)], found[int(0.975 * _RESAMPLES) - 1])


def _chances() -> Iterable[random.Random]:
    return (random.Random(seed) for seed in range(_RESAMPLES))  # noqa: S311 no secret


def _resampled(counts: Sequence[Count], rng: random.Random) -> list[Count]:
    return rng.choices(counts, k=len(counts)) if counts else []
