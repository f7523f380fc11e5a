"""Single things, whole: an article with its text, a statement with its chain, a source."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from db import claim_origins, listing, queries
from db.families import members_of, standing_ids
from db.schema import (
    AnnotationRow,
    ArticleRow,
    CaptureRow,
    ContentRow,
    HopRow,
    Standing,
    StatementRow,
)
from db.translate import (
    active_hops,
    as_annotation,
    as_article,
    as_capture_summary,
    as_hop,
    as_statement,
    standing,
    words_in,
)
from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.ratings import Credibility
from provenance.domain.stored import StoredArticle, StoredHop, StoredSource, StoredStatement
from provenance.errors import NoSuchTargetError

MOST_OF_A_SOURCE = 500
"""Statements that come with a source: a wire has tens of thousands, and a list has windows."""


def article(session: Session, article_id: int, capture_id: int | None = None) -> StoredArticle:
    """An article with its newest capture, or with the one asked for; NoSuchTargetError."""
    row = session.get(ArticleRow, article_id)
    if row is None:
        raise NoSuchTargetError(str(Target(TargetKind.ARTICLE, article_id)))
    captures = session.scalars(
        select(CaptureRow).where(CaptureRow.article_id == article_id).order_by(CaptureRow.seq)
    ).all()
    shown = captures[-1]
    if capture_id is not None:
        chosen = [capture for capture in captures if capture.id == capture_id]
        if not chosen:
            raise NoSuchTargetError(str(Target(TargetKind.CAPTURE, capture_id)))
        shown = chosen[0]
    raw = session.get_one(ContentRow, shown.raw_sha256).body
    text = session.get_one(ContentRow, shown.text_sha256).body
    return StoredArticle(
        id=row.id,
        article=as_article(row, shown, raw, text),
        capture_id=shown.id,
        captures=tuple(map(as_capture_summary, captures)),
        added_at=row.added_at,
    )


def statement(session: Session, statement_id: int) -> StoredStatement:
    """A statement with its hops and annotations; NoSuchTargetError."""
    found = statements(session, [statement_id])
    if not found:
        raise NoSuchTargetError(str(Target(TargetKind.STATEMENT, statement_id)))
    return found[0]


def statements(session: Session, ids: Sequence[int]) -> list[StoredStatement]:
    """Statements whole, in queue order."""
    rows = session.execute(
        select(StatementRow, ArticleRow.headline, ArticleRow.outlet)
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .where(StatementRow.id.in_(ids))
        .order_by(*queries.ORDER)
        .options(
            selectinload(StatementRow.spans),
            selectinload(StatementRow.mentions),
            selectinload(StatementRow.hops),
        )
    ).all()
    ratings = _Ratings(session, [hop for row, _, _ in rows for hop in active_hops(row)])
    annotations = _annotations_by_statement(session, [row.id for row, _, _ in rows])
    confirmed = [number for number, given in annotations.items() if _is_at_1(given)]
    origins = claim_origins.independent_origins(session, confirmed) if confirmed else {}
    return [
        StoredStatement(
            id=row.id,
            article_id=row.article_id,
            capture_id=row.capture_id,
            headline=headline or "",
            outlet=outlet or "",
            statement=as_statement(row),
            words=words_in(row),
            hops=tuple(ratings.of(hop) for hop in active_hops(row)),
            status=row.status,
            annotations=tuple(annotations.get(row.id, ())),
            independent_origins=origins.get(row.id, 0) if row.id in confirmed else None,
        )
        for row, headline, outlet in rows
    ]


def _is_at_1(annotations: Sequence[Annotation]) -> bool:
    """Whether the credibility that stands is 1."""
    levels = [a for a in standing(annotations) if a.kind is AnnotationKind.CREDIBILITY]
    return bool(levels) and levels[-1].value == Credibility.CONFIRMED


class _Ratings:
    """The standing reliabilities of some hops and of their sources."""

    def __init__(self, session: Session, hops: Sequence[HopRow]) -> None:
        kind = AnnotationKind.RELIABILITY
        hop_ids = [hop.id for hop in hops]
        self._own = queries.newest_standing(session, AnnotationRow.hop_id, hop_ids, kind)
        self._read_as = standing_ids(session, (hop.source_id for hop in hops))
        self._of_source = listing.source_ratings(session, sorted(set(self._read_as.values())))

    def of(self, hop: HopRow) -> StoredHop:
        source_id = self._read_as[hop.source_id]
        return StoredHop(
            id=hop.id,
            source_id=source_id,
            hop=as_hop(hop),
            own=self._own.get(hop.id),
            of_source=self._of_source.get(source_id),
        )


def _annotations_by_statement(session: Session, ids: Sequence[int]) -> dict[int, list[Annotation]]:
    rows = session.scalars(
        select(AnnotationRow).where(AnnotationRow.statement_id.in_(ids)).order_by(AnnotationRow.id)
    )
    found: dict[int, list[Annotation]] = {}
    for row in rows:
        annotation = as_annotation(row)
        found.setdefault(annotation.target.id, []).append(annotation)
    return found


def source(session: Session, source_id: int) -> StoredSource:
    """A source with its annotations and the first statements it is origin or carrier of.

    One that was merged into another is read as that other.
    """
    read_as = standing_ids(session, [source_id]).get(source_id)
    found = listing.source_summaries(session, [read_as]) if read_as is not None else ()
    if not found:
        raise NoSuchTargetError(str(Target(TargetKind.SOURCE, source_id)))
    family = members_of([found[0].id])
    annotations = session.scalars(
        select(AnnotationRow).where(AnnotationRow.source_id.in_(family)).order_by(AnnotationRow.id)
    )
    through = (
        select(HopRow.statement_id)
        .where(HopRow.source_id.in_(family), HopRow.status == Standing.ACTIVE)
        .where(queries.COUNTED)
    )
    first = (
        select(StatementRow.id)
        .where(StatementRow.id.in_(through))
        .order_by(*queries.ORDER)
        .limit(MOST_OF_A_SOURCE)
    )
    count = select(func.count()).where(StatementRow.id.in_(through))
    return StoredSource(
        summary=found[0],
        annotations=tuple(map(as_annotation, annotations)),
        statements=queries.summaries(session, session.scalars(first).all()),
        total=session.scalar(count) or 0,
    )
