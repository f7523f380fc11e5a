"""What an editor has rated, whatever the level and whoever rated it since."""

from collections.abc import Iterable

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.schema import AnnotationRow, EditorRow
from db.translate import target_of
from provenance.domain.annotations import AnnotationKind, Target, TargetKind

_COLUMNS = {
    TargetKind.STATEMENT: AnnotationRow.statement_id,
    TargetKind.HOP: AnnotationRow.hop_id,
    TargetKind.SOURCE: AnnotationRow.source_id,
}
_RATINGS = (AnnotationKind.RELIABILITY, AnnotationKind.CREDIBILITY)


def rated_by(session: Session, editor: str, targets: Iterable[Target]) -> frozenset[Target]:
    """Those of the targets that a rating of this editor stands on."""
    ids: dict[TargetKind, set[int]] = {kind: set() for kind in _COLUMNS}
    for target in targets:
        ids[target.kind].add(target.id)
    rows = session.scalars(
        select(AnnotationRow)
        .join(EditorRow, EditorRow.id == AnnotationRow.editor_id)
        .where(
            EditorRow.name == editor,
            AnnotationRow.kind.in_(_RATINGS),
            AnnotationRow.withdrawn.is_(False),
            or_(*(column.in_(ids[kind]) for kind, column in _COLUMNS.items())),
        )
    )
    return frozenset(map(target_of, rows))
