"""Which sentences of an article tell the claim, whether or not a statement was found there."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from provenance.domain.articles import ZoneKind
from provenance.domain.spans import Span
from provenance.domain.traces import TracedArticle
from provenance.tracing.wanted import Wanted, words_in

_END = re.compile(r"[.!?…][\"”’')\]]*[^\S\n]+(?=[\"“‘'(\[]?[A-Z0-9])|\n\s*")
_READ_ZONES = frozenset({ZoneKind.HEADLINE, ZoneKind.OUTLET_LINE, ZoneKind.CAPTION})
_SKIPPED_ZONES = frozenset(ZoneKind) - _READ_ZONES
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gen|Gov|Col|Lt|Sgt|Prof|Jr|Sr|Inc|Co|Corp|Ltd|No|vs|"
    r"Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|U\.S|U\.K|U\.N)$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, in which a claim is looked for."""

    span: Span
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, with what of the claim stands in it; ``number`` counts the sentences read."""

    number: int
    span: Span
    terms: frozenset[str]
    share: float
    told: float
    tells: bool
    """Whether enough of the claim stands in the sentence itself."""


class Passages:
    """The sentences of one article in text order, read for one claim."""

    def __init__(self, sentences: Sequence[Sentence], wanted: Wanted) -> None:
        self.all: tuple[Passage, ...] = tuple(
            _passage(number, sentence, wanted) for number, sentence in enumerate(sentences)
        )
        self._starts = [passage.span.start for passage in self.all]
        best = max((passage.share for passage in self.all if passage.tells), default=0.0)
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

    def best_pair(self, wanted: Wanted, times: float) -> tuple[bool, float]:
        """Whether two neighbouring sentences tell the claim, and the share of those that tell most.

        They need ``times`` as much of it as one.
        """
        best = (False, 0.0)
        for left, right in zip_longest(self.all, self.all[1:]):
            terms = left.terms | right.terms if right else left.terms
            share = wanted.share(terms)
            best = max(best, (wanted.tells(terms, share, wanted.told(terms), times), share))
        return best


def _passage(number: int, sentence: Sentence, wanted: Wanted) -> Passage:
    terms = wanted.terms_of(sentence.words)
    if not terms:
        return Passage(number, sentence.span, terms, 0.0, 0.0, tells=False)
    share, told = wanted.share(terms), wanted.told(terms)
    return Passage(number, sentence.span, terms, share, told, wanted.tells(terms, share, told))


def sentences_of(article: TracedArticle) -> tuple[Sentence, ...]:
    """The sentences of body, headlines and captions, in order; other zones tell nothing."""
    return tuple(
        Sentence(span, words_in(article.text, span.start, span.end)) for span in _cut(article)
    )


def _cut(article: TracedArticle) -> Iterator[Span]:
    text = article.text
    for stretch in body_of(article):
        start = stretch.start
        for end in _END.finditer(text, stretch.start, stretch.end):
            at = end.start()
            if text[at] == "." and _ABBREVIATED.search(text, max(start, at - 6), at):
                continue
            yield from _some(text, start, end.end())
            start = end.end()
        yield from _some(text, start, stretch.end)


def _some(text: str, start: int, end: int) -> tuple[Span, ...]:
    words = text[start:end]
    bare = words.lstrip()
    start += len(words) - len(bare)
    bare = bare.rstrip()
    return (Span(start, start + len(bare)),) if bare else ()


def body_of(article: TracedArticle) -> list[Span]:
    """The stretches of the text that no zone but a headline or a caption covers, in order."""
    stretches, at = [], 0
    for zone in sorted(article.zones, key=lambda zone: zone.span):
        if zone.kind in _SKIPPED_ZONES and zone.span.end > at:
            if zone.span.start > at:
                stretches.append(Span(at, zone.span.start))
            at = zone.span.end
    stretches.append(Span(min(at, len(article.text)), len(article.text)))
    return stretches
