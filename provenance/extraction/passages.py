"""All frames of an article: sentence by sentence, and quotations that go on without a speaker."""

from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.attributions import frames_in
from provenance.extraction.frames import Frame
from provenance.extraction.prose import Prose
from provenance.extraction.second_hand import with_carriers_named
from provenance.extraction.sentences import Sentence
from provenance.gazetteer import Gazetteer, in_use

_MOSTLY_QUOTED = 0.8
"""Share of a sentence that its quotations must fill to be the words of the last speaker."""
_SHORTEST = 20
"""Code points below which a lone quotation is a scare quote and goes on with nothing."""
_NEAR = 3
"""Sentences behind a speaker within which a quotation in the same paragraph is still theirs."""


def frames_of(prose: Prose, gazetteer: Gazetteer | None = None) -> list[Frame]:
    """The frames of every sentence in order, an outlet that only passes on named as carrier.

    ``gazetteer`` is what is known by name, the one in use when None.
    """
    text, sentences = prose.text, prose.sentences
    found = _Found(sentences, {q.span.end for q in prose.quotations if not q.is_closed})
    for number, sentence in enumerate(sentences):
        here = frames_in(text, sentence, number)
        if here:
            found.add(here)
        else:
            found.go_on(sentence, number)
    known = gazetteer or in_use()
    return with_carriers_named(text, found.complete(), lambda n: sentences[n].span, known)


class _Found:
    """Frames so far; what a later quotation adds to one is kept aside until all are found."""

    def __init__(self, sentences: Sequence[Sentence], open_ends: set[int]) -> None:
        self._sentences = sentences
        self._open_ends = open_ends
        self._frames: list[Frame] = []
        self._more: dict[int, list[Span]] = {}
        self._outer: int | None = None

    def add(self, frames: list[Frame]) -> None:
        """Frames of the next sentence."""
        base = len(self._frames)
        self._outer = base + max(n for n, frame in enumerate(frames) if frame.parent is None)
        self._frames += [frame.shifted(base) for frame in frames]

    def go_on(self, sentence: Sentence, number: int) -> None:
        """A quotation without a speaker goes on with the last one, in its paragraph or the next."""
        spans = [Span(item.start, item.end) for item in sentence.items if item.quote is not None]
        quoted = sum(len(span) for span in spans)
        short = quoted < _SHORTEST and not _is_whole(sentence)
        if not spans or quoted < _MOSTLY_QUOTED * len(sentence.span) or short:
            return
        if self._outer is None:
            return
        last = self._frames[self._outer]
        paragraph = self._sentences[last.sentence].paragraph
        if paragraph == sentence.paragraph and number - last.sentence <= _NEAR:
            self._more.setdefault(self._outer, []).extend(spans)
        elif sentence.paragraph - paragraph <= 1 and self._end(self._outer) in self._open_ends:
            self._more.setdefault(self._outer, []).extend(spans)
            self._frames[self._outer] = replace(last, sentence=number)
        elif sentence.paragraph - paragraph <= 1:
            rule = "a quotation of its own goes on with the speaker before it"
            self.add([Frame(number, tuple(spans), lemma="", rule=rule, confidence=0.6)])

    def complete(self) -> list[Frame]:
        """Every frame with all its content."""
        return [
            replace(frame, content=tuple(sorted({*frame.content, *self._more[n]})))
            if n in self._more
            else frame
            for n, frame in enumerate(self._frames)
        ]

    def _end(self, number: int) -> int:
        """Where the content of a frame ends so far."""
        more = self._more.get(number)
        return more[-1].end if more else self._frames[number].content[-1].end


def _is_whole(sentence: Sentence) -> bool:
    """Whether it is one quotation that ends like a sentence ("Today."), however short."""
    (*before, item) = sentence.items
    return not before and item.quote is not None and item.text.rstrip("”»\"'’")[-1:] in ".!?…"
