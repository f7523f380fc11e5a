"""A source with what editors made of it, what a merge or split would move, and cards for duplicates."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from db import listing
from db.families import STANDING_ID, members_of, standing_ids
from db.queries import COUNTED
from db.schema import (
    AnnotationRow,
    HopRow,
    RelationRow,
    SourceAliasRow,
    SourceRow,
    SourceStatus,
    SourceTieRow,
    Standing,
    StatementRow,
)
from db.source_editing import require_source
from db.translate import as_annotation, standing
from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.chains import HopRole
from provenance.domain.relations import RelationKind, RelationStatus
from provenance.domain.source_records import (
    Moving,
    NamedSource,
    SourceCard,
    SourceOutcome,
    SourceRating,
    SourceRecord,
    SourceTie,
)
from provenance.domain.sources import SourceTieKind
from provenance.domain.statements import Status

REPLACING = frozenset({RelationKind.SUPERSEDES, RelationKind.CORRECTS})
"""Kinds by which one statement takes the place of another."""

AGAINST = REPLACING | {RelationKind.CONTRADICTS, RelationKind.DENIES}


def record(session: Session, source_id: int) -> SourceRecord:
    """A source with its ties, ratings and outcome; one that was merged is read as the other."""
    source = require_source(session, source_id)
    family = session.scalars(
        select(SourceRow).where(SourceRow.id.in_(members_of([source.id]))).order_by(SourceRow.id)
    ).all()
    names = {row.id: row.name for row in family}
    annotations = [
        as_annotation(row)
        for row in session.scalars(
            select(AnnotationRow)
            .where(AnnotationRow.source_id.in_(names))
            .order_by(AnnotationRow.id)
        )
    ]
    return SourceRecord(
        summary=listing.source_summaries(session, [source.id])[0],
        merged=tuple(_named(row) for row in family if row.id != source.id),
        ties=tuple(_ties(session, source.id, sorted(names))),
        ratings=tuple(_ratings(annotations, names)),
        notes=tuple(a for a in annotations if a.kind is not AnnotationKind.RELIABILITY),
        outcome=_outcome(session, source.id),
    )


def _named(row: SourceRow) -> NamedSource:
    return NamedSource(row.id, row.name, row.kind)


def _ratings(annotations: Sequence[Annotation], names: dict[int, str]) -> Iterator[SourceRating]:
    ratings = [a for a in annotations if a.kind is AnnotationKind.RELIABILITY]
    stand = {a.id for a in standing(ratings)}
    for annotation in ratings:
        name = names[annotation.target.id]
        yield SourceRating(annotation, name, annotation.id in stand)


def _ties(session: Session, source_id: int, family: Sequence[int]) -> Iterator[SourceTie]:
    rows = session.execute(
        select(SourceTieRow.source_id, SourceTieRow.kind, SourceTieRow.other_id)
        .where(or_(SourceTieRow.source_id.in_(family), SourceTieRow.other_id.in_(family)))
        .order_by(SourceTieRow.kind, SourceTieRow.source_id, SourceTieRow.other_id)
    ).all()
    read_as = standing_ids(session, (i for row in rows for i in (row.source_id, row.other_id)))
    seen = set()
    for own, kind, other in rows:
        outgoing = read_as[own] == source_id
        far = read_as[other] if outgoing else read_as[own]
        if far != source_id and (kind, far, outgoing) not in seen:
            seen.add((kind, far, outgoing))
            yield SourceTie(kind, _named(session.get_one(SourceRow, far)), outgoing)


def _outcome(session: Session, source_id: int) -> SourceOutcome:
    said = select(HopRow.statement_id).where(
        HopRow.source_id.in_(members_of([source_id])),
        HopRow.status == Standing.ACTIVE,
        HopRow.role == HopRole.ORIGIN,
    )
    rows = session.execute(
        select(StatementRow.status, func.count())
        .where(StatementRow.id.in_(said))
        .group_by(StatementRow.status)
    )
    counts = {status: count for status, count in rows}  # noqa: C416 - a Row is no pair to mypy
    return SourceOutcome(
        proposed=counts.get(Status.PROPOSED, 0),
        confirmed=counts.get(Status.CONFIRMED, 0),
        corrected=counts.get(Status.CORRECTED, 0),
        rejected=counts.get(Status.REJECTED, 0),
        **_disputed(session, said),
    )


def _disputed(session: Session, said: Select[int]) -> dict[str, int]:
    """How many of some statements others contradict or replace."""
    against = RelationRow.kind.in_(AGAINST)
    # Who contradicts is contradicted as well; who replaces, denies or corrects is not.
    both_ways = and_(
        RelationRow.kind == RelationKind.CONTRADICTS, RelationRow.statement_id.in_(said)
    )
    rows = session.execute(
        select(RelationRow.statement_id, RelationRow.kind, RelationRow.other_id, RelationRow.status)
        .where(RelationRow.withdrawn.is_(False), RelationRow.status != RelationStatus.REJECTED)
        .where(against, or_(RelationRow.other_id.in_(said), both_ways))
    ).all()
    own = {i for row in rows for i in (row.statement_id, row.other_id)}
    own = set(session.scalars(said.where(HopRow.statement_id.in_(own)))) if own else own
    contradicted: set[int] = set()
    superseded: set[int] = set()
    for row in rows:
        ends = {row.other_id}
        if row.kind is RelationKind.CONTRADICTS:
            ends.add(row.statement_id)
        (superseded if row.kind in REPLACING else contradicted).update(ends & own)
    return {
        "contradicted": len(contradicted),
        "superseded": len(superseded),
        "disputes": sum(row.status is RelationStatus.PROPOSED for row in rows),
    }


def merging(session: Session, source_ids: Iterable[int], into: int) -> Moving:
    """What merging some sources into another would move; nothing is changed."""
    target = require_source(session, into)
    moved = {row.id: row for row in (require_source(session, i) for i in source_ids)}
    moved.pop(target.id, None)
    records = [record(session, source_id) for source_id in sorted(moved)]
    return Moving(
        moved=tuple(_named(moved[source_id]) for source_id in sorted(moved)),
        into=target.name,
        as_origin=sum(r.summary.as_origin for r in records),
        as_carrier=sum(r.summary.as_carrier for r in records),
        names=tuple(name for r in records for name in (r.summary.name, *r.summary.aliases)),
        ratings=sum(len(r.ratings) for r in records),
        ties=sum(len(r.ties) for r in records),
        warnings=tuple(_merge_warnings(target, records)),
    )


def _merge_warnings(target: SourceRow, records: Sequence[SourceRecord]) -> Iterator[str]:
    for one in records:
        if one.summary.kind is not target.kind:
            yield (
                f"{one.summary.name} is filed as {one.summary.kind.replace('_', ' ')}, "
                f"{target.name} as {target.kind.replace('_', ' ')}."
            )
        for tie in one.ties:
            if tie.other.id == target.id and tie.kind is SourceTieKind.DISTINCT_FROM:
                yield f"An editor said that {one.summary.name} and {target.name} are two."


def splitting(session: Session, source_id: int, statement_ids: Sequence[int], name: str) -> Moving:
    """What giving a source's part in some statements to another would move; nothing is changed."""
    source = require_source(session, source_id)
    spoke = HopRow.role == HopRole.ORIGIN
    rows = session.execute(
        select(spoke, func.count(func.distinct(HopRow.statement_id)))
        .where(HopRow.source_id.in_(members_of([source.id])))
        .where(HopRow.statement_id.in_(sorted(set(statement_ids))))
        .where(HopRow.status == Standing.ACTIVE, COUNTED)
        .group_by(spoke)
    )
    counts = {bool(is_origin): count for is_origin, count in rows}
    return Moving(
        moved=(_named(source),),
        into=name,
        as_origin=counts.get(True, 0),
        as_carrier=counts.get(False, 0),
        names=(),
        ratings=0,
        ties=0,
    )


def cards(session: Session) -> list[SourceCard]:
    """Every source with a name of its own that stands, with its aliases, by id."""
    aliases: dict[int, set[str]] = {}
    other_names = (
        select(STANDING_ID, SourceAliasRow.name)
        .join(SourceRow, SourceRow.id == SourceAliasRow.source_id)
        .union(select(STANDING_ID, SourceRow.name).where(SourceRow.merged_into_id.is_not(None)))
    )
    for source_id, name in session.execute(other_names):
        aliases.setdefault(source_id, set()).add(name)
    rows = session.execute(
        select(SourceRow.id, SourceRow.name, SourceRow.kind, SourceRow.role)
        .where(SourceRow.status == SourceStatus.ACTIVE, SourceRow.article_id.is_(None))
        .order_by(SourceRow.id)
    )
    return [
        SourceCard(row.id, row.name, row.kind, row.role, tuple(sorted(aliases.get(row.id, ()))))
        for row in rows
    ]


def told_apart(session: Session) -> frozenset[tuple[int, int]]:
    """Pairs of sources, smaller id first, of which an editor said that they are two."""
    rows = session.execute(
        select(SourceTieRow.source_id, SourceTieRow.other_id).where(
            SourceTieRow.kind == SourceTieKind.DISTINCT_FROM
        )
    ).all()
    read_as = standing_ids(session, (i for row in rows for i in row))
    return frozenset(
        (min(pair), max(pair)) for row in rows if (pair := (read_as[row[0]], read_as[row[1]]))
    )
