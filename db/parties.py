"""Who stands behind some statements, by what editors said of their sources, and when it was said."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from db.families import standing_ids
from db.schema import ArticleRow, MentionRow, SourceRow, SourceTieRow, Standing, StatementRow
from db.translate import as_when
from provenance.domain.dates import When
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.relations.parties import Party

_SPEAKS_FOR = (SourceTieKind.PART_OF, SourceTieKind.SPEAKS_FOR)


def parties(session: Session, statement_ids: Sequence[int]) -> dict[int, Party]:
    """Who each statement comes from, by its id."""
    rows = session.execute(
        select(
            StatementRow.id,
            StatementRow.article_id,
            ArticleRow.outlet,
            MentionRow.source_id,
            MentionRow.name,
            MentionRow.source_kind,
            MentionRow.role,
            SourceRow.role.label("known_role"),
        )
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .outerjoin(
            MentionRow,
            and_(MentionRow.statement_id == StatementRow.id, MentionRow.status == Standing.ACTIVE),
        )
        .outerjoin(SourceRow, SourceRow.id == MentionRow.source_id)
        .where(StatementRow.id.in_(statement_ids))
    ).all()
    read_as = standing_ids(session, (row.source_id for row in rows if row.source_id is not None))
    tied = _tied(session, read_as.values())
    return {
        row.id: Party(
            source_id=read_as.get(row.source_id),
            name=row.name or "",
            kind=row.source_kind or SourceKind.OUTLET,
            roles=tuple(dict.fromkeys(filter(None, (row.role, row.known_role)))),
            outlet=row.outlet or "",
            article_id=row.article_id,
            tied=tied.get(read_as.get(row.source_id, 0), frozenset()),
        )
        for row in rows
    }


def said_or_printed(session: Session, statement: StatementRow) -> When:
    """When a statement was said; where no words give the day, when its article was printed."""
    said = as_when("said", statement)
    if said.is_resolved:
        return said
    printed = session.get_one(ArticleRow, statement.article_id).published_value
    return When(start=date.fromisoformat(printed[:10])) if printed else said


def _tied(session: Session, source_ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """Each source with those it speaks for or is part of, itself included."""
    wanted = sorted(set(source_ids))
    rows = session.execute(
        select(SourceTieRow.source_id, SourceTieRow.other_id).where(
            SourceTieRow.source_id.in_(wanted), SourceTieRow.kind.in_(_SPEAKS_FOR)
        )
    ).all()
    read_as = standing_ids(session, (row.other_id for row in rows))
    found = {source_id: {source_id} for source_id in wanted}
    for source_id, other_id in rows:
        found[source_id].add(read_as[other_id])
    return {source_id: frozenset(ids) for source_id, ids in found.items()}
