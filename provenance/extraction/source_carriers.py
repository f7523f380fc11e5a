"""The carriers that the words for a source name: "N's Ada Lind", "a report seen by N", "N's source"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.carriers import carriers_in
from provenance.extraction.frames import Frame
from provenance.extraction.outlets import Outlets
from provenance.extraction.venues import Carrier
from provenance.extraction.ways import Way
from provenance.gazetteer import Reading

HANDED_ON_BY = (SourceKind.OUTLET, SourceKind.WIRE)
"""What obtains or prints a document that speaks."""
_ITS_SOURCE = re.compile(r"[’']s?\s+(?:own\s+)?(?:\w+\s+){0,2}?sources?\b")
_WRITES = re.compile(r"\b(?:wr[io]te[sn]?|writing|reports?|reported|blogged|opined)\b")
_WHOSE = re.compile(r"[’']s?\s+(?:[a-z][\w-]*\s+){0,3}[A-Z]\w+\s+[A-Z]")
_FOR = re.compile(
    r"[A-Z]\w+,?\s+(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,3}?(?:of|for|at|with|from|in)\s+(?:the\s+)?$"
)
"""Between an outlet and who works for it, one way round and the other."""
_CITES = re.compile(
    r"\s+(?:(?:also|later|first|then|has|had)\s+)*(?:quote[sd]|cite[sd]|interviewed|spoke\s+(?:to|with))\b"
)
_TWEETS = frozenset("tweet tweets".split())


class SourceCarriers:
    """What one article's words for its sources tell of the way that their words came."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        frames: Sequence[Frame],
        names: CarrierNames,
        people: frozenset[str],
        outlets: Outlets,
    ) -> None:
        self._text, self._sentences, self._frames = text, sentences, frames
        self._names, self._people, self._outlets = names, people, outlets

    def of(self, number: int, kind: SourceKind) -> list[Carrier]:
        """The carriers that the words for the source of a frame name, for a speaker of this kind."""
        frame = self._frames[number]
        if frame.source is None:
            return []
        found: Iterable[Carrier] = ()
        if kind is SourceKind.DOCUMENT:
            found = self._of_document(frame.source) if frame.relay is None else ()
        elif kind in (SourceKind.UNNAMED, SourceKind.GROUP):
            found = self._of_informant(frame.source)
        elif kind is SourceKind.PERSON:
            found = self._of_writer(frame, frame.source)
        found = (*found, *self._of_posts(frame.source), *self._of_cited(frame, frame.source))
        return [self._outlets.in_full(carrier) for carrier in found]

    def _of_document(self, source: Span) -> Iterator[Carrier]:
        """Who obtained or printed the document that speaks: "a report seen by the Vell Post"."""
        words = source.of(self._text)
        for carrier in carriers_in(
            self._text, words, source.start, self._names, self._people, self._outlets
        ):
            if carrier.kind in HANDED_ON_BY:
                yield carrier

    def _of_posts(self, source: Span) -> Iterator[Carrier]:
        """ "One tweet said": it stands on the platform that tweets stand on."""
        last = source.of(self._text).lower().rpartition(" ")[2]
        if last in _TWEETS:
            span = Span(source.end - len(last), source.end)
            why = f"“{span.of(self._text)}” names the platform"
            yield Carrier("Twitter", SourceKind.PLATFORM, span, 1, why)

    def _of_writer(self, frame: Frame, source: Span) -> Iterator[Carrier]:
        """For whom somebody writes: "N's Ada Lind wrote", "wrote Ada Lind of N"."""
        cue = " ".join(span.of(self._text).lower() for span in frame.cue)
        if not _WRITES.search(cue):
            return
        for name in self._names.within(source):
            if self._is_paper(name) and self._employs(name, source):
                yield _printed(name, f"written for {name.name}")

    def _employs(self, outlet: Reading, source: Span) -> bool:
        """Whether an outlet within the words for somebody is where they work."""
        if _WHOSE.match(self._text, outlet.span.end, source.end):
            return True
        before = self._text[source.start : outlet.span.start]
        return outlet.is_certain and _FOR.search(before) is not None

    def _of_informant(self, source: Span) -> Iterator[Carrier]:
        """Whose source speaks: "the Vell Post's source" speaks through the Vell Post."""
        for name in self._names.within(source):
            if name.kind in HANDED_ON_BY and _ITS_SOURCE.match(self._text, name.span.end):
                why = f"it is {name.name}’s own source"
                yield Carrier(name.name, name.kind, name.span, 1, why, Way.TOLD)

    def _of_cited(self, frame: Frame, source: Span) -> Iterator[Carrier]:
        """ "The Vell Post cited a book by Lind, who told of ...": it came through the Vell Post."""
        is_who = source.of(self._text).lower() == "who"
        if not is_who and not self._text.startswith(", who ", source.end):
            return
        start = self._sentences[frame.sentence].start
        for name in self._names.within(Span(min(start, source.start), source.start)):
            if self._is_paper(name) and _CITES.match(self._text, name.span.end):
                yield _printed(name, f"{name.name} cites it")

    def _is_paper(self, name: Reading) -> bool:
        return name.kind in HANDED_ON_BY and self._names.is_sure(name)


def _printed(name: Reading, why: str) -> Carrier:
    return Carrier(name.name, name.kind, name.span, 1, why, Way.PRINTED)
