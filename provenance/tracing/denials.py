"""Who denies the claim in an article, and in which words.

To decline to comment or to be unable to confirm is no denial.  Contradicting reporting is one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Statement
from provenance.domain.traces import Denial, FarEnd
from provenance.tracing.denying_words import (
    CONTRADICTING,
    CONTRARIES,
    DENIES,
    DENYING_LEMMAS,
    DENYING_STEMS,
    NO_DENIAL,
    NOT,
    PLAIN_DENIAL,
    THE_CLAIM,
    UNTRUE,
    WAVES_OFF,
)
from provenance.tracing.flat import carrier_of
from provenance.tracing.names import Names, plain_name
from provenance.tracing.reading import Reading, shown_at
from provenance.tracing.sightings import Passed, weight_near
from provenance.tracing.sources import Source
from provenance.tracing.spoken import carriers_of

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NO = re.compile(r"^[\"“‘']?(?:no|nope|not so|not at all)[.!,\"”’']*$", re.IGNORECASE)
_BEGINNING = 200
_REACH = 6
"""Words behind a "not" in which the event itself must stand: "we did not threaten anybody"."""

_VERB = 40
"""Code points in which the verb stands with which a content begins."""

_FAR = 160
"""Code points between a denier and what is denied; further apart they are of two sentences."""


@dataclass(frozen=True, slots=True)
class Denying:
    """Words that deny the claim, who says so, and why it is a denial.

    ``statement`` is the key of the statement that they are, None for a bare "Norvik denied it".
    ``is_passing``: it only says what happened with a "not", which whoever makes the claim does, too.
    """

    source: Source
    span: Span
    why: str
    statement: str | None = None
    carriers: tuple[Passed, ...] = ()
    is_quoted: bool = False
    is_passing: bool = False


def denying(reading: Reading) -> tuple[Denying, ...]:
    """What denies the claim in an article, in text order."""
    text = reading.article.text.lower()
    contraries = _contraries(reading.wanted.claim)
    is_denied = bool(DENYING_STEMS.search(text) or any(c.search(text) for c in contraries))
    found: list[Denying] = []
    for statement in reading.spoken:
        why = _denial(statement, reading, contraries) if is_denied else ""
        passing = "" if why else _passing(statement, reading)
        for source in reading.sources(statement) if why or passing else ():
            if source.far_end is not FarEnd.UNKNOWN and (why or not source.is_access):
                hops = carriers_of(statement, source, reading)
                is_quoted = statement.form is not Form.INDIRECT
                span = _span(statement)
                found.append(
                    Denying(
                        source, span, why or passing, statement.key, hops, is_quoted, not why
                    )
                )  # fmt: skip
    if is_denied:
        found += _plain_denials(reading, found)
    return tuple(sorted(found, key=lambda one: one.span))


def denials_of(denied: Sequence[Denying], names: Names) -> tuple[Denial, ...]:
    """The denials of one article, each denier once, by the name it has there; the quoted ones first."""
    found: dict[str, Denial] = {}
    ordered = sorted(
        denied, key=lambda one: (not one.is_quoted, one.source.kind is not SourceKind.PERSON)
    )
    for one in ordered:
        key = names.key(one.source)
        if key not in found:
            carriers = tuple(carrier_of(hop, names) for hop in one.carriers)
            found[key] = Denial(key, plain_name(one.source.name), one.span, one.why, carriers)
    return tuple(found.values())


def _stands_beside(statement: Statement, reading: Reading) -> bool:
    """Whether it is said of it in the same sentence or the next: "it never happened"."""
    here = reading.passages.at(shown_at(statement).start)
    return here is not None and weight_near(here, reading.telling) > 0


@lru_cache(maxsize=64)
def _contraries(claim: str) -> tuple[re.Pattern[str], ...]:
    """What cannot be so if the claim is: that somebody is alive who is said to have died."""
    return tuple(said for claimed, said in CONTRARIES if claimed.search(claim))


def _denial(statement: Statement, reading: Reading, contraries: Sequence[re.Pattern[str]]) -> str:
    """Why a statement denies the claim, "" when it does not."""
    around = reading.sentence(statement)
    if NO_DENIAL.search(around):
        return ""
    content = reading.content(statement)
    names_it = THE_CLAIM.search(around) is not None
    introducing = _introducing(statement, reading)
    cue = DENIES.search(introducing)
    is_about_it = names_it or bool(reading.wanted.events_in(content.terms))
    if (cue or statement.cue_lemma in DENYING_LEMMAS) and is_about_it:
        return f"“{cue[0] if cue else statement.cue_lemma}” says that it is not so"
    against = CONTRADICTING.search(around)
    if against:
        return f"“{against[0].lstrip(', ')}” says that it is not so"
    waved = WAVES_OFF.search(introducing)
    if waved and names_it:
        return f"“{waved[0]}” says that it is not so"
    untrue = UNTRUE.search(content.words)
    if untrue and (
        content.share or THE_CLAIM.search(content.words) or _stands_beside(statement, reading)
    ):
        return f"“{untrue[0]}” calls it untrue"
    if _NO.match(content.words):
        return f"“{content.words}” is the answer"
    for contrary in contraries:
        found = contrary.search(content.words)
        if found:
            return f"“{found[0]}” cannot be so if it is true"
    return ""


def _introducing(statement: Statement, reading: Reading) -> str:
    """The words between who speaks and what is said: there the verb stands that joins them.

    Another's denial further on in the sentence is not theirs.
    """
    text, first = reading.article.text, statement.content[0]
    cue = " ".join(span.of(text) for span in statement.cue)
    if not cue or text.startswith("to ", first.start):  # "took to the stage to shoot down a story"
        cue += f" {text[first.start : min(first.end, first.start + _VERB)]}"
    for source in statement.source[:1]:
        if source.end <= first.start <= source.end + _FAR:
            return f"{cue} {text[source.end : first.start]}"
        if first.end <= source.start <= first.end + _FAR:
            return f"{cue} {text[first.end : source.start]}"
    return cue


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
        for word in islice(_WORD.finditer(words, negation.end()), _REACH):
            if reading.wanted.terms_in(word[0]) & reading.wanted.events:
                return words[negation.start() : word.end()]
    return ""


def _plain_denials(reading: Reading, stated: Sequence[Denying]) -> Iterator[Denying]:
    """Denials in a clause by itself: "but Baghdad denied this"."""
    for passage in reading.near:
        words = passage.span.of(reading.article.text)
        found = PLAIN_DENIAL.search(words)
        if found is None or NO_DENIAL.search(words):
            continue
        if any(passage.span.covers(one.span) for one in stated if not one.is_passing):
            continue
        source = reading.source_of(found["who"], SourceKind.ORGANISATION)
        if source is not None and source.far_end is FarEnd.NAMED and not source.is_news:
            start = passage.span.start + found.start()
            span = Span(start, start + len(found[0]))
            yield Denying(source, span, f"“{' '.join(found[0].split())}” says that it is not so")


def _span(statement: Statement) -> Span:
    """From the first word of the statement's source, cue and content to the last."""
    spans: Sequence[Span] = (*statement.source, *statement.cue, *statement.content)
    return Span(min(s.start for s in spans), max(s.end for s in spans))
