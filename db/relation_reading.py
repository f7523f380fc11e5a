"""Relations as they are listed: each with a line for both its statements and the words that show it."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from db.filters import sources_named
from db.queries import summaries
from db.schema import (
    AnnotationRow,
    CaptureRow,
    ContentRow,
    MentionRow,
    RelationRow,
    Standing,
    StatementRow,
)
from db.translate import as_annotation, as_relation
from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.relations import (
    RelationFilter,
    RelationPage,
    RelationStatus,
    StoredRelation,
)
from provenance.domain.spans import Span
from provenance.errors import NoSuchTargetError


def relation(session: Session, relation_id: int) -> StoredRelation:
    """A relation with its statements and annotations; NoSuchTargetError."""
    row = session.get(RelationRow, relation_id)
    if row is None:
        raise NoSuchTargetError(str(Target(TargetKind.RELATION, relation_id)))
    return _stored(session, [row])[0]


def page(session: Session, wanted: RelationFilter, offset: int, limit: int) -> RelationPage:
    """A window of relations, newest first."""
    conditions = list(_conditions(wanted))
    total = session.scalar(select(func.count()).select_from(RelationRow).where(*conditions)) or 0
    rows = session.scalars(
        select(RelationRow)
        .where(*conditions)
        .order_by(RelationRow.id.desc())
        .offset(max(0, offset))
        .limit(max(0, limit))
    ).all()
    return RelationPage(tuple(_stored(session, rows)), total, offset)


def _conditions(wanted: RelationFilter) -> Iterable[ColumnElement[bool]]:
    yield RelationRow.withdrawn.is_(False)
    for column in ("kind", "scope", "status"):
        value = getattr(wanted, column)
        if value is not None:
            yield getattr(RelationRow, column) == value
    if wanted.standing_only:
        yield RelationRow.status != RelationStatus.REJECTED
    if wanted.statement_ids:
        yield _either_side(wanted.statement_ids)
    if wanted.article_id is not None:
        yield _either_side(
            select(StatementRow.id).where(StatementRow.article_id == wanted.article_id)
        )
    if wanted.speaker.strip():
        yield _either_side(
            select(MentionRow.statement_id).where(
                MentionRow.status == Standing.ACTIVE,
                MentionRow.source_id.in_(sources_named(wanted.speaker)),
            )
        )


def _either_side(ids: Any) -> ColumnElement[bool]:
    return or_(RelationRow.statement_id.in_(ids), RelationRow.other_id.in_(ids))


def _stored(session: Session, rows: Sequence[RelationRow]) -> list[StoredRelation]:
    ids = sorted({number for row in rows for number in (row.statement_id, row.other_id)})
    lines = {line.id: line for line in summaries(session, ids)}
    texts = _Texts(session, ids)
    annotations = _annotations(session, [row.id for row in rows])
    return [
        StoredRelation(
            id=row.id,
            relation=(said := as_relation(row)),
            status=row.status,
            made_by=row.made_by,
            statement=lines[row.statement_id],
            other=lines[row.other_id],
            words=texts.words(row.statement_id, said.marks),
            other_words=texts.words(row.other_id, said.other_marks),
            annotations=tuple(annotations.get(row.id, ())),
        )
        for row in rows
    ]


class _Texts:
    """The texts that some statements stand in, each read once."""

    def __init__(self, session: Session, statement_ids: Sequence[int]) -> None:
        rows = session.execute(
            select(StatementRow.id, CaptureRow.text_sha256)
            .join(CaptureRow, CaptureRow.id == StatementRow.capture_id)
            .where(StatementRow.id.in_(statement_ids))
        )
        self._name_of = {statement_id: sha256 for statement_id, sha256 in rows}  # noqa: C416
        names = set(self._name_of.values())
        kept = session.execute(
            select(ContentRow.sha256, ContentRow.body).where(ContentRow.sha256.in_(names))
        )
        self._texts = {sha256: body.decode("utf-8") for sha256, body in kept}

    def words(self, statement_id: int, spans: Iterable[Span]) -> tuple[str, ...]:
        """The words that spans of a statement's text stand for."""
        text = self._texts[self._name_of[statement_id]]
        return tuple(span.of(text) for span in spans)


def _annotations(session: Session, relation_ids: Sequence[int]) -> dict[int, list[Annotation]]:
    rows = session.scalars(
        select(AnnotationRow)
        .where(AnnotationRow.relation_id.in_(relation_ids))
        .order_by(AnnotationRow.id)
    )
    found: dict[int, list[Annotation]] = {}
    for row in rows:
        annotation = as_annotation(row)
        found.setdefault(annotation.target.id, []).append(annotation)
    return found
