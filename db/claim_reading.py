"""Claims read: lists of them, one whole, and what editors decided of one."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, and_, case, func, select
from sqlalchemy.orm import Session

from db.claim_gathering import folded_claim
from db.claim_origins import STANDING_MEMBER, group_decisions, standing_decisions
from db.filters import has_words
from db.judging import require_row
from db.queries import summaries
from db.schema import (
    AnnotationRow,
    ArticleRow,
    CaptureRow,
    ClaimMemberRow,
    ClaimRow,
    SpanKind,
    SpanRow,
)
from db.search import fold
from db.translate import as_annotation
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.claims import (
    ClaimMember,
    ClaimStatus,
    Decisions,
    MemberStatus,
    Stance,
    judged_independent,
)
from provenance.domain.spans import Span
from provenance.domain.stored_claims import (
    ClaimFilter,
    ClaimOrder,
    ClaimPage,
    ClaimSummary,
    StoredClaim,
    StoredMember,
)


def require_claim(session: Session, claim_id: int) -> ClaimRow:
    """The claim that ``claim_id`` is read as; NoSuchTargetError."""
    row = require_row(session, Target(TargetKind.CLAIM, claim_id))
    assert isinstance(row, ClaimRow)  # noqa: S101 - narrows what a cl target names
    return row if row.merged_into_id is None else session.get_one(ClaimRow, row.merged_into_id)


def page(session: Session, wanted: ClaimFilter, offset: int, limit: int) -> ClaimPage:
    """A window of the list of claims."""
    query = _matching(wanted)
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    ids = session.scalars(query.offset(max(0, offset)).limit(max(0, limit))).all()
    return ClaimPage(_summaries(session, ids), total, offset)


def _matching(wanted: ClaimFilter) -> Select[int]:
    query = select(ClaimRow.id).where(ClaimRow.withdrawn.is_(False))
    if wanted.status is None:
        query = query.where(ClaimRow.status != ClaimStatus.MERGED)
    else:
        query = query.where(ClaimRow.status == wanted.status)
    for word in fold(wanted.text).split():
        query = query.where(has_words(ClaimRow.folded, word))
    if wanted.article_id is not None:
        query = query.where(_has_member(ClaimMemberRow.article_id == wanted.article_id))
    if wanted.statement_id is not None:
        query = query.where(_has_member(ClaimMemberRow.statement_id == wanted.statement_id))
    if wanted.articles <= 0 and wanted.order is ClaimOrder.NEWEST:
        return query.order_by(ClaimRow.id.desc())
    articles = func.count(ClaimMemberRow.article_id.distinct())
    query = (
        query.outerjoin(
            ClaimMemberRow, and_(ClaimMemberRow.claim_id == ClaimRow.id, STANDING_MEMBER)
        )
        .group_by(ClaimRow.id)
        .having(articles >= wanted.articles)
    )
    first = [articles.desc()] if wanted.order is ClaimOrder.SIZE else []
    return query.order_by(*first, ClaimRow.id.desc())


def _has_member(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return ClaimRow.id.in_(select(ClaimMemberRow.claim_id).where(condition, STANDING_MEMBER))


def _summaries(session: Session, ids: Sequence[int]) -> tuple[ClaimSummary, ...]:
    rows = {row.id: row for row in session.scalars(select(ClaimRow).where(ClaimRow.id.in_(ids)))}
    counted = session.execute(
        select(
            ClaimMemberRow.claim_id,
            func.count(),
            func.count(ClaimMemberRow.article_id.distinct()),
            func.sum(case((ClaimMemberRow.stance == Stance.DENIES, 1), else_=0)),
        )
        .where(ClaimMemberRow.claim_id.in_(ids), STANDING_MEMBER)
        .group_by(ClaimMemberRow.claim_id)
    )
    counts = {claim_id: (of, articles, int(no)) for claim_id, of, articles, no in counted}
    decided = group_decisions(session, ids)
    return tuple(
        ClaimSummary(
            row.id,
            row.text,
            row.status,
            row.made_at,
            *counts.get(row.id, (0, 0, 0)),
            independent=len(judged_independent(standing_decisions(decided.get(row.id, [])))),
        )
        for row in (rows[number] for number in ids)
    )


def claim(session: Session, claim_id: int) -> StoredClaim:
    """A claim whole; a merged one is read as the other.  NoSuchTargetError."""
    row = require_claim(session, claim_id)
    annotations = session.scalars(
        select(AnnotationRow).where(AnnotationRow.claim_id == row.id).order_by(AnnotationRow.id)
    )
    return StoredClaim(
        summary=_summaries(session, [row.id])[0],
        members=members_of(session, row.id),
        groups=tuple(group_decisions(session, [row.id]).get(row.id, ())),
        annotations=tuple(map(as_annotation, annotations)),
        merged_from=tuple(
            session.scalars(
                select(ClaimRow.id)
                .where(ClaimRow.merged_into_id == row.id, ClaimRow.withdrawn.is_(False))
                .order_by(ClaimRow.id)
            )
        ),
    )


def members_of(session: Session, claim_id: int) -> tuple[StoredMember, ...]:
    """The members of a claim in article order, those that an editor rejected too."""
    rows = session.execute(
        select(ClaimMemberRow, ArticleRow.headline, ArticleRow.outlet)
        .join(ArticleRow, ArticleRow.id == ClaimMemberRow.article_id)
        .where(ClaimMemberRow.claim_id == claim_id, ClaimMemberRow.withdrawn.is_(False))
        .order_by(ClaimMemberRow.id)
    ).all()
    ids = [row.statement_id for row, _, _ in rows if row.statement_id is not None]
    lines = {line.id: line for line in summaries(session, ids)}
    spans = content_of(session, ids)
    members = [
        StoredMember(
            id=row.id,
            member=as_member(row, spans),
            words=lines[row.statement_id].words if row.statement_id else row.words,
            headline=headline or "",
            outlet=outlet or "",
            line=lines[row.statement_id] if row.statement_id else None,
        )
        for row, headline, outlet in rows
    ]
    return tuple(sorted(members, key=_in_article_order))


def _in_article_order(stored: StoredMember) -> tuple[int, int, int]:
    spans = stored.member.spans
    return stored.member.article_id, spans[0].start if spans else -1, stored.id


def content_of(session: Session, ids: Sequence[int]) -> dict[int, tuple[Span, ...]]:
    """The content spans of statements, by id."""
    rows = session.execute(
        select(SpanRow.statement_id, SpanRow.start_offset, SpanRow.end_offset)
        .where(SpanRow.statement_id.in_(ids), SpanRow.kind == SpanKind.CONTENT)
        .order_by(SpanRow.statement_id, SpanRow.position)
    )
    found: dict[int, tuple[Span, ...]] = {}
    for statement_id, start, end in rows:
        found[statement_id] = (*found.get(statement_id, ()), Span(start, end))
    return found


def as_member(row: ClaimMemberRow, content: dict[int, tuple[Span, ...]]) -> ClaimMember:
    """A member as a value; ``content`` has the spans of the statements."""
    statement = row.statement_id
    return ClaimMember(
        article_id=row.article_id,
        spans=content.get(statement, ())
        if statement is not None
        else tuple(Span(start, end) for start, end in row.spans),
        stance=row.stance,
        statement=str(Target(TargetKind.STATEMENT, statement)) if statement is not None else None,
        status=row.status,
        why=tuple(row.why),
    )


def decisions(session: Session, claim_id: int) -> Decisions:
    """What editors decided of a claim, as far as it is about articles' newest captures."""
    rows = session.scalars(
        select(ClaimMemberRow)
        .join(CaptureRow, CaptureRow.id == ClaimMemberRow.capture_id)
        .join(ArticleRow, ArticleRow.id == ClaimMemberRow.article_id)
        .where(
            ClaimMemberRow.claim_id == claim_id,
            ClaimMemberRow.withdrawn.is_(False),
            ClaimMemberRow.status != MemberStatus.PROPOSED,
            CaptureRow.seq == ArticleRow.newest_seq,
        )
        .order_by(ClaimMemberRow.id)
    ).all()
    content = content_of(
        session, [row.statement_id for row in rows if row.statement_id is not None]
    )
    groups = standing_decisions(group_decisions(session, [claim_id]).get(claim_id, []))
    return Decisions(tuple(as_member(row, content) for row in rows), tuple(groups))


def claim_in_words(session: Session, words: str) -> int | None:
    """The newest claim that stands in just these words, None when there is none."""
    folded = folded_claim(words)
    if not folded:
        return None
    return session.scalar(
        select(ClaimRow.id)
        .where(
            ClaimRow.folded == folded,
            ClaimRow.withdrawn.is_(False),
            ClaimRow.status != ClaimStatus.MERGED,
        )
        .order_by(ClaimRow.id.desc())
        .limit(1)
    )


def articles_of(session: Session, claim_id: int) -> Sequence[int]:
    """The articles that a claim has members in, rejected ones too."""
    return session.scalars(
        select(ClaimMemberRow.article_id)
        .distinct()
        .where(ClaimMemberRow.claim_id == claim_id, ClaimMemberRow.withdrawn.is_(False))
    ).all()
