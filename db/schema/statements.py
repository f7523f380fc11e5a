"""Statements with their spans, their speaker's mention and their hops.

A mention or hop that an editor replaces is retired, never deleted.
"""

import enum
from datetime import date
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.schema.columns import JsonText, Row, forward, one_of
from provenance.domain.chains import HopRole
from provenance.domain.dates import DateBasis, Precision
from provenance.domain.source_classes import SourceClass
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.statements import Form, SpeechAct, Status


class SpanKind(enum.StrEnum):
    """What a span of a statement marks."""

    CONTENT = "content"
    QUOTED = "quoted"
    CUE = "cue"
    SOURCE = "source"


class Standing(enum.StrEnum):
    """Whether a hop or mention is part of the statement now."""

    ACTIVE = "active"
    RETIRED = "retired"


_ASKED = ("status", "form", "speech_act", "confidence", "said_from", "said_until")
"""What most filters ask for: an order's index that holds it is all that is read of the table."""
_ASKED_BUT_SURE = tuple(name for name in _ASKED if name != "confidence")
_ASKED_BUT_DAY = tuple(name for name in _ASKED if name != "said_from")


class StatementRow(Row):
    """A statement; ``touched`` once an editor has acted on it, and no extraction overwrites it then.

    ``opening`` is the first 200 code points of the content, ``search_text`` the folded words that
    a search looks in.
    """

    __tablename__ = "statement"
    __table_args__ = (
        UniqueConstraint("capture_id", "seq"),
        Index("ix_statement_in_articles", "article_id", "capture_id", "seq", *_ASKED),
        Index("ix_statement_by_confidence", "confidence", "id", "capture_id", *_ASKED_BUT_SURE),
        Index("ix_statement_by_day", "said_from", "id", "capture_id", *_ASKED_BUT_DAY),
        one_of("form", Form),
        one_of("status", Status),
        one_of("speech_act", SpeechAct),
        one_of("said_precision", Precision),
        one_of("said_basis", DateBasis),
        one_of("event_precision", Precision),
        one_of("event_basis", DateBasis),
        forward("said_start", "said_end", "said_span_forward"),
        forward("event_start", "event_end", "event_span_forward"),
        CheckConstraint(
            "(said_from IS NULL) = (said_until IS NULL) "
            "AND (said_from IS NULL OR said_from <= said_until)",
            name="said_forward",
        ),
        CheckConstraint(
            "(event_from IS NULL) = (event_until IS NULL) "
            "AND (event_from IS NULL OR event_from <= event_until)",
            name="event_forward",
        ),
        CheckConstraint("confidence >= 0 AND confidence <= 1", name="confidence_range"),
        CheckConstraint("depth >= 0", name="depth_positive"),
        CheckConstraint("parent_id <> id", name="parent_another"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    capture_id: Mapped[int] = mapped_column(ForeignKey("capture.id"))
    seq: Mapped[int]
    form: Mapped[Form]
    status: Mapped[Status]
    touched: Mapped[bool]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("statement.id"), index=True)
    depth: Mapped[int]
    cue_lemma: Mapped[str]
    speech_act: Mapped[SpeechAct] = mapped_column(server_default=SpeechAct.SPEECH.value)
    in_headline: Mapped[bool] = mapped_column(server_default=false())
    said_words: Mapped[str | None]
    said_from: Mapped[date | None]
    said_until: Mapped[date | None]
    said_precision: Mapped[Precision]
    said_basis: Mapped[DateBasis]
    said_start: Mapped[int | None]
    said_end: Mapped[int | None]
    event_words: Mapped[str | None]
    event_from: Mapped[date | None]
    event_until: Mapped[date | None]
    event_precision: Mapped[Precision]
    event_basis: Mapped[DateBasis]
    event_start: Mapped[int | None]
    event_end: Mapped[int | None]
    confidence: Mapped[float]
    extractor: Mapped[str]
    trace: Mapped[Any] = mapped_column(JsonText)
    opening: Mapped[str]
    search_text: Mapped[str]

    parent: Mapped["StatementRow | None"] = relationship(remote_side="StatementRow.id")
    spans: Mapped[list["SpanRow"]] = relationship(
        order_by="SpanRow.kind, SpanRow.position", cascade="all, delete-orphan"
    )
    mentions: Mapped[list["MentionRow"]] = relationship(order_by="MentionRow.id")
    hops: Mapped[list["HopRow"]] = relationship(order_by="HopRow.stage, HopRow.position, HopRow.id")


class SpanRow(Row):
    """One span of a statement with the words it stands for in the capture's text."""

    __tablename__ = "span"
    __table_args__ = (
        one_of("kind", SpanKind),
        forward("start_offset", "end_offset", "span_forward"),
    )

    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), primary_key=True)
    kind: Mapped[SpanKind] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    start_offset: Mapped[int]
    end_offset: Mapped[int]
    words: Mapped[str]


class MentionRow(Row):
    """How a statement's speaker is named in the text, and which source an editor or rule says it is.

    ``name`` is the name as resolved in this article, ``basis`` what the identity rests on.
    """

    __tablename__ = "mention"
    __table_args__ = (
        one_of("source_kind", SourceKind),
        one_of("source_class", SourceClass),
        one_of("kind", MentionKind),
        one_of("basis", Basis),
        one_of("status", Standing),
        forward("start_offset", "end_offset", "span_forward"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    start_offset: Mapped[int | None]
    end_offset: Mapped[int | None]
    as_written: Mapped[str]
    folded: Mapped[str]
    kind: Mapped[MentionKind]
    name: Mapped[str]
    source_kind: Mapped[SourceKind]
    role: Mapped[str]
    basis: Mapped[Basis]
    source_class: Mapped[SourceClass] = mapped_column(server_default=SourceClass.NAMED.value)
    terms: Mapped[str] = mapped_column(server_default=text("''"))
    status: Mapped[Standing]


class HopRow(Row):
    """One step of a statement's chain."""

    __tablename__ = "hop"
    __table_args__ = (
        one_of("kind", SourceKind),
        one_of("role", HopRole),
        one_of("basis", Basis),
        one_of("status", Standing),
        forward("start_offset", "end_offset", "span_forward"),
        CheckConstraint("stage >= 0", name="stage_positive"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    statement_id: Mapped[int] = mapped_column(ForeignKey("statement.id"), index=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    stage: Mapped[int]
    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[SourceKind]
    role: Mapped[HopRole]
    basis: Mapped[Basis]
    start_offset: Mapped[int | None]
    end_offset: Mapped[int | None]
    url: Mapped[str | None]
    status: Mapped[Standing]
