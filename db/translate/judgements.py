"""Annotations, their targets and filters: rows to values and back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from db import schema
from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import Order, StatementFilter

_TARGET_COLUMNS = {
    TargetKind.ARTICLE: "article_id",
    TargetKind.CAPTURE: "capture_id",
    TargetKind.STATEMENT: "statement_id",
    TargetKind.HOP: "hop_id",
    TargetKind.SOURCE: "source_id",
    TargetKind.RELATION: "relation_id",
}


def target_fields(target: Target) -> dict[str, int]:
    """The one column that points at an annotation's target."""
    return {_TARGET_COLUMNS[target.kind]: target.id}


def target_of(row: schema.AnnotationRow) -> Target:
    """What an annotation is about."""
    ids = {kind: getattr(row, column) for kind, column in _TARGET_COLUMNS.items()}
    return next(Target(kind, number) for kind, number in ids.items() if number is not None)


def as_annotation(row: schema.AnnotationRow) -> Annotation:
    """The annotation as a value."""
    return Annotation(
        id=row.id,
        target=target_of(row),
        kind=row.kind,
        value=row.value,
        rationale=row.rationale,
        editor=row.editor.name,
        at=row.at,
        session_id=row.session_id,
        supersedes=row.supersedes_id,
        withdrawn=row.withdrawn,
    )


def filter_fields(wanted: StatementFilter) -> dict[str, Any]:
    """A filter as plain values, open questions left out, so that equal filters are equal texts."""
    opened = StatementFilter()
    values = {name: getattr(wanted, name) for name in wanted.__slots__}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
        if value != getattr(opened, name)
    }


_READ_BACK: dict[str, Callable[[Any], Any]] = {
    "status": Status,
    "form": Form,
    "order": Order,
    "said_from": date.fromisoformat,
    "said_until": date.fromisoformat,
}


def as_filter(fields: Mapping[str, Any]) -> StatementFilter:
    """The filter that ``filter_fields`` wrote."""
    return StatementFilter(
        **{
            name: _READ_BACK[name](fields[name]) if name in _READ_BACK else fields[name]
            for name in StatementFilter.__slots__
            if name in fields
        }
    )


def standing(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Those neither withdrawn nor superseded, oldest first."""
    replaced = {a.supersedes for a in annotations if not a.withdrawn}
    return [a for a in annotations if not a.withdrawn and a.id not in replaced]
