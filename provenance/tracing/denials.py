"""Who denies the claim in an article, and in which words.

To decline to comment or to be unable to confirm is no denial.  Contradicting reporting is one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Statement
from provenance.domain.traces import Denial, FarEnd
from provenance.tracing.cues import (
    DENIES,
    DENYING_LEMMAS,
    DENYING_STEMS,
    NO_DENIAL,
    NOT,
    THE_CLAIM,
    UNTRUE,
    WAVES_OFF,
)
from provenance.tracing.names import Names
from provenance.tracing.origins import carrier_of
from provenance.tracing.reading import Reading
from provenance.tracing.sightings import carriers_of
from provenance.tracing.sources import Source

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEGINNING = 200
_REACH = 4
"""Words behind a "not" in which the event itself must stand: "we did not threaten anybody"."""


@dataclass(frozen=True, slots=True)
class Denying:
    """A statement that denies the claim, who says it, and why it is a denial.

    ``is_passing``: it only says what happened with a "not", which whoever makes the claim does, too.
    """

    statement: Statement
    source: Source
    why: str
    is_passing: bool = False


def denying(reading: Reading) -> tuple[Denying, ...]:
    """The statements of an article that deny the claim, in text order."""
    found = []
    text = reading.article.text.lower()
    is_denied = any(word in text for word in DENYING_STEMS)
    for statement in reading.spoken:
        why = _denial(statement, reading) if is_denied else ""
        passing = "" if why else _passing(statement, reading)
        why = why or passing
        for source in reading.sources(statement) if why else ():
            if source.far_end is not FarEnd.UNKNOWN and not source.is_access:
                found.append(Denying(statement, source, why, bool(passing)))
    return tuple(found)


def denials_of(denied: Sequence[Denying], reading: Reading, names: Names) -> tuple[Denial, ...]:
    """The denials of one article, each denier once; what is quoted before what is told."""
    found: dict[str, Denial] = {}
    ordered = sorted(
        denied,
        key=lambda one: (
            one.statement.form is Form.INDIRECT,
            one.source.kind is not SourceKind.PERSON,
        ),
    )
    for one in ordered:
        key = names.key(one.source)
        if key in found:
            continue
        hops = carriers_of(one.statement, one.source, reading)
        carriers = tuple(carrier_of(hop, names) for hop in hops)
        found[key] = Denial(key, names.name(one.source), _span(one.statement), one.why, carriers)
    return tuple(found.values())


def _denial(statement: Statement, reading: Reading) -> str:
    """Why a statement denies the claim, "" when it does not."""
    around = reading.sentence(statement)
    if NO_DENIAL.search(around):
        return ""
    content = reading.content(statement)
    names_it = THE_CLAIM.search(around) is not None
    outside = _without(around, statement, reading)
    cue = DENIES.search(outside)
    if (cue or statement.cue_lemma in DENYING_LEMMAS) and (content.told >= 1.0 or names_it):
        return f"“{cue[0] if cue else statement.cue_lemma}” denies it"
    waved = WAVES_OFF.search(outside)
    if waved and names_it:
        return f"“{waved[0]}” denies it"
    untrue = UNTRUE.search(content.words)
    if untrue and (content.told or THE_CLAIM.search(content.words)):
        return f"“{untrue[0]}” calls it untrue"
    return ""


def _passing(statement: Statement, reading: Reading) -> str:
    """Why a statement may deny the claim though no word says so, "" when it does not."""
    content = reading.content(statement)
    negated = _negated(content.words, reading) if content.told else ""
    if not negated or NO_DENIAL.search(reading.sentence(statement)):
        return ""
    return f"says it with a “not”: “{negated}”"


def _negated(words: str, reading: Reading) -> str:
    """The words by which the event of the claim itself is denied, "" when it is not."""
    for negation in NOT.finditer(words, 0, _BEGINNING):
        behind = list(islice(_WORD.finditer(words, negation.end()), _REACH))
        for word in behind:
            if reading.wanted.terms_in(word[0]) & reading.wanted.events:
                return words[negation.start() : word.end()]
    return ""


def _without(around: str, statement: Statement, reading: Reading) -> str:
    """A sentence without the words of the statement itself."""
    for content in statement.content:
        around = around.replace(content.of(reading.article.text), " … ")
    return around


def _span(statement: Statement) -> Span:
    """From the first word of the statement's source, cue and content to the last."""
    spans: Sequence[Span] = (*statement.source, *statement.cue, *statement.content)
    return Span(min(s.start for s in spans), max(s.end for s in spans))
