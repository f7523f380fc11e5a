"""Relations: rows to values and back."""

from collections.abc import Iterable, Sequence
from typing import Any

from db import schema
from db.schema import plain_text
from provenance.domain.relations import MadeBy, Relation, RelationStatus
from provenance.domain.spans import Span


def offset_pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as they are kept in JSON."""
    return [[span.start, span.end] for span in spans]


def spans_from(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    """The spans that ``offset_pairs`` wrote."""
    return tuple(Span(start, end) for start, end in pairs)


def _relation_fields(relation: Relation) -> dict[str, Any]:
    """The columns of what a relation says."""
    return {
        "statement_id": relation.statement_id,
        "kind": relation.kind,
        "other_id": relation.other_id,
        "scope": relation.scope,
        "gap_days": relation.gap_days,
        "marks": offset_pairs(relation.marks),
        "other_marks": offset_pairs(relation.other_marks),
        "why": plain_text(relation.why),
    }


def relation_row(relation: Relation, made_by: MadeBy) -> schema.RelationRow:
    """A relation about to be kept: proposed, until somebody decides."""
    return schema.RelationRow(
        status=RelationStatus.PROPOSED,
        made_by=made_by,
        touched=made_by is MadeBy.EDITOR,
        withdrawn=False,
        **_relation_fields(relation),
    )


def as_relation(row: schema.RelationRow) -> Relation:
    """What the relation says."""
    return Relation(
        statement_id=row.statement_id,
        kind=row.kind,
        other_id=row.other_id,
        scope=row.scope,
        gap_days=row.gap_days,
        marks=spans_from(row.marks),
        other_marks=spans_from(row.other_marks),
        why=row.why,
    )
