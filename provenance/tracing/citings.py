"""Who is told to say the claim without a statement: outlets cited, whom they cite, who is named for it."""

import re
from collections.abc import Collection, Iterator, Sequence

from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.traces import FarEnd
from provenance.tracing.cues import (
    BEHIND,
    COMES_FROM,
    FIRST_SEEN,
    THE_OUTLET,
    WHO_TOLD,
    WHOM_ENDS,
)
from provenance.tracing.outlets import Cited
from provenance.tracing.reading import Reading, short
from provenance.tracing.sightings import Passed, Sighting, weight_near
from provenance.tracing.sources import Source

_CREDIT = re.compile(r"(?:via|h/t|hat tip|sources?)\b", re.I)
_ITS_OWN = re.compile(
    r"(?:its|their|the|a|our) (?:own )?(?:correspondents?|reporters?|journalists?|staff)\b", re.I
)
"""People of the outlet itself."""

_FULL_NAME = re.compile(r"[A-Z][\w’'-]*(?: [A-Z]\.)?(?: [A-Z][\w’'-]*)+")
_NAMED_BEHIND = re.compile(rf",\s(?P<name>{_FULL_NAME.pattern})(?=[,.;])")


def cited_in(reading: Reading, stated: Sequence[Sighting]) -> Iterator[Sighting]:
    """The sightings without a statement; ``stated`` are those that have one."""
    told = {reading.passages.number_at(sighting.span.start) for sighting in stated}
    yield from _citings(reading, stated, told)
    yield from _telling(reading, told)
    yield from _behind(reading)
    yield from _named_for_it(reading)
    yield from _begun_at(reading)


def _citings(
    reading: Reading, stated: Sequence[Sighting], told: Collection[int]
) -> Iterator[Sighting]:
    """Outlets cited in or beside a passage that tells the claim, where no statement says so.

    Somebody who told it to an outlet is the source, and the outlet is none: ``told`` are the numbers
    of the sentences that show who said something.
    """
    passages = reading.passages
    spoken = [s.span for s in stated if s.source.is_news and not s.is_faint]
    cited = [c for c in reading.outlets.citings if c.how and not _CREDIT.match(c.words)]
    for citing in reading.outlets.citings:
        is_first = citing.how is Cited.FIRST
        if citing.how is None:
            continue
        if not is_first and any(span.covers(citing.span) for span in spoken):
            continue
        here = passages.at(citing.span.start)
        if here is None or (citing.how is Cited.TOLD and here.number in told):
            continue
        if (spoken or cited) and _CREDIT.match(citing.words):
            continue  # where somebody else says it, a line of credit names who carried it
        if is_first and passages.best is not None:
            weight = passages.best.share
        else:
            weight = weight_near(here, reading.telling)
        if weight:
            yield Sighting(
                citing.source,
                citing.span,
                Basis.STATED,
                weight * (0.5 if citing.how is Cited.TOLD else 1.0),
                f"“{short(citing.words)}” names it",
                is_first=is_first,
            )


def _telling(reading: Reading, told: Collection[int]) -> Iterator[Sighting]:
    """Whom a sentence says told it to an outlet, where no statement says so."""
    for citing in reading.outlets.citings:
        here = reading.passages.at(citing.span.start)
        if citing.how is not Cited.TOLD or here is None or here.number in told:
            continue
        weight = weight_near(here, reading.telling)
        found = WHO_TOLD.search(reading.article.text, here.span.start, citing.span.start)
        if not found or not weight:
            continue
        words = found["who"].strip()
        span = Span(found.start("who"), found.start("who") + len(words))
        source = _whom(words, span, reading)
        if source is not None and source != citing.source:
            why = f"“{short(found[0])}{citing.source.name}” says who told it"
            passed = Passed(citing.source, citing.span, Basis.STATED, f"“{citing.words}” names it")
            yield Sighting(source, span, Basis.STATED, weight, why, (passed,))


def _behind(reading: Reading) -> Iterator[Sighting]:
    """Whom an outlet has it from, where its sentence says so: "the Courier, quoting a nurse"."""
    text = reading.article.text
    for outlet, at in _named_or_meant(reading):
        here = reading.passages.at(at.start)
        weight = weight_near(here, reading.telling) if here else 0.0
        found = BEHIND.search(text, at.end, here.span.end) if here and weight else None
        if not found:
            continue
        words = WHOM_ENDS.sub("", found["whom"])
        span = Span(found.start("whom"), found.start("whom") + len(words))
        named = _NAMED_BEHIND.match(text, span.end, here.span.end) if here else None
        if named:  # "cites a spokesman, Ivo Falk"
            words, span = named["name"], Span(*named.span("name"))
        source = _whom(words, span, reading, SourceKind.PERSON if named else None)
        if source is not None and source != outlet:
            why = f"“{short(found[0])}” says whom {outlet.name} has it from"
            passed = Passed(outlet, at, Basis.STATED, f"“{at.of(text)}” names it")
            yield Sighting(source, span, Basis.STATED, weight / 2, why, (passed,))


def _named_or_meant(reading: Reading) -> Iterator[tuple[Source, Span]]:
    """The outlets cited, and those that "the paper" stands for, each with its words."""
    cited = [(c.source, c.span) for c in reading.outlets.citings if c.how is not None]
    yield from cited
    listed = {source.name for source, _ in cited}
    unlisted = {
        source.name: source
        for statement in reading.spoken
        for source in reading.sources(statement)
        if source.is_news and source.name not in listed
    }
    text = reading.article.text
    for passage in reading.near:
        for name, source in unlisted.items():
            at = text.find(name, passage.span.start, passage.span.end)
            if at >= 0:
                yield source, Span(at, at + len(name))
        for found in THE_OUTLET.finditer(text, passage.span.start, passage.span.end):
            outlet = reading.outlets.before(found.start())
            if outlet is not None:
                yield outlet, Span(*found.span())


def _whom(
    words: str, span: Span, reading: Reading, kind: SourceKind | None = None
) -> Source | None:
    """Who stands behind an outlet: another outlet, a name, or somebody with a role."""
    for cited in reading.outlets.named_in(span):
        return cited
    if _ITS_OWN.match(words):
        return None
    if kind is None:
        kind = SourceKind.ORGANISATION if words[:1].isupper() else SourceKind.UNNAMED
    source = reading.source_of(words, kind)
    if source is None or source.is_access or source.far_end is FarEnd.UNKNOWN:
        return None
    return None if source.is_outlet_word else source


def _named_for_it(reading: Reading) -> Iterator[Sighting]:
    """People named as where the report comes from, without a verb of saying."""
    for passage in reading.near:
        weight = weight_near(passage, reading.telling)
        found = COMES_FROM.search(reading.article.text, passage.span.start, passage.span.end)
        if not found or not weight:
            continue
        whom = Span(*found.span("whom"))
        if reading.outlets.inside(whom):
            continue
        why = f"“{short(found[0], 90)}” names it"
        names = list(_FULL_NAME.finditer(reading.article.text, whom.start, whom.end))
        if names:
            source = reading.source_of(names[-1][0], SourceKind.PERSON)
            if source is not None and source.far_end is FarEnd.NAMED:
                yield Sighting(source, Span(*names[-1].span()), Basis.STATED, weight, why)
            continue
        words = WHOM_ENDS.sub("", found["whom"]).strip()
        described = None
        if words[:1].islower():
            described = reading.body_meant(words) or _whom(words, whom, reading)
        if described is not None:
            span = Span(whom.start, whom.start + len(words))
            yield Sighting(described, span, Basis.STATED, weight, why)


def _begun_at(reading: Reading) -> Iterator[Sighting]:
    """An outlet that no list knows, where the article says that the story began there."""
    for found in FIRST_SEEN.finditer(reading.article.text):
        span = Span(*found.span("outlet"))
        here, best = reading.passages.at(span.start), reading.passages.best
        source = reading.source_of(found["outlet"], SourceKind.OUTLET)
        if here is not None and best is not None and source is not None:
            why = f"“{short(found[0], 90)}” says that it began there"
            yield Sighting(source, span, Basis.STATED, best.share, why, is_first=True)
