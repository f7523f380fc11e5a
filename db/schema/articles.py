"""Articles, their captures, and what was read from each capture.

Captures and everything below them never change: triggers refuse it (see ``guards``).
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import SHA256, JsonText, Row, forward, one_of
from provenance.domain.articles import ObtainedBy, ZoneKind
from provenance.domain.dates import Precision, PublishedBasis


class ContentRow(Row):
    """Bytes under their own SHA-256: the raw bytes of captures and their texts as UTF-8."""

    __tablename__ = "content"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256_whole"),)

    sha256: Mapped[str] = mapped_column(SHA256, primary_key=True)
    body: Mapped[bytes] = mapped_column(LargeBinary)


class ArticleRow(Row):
    """An article as a work of an outlet, as its newest capture gives it."""

    __tablename__ = "article"
    __table_args__ = (
        one_of("published_precision", Precision),
        one_of("published_basis", PublishedBasis),
        CheckConstraint(
            "(published_value IS NULL) = (published_basis IS NULL)", name="published_whole"
        ),
        CheckConstraint("newest_seq >= 1", name="newest_seq_positive"),
        Index(
            "uq_article_url",
            "url",
            unique=True,
            sqlite_where=text("url IS NOT NULL"),
            postgresql_where=text("url IS NOT NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    outlet: Mapped[str | None]
    url: Mapped[str | None]
    external_id: Mapped[str | None] = mapped_column(index=True)
    headline: Mapped[str | None]
    authors: Mapped[Any] = mapped_column(JsonText)
    language: Mapped[str | None]
    published_value: Mapped[str | None]
    published_precision: Mapped[Precision | None]
    published_basis: Mapped[PublishedBasis | None]
    published_words: Mapped[str | None]
    newest_seq: Mapped[int] = mapped_column(index=True)
    added_at: Mapped[datetime]
    search_text: Mapped[str]


class CaptureRow(Row):
    """One immutable copy of an article: how it was obtained, and the hashes of what came."""

    __tablename__ = "capture"
    __table_args__ = (
        UniqueConstraint("article_id", "seq"),
        one_of("obtained_by", ObtainedBy),
        CheckConstraint("seq >= 1", name="seq_positive"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    seq: Mapped[int]
    obtained_by: Mapped[ObtainedBy]
    obtained_at: Mapped[datetime]
    media_type: Mapped[str]
    charset: Mapped[str]
    file_name: Mapped[str | None]
    requested_url: Mapped[str | None]
    final_url: Mapped[str | None]
    redirects: Mapped[Any] = mapped_column(JsonText)
    http_status: Mapped[int | None]
    headers: Mapped[Any] = mapped_column(JsonText)
    raw_sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"))
    text_sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"), index=True)

    zones: Mapped[list["ZoneRow"]] = relationship(order_by="ZoneRow.position")
    links: Mapped[list["LinkRow"]] = relationship(order_by="LinkRow.position")
    date_candidates: Mapped[list["DateCandidateRow"]] = relationship(
        order_by="DateCandidateRow.position"
    )


class ZoneRow(Row):
    """A stretch of a capture's text that is not body."""

    __tablename__ = "zone"
    __table_args__ = (
        one_of("kind", ZoneKind),
        forward("start_offset", "end_offset", "span_forward"),
    )

    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[ZoneKind]
    start_offset: Mapped[int]
    end_offset: Mapped[int]
    why: Mapped[str]


class LinkRow(Row):
    """A link of a capture with the words it stands on."""

    __tablename__ = "link"
    __table_args__ = (forward("start_offset", "end_offset", "span_forward"),)

    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    url: Mapped[str]
    words: Mapped[str]
    start_offset: Mapped[int | None]
    end_offset: Mapped[int | None]


class DateCandidateRow(Row):
    """One possible publication date that a capture gives, and where it was read."""

    __tablename__ = "date_candidate"
    __table_args__ = (one_of("precision", Precision), one_of("basis", PublishedBasis))

    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[str]
    precision: Mapped[Precision]
    basis: Mapped[PublishedBasis]
    words: Mapped[str]
