"""Annotations and their targets: rows to values and back."""

from collections.abc import Sequence

from db import schema
from provenance.domain.annotations import Annotation, Target, TargetKind

_TARGET_COLUMNS = {
    TargetKind.ARTICLE: "article_id",
    TargetKind.CAPTURE: "capture_id",
    TargetKind.STATEMENT: "statement_id",
    TargetKind.HOP: "hop_id",
    TargetKind.SOURCE: "source_id",
    TargetKind.RELATION: "relation_id",
    TargetKind.CLAIM: "claim_id",
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


def standing(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Those neither withdrawn nor superseded, oldest first."""
    replaced = {a.supersedes for a in annotations if not a.withdrawn}
    return [a for a in annotations if not a.withdrawn and a.id not in replaced]
