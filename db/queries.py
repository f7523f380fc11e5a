"""Windows and lists: many rows, few columns, always in the same order."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session

from db.filters import CARRYING
from db.schema import (
    AnnotationRow,
    ArticleRow,
    HopRow,
    MentionRow,
    Standing,
    StatementRow,
)
from db.translate import as_annotation, standing
from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.chains import Hop, HopRole, chain_in_words
from provenance.domain.ratings import Credibility
from provenance.domain.sources import Basis
from provenance.domain.stored import (
    StatementSummary,
)

Ids = Sequence[int] | Select[int]
"""Some ids, or the query that finds them: a list too long for one statement is never sent."""

ORDER = (StatementRow.article_id, StatementRow.capture_id, StatementRow.seq)
"""Article, then text order."""

COUNTED = HopRow.role != HopRole.PUBLISHER
"""Hops that a source is origin or carrier by; every statement has a publisher."""


def lines(session: Session, ids: Sequence[int]) -> tuple[StatementSummary, ...]:
    """The lines of the queue for ``ids``, in the order of the ids."""
    found = {row.id: row for row in summaries(session, ids)}
    return tuple(found[number] for number in ids if number in found)


def summaries(session: Session, ids: Ids) -> tuple[StatementSummary, ...]:
    """The lines of the queue for ``ids``, in queue order."""
    rows = session.execute(
        select(
            StatementRow.id,
            StatementRow.article_id,
            StatementRow.seq,
            ArticleRow.headline,
            ArticleRow.outlet,
            MentionRow.name,
            MentionRow.as_written,
            MentionRow.basis,
            StatementRow.opening,
            StatementRow.form,
            StatementRow.depth,
            StatementRow.status,
            StatementRow.confidence,
            StatementRow.said_from,
            StatementRow.in_headline,
        )
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .outerjoin(
            MentionRow,
            and_(MentionRow.statement_id == StatementRow.id, MentionRow.status == Standing.ACTIVE),
        )
        .where(StatementRow.id.in_(ids))
        .order_by(*ORDER)
    )
    via = _via(session, ids)
    rated = newest_standing(session, AnnotationRow.statement_id, ids, AnnotationKind.CREDIBILITY)
    return tuple(
        StatementSummary(
            id=row.id,
            article_id=row.article_id,
            seq=row.seq,
            headline=row.headline or "",
            outlet=row.outlet or "",
            speaker=row.name or "",
            as_written=row.as_written or "",
            words=row.opening,
            form=row.form,
            depth=row.depth,
            status=row.status,
            confidence=row.confidence,
            credibility=Credibility(rated[row.id].value) if row.id in rated else None,
            said_on=row.said_from,
            via=via.get(row.id, ""),
            basis=row.basis or Basis.STATED,
            in_headline=row.in_headline,
        )
        for row in rows
    )


def _via(session: Session, ids: Ids) -> dict[int, str]:
    rows = session.execute(
        select(
            HopRow.statement_id, HopRow.stage, HopRow.name, HopRow.kind, HopRow.role, HopRow.basis
        )
        .where(
            HopRow.statement_id.in_(ids),
            HopRow.status == Standing.ACTIVE,
            HopRow.role.in_(CARRYING),
        )
        .order_by(HopRow.statement_id, HopRow.stage, HopRow.position, HopRow.id)
    )
    carriers: dict[int, list[Hop]] = {}
    for statement_id, stage, name, kind, role, basis in rows:
        carriers.setdefault(statement_id, []).append(Hop(stage, name, kind, role, basis))
    return {statement_id: chain_in_words(hops) for statement_id, hops in carriers.items()}


def newest_standing(
    session: Session, column: Any, ids: Ids, kind: AnnotationKind
) -> dict[int, Annotation]:
    """The newest standing annotation of a kind on each target, by the target's id."""
    rows = session.scalars(
        select(AnnotationRow)
        .where(column.in_(ids), AnnotationRow.kind == kind)
        .order_by(AnnotationRow.id)
    )
    annotations = standing([as_annotation(row) for row in rows])
    return {annotation.target.id: annotation for annotation in annotations}
