"""The members of a claim in one article: the statements and passages that tell it, with stance."""

import re
from collections.abc import Collection, Sequence

from provenance.claims.everyday_words import HEDGES
from provenance.domain.claims import ClaimMember, Decisions, MemberStatus, Stance
from provenance.domain.spans import Span
from provenance.domain.traces import TracedArticle
from provenance.tracing.passages import Passages
from provenance.tracing.sightings import Sighting
from provenance.tracing.wanted import Wanted

_HEDGED = re.compile(
    rf"\b(?:{'|'.join(sorted(HEDGES))}|(?:said|believed|thought|understood) to"
    r"|could not confirm|cannot confirm)\b",
    re.IGNORECASE,
)


def members_of(
    article: TracedArticle,
    passages: Passages,
    sightings: Sequence[Sighting],
    denying: Collection[str],
    wanted: Wanted,
    decisions: Decisions,
) -> tuple[ClaimMember, ...]:
    """What tells the claim, in text order; what an editor confirmed stands as it is."""
    confirmed = [
        member
        for member in decisions.members
        if member.article_id == article.id and member.status is MemberStatus.CONFIRMED
    ]
    taken = {member.statement for member in confirmed if member.statement}
    stated = {sighting.statement for sighting in sightings if sighting.statement}
    found = list(confirmed)
    for statement in article.statements:
        if statement.key in (stated | set(denying)) - taken:
            found.append(_statement(article, statement.key, statement.content, denying, wanted))
    covered = [span for member in found for span in member.spans]
    for passage in passages.telling:
        if not any(span.overlaps(passage.span) for span in covered):
            words = passage.span.of(article.text)
            why = _shares(wanted, passage.terms, words)
            found.append(ClaimMember(article.id, (passage.span,), _stance(words), why=(why,)))
    return tuple(sorted(found, key=lambda member: member.spans[:1]))


def _statement(
    article: TracedArticle,
    key: str,
    content: tuple[Span, ...],
    denying: Collection[str],
    wanted: Wanted,
) -> ClaimMember:
    words = " … ".join(span.of(article.text) for span in content)
    stance = Stance.DENIES if key in denying else _stance(words)
    return ClaimMember(
        article.id, content, stance, key, why=(_shares(wanted, wanted.terms_in(words), words),)
    )


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
