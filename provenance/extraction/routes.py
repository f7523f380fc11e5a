"""Through whom each statement of an article came: named beside it, relayed, reprinted or carried over."""

import re
from collections.abc import Callable
from dataclasses import replace

from provenance.domain.dates import When
from provenance.domain.sources import NEWS, Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, SpeechAct, Statement
from provenance.extraction.carriage import Carriage
from provenance.extraction.carriers import carrier_at
from provenance.extraction.course import Course
from provenance.extraction.frames import Frame
from provenance.extraction.given_names import is_given_name
from provenance.extraction.going_on import Here
from provenance.extraction.neural.quotations import TRANSCRIPT
from provenance.extraction.outlet_words import PIECES
from provenance.extraction.outlets import Outlets
from provenance.extraction.phrases import Phrase
from provenance.extraction.reprints import Reprints
from provenance.extraction.sentences import Sentence
from provenance.extraction.staging import staged
from provenance.extraction.taking_apart import phrase_of
from provenance.extraction.venues import Carrier, owned_by
from provenance.extraction.ways import Way

Route = tuple[tuple[Carrier, ...], tuple[str, ...], Basis]
"""The carriers of a statement, nearest the speaker first; why, in words; and their basis."""

_NEAR = 80
"""Code points before the name of an outlet in which somebody is named who talked to it."""
_SAID_BY = re.compile(
    r"\bby\s+(?:[A-Z][\w’'-]*\s+){0,3}(?P<name>[A-Z][\w’'-]*)\s+(?:in|during)\s+(?:an?|his|her|the|their)"
    r"\s+(?:\w+\s+)?(?:interview|conversation)\s+(?:with|to|on)\s+(?:the\s+)?$"
)


class Routes:
    """The carriers of one article's statements, which must be asked about in text order."""

    def __init__(
        self,
        text: str,
        sentences: tuple[Sentence, ...],
        carriage: Carriage,
        outlets: Outlets,
        course: Course,
        reprints: Reprints,
        phrase: Callable[[Span], Phrase],
        who: Callable[[Phrase], Speaker],
        full_name: Callable[[Phrase], str],
    ) -> None:
        """``phrase`` takes the words at a place apart, outlets under the names they are known by;
        ``who`` tells whom they stand for, ``full_name`` how that one is called in full."""
        self._text, self._sentences = text, sentences
        self._carriage, self._outlets = carriage, outlets
        self._course, self._reprints = course, reprints
        self._phrase, self._who, self._full_name = phrase, who, full_name

    def of(
        self,
        number: int,
        frame: Frame,
        speaker: Speaker,
        form: Form,
        act: SpeechAct,
        when: When,
        parent: Statement | None,
    ) -> Route:
        """Through whom the statement of a frame came."""
        found = self._named(number, speaker) if parent is None else ()
        relay = self._relay(frame.relay) if frame.relay is not None else None
        if relay is not None:
            found = self._relayed(found, self._outlets.in_full(relay))
        found = staged(self._text, self._course.its_talk(speaker.name, found))
        if parent is not None:
            return found, tuple(c.why for c in found), Basis.STATED
        here = self._here(number, frame, speaker, form, act, when)
        if found:
            self._course.opened(here, found)
            return found, tuple(c.why for c in found), Basis.STATED
        # "a day after he said" begins another time, whatever is near.
        if when.words is not None and not when.is_resolved and "after" in when.words:
            return (), (), Basis.STATED
        passed = self._reprints.carrying(frame.content[0].start, speaker.name)
        if passed:
            names = " and ".join(carrier.name for carrier in passed)
            return passed, (f"in a passage reprinted from {names}",), Basis.INFERRED
        setting = self._course.going_on(here)
        if setting is None:
            return (), (), Basis.STATED
        names = " and ".join(carrier.name for carrier in setting.carriers)
        return setting.carriers, (f"via {names}, carried over from the passage",), Basis.INFERRED

    def _named(self, number: int, speaker: Speaker) -> tuple[Carrier, ...]:
        """The carriers that the sentence names, the publishing outlet and an outlet's own piece aside."""
        named = self._carriage.of_frame(number)
        others = self._carriage.of_source(number, speaker.kind)
        named = [*named, *(one for one in others if one.name not in {c.name for c in named})]
        if speaker.kind in NEWS:
            named = [carrier for carrier in named if not _is_its_piece(carrier)]
        # What was told to the publishing outlet itself comes through nobody else.
        passed = (carrier for carrier in named if not self._outlets.is_own(carrier.name))
        apart = (carrier for carrier in passed if not self._is_of_another(carrier, speaker))
        return tuple(owned_by(carrier, speaker.name) for carrier in apart)

    def _is_of_another(self, carrier: Carrier, speaker: Speaker) -> bool:
        """ "why it was said by Ask in an interview with N": Ask talked to N, and not the speaker."""
        at = carrier.span.start
        said_by = _SAID_BY.search(self._text, max(0, at - _NEAR), at)
        return said_by is not None and said_by["name"] not in speaker.name.split()

    def _relayed(self, found: tuple[Carrier, ...], relay: Carrier) -> tuple[Carrier, ...]:
        why = f"“{relay.name}” relays the words and does not speak them"
        apart = (carrier for carrier in found if not carrier.span.overlaps(relay.span))
        others = (carrier for carrier in apart if carrier.name != relay.name)
        return (*others, replace(relay, why=why, way=Way.RELAYED))

    def _relay(self, span: Span) -> Carrier | None:
        """Who passes the words on, None for a pronoun that nobody fits."""
        carrier, words = carrier_at(self._text, span), phrase_of(self._text, span)
        known = self._phrase(span)
        if known.mention is MentionKind.PRONOUN:
            who = self._who(known)
            is_told = who.basis is Basis.INFERRED
            return replace(carrier, name=who.name, kind=who.kind, span=span) if is_told else None
        if known.kind is SourceKind.PERSON:
            name = self._full_name(known)
            # One word alone is an outlet here: "Vellpress quoted Lind as saying".
            if known.role or known.gender or is_given_name(name.split(" ")[0]):
                return replace(carrier, name=name, kind=SourceKind.PERSON, span=span)
        if known == words and known.kind is not SourceKind.DOCUMENT:
            return carrier
        return replace(carrier, name=known.name or known.role, kind=known.kind)

    def _here(
        self, number: int, frame: Frame, speaker: Speaker, form: Form, act: SpeechAct, when: When
    ) -> Here:
        words = speaker.name.split()
        return Here(
            number=number,
            sentence=frame.sentence,
            paragraph=self._sentences[frame.sentence].paragraph,
            speaker=speaker.name.casefold(),
            last_word=words[-1] if words else "",
            form=form,
            act=act,
            mention=speaker.mention if frame.source else None,
            cue=" ".join(span.of(self._text) for span in frame.cue),
            around=self._carriage.masked(frame.sentence),
            day=when.start,
            has_time=when.words is not None,
            is_turn=TRANSCRIPT in frame.rule,
            is_unnamed=speaker.kind is SourceKind.UNNAMED,
        )


def _is_its_piece(carrier: Carrier) -> bool:
    """Whether it is a report, or the site, of the outlet that itself speaks: "in a report, N said"."""
    is_piece = carrier.kind is SourceKind.DOCUMENT and carrier.name.split()[-1].lower() in PIECES
    return is_piece or carrier.way is Way.OWN_SITE
