"""Claims with their members, what editors decided of their origins, and what candidates are found by."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import JsonText, Row, one_of
from db.schema.judgements import EditorRow
from provenance.domain.claims import ClaimStatus, GroupAct, MemberStatus, Stance


class ClaimRow(Row):
    """A claim.  ``folded`` is the beginning of its text as a search sees it.

    ``merged_into_id`` is the claim that a merged one is read as, always one that stands itself.
    ``withdrawn`` when the act that made it was undone.
    """

    __tablename__ = "claim"
    __table_args__ = (
        one_of("status", ClaimStatus),
        CheckConstraint("merged_into_id <> id", name="merged_into_another"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    status: Mapped[ClaimStatus]
    made_at: Mapped[datetime]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("claim.id"), index=True)
    withdrawn: Mapped[bool]


class ClaimMemberRow(Row):
    """A statement, or a passage of a capture, that speaks of a claim.

    ``spans`` and ``words`` are a passage's; a statement has its own.  Without either, the article as
    a whole was judged.
    """

    __tablename__ = "claim_member"
    __table_args__ = (
        one_of("stance", Stance),
        one_of("status", MemberStatus),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"))
    statement_id: Mapped[int | None] = mapped_column(ForeignKey("statement.id"), index=True)
    spans: Mapped[Any] = mapped_column(JsonText)
    words: Mapped[str]
    stance: Mapped[Stance]
    status: Mapped[MemberStatus]
    why: Mapped[Any] = mapped_column(JsonText)
    withdrawn: Mapped[bool]


class GroupDecisionRow(Row):
    """What an editor decided about origin groups of a claim; never erased, withdrawn by an undo."""

    __tablename__ = "group_decision"
    __table_args__ = (one_of("act", GroupAct), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claim.id"), index=True)
    act: Mapped[GroupAct]
    groups: Mapped[Any] = mapped_column(JsonText)
    names: Mapped[Any] = mapped_column(JsonText)
    rationale: Mapped[str]
    editor_id: Mapped[int] = mapped_column(ForeignKey("editor.id"))
    at: Mapped[datetime]
    session_id: Mapped[int | None] = mapped_column(ForeignKey("review_session.id"), index=True)
    withdrawn: Mapped[bool]

    editor: Mapped[EditorRow] = relationship(lazy="joined")


class ClaimKeyRow(Row):
    """That a statement has an index key (a pair of telling terms, a denied deed): nothing judged.

    It refers to no row by constraint: there are twenty for each statement, written with it.
    """

    __tablename__ = "claim_key"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    statement_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class CaptureWordsRow(Row):
    """The folded words of a capture's text, which a search for a claim looks in: an index."""

    __tablename__ = "capture_words"

    capture_id: Mapped[int] = mapped_column(
        ForeignKey("capture.id"), primary_key=True, autoincrement=False
    )
    search_text: Mapped[str]
