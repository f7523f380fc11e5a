"""Who an article says the claim comes from, place by place: by its statements and by its citings.

A sighting is evidence, no judgement: what several of them make of an article's origin is decided in
``origins``.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import SpeechAct, Statement
from provenance.domain.traces import FarEnd
from provenance.tracing.cues import BEHIND, COMES_FROM, SILENT, UNSURE, WHOM_ENDS
from provenance.tracing.outlets import Cited
from provenance.tracing.passages import Passage
from provenance.tracing.reading import Reading, short, shown_at
from provenance.tracing.sources import NEWS, Source


@dataclass(frozen=True, slots=True)
class Passed:
    """A source that passed the claim on, at one place."""

    source: Source
    span: Span | None
    basis: Basis
    why: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A source that is told to say the claim; ``weight`` is how much of the claim it says there.

    ``carriers`` run from the source outwards.  ``is_hedged``: it neither confirms nor says it;
    ``is_first``: it is credited with the first report; ``is_faint``: it speaks where the claim is
    told and says nothing of it in the claim's own words.
    """

    source: Source
    span: Span
    basis: Basis
    weight: float
    why: str
    carriers: tuple[Passed, ...] = ()
    statement: str | None = None
    is_hedged: bool = False
    is_first: bool = False
    is_faint: bool = False


_CARRYING = NEWS | {SourceKind.PLATFORM}
_LEAST = 0.08
"""Share of a claim that a statement's content must hold to be a sighting at all."""

_LEAST_TOLD = 0.5
_SHORTEST = 4
"""Letters of an outlet that no list knows: what is shorter is mostly a country or a party."""


def sightings_in(reading: Reading) -> list[Sighting]:
    """The sightings of one article in text order."""
    found = [
        sighting for statement in reading.spoken for sighting in _of_statement(statement, reading)
    ]
    found += _citings(reading, found)
    found += _behind(reading)
    found += _named_for_it(reading)
    return sorted(found, key=lambda sighting: sighting.span)


def _of_statement(statement: Statement, reading: Reading) -> Iterator[Sighting]:
    speaker, share = statement.speaker, _share(statement, reading)
    is_faint = share < _LEAST
    if is_faint:
        share = _faint_share(statement, reading)
    if speaker is None or not share:
        return
    sources = [
        source
        for source in reading.sources(statement)
        if source.is_news or statement.speech_act is not SpeechAct.ATTITUDE
        if not _is_the_matter(source, reading)
    ]
    around = reading.sentence(statement) if sources else ""
    if not sources or SILENT.search(around) or _is_the_event(statement, reading):
        return
    span = shown_at(statement)
    certainty = 1.0 if speaker.basis is Basis.STATED else _INFERRED
    weight = share * certainty * (0.4 + 0.6 * statement.confidence)
    for source in sources:
        yield Sighting(
            source,
            span,
            speaker.basis,
            weight,
            f"“{short(span.of(reading.article.text))}” is said to have told it",
            _carriers(statement, source, reading),
            statement.key,
            bool(UNSURE.search(around)),
            is_faint=is_faint,
        )


def _share(statement: Statement, reading: Reading) -> float:
    """How much of the claim somebody says: in the words reported, or by speaking where it is told.

    A word or two in common may be chance, so that they count half.
    """
    content = reading.content(statement)
    if content.told < _LEAST_TOLD:
        return 0.0
    events = len(reading.wanted.events_in(content.terms))
    said = content.share if events >= reading.wanted.fewest_events else _BY_CHANCE * content.share
    here = reading.passages.at(shown_at(statement).start)
    beside = _weight_near(here, reading.telling) if here else 0.0
    return max(said, _BY_PLACE * beside)


def _faint_share(statement: Statement, reading: Reading) -> float:
    """What speaking where the claim is told is worth by itself; next to nothing further on."""
    here = reading.passages.at(shown_at(statement).start)
    near = _weight_near(here, reading.telling, _REACH) if here else 0.0
    return max(_BY_PLACE * near, _ANYWHERE)


def _behind(reading: Reading) -> Iterator[Sighting]:
    """Whom an outlet has it from, where its sentence says so: "the Courier, quoting a nurse"."""
    text = reading.article.text
    for citing in reading.outlets.citings:
        here = reading.passages.at(citing.span.start)
        weight = _weight_near(here, reading.telling) if here and citing.how else 0.0
        found = BEHIND.search(text, citing.span.end, here.span.end) if here and weight else None
        if not found:
            continue
        words = WHOM_ENDS.sub("", found["whom"])
        span = Span(found.start("whom"), found.start("whom") + len(words))
        source = _whom(words, span, reading)
        if source is not None and source != citing.source:
            why = f"“{short(found[0])}” says whom {citing.source.name} has it from"
            passed = Passed(citing.source, citing.span, Basis.STATED, f"“{citing.words}” names it")
            yield Sighting(source, span, Basis.STATED, weight / 2, why, (passed,))


def _whom(words: str, span: Span, reading: Reading) -> Source | None:
    """Who stands behind an outlet: another outlet, a name, or somebody with a role."""
    for cited in reading.outlets.named_in(span):
        return cited
    kind = SourceKind.ORGANISATION if words[:1].isupper() else SourceKind.UNNAMED
    source = reading.source_of(words, kind)
    if source is None or source.is_access or source.far_end is FarEnd.UNKNOWN:
        return None
    return None if source.is_outlet_word else source


def _named_for_it(reading: Reading) -> Iterator[Sighting]:
    """People named as where the report comes from, without a verb of saying."""
    for passage in reading.near:
        weight = _weight_near(passage, reading.telling)
        found = COMES_FROM.search(reading.article.text, passage.span.start, passage.span.end)
        if not found or not weight:
            continue
        names = list(_FULL_NAME.finditer(reading.article.text, *found.span("whom")))
        if not names or reading.outlets.inside(Span(*found.span("whom"))):
            continue
        source = reading.source_of(names[-1][0], SourceKind.PERSON)
        if source is not None and source.far_end is FarEnd.NAMED:
            why = f"“{short(found[0], 90)}” names it"
            yield Sighting(source, Span(*names[-1].span()), Basis.STATED, weight, why)


_FULL_NAME = re.compile(r"[A-Z][\w’'-]*(?: [A-Z]\.)?(?: [A-Z][\w’'-]*)+")
_BY_CHANCE = 0.5
_BY_PLACE = 0.15
_ANYWHERE = 0.005
"""Enough to name whose words an article tells flatly, if other articles say so, and never more."""

_REACH = 3
_INFERRED = 0.6
"""A speaker who was inferred is the wrong one about twice in five times."""


def _is_the_matter(source: Source, reading: Reading) -> bool:
    """Whether a "speaker" is a thing that the claim is about: "the pill"."""
    if source.far_end is not FarEnd.UNNAMED or " " in source.name:
        return False
    return bool(reading.wanted.terms_in(source.name) & reading.wanted.events)


def _is_the_event(statement: Statement, reading: Reading) -> bool:
    """Whether the verb is what the claim tells and no verb of saying: "they threatened the family"."""
    cue = " ".join(span.of(reading.article.text) for span in statement.cue)
    return bool(reading.wanted.terms_in(f"{statement.cue_lemma} {cue}") & reading.wanted.own)


def _carriers(statement: Statement, source: Source, reading: Reading) -> tuple[Passed, ...]:
    """The hops of the chain; for want of an outlet among them the one its sentence names."""
    hops = carriers_of(statement, source, reading)
    passage = reading.passages.at(shown_at(statement).start)
    if source.is_news or passage is None or any(hop.source.is_news for hop in hops):
        return hops
    for citing in reading.outlets.inside(passage.span):
        stands_in_it = any(span.covers(citing.span) for span in statement.content)
        is_the_speakers = any(span.covers(citing.span) for span in statement.source)
        if is_the_speakers or (citing.how is not None and not stands_in_it):
            why = f"the same sentence names it: “{short(citing.words or citing.source.name)}”"
            return (*hops, Passed(citing.source, citing.span, Basis.STATED, why))
    return hops


def carriers_of(statement: Statement, origin: Source, reading: Reading) -> tuple[Passed, ...]:
    """The hops between the speaker and the article, from the speaker outwards."""
    hops = sorted(statement.chain, key=lambda hop: hop.stage)
    passed = (_passed(hop, reading) for hop in hops if _is_carrier(hop))
    return tuple(one for one in passed if one is not None and one.source != origin)


def _is_carrier(hop: Hop) -> bool:
    return hop.role in (HopRole.RELAY, HopRole.CARRIER)


def _passed(hop: Hop, reading: Reading) -> Passed | None:
    source = reading.source_of(hop.name, hop.kind)
    if source is None or source.is_outlet_word or source.kind not in _CARRYING:
        return None
    if not source.entry and len(source.name) < _SHORTEST:
        return None
    words = hop.span.of(reading.article.text) if hop.span else hop.name
    return Passed(source, hop.span, hop.basis, f"it came through “{short(words)}”", hop.url)


def _citings(reading: Reading, stated: Sequence[Sighting]) -> Iterator[Sighting]:
    """Outlets cited in or beside a passage that tells the claim, where no statement says so.

    Somebody who told it to an outlet is the source, and the outlet is none.
    """
    passages = reading.passages
    spoken = [s.span for s in stated if s.source.is_news and not s.is_faint]
    told = {passages.number_at(sighting.span.start) for sighting in stated}
    for citing in reading.outlets.citings:
        is_first = citing.how is Cited.FIRST
        if citing.how is None:
            continue
        if not is_first and any(span.covers(citing.span) for span in spoken):
            continue
        here = passages.at(citing.span.start)
        if here is None or (citing.how is Cited.TOLD and here.number in told):
            continue
        if is_first and passages.best is not None:
            weight = passages.best.share
        else:
            weight = _weight_near(here, reading.telling)
        if weight:
            yield Sighting(
                citing.source,
                citing.span,
                Basis.STATED,
                weight * (0.5 if citing.how is Cited.TOLD else 1.0),
                f"“{short(citing.words)}” names it",
                is_first=is_first,
            )


def _weight_near(here: Passage, telling: Mapping[int, Passage], reach: int = 1) -> float:
    """The share of the claim in the sentence itself, halved for each sentence that lies between."""
    return max(
        telling[number].share / 2 ** abs(number - here.number) if number in telling else 0.0
        for number in range(here.number - reach, here.number + reach + 1)
    )
