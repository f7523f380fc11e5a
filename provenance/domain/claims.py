"""Claims: statements and passages, over many articles, that say the same thing; and what editors decide.

What is worked out from a claim (origins, groups, corroboration) is in ``provenance.domain.traces``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.spans import Span


class Stance(StrEnum):
    """What a member does with the claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    HEDGES = "hedges"


class ClaimStatus(StrEnum):
    """Where a claim stands with the editors; a merged one stays readable under its id.

    A REJECTED one keeps its members: nothing is gathered to it, and it is not proposed again.
    """

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    MERGED = "merged"


class MemberStatus(StrEnum):
    """Where a member stands with the editors; a rejected one is never proposed again."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ClaimMember:
    """A statement, or a passage of an article where no statement was found, that speaks of a claim.

    ``spans`` are in the article's text, in order.  ``statement`` is the statement's key (``st12``
    once stored), None for a passage.  ``why`` says in an editor's words what made it a member.
    """

    article_id: int
    spans: tuple[Span, ...]
    stance: Stance = Stance.ASSERTS
    statement: str | None = None
    status: MemberStatus = MemberStatus.PROPOSED
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its members in article order; ``id`` is None before it is stored."""

    text: str
    members: tuple[ClaimMember, ...] = ()
    status: ClaimStatus = ClaimStatus.PROPOSED
    id: int | None = None


class GroupAct(StrEnum):
    """What an editor decided about origin groups."""

    INDEPENDENT = "independent"
    DEPENDENT = "dependent"
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class GroupDecision:
    """An editor's signed decision about origin groups of one claim.

    ``groups`` are keys of origin groups (``OriginGroup.key``): one for INDEPENDENT and DEPENDENT,
    two or more for MERGE.  For SPLIT it is the group that is taken apart and ``names`` are the
    sources that leave it for a group of their own.
    """

    act: GroupAct
    groups: tuple[str, ...]
    editor: str
    why: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """What editors decided about a claim; no tracing overrules it.  Decisions in the order taken.

    ``members`` are the confirmed and rejected ones: a rejected article or statement is left out, the
    spans and stance of a confirmed one stand.
    """

    members: tuple[ClaimMember, ...] = ()
    groups: tuple[GroupDecision, ...] = ()


NOTHING_DECIDED = Decisions()
"""A claim that no editor has touched."""


def judged_independent(decisions: Iterable[GroupDecision]) -> tuple[str, ...]:
    """The keys of the groups that editors hold to be independent, after all that was decided.

    The newest decision on a group holds.  Groups that were merged are one: the first of them stays.
    """
    held: dict[str, None] = {}
    for decision in decisions:
        match decision.act:
            case GroupAct.INDEPENDENT:
                held.update(dict.fromkeys(decision.groups))
            case GroupAct.DEPENDENT:
                for key in decision.groups:
                    held.pop(key, None)
            case GroupAct.MERGE:
                for key in decision.groups[1:]:
                    held.pop(key, None)
            case GroupAct.SPLIT:
                pass
    return tuple(held)
