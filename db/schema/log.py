"""The append-only event log, chained by hash."""

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.columns import SHA256, JsonText, Row, one_of
from provenance.domain.annotations import TargetKind


class EventKind(enum.StrEnum):
    """What an event did."""

    ADDED = "added"
    RECORDED = "recorded"
    CORRECTED = "corrected"
    UNDONE = "undone"
    REDONE = "redone"
    SESSION_BEGUN = "session_begun"
    SESSION_ENDED = "session_ended"


class EventRow(Row):
    """One entry of the log.  ``payload`` and ``targets`` are canonical JSON, hashed as they stand."""

    __tablename__ = "event"
    __table_args__ = (
        one_of("kind", EventKind),
        CheckConstraint("id >= 1", name="id_positive"),
        CheckConstraint("undoes < id", name="undoes_older"),
        Index(None, "editor", "kind", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    editor: Mapped[str]
    session_id: Mapped[int | None] = mapped_column(ForeignKey("review_session.id"), index=True)
    kind: Mapped[EventKind]
    summary: Mapped[str]
    targets: Mapped[Any] = mapped_column(JsonText)
    undoes: Mapped[int | None] = mapped_column(ForeignKey("event.id"), index=True)
    payload: Mapped[Any] = mapped_column(JsonText)
    prev_hash: Mapped[str] = mapped_column(SHA256, unique=True)
    hash: Mapped[str] = mapped_column(SHA256, unique=True)


class EventTargetRow(Row):
    """Which events touched a thing, to find its history by."""

    __tablename__ = "event_target"
    __table_args__ = (one_of("target_kind", TargetKind),)

    target_kind: Mapped[TargetKind] = mapped_column(primary_key=True)
    target_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(
        ForeignKey("event.id"), primary_key=True, autoincrement=False, index=True
    )
