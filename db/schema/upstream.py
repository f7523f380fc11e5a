"""What was found when a statement was looked up in an article upstream."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import JsonText, Row
from db.schema.judgements import EditorRow


class UpstreamCheckRow(Row):
    """An observation, signed and dated: what was seen then, of that capture, and never changed.

    ``reading`` is what ``db.translate`` writes of a DriftReading.  ``withdrawn`` after an undo.
    """

    __tablename__ = "upstream_check"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), index=True)
    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"), index=True)
    url: Mapped[str]
    reading: Mapped[Any] = mapped_column(JsonText)
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    session_id: Mapped[int | None] = mapped_column(ForeignKey("review_session.id"), index=True)
    withdrawn: Mapped[bool]

    editor: Mapped[EditorRow] = relationship(lazy="joined")
