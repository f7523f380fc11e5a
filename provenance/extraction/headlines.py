"""What headlines say that somebody said: read apart from the body, resolved through its cast.

A headline has its own grammar, is often written by someone else than the article, and sums up what
the body tells.  So nothing goes over from it to the body or back (no speaker, no carrier, no day),
nobody is in the cast for being named in it, and the trace says whether the body has the same.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten

from provenance.domain.articles import Article, ZoneKind
from provenance.domain.paragraphs import paragraphs_of
from provenance.domain.sources import MentionKind
from provenance.domain.spans import Span, words_of
from provenance.domain.statements import Speaker, Statement
from provenance.extraction.frames import Frame
from provenance.extraction.headline_case import forms_in, in_body_case, with_small_first_words
from provenance.extraction.headline_frames import SIGNED, frames_of_headlines
from provenance.extraction.phrases import Phrase, clean
from provenance.extraction.prose import FindFrames, Prose
from provenance.extraction.quotes import quotations_of
from provenance.extraction.reading import Reading
from provenance.extraction.sentences import sentences_of
from provenance.extraction.taking_apart import phrase_of
from provenance.gazetteer import Gazetteer

_OF_OWN, _OF_ANOTHERS = 1 / 3, 1 / 2
"""Share of a headline's telling words that a statement of the same speaker in the body has, or of
another's, if it says the same."""
_SUBHEADING = 0.9
"""What a subheading is worth beside a headline: of 12 that were sure, read by hand, ten were right."""
_TELLING = re.compile(r"[^\W_]{4,}|\d+")
_STEM = 5
_SHOWN = 120
_MOST = 100
"""Statements with one word that are looked at, the first."""


def headline_lines(article: Article) -> tuple[Span, ...]:
    """The lines of headlines and subheadings, in order."""
    return tuple(
        Span(zone.span.start + line.start, zone.span.start + line.end)
        for zone in article.zones
        if zone.kind is ZoneKind.HEADLINE
        for line in paragraphs_of(zone.span.of(article.text))
    )


class HeadlineReading(Reading):
    """The headlines of an article, read before anybody has spoken in its ``body``."""

    def __init__(
        self, body: Reading, find_frames: FindFrames, gazetteer: Gazetteer | None = None
    ) -> None:
        article = body.article
        self._printed = article.text
        lines = headline_lines(article)
        forms = forms_in(article.text, lines, body.body)
        text = in_body_case(article.text, lines, forms)
        self._small = with_small_first_words(text, lines, forms)
        quotations = quotations_of(text, lines)
        super().__init__(
            replace(article, text=text),
            body.extractor,
            lambda prose: frames_of_headlines(prose, find_frames(prose)),
            lambda _setting, _here: 0.0,
            gazetteer,
            prose=Prose(text, lines, quotations, sentences_of(text, lines, quotations)),
            cast=body.cast,
        )
        self._begin = body.body[0].start if body.body else len(text)
        self._read = self._attributed()

    def beside(self, body: Sequence[Statement]) -> list[Statement]:
        """The statements of the headlines, each with what the ``body`` says of it.

        A subheading that no statement of the body bears out is left out: it may be a link to
        another article.
        """
        if not self._read:
            return []
        spoken = _Spoken(self._printed, body)
        kept: dict[str, Statement] = {}
        for one in self._read:
            if one.parent is not None:
                if one.parent in kept:
                    kept[one.key] = self._told_apart(one)
                continue
            same = spoken.bearing_out(one)
            is_above = one.content[0].start < self._begin
            is_signed = one.trace[0].startswith(SIGNED)
            if _is_own(same, one) if is_signed else same is not None or is_above:
                kept[one.key] = self._told_apart(one, spoken.in_words(same))
        return list(kept.values())

    def _attributed(self) -> list[Statement]:
        """As in a body, but that no line tells who speaks, or when, in another."""
        done: dict[int, Statement] = {}
        for number, frame in enumerate(self.frames):
            parent = done.get(frame.parent) if frame.parent is not None else None
            if frame.parent is None or parent is not None:
                done[number] = self._statement(number, frame, parent, {}, None)
        return list(done.values())

    def _phrase(self, source: Span) -> Phrase:
        return self.names.known(phrase_of(self._small, source))

    def _speaker(self, frame: Frame, last: Statement | None) -> tuple[Speaker, str]:
        source = frame.source
        if source is None:
            return super()._speaker(frame, last)
        phrase = replace(self.phrases[source], as_written=clean(source.of(self._printed)))
        speaker, why = self.cast.meant_by(phrase)
        if speaker.mention is MentionKind.NAME and phrase.name not in ("", speaker.name):
            why = f"“{phrase.as_written}” is {speaker.name} in the body"
        return speaker, why

    def _told_apart(self, one: Statement, *reasons: str) -> Statement:
        is_above = one.content[0].start < self._begin
        where = "the headline" if is_above else "a subheading"
        return replace(
            one,
            key=f"h{one.key}",
            parent=f"h{one.parent}" if one.parent else None,
            confidence=one.confidence if is_above else round(_SUBHEADING * one.confidence, 4),
            trace=(*one.trace, f"it stands in {where}, outside the body", *reasons),
            in_headline=True,
        )


class _Spoken:
    """The attributed statements of a body by the words that tell what they say."""

    def __init__(self, text: str, statements: Sequence[Statement]) -> None:
        self._text = text
        self._statements = [one for one in statements if one.speaker is not None]
        self._with: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._statements):
            for word in self._telling(one):
                if len(self._with[word]) < _MOST:
                    self._with[word].append(number)

    def bearing_out(self, headline: Statement) -> Statement | None:
        """The statement that says what a headline says, or most of it; the speaker's own first."""
        wanted = self._telling(headline)
        shared = Counter(number for word in wanted for number in self._with.get(word, ()))
        best, most = None, (False, 0.0)
        for number, count in sorted(shared.items()):
            one, share = self._statements[number], count / len(wanted)
            own = _is_own(one, headline)
            is_like = share >= _OF_OWN if own else share >= _OF_ANOTHERS and count > 1
            if is_like and (own, share) > most:
                best, most = one, (own, share)
        return best

    def in_words(self, one: Statement | None) -> str:
        """What the body says of a headline."""
        if one is None:
            return "no statement of the body says it in like words"
        # With the cue: "denied that P" is not "that P".
        spans = sorted((*one.cue, one.content[0]))
        words = self._text[spans[0].start : spans[-1].end]
        who = one.speaker.name if one.speaker and one.speaker.name else "somebody without a name"
        return f"the body has of {who}: “{shorten(words, _SHOWN, placeholder='…')}”"

    def _telling(self, one: Statement) -> list[str]:
        words = _TELLING.findall(words_of(self._text, one.content).casefold())
        return sorted({word[:_STEM] for word in words})


def _is_own(said: Statement | None, headline: Statement) -> bool:
    """Whether the same speaker says something in the body, by name."""
    names = {one.speaker.name.casefold() for one in (said, headline) if one and one.speaker}
    return said is not None and len(names) == 1 and names != {""}
