"""Several editors: desks open now, assignments, blind samples, votes and adjudications."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import JsonText, Row, one_of
from db.schema.judgements import EditorRow
from provenance.domain.samples import VoteField, WorkStatus


class DeskRow(Row):
    """A desk that is open: gone when it closes, and of no account once ``seen_at`` is too old.

    Where an editor is looking is no judgement: the log knows nothing of these rows.
    """

    __tablename__ = "desk"
    __table_args__ = (
        CheckConstraint("(statement_id IS NULL) = (since IS NULL)", name="since_given"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    statement_id: Mapped[int | None] = mapped_column(ForeignKey("statement.id"), index=True)
    since: Mapped[datetime | None]

    editor: Mapped[EditorRow] = relationship(lazy="joined")


class SampleRow(Row):
    """A sample as it was drawn."""

    __tablename__ = "sample"
    __table_args__ = (
        one_of("status", WorkStatus),
        CheckConstraint("length(name) > 0", name="name_given"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    seed: Mapped[str]
    filter: Mapped[Any] = mapped_column(JsonText)
    drawn_from: Mapped[int]
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    drawn_at: Mapped[datetime]
    status: Mapped[WorkStatus]

    editor: Mapped[EditorRow] = relationship(lazy="joined")
    members: Mapped[list["SampleMemberRow"]] = relationship(order_by="SampleMemberRow.position")


class SampleMemberRow(Row):
    """One statement of a sample, in the order of the queue."""

    __tablename__ = "sample_member"

    sample_id: Mapped[int] = mapped_column(ForeignKey("sample.id"), primary_key=True)
    statement_id: Mapped[int] = mapped_column(
        ForeignKey("statement.id"), primary_key=True, autoincrement=False, index=True
    )
    position: Mapped[int]


class AssignmentRow(Row):
    """Statements given to an editor."""

    __tablename__ = "assignment"
    __table_args__ = (one_of("status", WorkStatus), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"), index=True)
    given_by_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    given_at: Mapped[datetime]
    filter: Mapped[Any] = mapped_column(JsonText)
    sample_id: Mapped[int | None] = mapped_column(ForeignKey("sample.id"), index=True)
    note: Mapped[str]
    status: Mapped[WorkStatus]

    editor: Mapped[EditorRow] = relationship(lazy="joined", foreign_keys=editor_id)
    given_by: Mapped[EditorRow] = relationship(lazy="joined", foreign_keys=given_by_id)
    sample: Mapped[SampleRow | None] = relationship(lazy="joined")


class VoteRow(Row):
    """One editor's judgement of one field in a sample; ``detail`` is all that it says."""

    __tablename__ = "vote"
    __table_args__ = (
        one_of("field", VoteField),
        Index(None, "sample_id", "statement_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sample_id: Mapped[int] = mapped_column(ForeignKey("sample.id"))
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), index=True)
    subject: Mapped[str]
    field: Mapped[VoteField]
    value: Mapped[str]
    detail: Mapped[Any] = mapped_column(JsonText)
    rationale: Mapped[str]
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    session_id: Mapped[int | None] = mapped_column(ForeignKey("review_session.id"), index=True)
    withdrawn: Mapped[bool]

    editor: Mapped[EditorRow] = relationship(lazy="joined")
    sample: Mapped[SampleRow] = relationship(lazy="joined")


class AdjudicationRow(Row):
    """What was decided over the votes on one field; what it changed is in the log."""

    __tablename__ = "adjudication"
    __table_args__ = (
        one_of("field", VoteField),
        Index(None, "sample_id", "statement_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sample_id: Mapped[int] = mapped_column(ForeignKey("sample.id"))
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), index=True)
    subject: Mapped[str]
    field: Mapped[VoteField]
    value: Mapped[str]
    rationale: Mapped[str]
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    session_id: Mapped[int | None] = mapped_column(ForeignKey("review_session.id"), index=True)
    withdrawn: Mapped[bool]

    editor: Mapped[EditorRow] = relationship(lazy="joined")
    sample: Mapped[SampleRow] = relationship(lazy="joined")
