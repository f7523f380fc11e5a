"""Keeping what was found upstream, and finding the article that a link leads to."""

from collections.abc import Iterable

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.events import Journal
from db.judging import require_row
from db.schema import ArticleRow, CaptureRow, EventKind, UpstreamCheckRow, plain_text
from db.translate import as_reading, reading_fields
from provenance.domain.annotations import Act, Signature, Target, TargetKind
from provenance.domain.upstream import DriftReading, UpstreamCheck


def article_at(session: Session, urls: Iterable[str]) -> int | None:
    """The stored article of one of these addresses, asked for or answered; None when there is none."""
    wanted = [plain_text(url) for url in urls]
    captured = select(CaptureRow.article_id).where(
        or_(CaptureRow.requested_url.in_(wanted), CaptureRow.final_url.in_(wanted))
    )
    query = select(ArticleRow.id).where(
        or_(ArticleRow.url.in_(wanted), ArticleRow.id.in_(captured))
    )
    return session.scalar(query.order_by(ArticleRow.id.desc()).limit(1))


def keep(
    session: Session,
    statement_id: int,
    capture_id: int,
    url: str,
    reading: DriftReading,
    by: Signature,
) -> Act:
    """Keep an observation; NoSuchTargetError."""
    journal = Journal(session, by)
    session.flush()
    statement = Target(TargetKind.STATEMENT, statement_id)
    require_row(session, statement)
    capture = require_row(session, Target(TargetKind.CAPTURE, capture_id))
    assert isinstance(capture, CaptureRow)  # noqa: S101 - narrows what a cap target names
    row = UpstreamCheckRow(
        statement_id=statement_id,
        capture_id=capture_id,
        url=plain_text(url),
        reading=reading_fields(reading),
        editor=journal.editor,
        at=journal.at,
        session_id=by.session_id,
        withdrawn=False,
    )
    session.add(row)
    session.flush()
    journal.touch(row)
    journal.note(row, "withdrawn", 1, 0)
    article = Target(TargetKind.ARTICLE, capture.article_id)
    summary = f"compared {statement} with {article} upstream: {reading.in_words}"
    return Act(journal.seal(EventKind.RECORDED, summary, [statement, article]))


def checks(session: Session, statement_id: int) -> tuple[UpstreamCheck, ...]:
    """What was found upstream of a statement and stands, the newest first; NoSuchTargetError."""
    require_row(session, Target(TargetKind.STATEMENT, statement_id))
    rows = session.execute(
        select(UpstreamCheckRow, CaptureRow.article_id, ArticleRow.outlet, ArticleRow.headline)
        .join(CaptureRow, CaptureRow.id == UpstreamCheckRow.capture_id)
        .join(ArticleRow, ArticleRow.id == CaptureRow.article_id)
        .where(UpstreamCheckRow.statement_id == statement_id)
        .where(UpstreamCheckRow.withdrawn.is_(False))
        .order_by(UpstreamCheckRow.id.desc())
    )
    return tuple(
        UpstreamCheck(
            id=row.id,
            statement_id=row.statement_id,
            article_id=article_id,
            capture_id=row.capture_id,
            outlet=outlet or "",
            headline=headline or "",
            url=row.url,
            reading=as_reading(row.reading),
            editor=row.editor.name,
            at=row.at,
        )
        for row, article_id, outlet, headline in rows
    )
