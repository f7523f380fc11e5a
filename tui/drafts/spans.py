"""The words of a statement while an editor moves their edges: frozen drafts, never out of the text."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from provenance.domain.paragraphs import paragraphs_of
from provenance.domain.spans import Span, trimmed
from provenance.extraction.quotes import quotations_of

_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)|\n\s*\n")


class Edge(StrEnum):
    """Which end of the present stretch moves."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class SpanDraft:
    """Stretches of ``text`` in text order, one of them present, one of its edges moving."""

    text: str
    spans: tuple[Span, ...]
    present: int = 0
    edge: Edge = Edge.END

    @property
    def span(self) -> Span:
        """The present stretch."""
        return self.spans[self.present]

    @property
    def at(self) -> int:
        """Where the moving edge stands."""
        return self.span.start if self.edge is Edge.START else self.span.end

    def other_edge(self) -> "SpanDraft":
        """The same with the other edge moving."""
        return replace(self, edge=Edge.START if self.edge is Edge.END else Edge.END)

    def next_span(self) -> "SpanDraft":
        """The same with the next stretch present, after the last the first."""
        return replace(self, present=(self.present + 1) % len(self.spans))

    def by_character(self, step: int) -> "SpanDraft":
        """Move the edge by one code point, forward or back."""
        return self._edge_to(self.at + step)

    def by_word(self, step: int) -> "SpanDraft":
        """Move the edge to where the next (1) or the previous (-1) word is wholly in or out."""
        words = [word.span() for word in _WORD.finditer(self.text)]
        side = 0 if self.edge is Edge.START else 1
        stops = [word[side] for word in words]
        if step > 0:
            return self._edge_to(next((stop for stop in stops if stop > self.at), self.at))
        return self._edge_to(next((stop for stop in reversed(stops) if stop < self.at), self.at))

    def to_sentence(self) -> "SpanDraft":
        """Widen the present stretch to the whole sentence or sentences it lies in."""
        ends = self._sentence_ends()
        start = max(end for end in ends if end <= self.span.start)
        end = min(end for end in ends if end >= self.span.end)
        return self._with(trimmed(self.text, Span(start, end)))

    def on_sentence(self, step: int) -> "SpanDraft":
        """The whole sentence after the present stretch (1) or before it (-1) in its stead."""
        left, right = self._room()
        whole = (trimmed(self.text, Span(*ends)) for ends in pairwise(self._sentence_ends()))
        sentences = [span for span in whole if left <= span.start and span.end <= right]
        if step > 0:
            there = (s for s in sentences if s and s.start >= self.span.end)
        else:
            there = (s for s in reversed(sentences) if s and s.end <= self.span.start)
        return self._with(next(there, self.span))

    def _sentence_ends(self) -> list[int]:
        return [0, *(found.end() for found in _SENTENCE_END.finditer(self.text)), len(self.text)]

    def to_quotation(self) -> "SpanDraft":
        """Fit the present stretch to the quotation around it, and then to what stands inside its marks."""
        for quotation in quotations_of(self.text, paragraphs_of(self.text)):
            if quotation.span == self.span:
                return self._with(quotation.inner)
            if quotation.span.overlaps(self.span):
                return self._with(quotation.span)
        return self

    def added(self) -> "SpanDraft":
        """One more stretch: the word after the present one, unchanged when there is no room."""
        limit = self._room()[1]
        word = _WORD.search(self.text, self.span.end, limit)
        if word is None or word.start() == self.span.end:
            word = word and _WORD.search(self.text, word.end(), limit)
        if word is None:
            return self
        at = self.present + 1
        spans = (*self.spans[:at], Span(*word.span()), *self.spans[at:])
        return replace(self, spans=spans, present=at, edge=Edge.END)

    def removed(self) -> "SpanDraft":
        """Without the present stretch; the last one stays."""
        if len(self.spans) == 1:
            return self
        spans = (*self.spans[: self.present], *self.spans[self.present + 1 :])
        return replace(self, spans=spans, present=min(self.present, len(spans) - 1))

    def _room(self) -> tuple[int, int]:
        """How far the present stretch may reach without touching its neighbours."""
        left = self.spans[self.present - 1].end if self.present else 0
        is_last = self.present + 1 == len(self.spans)
        return left, len(self.text) if is_last else self.spans[self.present + 1].start

    def _edge_to(self, place: int) -> "SpanDraft":
        left, right = self._room()
        span = self.span
        if self.edge is Edge.START:
            return self._with(Span(max(left, min(place, span.end - 1)), span.end))
        return self._with(Span(span.start, min(right, max(place, span.start + 1))))

    def _with(self, span: Span) -> "SpanDraft":
        spans = (*self.spans[: self.present], span, *self.spans[self.present + 1 :])
        if any(one.overlaps(two) for one, two in pairwise(spans)):
            return self
        return replace(self, spans=spans)
