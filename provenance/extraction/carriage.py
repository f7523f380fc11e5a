"""Which carriers belong to which statement of an article, sentence by sentence.

A carrier belongs to the statement whose cue stands nearest before it, or, where it stands before
every cue, to the first that follows: "In an interview with N, X said".
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, SpeechAct
from provenance.extraction.acts import speech_act_of
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.carriers import carriers_in
from provenance.extraction.frames import Frame
from provenance.extraction.outlet_words import PIECES
from provenance.extraction.outlets import Outlets
from provenance.extraction.sentences import Sentence
from provenance.extraction.source_carriers import HANDED_ON_BY, SourceCarriers
from provenance.extraction.stretches import Stretches
from provenance.extraction.venues import BLANK, Carrier, blanked
from provenance.extraction.ways import Way

_ASIDE = re.compile(
    r"^\W*(?:(?:\w+\s+){0,3}(?:after|before|as|while|although|though|because|since)|if|unless)\b",
    re.IGNORECASE,
)
"""How a sentence begins that first tells of something else."""
_WALL = re.compile(
    r"(?<![\w-])(?:after|before|since|which|who|whom|whose|because|while|although|though|unless)(?![\w-])"
)
_TURN = re.compile(r"[;,]\s+(?:and|but|while|though|although)\b|;|\bbut\b")
_TOLD_THE_PAPER = re.compile(
    r"\b(?:[Tt]old|[Tt]elling|[Tt]ells|[Ii]nterview\s+with|[Ss]peaking\s+to|[Ss]poke\s+to)\s+the\s+"
    r"(?P<noun>(?:news)?paper|(?:news\s+)?(?:agency|outlet|site|website|channel)|broadcaster|network|magazine"
    r"|publication|tabloid|daily|weekly|station|wire\s+service)\b"
)
_INTERVIEW = (
    r"\b(?:[Ii]n|[Dd]uring|[Tt]hroughout)\s+(?:the|that|this|the\s+same)\s+(?:\w+\s+)?"
    r"(?P<noun>interview)\b"
)
_THE_INTERVIEW = re.compile(rf"{_INTERVIEW}(?!\s+(?:with|to|on|for|by)\b)")
_AT_THE_END = re.compile(rf"{_INTERVIEW}(?:\s+(?:last|this|earlier|on)\s+\w+)?\.\s*$")
"""Where it is taken for the last of the words that somebody said: "noted the fee in the interview."."""
_KNOWN = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Tt]hat)\s$")
_NEAR = 500
"""Code points before "his report" in which the outlet that printed it is named."""
_EVEN = 0.5
"""The network's confidence below which a stance is more likely none."""


class Carriage:
    """The carriers of one article's sentences, found when asked for and kept."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        frames: Sequence[Frame],
        names: CarrierNames,
        people: frozenset[str],
        outlets: Outlets,
    ) -> None:
        self._text, self._sentences, self._frames = text, sentences, frames
        self._names, self._people, self._outlets = names, people, outlets
        spans = [sentence.span for sentence in sentences]
        self._starts = [span.start for span in spans]
        self._sources = SourceCarriers(text, spans, frames, names, people, outlets)
        self._blanks: dict[int, list[Span]] = {}
        self._spoken: dict[int, list[int]] = {}
        outer = [(number, frame) for number, frame in enumerate(frames) if frame.parent is None]
        mere = {number for number, frame in outer if self._is_mere_attitude(frame)}
        self._mere = Stretches(span for number in mere for span in frames[number].content)
        for number, frame in outer:
            self._spoken.setdefault(frame.sentence, []).append(number)
            self._blank(frame, () if number in mere else frame.content)
        self._masked: dict[int, str] = {}
        self._found: dict[int, list[Carrier]] = {}

    def masked(self, number: int) -> str:
        """A sentence with every content and every source in it blanked out."""
        if number not in self._masked:  # asked for by every carrier and statement of the sentence
            span = self._sentences[number].span
            self._masked[number] = blanked(self._text, span, self._blanks.get(number, ()))
        return self._masked[number]

    def of_sentence(self, number: int) -> list[Carrier]:
        """Every carrier that a sentence names."""
        if number not in self._found:
            span = self._sentences[number].span
            found = carriers_in(
                self._text,
                self.masked(number),
                span.start,
                self._names,
                self._people,
                self._outlets,
            )
            named = [
                carrier if carrier.way is Way.OWN_SITE else self._outlets.in_full(carrier)
                for carrier in found
                if not (carrier.kind is SourceKind.DOCUMENT and self._mere.touches(carrier.span))
            ]
            self._found[number] = [*named, *self._printed(named)] if named else self._meant(number)
        return self._found[number]

    def _printed(self, named: Sequence[Carrier]) -> list[Carrier]:
        """ "In his report, Lind writes": whose report it is, is the outlet named right before."""
        if any(carrier.kind in HANDED_ON_BY for carrier in named):
            return []
        for piece in named:
            at = piece.span.start
            is_known = piece.name.lower() in PIECES and _KNOWN.search(
                self._text, max(0, at - 8), at
            )
            meant = self._names.last_before(at) if is_known else None
            if (
                meant is not None
                and at - meant.span.end < _NEAR
                and not self._outlets.is_own(meant.name)
            ):
                why = f"“{piece.name}”: the outlet named last is {meant.name}"
                carrier = Carrier(meant.name, meant.kind, meant.span, 1, why, Way.PRINTED)
                return [self._outlets.in_full(carrier)]
        return []

    def _meant(self, number: int) -> list[Carrier]:
        """ "told the paper": the outlet named last before; "in the interview": who held it."""
        start = self._sentences[number].span.start
        talk = _THE_INTERVIEW.search(self.masked(number)) or _AT_THE_END.search(
            self._sentences[number].span.of(self._text)
        )
        with_whom = self._names.interviewer_before(start) if talk is not None else None
        if talk is not None and with_whom is not None:
            span = Span(start + talk.start("noun"), start + talk.end("noun"))
            why = f"“{talk[0]}”: it was with {with_whom.name}"
            carrier = Carrier(with_whom.name, with_whom.kind, span, 1, why, Way.THE_TALK)
            return [self._outlets.in_full(carrier)]
        told = _TOLD_THE_PAPER.search(self.masked(number))
        if told is None:
            return []
        span = Span(start + told.start("noun"), start + told.end("noun"))
        meant = self._names.last_before(start + told.start())
        name = meant.name if meant is not None else self._outlets.named_last
        if not name:
            return []
        kind = SourceKind.OUTLET if meant is None else meant.kind
        why = f"“{told[0]}”: the outlet named last is {name}"
        return [self._outlets.in_full(Carrier(name, kind, span, 1, why, Way.TOLD))]

    def is_silent(self, number: int) -> bool:
        """Whether nobody is reported to speak in a sentence, and it is no part of what is said."""
        return number not in self._spoken and number not in self._blanks

    def of_frame(self, number: int) -> list[Carrier]:
        """The carriers that the sentence of a statement names for that statement."""
        frame = self._frames[number]
        return [
            carrier
            for carrier in self.of_sentence(frame.sentence)
            if self._owner(carrier, frame.sentence) == number
        ]

    def of_source(self, number: int, kind: SourceKind) -> list[Carrier]:
        """The carriers that the words for the source of a statement name, its speaker of this kind."""
        return self._sources.of(number, kind)

    def _owner(self, carrier: Carrier, sentence: int) -> int | None:
        """Which statement of the sentence a carrier belongs to, None for none of them."""
        span = self._sentences[sentence].span
        numbers = sorted(self._spoken.get(sentence, ()), key=lambda n: self._anchor(n).start)
        before = [n for n in numbers if self._anchor(n).start <= carrier.span.start]
        after = [n for n in numbers if self._anchor(n).start > carrier.span.start]
        masked = self.masked(sentence)
        if before:
            anchor = self._anchor(before[-1])
            between = masked[max(0, anchor.end - span.start) : carrier.span.start - span.start]
            if after and _TURN.search(between):
                return after[0]
            if carrier.way not in (Way.RELAYED, Way.ACCORDING) and _WALL.search(between):
                return None
            return before[-1]
        if not after:
            return None
        ahead = masked[carrier.span.end - span.start : self._anchor(after[0]).start - span.start]
        if _ASIDE.match(masked) and ("," in ahead or BLANK in ahead):
            return None
        return after[0]

    def _anchor(self, number: int) -> Span:
        frame = self._frames[number]
        return frame.cue[0] if frame.cue else (frame.source or frame.content[0])

    def _is_mere_attitude(self, frame: Frame) -> bool:
        """Whether a frame is more likely none, so that its words may tell where something is said."""
        if not frame.is_calibrated or frame.confidence >= _EVEN:
            return False
        cue = (span.of(self._text) for span in frame.cue)
        return speech_act_of(cue, Form.INDIRECT) is SpeechAct.ATTITUDE

    def _blank(self, frame: Frame, content: tuple[Span, ...]) -> None:
        for span in (*content, *((frame.source,) if frame.source else ())):
            first = max(0, bisect_right(self._starts, span.start) - 1)
            for number in range(
                first, max(first, bisect_right(self._starts, span.end - 1) - 1) + 1
            ):
                self._blanks.setdefault(number, []).append(span)
