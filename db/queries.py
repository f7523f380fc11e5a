"""Windows and lists: many rows, few columns, always in the same order."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select, tuple_
from sqlalchemy.orm import Session

from db.families import whole_families
from db.identity import identity_of
from db.schema import (
    AnnotationRow,
    ArticleRow,
    CaptureRow,
    HopRow,
    MentionRow,
    SourceAliasRow,
    SourceRow,
    Standing,
    StatementRow,
)
from db.search import fold, matches_words
from db.translate import as_annotation, standing
from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.chains import Hop, HopRole, chain_in_words
from provenance.domain.ratings import Credibility
from provenance.domain.sources import Basis
from provenance.domain.statements import Form, Status
from provenance.domain.stored import (
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
DECIDED = StatementRow.status != Status.PROPOSED
"""Whether an editor has said something about it."""

IN_QUEUE = or_(CaptureRow.seq == ArticleRow.newest_seq, DECIDED)
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
        .where(IN_QUEUE)
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
    ids = sources_named(source)
    by_mention = select(MentionRow.statement_id).where(
        MentionRow.status == Standing.ACTIVE,
        or_(MentionRow.source_id.in_(ids), has_words(MentionRow.folded, fold(source))),
    )
    by_hop = select(HopRow.statement_id).where(
        HopRow.status == Standing.ACTIVE, HopRow.source_id.in_(ids)
    )
    return StatementRow.id.in_(by_mention.union(by_hop))


def sources_named(source: str) -> Select[int]:
    """The ids of the sources with those words in a name or alias, or of ``src5``; whole families."""
    target = as_source_target(source)
    if target is not None:
        return whole_families(select(SourceRow.id).where(SourceRow.id == target.id))
    words = identity_of(source)
    by_alias = select(SourceAliasRow.source_id).where(has_words(SourceAliasRow.folded, words))
    return whole_families(
        select(SourceRow.id).where(
            or_(has_words(SourceRow.folded_name, words), SourceRow.id.in_(by_alias))
        )
    )


def has_words(column: Any, folded: str) -> ColumnElement[bool]:
    """Whether a folded column holds the words, the last of them maybe only begun."""
    if not folded:
        return literal(value=False)
    spaced: ColumnElement[str] = literal(" ") + column
    return spaced.contains(f" {folded}", autoescape=True)


def as_source_target(words: str) -> Target | None:
    """The source that ``src5`` names, None for other words."""
    try:
        target = Target.parse(words)
    except NoSuchTargetError:
        return None
    return target if target.kind is TargetKind.SOURCE else None


def statement_page(
    session: Session, wanted: StatementFilter, offset: int, limit: int, dialect: str
) -> StatementPage:
    """A window of the queue with its counts."""
    counts = matching([func.count(), func.sum(case((DECIDED, 1), else_=0))], wanted, dialect)
    total, decided = session.execute(counts).one()
    window = matching([StatementRow.id], wanted, dialect).order_by(*ORDER)
    ids = session.scalars(window.offset(max(0, offset)).limit(max(0, limit))).all()
    return StatementPage(summaries(session, ids), total, int(decided or 0), offset)


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


def place_of(session: Session, wanted: StatementFilter, statement_id: int, dialect: str) -> int:
    """How many statements of the queue come before a statement."""
    row = session.get(StatementRow, statement_id)
    if row is None:
        raise NoSuchTargetError(str(Target(TargetKind.STATEMENT, statement_id)))
    here = tuple_(*(literal(value) for value in (row.article_id, row.capture_id, row.seq)))
    before = matching([func.count()], wanted, dialect).where(tuple_(*ORDER) < here)
    return session.scalar(before) or 0
