"""Relations between two statements."""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.columns import JsonText, Row, one_of
from provenance.domain.relations import MadeBy, RelationKind, RelationScope, RelationStatus


class RelationRow(Row):
    """A relation; ``touched`` once an editor has acted on it: no rule makes it anew from then on.

    ``marks`` and ``other_marks`` are pairs of offsets into the capture of each statement.
    ``withdrawn`` when the act that made it was undone.
    """

    __tablename__ = "relation"
    __table_args__ = (
        one_of("kind", RelationKind),
        one_of("scope", RelationScope),
        one_of("status", RelationStatus),
        one_of("made_by", MadeBy),
        CheckConstraint("other_id <> statement_id", name="to_another"),
        CheckConstraint("gap_days >= 0", name="gap_positive"),
        Index(None, "statement_id", "other_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"))
    other_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), index=True)
    kind: Mapped[RelationKind]
    scope: Mapped[RelationScope]
    gap_days: Mapped[int | None]
    marks: Mapped[Any] = mapped_column(JsonText)
    other_marks: Mapped[Any] = mapped_column(JsonText)
    why: Mapped[str]
    status: Mapped[RelationStatus]
    made_by: Mapped[MadeBy]
    touched: Mapped[bool]
    withdrawn: Mapped[bool]
