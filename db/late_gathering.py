"""Gathering the statements of articles that were stored before claims were kept."""

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from db.claim_gathering import gather_statements
from db.events import Journal
from db.judging import require_row
from db.proposing import propose_relations
from db.schema import (
    ArticleRow,
    CaptureRow,
    CaptureWordsRow,
    ContentRow,
    EventKind,
    StatementRow,
)
from db.search import index_words
from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.domain.statements import Status
from provenance.domain.wording import counted

_NEWEST = CaptureRow.seq == ArticleRow.newest_seq


def ungathered(session: Session) -> tuple[int, ...]:
    """The ids of the articles whose newest capture is not indexed, oldest first."""
    return tuple(
        session.scalars(
            select(ArticleRow.id)
            .join(CaptureRow, CaptureRow.article_id == ArticleRow.id)
            .where(_NEWEST, CaptureRow.id.not_in(select(CaptureWordsRow.capture_id)))
            .order_by(ArticleRow.id)
        )
    )


def gather_article(session: Session, article_id: int, by: Signature) -> tuple[int, ...]:
    """Index an article's newest capture and gather its statements; nothing when that is done."""
    target = Target(TargetKind.ARTICLE, article_id)
    article = require_row(session, target)
    assert isinstance(article, ArticleRow)  # noqa: S101 - narrows what an art target names
    capture, body = session.execute(
        select(CaptureRow, ContentRow.body)
        .join(ArticleRow, ArticleRow.id == CaptureRow.article_id)
        .join(ContentRow, ContentRow.sha256 == CaptureRow.text_sha256)
        .where(ArticleRow.id == article_id, _NEWEST)
    ).one()
    if session.get(CaptureWordsRow, capture.id) is not None:
        return ()
    rows = session.scalars(
        select(StatementRow)
        .where(StatementRow.capture_id == capture.id, StatementRow.status != Status.REJECTED)
        .order_by(StatementRow.seq)
        .options(selectinload(StatementRow.spans))
    ).all()
    text = body.decode("utf-8")
    index_words(session, capture.id, article.headline, text)
    journal = Journal(session, by)
    claims = gather_statements(session, journal, article, rows)
    propose_relations(session, journal, capture, text, rows)
    relations = journal.targets_among(TargetKind.RELATION)
    if claims or relations:
        summary = f"Gathered the statements of {target} into {counted(len(claims), 'claim')}"
        journal.seal(EventKind.ADDED, summary, [target, *claims, *relations])
    return tuple(claim.id for claim in claims)
