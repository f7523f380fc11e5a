"""The outlets that one article names, by the gazetteer and by what extraction found beyond it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.spans import Span
from provenance.domain.traces import TracedArticle
from provenance.extraction.stretches import Stretches
from provenance.gazetteer import Gazetteer, read_names
from provenance.gazetteer import Reading as NameReading
from provenance.tracing.cues import FIRST_BY, FIRST_IN, REPORTED_IN, REPORTS, TOLD_TO
from provenance.tracing.sources import Source, outlet_source


class Cited(Enum):
    """How the words around an outlet's name show that news came through it."""

    FIRST = "first reported"
    REPORTED = "reported"
    TOLD = "told"


@dataclass(frozen=True, slots=True)
class Citing:
    """An outlet's name in a text with what the words around it say; ``how`` None: nothing."""

    source: Source
    span: Span
    how: Cited | None
    words: str


class Outlets:
    """The outlets named in an article's body, in text order, its own left out."""

    def __init__(self, article: TracedArticle, spans: Sequence[Span], gazetteer: Gazetteer) -> None:
        known = list(_citings(article, spans, gazetteer))
        unlisted = _unlisted(article, spans, Stretches(citing.span for citing in known))
        self.citings = tuple(sorted((*known, *unlisted), key=lambda citing: citing.span))
        self._starts = [citing.span.start for citing in self.citings]
        self._text, self._gazetteer = article.text, gazetteer

    def inside(self, span: Span) -> tuple[Citing, ...]:
        """Those whose names stand in ``span``."""
        start = bisect_left(self._starts, span.start)
        return self.citings[start : bisect_left(self._starts, span.end)]

    def named_in(self, span: Span) -> tuple[Source, ...]:
        """The outlets that a short stretch surely names, whatever the words around it say."""
        sure = (m.sure for m in self._gazetteer.mentions(self._text, span) if m.sure is not None)
        return tuple(outlet_source(e, e.name, e.kind) for e in sure if e.kind in NEWS)

    def before(self, offset: int) -> Source | None:
        """The outlet cited last before ``offset``, which "the paper" means."""
        for citing in reversed(self.citings[: bisect_left(self._starts, offset)]):
            if citing.how is not None:
                return citing.source
        return self.foremost

    @property
    def foremost(self) -> Source | None:
        """The outlet cited most often, the first of equals."""
        counts = Counter(citing.source for citing in self.citings if citing.how is not None)
        return max(counts, key=lambda source: counts[source], default=None)


def _citings(
    article: TracedArticle, spans: Sequence[Span], gazetteer: Gazetteer
) -> Iterator[Citing]:
    own = next(iter(gazetteer.named(article.outlet)), None) if article.outlet else None
    read = [
        (reading, *_cited(article.text, reading.span))
        for reading in read_names(gazetteer, article.text, spans, article.outlet)
        if reading.kind in NEWS
        and (own is None or reading.outlet != own)
        and not _DATELINE.match(article.text, max(0, reading.span.start - 1))
        and not _is_part_of_a_name(article.text, reading)
    ]
    doubted = _doubted((reading, how) for reading, how, _ in read)
    for reading, how, words in read:
        if reading.is_certain or (how and reading.name not in doubted):
            source = outlet_source(reading.outlet, reading.name, reading.kind)
            before = article.text[max(0, reading.span.start - 4) : reading.span.start]
            if reading.outlet is None and before in _ITS_ARTICLE:
                source = replace(source, name=f"The {reading.name}")  # one of several that go by it
            yield Citing(source, reading.span, how, words)


_UNLISTED = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]+ ){1,3}(?:Times|Post|News|Star|Sun|Herald|Tribune|Gazette|Chronicle|Courier"
    r"|Journal|Telegraph|Guardian|Observer|Mail|Press|Standard|Express|Mirror|Examiner|Inquirer|Globe"
    r"|Register|Ledger|Dispatch|Sentinel|Radio|TV|Television|Today|Weekly|Magazine)\b"
    r"|[KW][A-Z]{2,3}(?:-TV|-FM)?\b)(?! [A-Z])"
)
"""What looks like an outlet's name: its last word, or the call sign of a station."""


def _unlisted(article: TracedArticle, spans: Sequence[Span], known: Stretches) -> Iterator[Citing]:
    """Outlets that no list has, by the look of their names, where they are cited."""
    for stretch in spans:
        for found in _UNLISTED.finditer(article.text, stretch.start, stretch.end):
            words = re.sub(r"^(?:The|In|On|By|But|And|A|Via|From) ", "", found[0])
            span = Span(found.end() - len(words), found.end())
            if f" {article.outlet}".endswith(f" {words}") or known.touches(span):
                continue
            how, around = _cited(article.text, span)
            if how is not None:
                yield Citing(outlet_source(None, words, SourceKind.OUTLET), span, how, around)


def _doubted(read: Iterable[tuple[NameReading, Cited | None]]) -> frozenset[str]:
    """The names, as the gazetteer has them, that mean something else where they may mean two things.

    A word that mostly stands where no news is told is a person's name or a common one.
    """
    cued: Counter[str] = Counter()
    for reading, how in read:
        if not reading.is_certain:
            cued[reading.name] += 1 if how else -1
    return frozenset(name for name, count in cued.items() if count <= 0)


_BEFORE = re.compile(r"(?:^|[\s“\"(])(?P<word>[A-Z][\w-]*) $")
_OPENERS = frozenset("The Via From By In On And But Source Credit As While".split())


_BEHIND = re.compile(r" (?:of (?:the )?)?[A-Z][a-z]+\b(?! (?:News|TV|Radio|Online))")


def _is_part_of_a_name(text: str, reading: NameReading) -> bool:
    """Whether one word is of a longer name: the Courier in "National Courier", "Courier Jones" said."""
    span = reading.span
    if " " in span.of(text):
        return False
    if not reading.is_certain and _BEHIND.match(text, span.end):
        return True
    before = _BEFORE.search(text[max(0, span.start - 30) : span.start])
    return before is not None and before["word"] not in _OPENERS


_DATELINE = re.compile(r"\([A-Z][^()]{1,40}\)\s*(?:--?|[–—])")
_NEAR = 70
_ITS_ARTICLE = ("the ", "The ")


def _cited(text: str, span: Span) -> tuple[Cited | None, str]:
    """What the words before and behind a name show, and those words."""
    left = (
        text[max(0, span.start - _NEAR) : span.start]
        .replace("\n", " ")
        .replace("“", "")
        .replace('"', "")
    )
    name = span.of(text)
    behind = text[span.end : span.end + _NEAR].replace("\n", " ")
    for found in (FIRST_IN.search(left), FIRST_BY.match(behind)):
        if found:
            return Cited.FIRST, f"{found[0].strip()} {name}" if left.endswith(
                found[0]
            ) else f"{name}{found[0]}"
    for how, pattern in ((Cited.TOLD, TOLD_TO), (Cited.REPORTED, REPORTED_IN)):
        found = pattern.search(left)
        if found:
            return how, f"{found[0].strip()} {name}"
    found = REPORTS.match(text, span.end, span.end + _NEAR)
    if found:
        return Cited.REPORTED, f"{name}{found[0]}"
    return None, ""
