"""What editors decided about the origins of claims, and which ratings rest on it."""

from collections.abc import Sequence

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from db.schema import AnnotationRow, ClaimMemberRow, ClaimRow, GroupDecisionRow, StatementRow
from provenance.domain.annotations import AnnotationKind, Target, TargetKind
from provenance.domain.claims import (
    ClaimStatus,
    GroupDecision,
    MemberStatus,
    Stance,
    judged_independent,
)
from provenance.domain.ratings import Credibility
from provenance.domain.statements import Status
from provenance.domain.stored_claims import StoredGroupDecision

STANDING_MEMBER = and_(
    ClaimMemberRow.withdrawn.is_(False), ClaimMemberRow.status != MemberStatus.REJECTED
)
"""What counts as a member: no editor rejected it, and no undo took it away."""


def group_decisions(session: Session, ids: Sequence[int]) -> dict[int, list[StoredGroupDecision]]:
    """What was decided about the origin groups of some claims, withdrawn ones too, oldest first."""
    rows = session.scalars(
        select(GroupDecisionRow)
        .where(GroupDecisionRow.claim_id.in_(ids))
        .order_by(GroupDecisionRow.id)
    )
    found: dict[int, list[StoredGroupDecision]] = {}
    for row in rows:
        decision = GroupDecision(
            row.act, tuple(row.groups), row.editor.name, row.rationale, tuple(row.names)
        )
        stored = StoredGroupDecision(row.id, decision, row.at, row.withdrawn)
        found.setdefault(row.claim_id, []).append(stored)
    return found


def standing_decisions(decided: Sequence[StoredGroupDecision]) -> list[GroupDecision]:
    """Those that no undo took back."""
    return [stored.decision for stored in decided if not stored.withdrawn]


def independent_origins(session: Session, ids: Sequence[int]) -> dict[int, int]:
    """How many origin groups editors judged independent for the claim of each statement.

    Of the claims that a statement asserts, the one with most counts; one without is left out.
    """
    rows = session.execute(
        select(ClaimMemberRow.statement_id, ClaimMemberRow.claim_id)
        .join(ClaimRow, ClaimRow.id == ClaimMemberRow.claim_id)
        .join(StatementRow, StatementRow.id == ClaimMemberRow.statement_id)
        .where(
            ClaimMemberRow.statement_id.in_(ids),
            ClaimMemberRow.stance == Stance.ASSERTS,
            STANDING_MEMBER,
            ClaimRow.withdrawn.is_(False),
            ClaimRow.status != ClaimStatus.REJECTED,
            StatementRow.status != Status.REJECTED,
        )
    )
    claims = [(statement_id, claim_id) for statement_id, claim_id in rows if statement_id]
    decided = group_decisions(session, sorted({claim_id for _, claim_id in claims}))
    counts: dict[int, int] = {}
    for statement_id, claim_id in claims:
        count = len(judged_independent(standing_decisions(decided.get(claim_id, []))))
        counts[statement_id] = max(count, counts.get(statement_id, 0))
    return counts


def rated_confirmed(session: Session, targets: Sequence[Target]) -> tuple[int, ...]:
    """The statements rated 1 among ``targets``, and among the members that claims there have or had."""
    ids = [target.id for target in targets if target.kind is TargetKind.STATEMENT]
    claims = [target.id for target in targets if target.kind is TargetKind.CLAIM]
    members = select(ClaimMemberRow.statement_id).where(ClaimMemberRow.claim_id.in_(claims))
    rated = session.scalars(
        select(AnnotationRow.statement_id)
        .distinct()
        .where(
            AnnotationRow.kind == AnnotationKind.CREDIBILITY,
            AnnotationRow.value == Credibility.CONFIRMED,
            AnnotationRow.withdrawn.is_(False),
            or_(AnnotationRow.statement_id.in_(ids), AnnotationRow.statement_id.in_(members)),
        )
    )
    return tuple(sorted(number for number in rated if number is not None))
