"""Statements that nobody else is stored to have made: no claim has them beside another origin."""

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, select
from sqlalchemy.orm import aliased

from db.schema import (
    ClaimMemberRow,
    ClaimRow,
    HopRow,
    SourceRow,
    Standing,
    StatementRow,
)
from provenance.domain.chains import HopRole
from provenance.domain.claims import ClaimStatus, MemberStatus, Stance
from provenance.domain.statements import Form, Status


def has_single_origin() -> ColumnElement[bool]:
    """Whether a statement has a source and no claim that it asserts has a member from another one.

    Whether two origins are independent is a judgement; that there are two is what is asked here.
    Headlines, which are in no claim, are not asked.
    """
    return and_(
        StatementRow.form != Form.UNATTRIBUTED,
        ~StatementRow.in_headline,
        StatementRow.id.not_in(_said_by_others()),
    )


def _said_by_others() -> Select[int]:
    one, other = _origins("one"), _origins("other")
    return (
        select(one.c.statement_id)
        .join(other, other.c.claim_id == one.c.claim_id)
        .where(one.c.source_id != other.c.source_id)
    )


def _origins(name: str) -> Subquery:
    """The statements that assert a claim, each with its claim and the source it comes from."""
    origin, claim, said = aliased(HopRow), aliased(ClaimRow), aliased(StatementRow)
    member, source = aliased(ClaimMemberRow), aliased(SourceRow)
    return (
        select(
            member.statement_id,
            member.claim_id,
            func.coalesce(source.merged_into_id, source.id).label("source_id"),
        )
        .join(claim, claim.id == member.claim_id)
        .join(said, said.id == member.statement_id)
        .join(origin, origin.statement_id == member.statement_id)
        .join(source, source.id == origin.source_id)
        .where(
            member.withdrawn.is_(False),
            member.status != MemberStatus.REJECTED,
            member.stance == Stance.ASSERTS,
            claim.withdrawn.is_(False),
            claim.status.not_in((ClaimStatus.REJECTED, ClaimStatus.MERGED)),
            said.status != Status.REJECTED,
            origin.status == Standing.ACTIVE,
            origin.role == HopRole.ORIGIN,
        )
        .subquery(name)
    )
