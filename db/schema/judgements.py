"""Editors, their sittings and their judgements."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import JsonText, Row, one_of
from provenance.domain.annotations import AnnotationKind

TARGET_COLUMNS = (
    "article_id",
    "capture_id",
    "statement_id",
    "hop_id",
    "source_id",
    "relation_id",
    "claim_id",
)
_HOW_MANY = " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in TARGET_COLUMNS)


class EditorRow(Row):
    """An editor, by the name judgements are signed with."""

    __tablename__ = "editor"
    __table_args__ = (
        CheckConstraint("length(name) > 0", name="name_given"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    first_seen_at: Mapped[datetime]


class ReviewSessionRow(Row):
    """One editor's sitting.  Only ``at_statement_id`` is no judgement, and so not in the log."""

    __tablename__ = "review_session"
    __table_args__ = (
        Index(None, "editor_id", "ended_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    filter: Mapped[Any] = mapped_column(JsonText)
    at_statement_id: Mapped[int | None] = mapped_column(ForeignKey("statement.id"))

    editor: Mapped[EditorRow] = relationship(lazy="joined")


class AnnotationRow(Row):
    """A judgement on exactly one target; never erased, withdrawn by an undo."""

    __tablename__ = "annotation"
    __table_args__ = (
        one_of("kind", AnnotationKind),
        CheckConstraint(f"{_HOW_MANY} = 1", name="one_target"),
        CheckConstraint("supersedes_id < id", name="supersedes_older"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"), index=True)
    capture_id: Mapped[int | None] = mapped_column(ForeignKey("capture.id"), index=True)
    statement_id: Mapped[int | None] = mapped_column(ForeignKey("statement.id"), index=True)
    hop_id: Mapped[int | None] = mapped_column(ForeignKey("hop.id"), index=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)
    relation_id: Mapped[int | None] = mapped_column(ForeignKey("relation.id"), index=True)
    claim_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)
    kind: Mapped[AnnotationKind]
    value: Mapped[str]
    rationale: Mapped[str]
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    session_id: Mapped[int | None] = mapped_column(ForeignKey("review_session.id"), index=True)
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("annotation.id"), index=True)
    withdrawn: Mapped[bool]

    editor: Mapped[EditorRow] = relationship(lazy="joined")
