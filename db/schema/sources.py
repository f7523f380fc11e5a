"""Sources, the names they go by and how they stand to one another."""

import enum
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import Row, one_of
from provenance.domain.sources import SourceKind, SourceTieKind


class KindGroup(enum.StrEnum):
    """Kinds that a name is compared within: a wire here may be called an outlet there."""

    PERSON = "person"
    BODY = "body"
    MEDIUM = "medium"
    PLATFORM = "platform"
    DOCUMENT = "document"
    OTHER = "other"


class SourceStatus(enum.StrEnum):
    """Whether a source still stands; a withdrawn one was merged into another."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


class SourceRow(Row):
    """A source.  ``article_id`` confines one without a name of its own to its article.

    ``merged_into_id`` is whom a withdrawn one was merged into, always one that stands itself: hops and
    mentions stay where they are and are read through it, so that a merge can be taken apart again.
    """

    __tablename__ = "source"
    __table_args__ = (
        one_of("kind", SourceKind),
        one_of("kind_group", KindGroup),
        one_of("status", SourceStatus),
        CheckConstraint("length(name) > 0", name="name_given"),
        Index(
            "uq_source_shared",
            "kind_group",
            "folded_name",
            unique=True,
            sqlite_where=text("article_id IS NULL"),
            postgresql_where=text("article_id IS NULL"),
        ),
        Index(
            "uq_source_confined",
            "article_id",
            "kind_group",
            "folded_name",
            unique=True,
            sqlite_where=text("article_id IS NOT NULL"),
            postgresql_where=text("article_id IS NOT NULL"),
        ),
        Index(None, "status", "folded_name", "id"),
        CheckConstraint("merged_into_id <> id", name="merged_into_another"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[SourceKind]
    kind_group: Mapped[KindGroup]
    name: Mapped[str]
    folded_name: Mapped[str]
    role: Mapped[str]
    article_id: Mapped[int | None] = mapped_column(ForeignKey("article.id"))
    status: Mapped[SourceStatus]
    first_seen_at: Mapped[datetime]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("source.id"), index=True)

    aliases: Mapped[list["SourceAliasRow"]] = relationship(
        order_by="SourceAliasRow.name", cascade="all, delete-orphan"
    )
    ties: Mapped[list["SourceTieRow"]] = relationship(
        foreign_keys="SourceTieRow.source_id", cascade="all, delete-orphan"
    )


class SourceAliasRow(Row):
    """Another spelling a source goes by; its own name is not among them."""

    __tablename__ = "source_alias"
    __table_args__ = (Index(None, "folded"),)

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    folded: Mapped[str]


class SourceTieRow(Row):
    """That a source is part of, speaks for, is an account of, or is not the same as another."""

    __tablename__ = "source_tie"
    __table_args__ = (
        one_of("kind", SourceTieKind),
        CheckConstraint("other_id <> source_id", name="to_another"),
    )

    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), primary_key=True)
    kind: Mapped[SourceTieKind] = mapped_column(primary_key=True)
    other_id: Mapped[int] = mapped_column(
        ForeignKey("source.id"), primary_key=True, autoincrement=False, index=True
    )
