"""Claims as the store answers them: with ids, lines, judgements and what editors decided of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.claims import (
    Claim,
    ClaimMember,
    ClaimStatus,
    Decisions,
    GroupDecision,
    MemberStatus,
    judged_independent,
)
from provenance.domain.stored import StatementSummary


class ClaimOrder(StrEnum):
    """What a list of claims is sorted by."""

    NEWEST = "newest"
    """Made last first."""
    SIZE = "size"
    """Told by most articles first."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are asked for, and in which order; None and "" leave a question open.

    Each word of ``text`` begins a word of the claim.  ``articles`` is the fewest that must tell it,
    ``article_id`` one that does, ``statement_id`` a member.  Merged claims are listed only when their
    status is asked for.
    """

    text: str = ""
    status: ClaimStatus | None = None
    articles: int = 0
    article_id: int | None = None
    statement_id: int | None = None
    order: ClaimOrder = ClaimOrder.NEWEST


@dataclass(frozen=True, slots=True)
class ClaimSummary:
    """A line of the list of claims.

    ``members`` and ``articles`` count what no editor rejected, ``denying`` those that deny it.
    ``independent`` counts the origin groups that editors judged independent.
    """

    id: int
    text: str
    status: ClaimStatus
    made_at: datetime
    members: int
    articles: int
    denying: int
    independent: int

    @property
    def target(self) -> Target:
        """The printed id, ``cl3``."""
        return Target(TargetKind.CLAIM, self.id)


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A window of the list of claims; ``total`` counts all that match."""

    rows: tuple[ClaimSummary, ...]
    total: int
    offset: int


@dataclass(frozen=True, slots=True)
class StoredMember:
    """A member as kept; ``line`` is its statement's, None for a passage; ``words`` those of its spans."""

    id: int
    member: ClaimMember
    words: str
    headline: str
    outlet: str
    line: StatementSummary | None = None

    @property
    def name(self) -> str:
        """What it is called on a command line: its statement's id, else its article's."""
        return self.member.statement or str(Target(TargetKind.ARTICLE, self.member.article_id))

    @property
    def stands(self) -> bool:
        """Whether no editor rejected it."""
        return self.member.status is not MemberStatus.REJECTED


@dataclass(frozen=True, slots=True)
class StoredGroupDecision:
    """A decision about origin groups as recorded; ``withdrawn`` after an undo."""

    id: int
    decision: GroupDecision
    at: datetime
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with its members (rejected ones too), decisions and annotations, oldest first.

    ``merged_from`` are the ids of the claims that are read as this one.
    """

    summary: ClaimSummary
    members: tuple[StoredMember, ...]
    groups: tuple[StoredGroupDecision, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    merged_from: tuple[int, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim with the members that no editor rejected."""
        members = tuple(stored.member for stored in self.members if stored.stands)
        return Claim(self.summary.text, members, self.summary.status, self.summary.id)

    @property
    def decisions(self) -> Decisions:
        """What editors decided, as tracing takes it."""
        decided = (stored.member for stored in self.members)
        standing = (stored.decision for stored in self.groups if not stored.withdrawn)
        return Decisions(
            tuple(m for m in decided if m.status is not MemberStatus.PROPOSED), tuple(standing)
        )

    @property
    def judged_independent(self) -> tuple[str, ...]:
        """The keys of the origin groups that editors hold to be independent."""
        return judged_independent(self.decisions.groups)
