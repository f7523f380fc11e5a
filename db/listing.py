"""Lists of articles and sources, and finding a source by its name."""

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from db.identity import identity_of
from db.queries import (
    COUNTED,
    DECIDED,
    IN_QUEUE,
    Ids,
    as_source_target,
    has_words,
    newest_standing,
    sources_named,
)
from db.schema import (
    AnnotationRow,
    ArticleRow,
    CaptureRow,
    HopRow,
    SourceAliasRow,
    SourceRow,
    SourceStatus,
    Standing,
    StatementRow,
)
from db.search import fold
from provenance.domain.annotations import AnnotationKind, Target, TargetKind
from provenance.domain.chains import HopRole
from provenance.domain.ratings import Reliability
from provenance.domain.sources import SourceKind
from provenance.domain.stored import ArticleSummary, SourceSummary
from provenance.errors import NoSuchTargetError


def article_list(session: Session, text: str, outlet: str) -> tuple[ArticleSummary, ...]:
    """Articles, newest first; each word of ``text`` begins a word of headline, outlet or author."""
    query = select(ArticleRow).order_by(ArticleRow.id.desc())
    for word in fold(text).split():
        query = query.where(has_words(ArticleRow.search_text, word))
    if text.strip() and not fold(text):
        return ()
    rows = session.scalars(query).all()
    if outlet.strip():
        rows = [row for row in rows if identity_of(row.outlet or "") == identity_of(outlet)]
    counts = _counts_by_article(session)
    return tuple(
        ArticleSummary(
            id=row.id,
            headline=row.headline or "",
            outlet=row.outlet or "",
            published=row.published_value,
            language=row.language,
            url=row.url,
            added_at=row.added_at,
            captures=row.newest_seq,
            statements=counts.get(row.id, (0, 0))[0],
            decided=counts.get(row.id, (0, 0))[1],
        )
        for row in rows
    )


def _counts_by_article(session: Session) -> dict[int, tuple[int, int]]:
    rows = session.execute(
        select(StatementRow.article_id, func.count(), func.sum(case((DECIDED, 1), else_=0)))
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .join(CaptureRow, CaptureRow.id == StatementRow.capture_id)
        .where(IN_QUEUE)
        .group_by(StatementRow.article_id)
    )
    return {article_id: (total, int(decided)) for article_id, total, decided in rows}


def source_list(
    session: Session, text: str = "", kind: SourceKind | None = None, only: int | None = None
) -> tuple[SourceSummary, ...]:
    """Sources by name, with what they gave and carried."""
    query = select(SourceRow).where(SourceRow.status == SourceStatus.ACTIVE)
    if only is not None:
        query = query.where(SourceRow.id == only)
    if text.strip():
        query = query.where(SourceRow.id.in_(sources_named(text)))
    if kind is not None:
        query = query.where(SourceRow.kind == kind)
    rows = session.scalars(query.order_by(SourceRow.folded_name, SourceRow.id)).all()
    ids = query.with_only_columns(SourceRow.id)
    aliases = _aliases(session, ids)
    counts = _hop_counts(session, ids)
    rated = newest_standing(session, AnnotationRow.source_id, ids, AnnotationKind.RELIABILITY)
    return tuple(
        SourceSummary(
            id=row.id,
            name=row.name,
            kind=row.kind,
            aliases=tuple(aliases.get(row.id, ())),
            role=row.role,
            reliability=Reliability(rated[row.id].value) if row.id in rated else None,
            as_origin=counts.get((row.id, True), 0),
            as_carrier=counts.get((row.id, False), 0),
        )
        for row in rows
    )


def _aliases(session: Session, ids: Ids) -> dict[int, list[str]]:
    rows = session.scalars(select(SourceAliasRow).where(SourceAliasRow.source_id.in_(ids))).all()
    found: dict[int, list[str]] = {}
    for row in sorted(rows, key=lambda row: row.name):
        found.setdefault(row.source_id, []).append(row.name)
    return found


def _hop_counts(session: Session, ids: Ids) -> dict[tuple[int, bool], int]:
    is_origin = HopRow.role == HopRole.ORIGIN
    rows = session.execute(
        select(HopRow.source_id, is_origin, func.count(func.distinct(HopRow.statement_id)))
        .where(HopRow.source_id.in_(ids), HopRow.status == Standing.ACTIVE, COUNTED)
        .group_by(HopRow.source_id, is_origin)
    )
    return {(source_id, bool(origin)): count for source_id, origin, count in rows}


def find_source(session: Session, words: str) -> int:
    """The id of the source of that name or alias, or ``src5``; NoSuchTargetError when none or many."""
    target = as_source_target(words)
    if target is not None:
        if session.get(SourceRow, target.id) is None:
            raise NoSuchTargetError(words)
        return target.id
    folded = identity_of(words)
    by_alias = select(SourceAliasRow.source_id).where(SourceAliasRow.folded == folded)
    found = session.execute(
        select(SourceRow.id, SourceRow.article_id)
        .where(SourceRow.status == SourceStatus.ACTIVE)
        .where(or_(SourceRow.folded_name == folded, SourceRow.id.in_(by_alias)))
        .order_by(SourceRow.id)
    ).all()
    shared = [source_id for source_id, article_id in found if article_id is None]
    candidates = shared or [source_id for source_id, _ in found]
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        ids = ", ".join(str(Target(TargetKind.SOURCE, source_id)) for source_id in candidates[:10])
        raise NoSuchTargetError(
            words, f"Several sources go by that name: {ids}. Name one by its id."
        )
    raise NoSuchTargetError(words, "`provenance list sources` shows the sources that are stored.")
