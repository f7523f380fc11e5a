"""Passages reprinted from another outlet: "Lind of the Post reports:" and the quoted lines below.

A passage begins behind a colon and goes on as long as its paragraphs open with a quotation mark.
Whoever speaks in it came through whoever reports it, and through the outlet that printed it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.outlets import Outlets
from provenance.extraction.phrases import Phrase
from provenance.extraction.venues import Carrier
from provenance.extraction.ways import Way
from provenance.gazetteer import Reading

_QUOTED = re.compile(r"\s*(?:[“”„«\"‘>]|``|'')")
"""How a paragraph begins that is a piece of a reprint."""
_TELLS = re.compile(
    r"(?:^|[.!?]\s+)(?:As\s+)?(?P<who>[^\s.:;“”\"][^.:;“”\"]{1,80}?)\s+(?:\w+ly\s+|also\s+|then\s+)?"
    r"(?P<verb>reports|reported|writes|wrote|notes|noted|recounts|recounted|relates|continues"
    r"|continued|explains|explained)\b[^.:“”\"]{0,60}:\s*$"
)
_FROM = re.compile(r"(?:^|[.!?]\s+)(?:From|Via|According\s+to)\s+(?P<who>[^.:;“”\"]{2,80}):\s*$")
_GOES_ON = re.compile(
    r"\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:recorded|described|reported|recounted|related|told|detailed)\b"
    r"[^.]*:\s*$"
    r"|^\W*The\s+(?:\w+\s+)?(?:article|report|story|piece|profile|account|newspaper)\s+(?:\w+ly\s+|also\s+)?"
    r"(?:closes|ends|begins|opens|continues|goes\s+on|adds|concludes|describes|details|notes|quotes|recounts)\b"
)
"""How a paragraph leads to more of the same when it names nobody."""
_REPORTER = r"(?:reporter|correspondent|writer|columnist|journalist|editor|contributor)"
_HIS = re.compile(
    rf"(?:[’']s(?:\s+[\w-]+){{0,3}}|(?:\s+[a-z][\w-]*){{0,2}}\s+{_REPORTER})(?:\s+[A-Z][\w.’-]*){{0,3}}\s+"
)
"""Between an outlet and a person who works for it."""
_OF = re.compile(
    rf",?\s+(?:(?:(?:an?|the)\s+)?(?:[\w-]+\s+){{0,2}}{_REPORTER}\s+)?(?:of|for|from|with|at)\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""Between a person and the outlet they work for."""
_PRINTING = (SourceKind.OUTLET, SourceKind.WIRE)


@dataclass(frozen=True, slots=True)
class Reprint:
    """A passage and whom it came through, a person who reports it first."""

    span: Span
    carriers: tuple[Carrier, ...]


class Reprints:
    """The reprinted passages of an article, in text order."""

    def __init__(
        self,
        text: str,
        body: Sequence[Span],
        names: CarrierNames,
        outlets: Outlets,
        named: Callable[[Span], Phrase],
    ) -> None:
        self._text, self._body, self._names, self._outlets = text, body, names, outlets
        self._named = named
        self._found = list(self._passages())
        self._starts = [reprint.span.start for reprint in self._found]

    def carrying(self, position: int, speaker: str) -> tuple[Carrier, ...]:
        """Whom words at ``position`` came through, the speaker's own name aside; () elsewhere."""
        place = bisect_right(self._starts, position) - 1
        if place < 0 or position >= self._found[place].span.end:
            return ()
        carriers = map(self._outlets.in_full, self._found[place].carriers)
        others = (carrier for carrier in carriers if carrier.name != speaker)
        return tuple(replace(carrier, stage=stage) for stage, carrier in enumerate(others, 1))

    def _passages(self) -> Iterator[Reprint]:
        before: Reprint | None = None
        at = 0
        while at < len(self._body) - 1:
            end = self._end_of_quoted(at + 1)
            opened = self._opened(self._body[at], before) if end > at + 1 else None
            if opened is None:
                at += 1
                continue
            span = Span(self._body[at + 1].start, self._body[end - 1].end)
            before = Reprint(span, opened)
            yield before
            at = end

    def _end_of_quoted(self, first: int) -> int:
        """The first paragraph from ``first`` on that does not open with a quotation mark."""
        at = first
        while at < len(self._body) and _QUOTED.match(self._text, self._body[at].start):
            at += 1
        return at

    def _opened(self, paragraph: Span, before: Reprint | None) -> tuple[Carrier, ...] | None:
        """Whom the passage behind a paragraph came through, None when it is no reprint."""
        words = paragraph.of(self._text)
        match = _TELLS.search(words) or _FROM.search(words)
        if match is None:
            if before is None or not _GOES_ON.search(words):
                return None
            return tuple(c for c in before.carriers if c.kind in _PRINTING)
        begin = paragraph.start + match.start("who")
        phrase = self._named(Span(begin, paragraph.start + match.end("who")))
        if not phrase.name or self._outlets.is_own(phrase.name):
            return None
        if phrase.kind in _PRINTING:
            return (Carrier(phrase.name, phrase.kind, phrase.span, 1, "", Way.PRINTED),)
        reports = match.groupdict().get("verb") == "reports"
        return self._by_reporter(phrase, reports) if phrase.kind is SourceKind.PERSON else None

    def _by_reporter(self, phrase: Phrase, reports: bool) -> tuple[Carrier, ...] | None:
        """A person and the outlet they work for, or, who "reports", the one named last."""
        house = self._house_of(phrase.name.split()[-1])
        if house is None and reports:
            house = self._last_named(phrase.span.start)
        if house is None:
            return None
        person = Carrier(phrase.name, SourceKind.PERSON, phrase.span, 1, "")
        return person, Carrier(house.name, house.kind, house.span, 2, "", Way.PRINTED)

    def _house_of(self, last_word: str) -> Reading | None:
        """The outlet that the article says a person works for."""
        for place in re.finditer(rf"\b{re.escape(last_word)}\b", self._text):
            near = Span(max(0, place.start() - 90), min(len(self._text), place.end() + 90))
            for reading in self._names.within(near):
                if reading.kind in _PRINTING and self._works_for(place, reading.span):
                    return None if self._outlets.is_own(reading.name) else reading
        return None

    def _works_for(self, person: re.Match[str], outlet: Span) -> bool:
        if outlet.end <= person.start():
            return _HIS.fullmatch(self._text[outlet.end : person.start()]) is not None
        return _OF.fullmatch(self._text[person.end() : outlet.start]) is not None

    def _last_named(self, position: int) -> Reading | None:
        """The outlet named last before ``position``, the publishing one aside."""
        named = list(self._names.within(Span(0, position)))
        return next(
            (
                one
                for one in reversed(named)
                if one.kind in _PRINTING and one.is_certain and not self._outlets.is_own(one.name)
            ),
            None,
        )
