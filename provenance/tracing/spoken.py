"""Who is told to say the claim by a statement that was found there."""

from collections.abc import Iterator

from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import NEWS, Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import SpeechAct, Statement
from provenance.domain.traces import FarEnd
from provenance.tracing.cues import SILENT, UNSURE
from provenance.tracing.outlets import Cited
from provenance.tracing.reading import Reading, short, shown_at
from provenance.tracing.sightings import Passed, Sighting, weight_near
from provenance.tracing.sources import Source

_CARRYING = NEWS | {SourceKind.PLATFORM}
_LEAST = 0.08
"""Share of a claim that a statement's content must hold to be a sighting at all."""

_LEAST_TOLD = 0.5
"""Weight of what happens that its words must hold: names alone say nothing of it."""

_SHORTEST = 4
"""Letters of an outlet that no list knows: what is shorter is mostly a country or a party."""

_BY_CHANCE = 0.5
_BY_PLACE = 0.15
"""How much of the claim told in the same place counts for whoever speaks there of something else."""

_ANYWHERE = 0.005
"""Enough to name whose words an article tells flatly, if other articles say so, and never more."""

_REACH = 3
"""Sentences from where the claim is told."""

_INFERRED = 0.6
"""A speaker who was inferred counts less than one whom the sentence names."""


def spoken_in(reading: Reading) -> list[Sighting]:
    """The sightings by statement; a speaker of two families makes two.

    Whoever an outlet says said it is one as well: "a nurse told it, the Courier reported".
    """
    return [
        sighting
        for statement in (*reading.spoken, *_within_news(reading))
        for sighting in _of_statement(statement, reading)
    ]


def _within_news(reading: Reading) -> Iterator[Statement]:
    """The statements that stand inside what an outlet is said to have reported."""
    by_key = {statement.key: statement for statement in reading.spoken}
    for statement in reading.article.statements:
        parent = by_key.get(statement.parent or "")
        if statement.depth != 1 or statement.speaker is None or parent is None:
            continue
        if any(source.is_news for source in reading.sources(parent)):
            yield statement


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
    is_part_of_it = is_faint and (
        reading.content(statement).told >= _LEAST_TOLD or _in_a_telling_sentence(span, reading)
    )
    for source in sources:
        hops = _carriers(statement, source, reading)
        yield Sighting(
            source,
            span,
            speaker.basis,
            weight,
            f"“{short(span.of(reading.article.text))}” is said to have told it",
            hops,
            statement.key,
            bool(UNSURE.search(around)),
            is_faint=is_faint,
            is_partial=is_part_of_it and any(hop.source.is_news for hop in hops),
        )


def _share(statement: Statement, reading: Reading) -> float:
    """How much of the claim somebody says: in the words reported, or by speaking where it is told.

    A word or two in common may be chance, so that they count half.
    """
    content = reading.content(statement)
    if content.told < min(_LEAST_TOLD, reading.wanted.least_told):
        return 0.0
    events = len(reading.wanted.events_in(content.terms))
    said = content.share if events >= reading.wanted.fewest_events else _BY_CHANCE * content.share
    here = reading.passages.at(shown_at(statement).start)
    beside = weight_near(here, reading.telling) if here else 0.0
    return max(said, _BY_PLACE * beside)


def _in_a_telling_sentence(span: Span, reading: Reading) -> bool:
    return reading.passages.number_at(span.start) in reading.telling


def _faint_share(statement: Statement, reading: Reading) -> float:
    """What speaking where the claim is told is worth by itself; next to nothing further on."""
    here = reading.passages.at(shown_at(statement).start)
    near = weight_near(here, reading.telling, _REACH) if here else 0.0
    return max(_BY_PLACE * near, _ANYWHERE)


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
        if citing.how is Cited.FIRST:
            continue  # "confirming a report in the Ledger": it had it from others
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
    if source is not None and source.is_outlet_word and hop.span is not None:
        source = reading.outlets.before(hop.span.start)
    if source is None or source.is_outlet_word or source.kind not in _CARRYING:
        return None
    if not source.entry and len(source.name) < _SHORTEST:
        return None
    if f" {reading.article.outlet}".endswith(f" {source.name}"):
        return None  # its own outlet, by its name or the end of it
    words = hop.span.of(reading.article.text) if hop.span else hop.name
    return Passed(source, hop.span, hop.basis, f"it came through “{short(words)}”", hop.url)
