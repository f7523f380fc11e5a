"""Lists of articles and sources, and finding a source by its name."""

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import Session

from db.families import STANDING_ID, members_of, standing_ids, whole_families
from db.filters import DECIDED, IN_QUEUE, as_source_target, has_words, sources_named
from db.identity import identity_of
from db.queries import COUNTED, Ids, newest_standing
from db.schema import (
    AnnotationRow,
    ArticleRow,
    HopRow,
    SourceAliasRow,
    SourceRow,
    SourceStatus,
    Standing,
    StatementRow,
)
from db.search import fold
from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.chains import HopRole
from provenance.domain.ratings import Reliability
from provenance.domain.source_records import SourcePage
from provenance.domain.sources import SourceKind
from provenance.domain.stored import ArticleSummary, SourceSummary
from provenance.errors import NoSuchTargetError

BY_NAME = (SourceRow.folded_name, SourceRow.id)
"""The order of the list of sources."""


def article_list(
    session: Session, text: str, outlet: str, external_id: str = ""
) -> tuple[ArticleSummary, ...]:
    """Articles, newest first; each word of ``text`` begins a word of headline, outlet or author."""
    query = select(ArticleRow).order_by(ArticleRow.id.desc())
    for word in fold(text).split():
        query = query.where(has_words(ArticleRow.search_text, word))
    if text.strip() and not fold(text):
        return ()
    if external_id.strip():
        query = query.where(ArticleRow.external_id == external_id.strip())
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
            external_id=row.external_id,
        )
        for row in rows
    )


def _counts_by_article(session: Session) -> dict[int, tuple[int, int]]:
    rows = session.execute(
        select(StatementRow.article_id, func.count(), func.sum(case((DECIDED, 1), else_=0)))
        .where(IN_QUEUE)
        .group_by(StatementRow.article_id)
    )
    return {article_id: (total, int(decided)) for article_id, total, decided in rows}


def standing_sources(text: str, kind: SourceKind | None) -> Select[int]:
    """The ids of the sources that stand and match."""
    query = select(SourceRow.id).where(SourceRow.status == SourceStatus.ACTIVE)
    if text.strip():
        query = query.where(SourceRow.id.in_(sources_named(text)))
    if kind is not None:
        query = query.where(SourceRow.kind == kind)
    return query


def source_list(
    session: Session, text: str = "", kind: SourceKind | None = None
) -> tuple[SourceSummary, ...]:
    """Sources by name, with what they gave and carried."""
    return source_summaries(session, standing_sources(text, kind))


def source_page(
    session: Session, text: str, kind: SourceKind | None, offset: int, limit: int
) -> SourcePage:
    """A window of the sources by name."""
    wanted = standing_sources(text, kind)
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    window = wanted.order_by(*BY_NAME).offset(max(0, offset)).limit(max(0, limit))
    ids = session.scalars(window).all()
    return SourcePage(source_summaries(session, ids), total, offset)


def source_summaries(session: Session, ids: Ids) -> tuple[SourceSummary, ...]:
    """The lines of the list for sources that stand, by name, each read with its family."""
    rows = session.scalars(select(SourceRow).where(SourceRow.id.in_(ids)).order_by(*BY_NAME)).all()
    aliases = _aliases(session, ids)
    counts = _hop_counts(session, ids)
    rated = source_ratings(session, ids)
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


def source_ratings(session: Session, ids: Ids) -> dict[int, Annotation]:
    """The newest standing reliability of each source that stands, its family's included."""
    given = newest_standing(
        session, AnnotationRow.source_id, members_of(ids), AnnotationKind.RELIABILITY
    )
    read_as = standing_ids(session, given)
    newest: dict[int, Annotation] = {}
    for source_id, annotation in sorted(given.items(), key=lambda item: item[1].id):
        newest[read_as[source_id]] = annotation
    return newest


def _aliases(session: Session, ids: Ids) -> dict[int, list[str]]:
    """Every other name each source goes by, those of the merged ones included."""
    of_family = SourceRow.id.in_(members_of(ids))
    by_alias = (
        select(STANDING_ID, SourceAliasRow.name)
        .join(SourceRow, SourceRow.id == SourceAliasRow.source_id)
        .where(of_family)
    )
    by_name = select(STANDING_ID, SourceRow.name).where(
        of_family, SourceRow.merged_into_id.is_not(None)
    )
    found: dict[int, set[str]] = {}
    for source_id, name in session.execute(by_alias.union(by_name)):
        found.setdefault(source_id, set()).add(name)
    return {source_id: sorted(names) for source_id, names in found.items()}


def _hop_counts(session: Session, ids: Ids) -> dict[tuple[int, bool], int]:
    is_origin = HopRow.role == HopRole.ORIGIN
    rows = session.execute(
        select(STANDING_ID, is_origin, func.count(func.distinct(HopRow.statement_id)))
        .join(SourceRow, SourceRow.id == HopRow.source_id)
        .where(HopRow.source_id.in_(members_of(ids)))
        .where(HopRow.status == Standing.ACTIVE, COUNTED)
        .group_by(STANDING_ID, is_origin)
    )
    return {(source_id, bool(origin)): count for source_id, origin, count in rows}


def find_source(session: Session, words: str) -> int:
    """The id of the source of that name or alias, or ``src5``; NoSuchTargetError when none or many."""
    target = as_source_target(words)
    if target is not None:
        row = session.get(SourceRow, target.id)
        if row is None:
            raise NoSuchTargetError(words)
        return row.merged_into_id or row.id
    folded = identity_of(words)
    by_alias = select(SourceAliasRow.source_id).where(SourceAliasRow.folded == folded)
    named = select(SourceRow.id).where(
        or_(SourceRow.folded_name == folded, SourceRow.id.in_(by_alias))
    )
    found = session.execute(
        select(SourceRow.id, SourceRow.article_id)
        .where(SourceRow.status == SourceStatus.ACTIVE)
        .where(SourceRow.id.in_(whole_families(named)))
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
