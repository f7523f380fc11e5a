"""What a newsroom means by each level of the Admiralty code."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import Row
from db.schema.judgements import EditorRow

LEVELS = "ABCDEF123456"


class AnchorRow(Row):
    """One version of the anchor text of a level; the newest that is not withdrawn holds."""

    __tablename__ = "anchor"
    __table_args__ = (
        CheckConstraint(
            f"level IN ({', '.join(repr(level) for level in LEVELS)})", name="level_known"
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    level: Mapped[str]
    words: Mapped[str]
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    withdrawn: Mapped[bool]

    editor: Mapped[EditorRow] = relationship(lazy="joined")
