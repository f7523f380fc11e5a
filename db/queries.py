"""Windows and lists: many rows, few columns, always in the same order."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select, tuple_
from sqlalchemy.orm import Session

from db.identity import identity_of
from db.schema import (
    AnnotationRow,
    ArticleRow,
    CaptureRow,
    HopRow,
    MentionRow,
    SourceAliasRow,
    SourceRow,
    SourceStatus,
    Standing,
    StatementRow,
)
from db.search import fold, matches_words
from db.translate import as_annotation, as_hop, standing
from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.chains import HopRole, chain_in_words
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import (
    ArticleSummary,
    SourceSummary,
    StatementFilter,
    StatementPage,
    StatementSummary,
)
from provenance.errors import NoSuchTargetError

Ids = Sequence[int] | Select[int]
"""Some ids, or the query that finds them: a list too long for one statement is never sent."""

ORDER = (StatementRow.article_id, StatementRow.capture_id, StatementRow.seq)
"""Article, then text order."""

CARRYING = (HopRole.RELAY, HopRole.CARRIER)
COUNTED = HopRow.role != HopRole.PUBLISHER
"""Hops that a source is origin or carrier by; every statement has a publisher."""
_DECIDED = StatementRow.status != Status.PROPOSED
_IN_QUEUE = or_(CaptureRow.seq == ArticleRow.newest_seq, _DECIDED)
"""What is looked at: the newest capture, and of older ones what an editor has decided."""


def matching(
    columns: Sequence[Any], wanted: StatementFilter, dialect: str
) -> Select[*tuple[Any, ...]]:
    """A query for ``columns`` of the statements of the queue that a filter asks for."""
    query = (
        select(*columns)
        .select_from(StatementRow)
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .join(CaptureRow, CaptureRow.id == StatementRow.capture_id)
        .where(_IN_QUEUE)
    )
    return query.where(*_conditions(wanted, dialect))


def _conditions(wanted: StatementFilter, dialect: str) -> Iterable[ColumnElement[bool]]:
    if wanted.article_id is not None:
        yield StatementRow.article_id == wanted.article_id
    if wanted.status is not None:
        yield StatementRow.status == wanted.status
    if wanted.form is not None:
        yield StatementRow.form == wanted.form
    if wanted.attributed_only:
        yield StatementRow.form != Form.UNATTRIBUTED
    if wanted.tag:
        tagged = select(AnnotationRow.statement_id).where(
            AnnotationRow.kind == AnnotationKind.TAG,
            AnnotationRow.value == wanted.tag,
            AnnotationRow.withdrawn.is_(False),
            AnnotationRow.statement_id.is_not(None),
        )
        yield StatementRow.id.in_(tagged)
    if wanted.text.strip():
        found = matches_words(wanted.text, dialect)
        yield literal(value=False) if found is None else found
    if wanted.source.strip():
        yield _comes_through(wanted.source)


def _comes_through(source: str) -> ColumnElement[bool]:
    """Whether a statement's speaker or a hop is the source of that name, or ``src5``."""
    ids = _ids_of(source)
    by_mention = select(MentionRow.statement_id).where(
        MentionRow.status == Standing.ACTIVE,
        or_(MentionRow.source_id.in_(ids), _has_words(MentionRow.folded, fold(source))),
    )
    by_hop = select(HopRow.statement_id).where(
        HopRow.status == Standing.ACTIVE, HopRow.source_id.in_(ids)
    )
    return StatementRow.id.in_(by_mention.union(by_hop))


def _ids_of(source: str) -> Select[int]:
    target = _as_source_target(source)
    if target is not None:
        return select(SourceRow.id).where(SourceRow.id == target.id)
    words = identity_of(source)
    by_alias = select(SourceAliasRow.source_id).where(_has_words(SourceAliasRow.folded, words))
    return select(SourceRow.id).where(
        or_(_has_words(SourceRow.folded_name, words), SourceRow.id.in_(by_alias))
    )


def _has_words(column: Any, folded: str) -> ColumnElement[bool]:
    """Whether a folded column holds the words, the last of them maybe only begun."""
    if not folded:
        return literal(value=False)
    spaced: ColumnElement[str] = literal(" ") + column
    return spaced.contains(f" {folded}", autoescape=True)


def _as_source_target(words: str) -> Target | None:
    try:
        target = Target.parse(words)
    except NoSuchTargetError:
        return None
    return target if target.kind is TargetKind.SOURCE else None


def statement_page(
    session: Session, wanted: StatementFilter, offset: int, limit: int, dialect: str
) -> StatementPage:
    """A window of the queue with its counts."""
    counts = matching([func.count(), func.sum(case((_DECIDED, 1), else_=0))], wanted, dialect)
    total, decided = session.execute(counts).one()
    window = matching([StatementRow.id], wanted, dialect).order_by(*ORDER)
    ids = session.scalars(window.offset(max(0, offset)).limit(max(0, limit))).all()
    return StatementPage(summaries(session, ids), total, int(decided or 0), offset)


def summaries(session: Session, ids: Ids) -> tuple[StatementSummary, ...]:
    """The lines of the queue for ``ids``, in queue order."""
    rows = session.execute(
        select(StatementRow, ArticleRow.headline, ArticleRow.outlet, MentionRow)
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .outerjoin(
            MentionRow,
            and_(MentionRow.statement_id == StatementRow.id, MentionRow.status == Standing.ACTIVE),
        )
        .where(StatementRow.id.in_(ids))
        .order_by(*ORDER)
    ).all()
    via = _via(session, ids)
    credibility = newest_standing(
        session, AnnotationRow.statement_id, ids, AnnotationKind.CREDIBILITY
    )
    return tuple(
        StatementSummary(
            id=row.id,
            article_id=row.article_id,
            seq=row.seq,
            headline=headline or "",
            outlet=outlet or "",
            speaker=mention.name if mention else "",
            as_written=mention.as_written if mention else "",
            words=row.opening,
            form=row.form,
            depth=row.depth,
            status=row.status,
            confidence=row.confidence,
            credibility=Credibility(credibility[row.id].value) if row.id in credibility else None,
            said_on=row.said_from,
            via=via.get(row.id, ""),
        )
        for row, headline, outlet, mention in rows
    )


def _via(session: Session, ids: Ids) -> dict[int, str]:
    rows = session.scalars(
        select(HopRow)
        .where(
            HopRow.statement_id.in_(ids),
            HopRow.status == Standing.ACTIVE,
            HopRow.role.in_(CARRYING),
        )
        .order_by(HopRow.statement_id, HopRow.stage, HopRow.position, HopRow.id)
    )
    carriers: dict[int, list[HopRow]] = {}
    for row in rows:
        carriers.setdefault(row.statement_id, []).append(row)
    return {key: chain_in_words([as_hop(hop) for hop in hops]) for key, hops in carriers.items()}


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


def place_of(session: Session, wanted: StatementFilter, statement_id: int, dialect: str) -> int:
    """How many statements of the queue come before a statement."""
    row = session.get(StatementRow, statement_id)
    if row is None:
        raise NoSuchTargetError(str(Target(TargetKind.STATEMENT, statement_id)))
    here = tuple_(*(literal(value) for value in (row.article_id, row.capture_id, row.seq)))
    before = matching([func.count()], wanted, dialect).where(tuple_(*ORDER) < here)
    return session.scalar(before) or 0


def article_list(session: Session, text: str, outlet: str) -> tuple[ArticleSummary, ...]:
    """Articles, newest first; each word of ``text`` begins a word of headline, outlet or author."""
    query = select(ArticleRow).order_by(ArticleRow.id.desc())
    for word in fold(text).split():
        query = query.where(_has_words(ArticleRow.search_text, word))
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
        select(StatementRow.article_id, func.count(), func.sum(case((_DECIDED, 1), else_=0)))
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .join(CaptureRow, CaptureRow.id == StatementRow.capture_id)
        .where(_IN_QUEUE)
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
        query = query.where(SourceRow.id.in_(_ids_of(text)))
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
    target = _as_source_target(words)
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
