"""The members of a claim in one article: the statements and passages that tell it, with stance."""

import re
from collections.abc import Collection, Sequence

from provenance.claims.everyday_words import HEDGES
from provenance.domain.claims import ClaimMember, Decisions, MemberStatus, Stance
from provenance.domain.statements import Statement
from provenance.tracing.reading import Reading
from provenance.tracing.sightings import Sighting
from provenance.tracing.wanted import Wanted

_HEDGED = re.compile(
    rf"\b(?:{'|'.join(sorted(HEDGES))}|(?:said|believed|thought|understood) to"
    r"|could not confirm|cannot confirm)\b",
    re.IGNORECASE,
)


def members_of(
    reading: Reading, sightings: Sequence[Sighting], denying: Collection[str], decisions: Decisions
) -> tuple[ClaimMember, ...]:
    """What tells the claim, in text order; what an editor confirmed stands as it is.

    ``denying`` are the keys of the statements that deny it.
    """
    article = reading.article
    found = [
        member
        for member in decisions.members
        if member.article_id == article.id and member.status is MemberStatus.CONFIRMED
    ]
    taken = {member.statement for member in found if member.statement}
    stated = {sighting.statement for sighting in sightings if sighting.statement} | set(denying)
    found += [
        _statement(statement, reading, denying)
        for statement in reading.spoken
        if statement.key in stated - taken
    ]
    covered = [span for member in found for span in member.spans]
    for passage in reading.passages.telling:
        if not any(span.overlaps(passage.span) for span in covered):
            words = passage.span.of(article.text)
            why = _shares(reading.wanted, passage.terms, words)
            found.append(ClaimMember(article.id, (passage.span,), _stance(words), why=(why,)))
    return tuple(sorted(found, key=lambda member: member.spans[:1]))


def _statement(statement: Statement, reading: Reading, denying: Collection[str]) -> ClaimMember:
    content = reading.content(statement)
    stance = Stance.DENIES if statement.key in denying else _stance(content.words)
    why = _shares(reading.wanted, content.terms, content.words)
    return ClaimMember(reading.article.id, statement.content, stance, statement.key, why=(why,))


def _stance(words: str) -> Stance:
    return Stance.HEDGES if _HEDGED.search(words) else Stance.ASSERTS


def _shares(wanted: Wanted, terms: Collection[str], words: str) -> str:
    """Which words of the claim are there, as they are written."""
    shown = wanted.written(terms, words)
    return (
        f"it has these words of the claim: {', '.join(shown)}" if shown else "it is about the claim"
    )


def stance_of_article(members: Sequence[ClaimMember]) -> Stance:
    """The article's own stance: what it begins with, unless it goes on to say more."""
    stances = [member.stance for member in members]
    if not stances:
        return Stance.ASSERTS
    if stances[0] is Stance.DENIES or all(stance is Stance.DENIES for stance in stances):
        return Stance.DENIES
    return Stance.ASSERTS if Stance.ASSERTS in stances else Stance.HEDGES
