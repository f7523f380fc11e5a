"""Which sentences of an article tell the claim, whether or not a statement was found there."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import zip_longest

from provenance.domain.articles import ZoneKind
from provenance.domain.spans import Span, trimmed
from provenance.domain.traces import TracedArticle
from provenance.tracing.wanted import Wanted

_END = re.compile(
    r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\s*\n\s*|(?<=\))\s(?=[—–-]{1,2}\s)"
)
_READ_ZONES = frozenset({ZoneKind.HEADLINE, ZoneKind.OUTLET_LINE})
_SKIPPED_ZONES = frozenset(ZoneKind) - _READ_ZONES
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gen|Gov|Col|Lt|Sgt|Prof|Jr|Sr|Inc|Co|Corp|Ltd|No|vs|"
    r"Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|U\.S|U\.K|U\.N)\.$"
)
_LEAST_TOLD = 1.0
_LEAST_SHARE = 0.2


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, with what of the claim stands in it; ``number`` counts the sentences read."""

    number: int
    span: Span
    terms: frozenset[str]
    share: float
    told: float

    @property
    def tells(self) -> bool:
        """Whether enough of the claim stands in the sentence itself."""
        return self.share >= _LEAST_SHARE and self.told >= _LEAST_TOLD


class Passages:
    """The sentences of one article in text order."""

    def __init__(self, article: TracedArticle, wanted: Wanted) -> None:
        self.all: tuple[Passage, ...] = tuple(
            _passage(number, article.text, span, wanted)
            for number, span in enumerate(sentences(article))
        )
        self._starts = [passage.span.start for passage in self.all]
        best = max((passage.share for passage in self.all), default=0.0)
        self.telling = tuple(p for p in self.all if p.tells and p.share >= best / 2)

    def at(self, offset: int) -> Passage | None:
        """The sentence in which ``offset`` lies, or the last one before it."""
        place = self.number_at(offset)
        return self.all[place] if place >= 0 else None

    def number_at(self, offset: int) -> int:
        """The number of the sentence in which ``offset`` lies, -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    @property
    def best(self) -> Passage | None:
        """The sentence that tells most of it, the first of equals."""
        return max(self.all, key=lambda p: (p.share, -p.number), default=None)

    def foremost(self, count: int) -> tuple[Passage, ...]:
        """The ``count`` sentences that tell most of it, those only that tell it."""
        telling = sorted(self.telling, key=lambda p: (-p.share, p.number))
        return tuple(telling[:count])

    def pair_share(self, wanted: Wanted, least_told: float) -> tuple[float, float]:
        """The share and the told weight of the two neighbouring sentences that tell most.

        Pairs that tell less than ``least_told`` of what happens come last.
        """
        best = (False, 0.0, 0.0)
        for left, right in zip_longest(self.all, self.all[1:]):
            terms = left.terms | right.terms if right else left.terms
            told = wanted.told(terms)
            best = max(best, (told >= least_told, wanted.share(terms), told))
        return best[1:]


def _passage(number: int, text: str, span: Span, wanted: Wanted) -> Passage:
    terms = wanted.terms_in(text, span.start, span.end)
    return Passage(number, span, terms, wanted.share(terms), wanted.told(terms))


def sentences(article: TracedArticle) -> list[Span]:
    """The sentences of the body and the headline, in order; other zones tell nothing."""
    found: list[Span] = []
    for stretch in body_of(article):
        start = stretch.start
        for end in _END.finditer(article.text, stretch.start, stretch.end):
            if "\n" not in end[0] and _ABBREVIATED.search(
                article.text, max(start, end.start() - 6), end.start()
            ):
                continue
            found.append(trimmed(article.text, Span(start, end.end())))
            start = end.end()
        found.append(trimmed(article.text, Span(start, stretch.end)))
    return [span for span in found if len(span)]


def body_of(article: TracedArticle) -> list[Span]:
    """The stretches of the text that no zone but a headline covers, in order."""
    stretches, at = [], 0
    for zone in sorted(article.zones, key=lambda zone: zone.span):
        if zone.kind in _SKIPPED_ZONES and zone.span.end > at:
            if zone.span.start > at:
                stretches.append(Span(at, zone.span.start))
            at = zone.span.end
    stretches.append(Span(min(at, len(article.text)), len(article.text)))
    return stretches
