"""Who an article says the claim comes from, place by place: by its statements and by its citings.

A sighting is evidence, no judgement: what several of them make of an article's origin is decided in
``origins``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import SpeechAct, Statement
from provenance.domain.traces import TracedArticle
from provenance.gazetteer import Gazetteer
from provenance.tracing.cues import SILENT, UNSURE
from provenance.tracing.outlets import Cited, Outlets
from provenance.tracing.passages import Passage, Passages
from provenance.tracing.sources import NEWS, Source, source_of
from provenance.tracing.wanted import Wanted


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

    ``carriers`` run from the source outwards.  ``is_hedged``: it neither confirms nor says it.
    """

    source: Source
    span: Span
    basis: Basis
    weight: float
    why: str
    carriers: tuple[Passed, ...] = ()
    statement: str | None = None
    is_hedged: bool = False


_CARRYING = NEWS | {SourceKind.PLATFORM, SourceKind.PERSON}
_LEAST = 0.08
"""Share of a claim that a statement's content must hold to be a sighting at all."""


def sightings_in(
    article: TracedArticle,
    passages: Passages,
    outlets: Outlets,
    wanted: Wanted,
    gazetteer: Gazetteer,
) -> list[Sighting]:
    """The sightings of one article in text order."""
    found = [
        sighting
        for statement in article.statements
        if (sighting := _of_statement(statement, article, passages, outlets, wanted, gazetteer))
    ]
    found += _citings(passages, outlets, found)
    return sorted(found, key=lambda sighting: sighting.span)


def content_share(
    statement: Statement, article: TracedArticle, wanted: Wanted
) -> tuple[float, float]:
    """The share and the told weight of the claim in a statement's content."""
    terms: frozenset[str] = frozenset()
    for span in statement.content:
        terms |= wanted.terms_in(article.text, span.start, span.end)
    return wanted.share(terms), wanted.told(terms)


def _of_statement(
    statement: Statement,
    article: TracedArticle,
    passages: Passages,
    outlets: Outlets,
    wanted: Wanted,
    gazetteer: Gazetteer,
) -> Sighting | None:
    if statement.speaker is None or statement.depth > 0:
        return None
    share, told = content_share(statement, article, wanted)
    if share < _LEAST or told < 0.5:
        return None
    source = speaker_of(statement, article, outlets, gazetteer)
    if source is None or (statement.speech_act is SpeechAct.ATTITUDE and not source.is_news):
        return None
    span = _shown_at(statement)
    passage = passages.at(span.start)
    around = passage.span.of(article.text) if passage else ""
    if SILENT.search(around):
        return None
    basis = statement.speaker.basis
    weight = share * (1.0 if basis is Basis.STATED else 0.6) * (0.4 + 0.6 * statement.confidence)
    words = span.of(article.text)
    return Sighting(
        source,
        span,
        basis,
        weight,
        f"“{_short(words)}” is said to have told it",
        carriers_of(statement, article, source, gazetteer),
        statement.key,
        bool(UNSURE.search(around)),
    )


def speaker_of(
    statement: Statement, article: TracedArticle, outlets: Outlets, gazetteer: Gazetteer
) -> Source | None:
    """The source that a statement's speaker is, outlets by their own names."""
    speaker = statement.speaker
    if speaker is None:
        return None
    for span in statement.source:
        cited = outlets.inside(span)
        if cited and speaker.kind is not SourceKind.PERSON:
            return cited[0].source
        if cited and speaker.name.startswith(cited[0].span.of(article.text)):
            return cited[0].source
    source = source_of(speaker.name, speaker.kind, speaker.role, gazetteer)
    if source is not None and source.is_outlet_word:
        return outlets.before(_shown_at(statement).start)
    return source


def carriers_of(
    statement: Statement, article: TracedArticle, origin: Source, gazetteer: Gazetteer
) -> tuple[Passed, ...]:
    """The hops between the speaker and the article, from the speaker outwards."""
    hops = sorted(statement.chain, key=lambda hop: hop.stage)
    passed = (_passed(hop, article, gazetteer) for hop in hops if _is_carrier(hop))
    return tuple(one for one in passed if one is not None and one.source != origin)


def _is_carrier(hop: Hop) -> bool:
    return hop.role in (HopRole.RELAY, HopRole.CARRIER)


def _passed(hop: Hop, article: TracedArticle, gazetteer: Gazetteer) -> Passed | None:
    source = source_of(hop.name, hop.kind, "", gazetteer)
    if source is None or source.is_outlet_word or source.kind not in _CARRYING:
        return None
    words = hop.span.of(article.text) if hop.span else hop.name
    return Passed(source, hop.span, hop.basis, f"it came through “{_short(words)}”", hop.url)


def _citings(
    passages: Passages, outlets: Outlets, stated: Sequence[Sighting]
) -> Iterator[Sighting]:
    """Outlets cited in or beside a passage that tells the claim, where no statement says so.

    Somebody who told it to an outlet is the source, and the outlet is none.
    """
    telling = {passage.number: passage for passage in passages.telling}
    spoken = [sighting.span for sighting in stated if sighting.source.is_news]
    told = {passages.number_at(sighting.span.start) for sighting in stated}
    for citing in outlets.citings:
        if citing.how is None or any(span.covers(citing.span) for span in spoken):
            continue
        here = passages.at(citing.span.start)
        if here is None or (citing.how is Cited.TOLD and here.number in told):
            continue
        weight = _weight_near(here, telling)
        if weight:
            yield Sighting(
                citing.source,
                citing.span,
                Basis.STATED,
                weight * (1.0 if citing.how is Cited.REPORTED else 0.5),
                f"“{_short(citing.words)}” names it",
            )


def _weight_near(here: Passage, telling: dict[int, Passage]) -> float:
    """The share of the claim in the sentence itself, half of it for the sentence beside it."""
    if here.number in telling:
        return here.share
    beside = [telling[n].share for n in (here.number - 1, here.number + 1) if n in telling]
    return max(beside, default=0.0) / 2


def _shown_at(statement: Statement) -> Span:
    """The words that show who says it: the source, else the cue, else the content's beginning."""
    return (*statement.source, *statement.cue, *statement.content)[0]


def _short(words: str, most: int = 60) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
