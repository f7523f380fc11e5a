"""Articles as tracing takes them: text, zones, links and statements with their chains, many at once.

Read as plain columns: making ten thousand rows of the ORM would take longer than the trace.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from db.schema import ArticleRow, CaptureRow, ContentRow, StatementRow
from db.translate import as_statement, published_of, span_or_none
from provenance.domain.articles import Link, Zone
from provenance.domain.spans import Span
from provenance.domain.statements import Statement, Status
from provenance.domain.traces import TracedArticle
from provenance.errors import NoSuchTargetError


def traced_articles(session: Session, ids: Sequence[int]) -> tuple[TracedArticle, ...]:
    """The newest captures of some articles, in the order of their ids."""
    rows = session.execute(
        select(ArticleRow, CaptureRow, ContentRow.body)
        .join(CaptureRow, CaptureRow.article_id == ArticleRow.id)
        .join(ContentRow, ContentRow.sha256 == CaptureRow.text_sha256)
        .where(ArticleRow.id.in_(ids), CaptureRow.seq == ArticleRow.newest_seq)
        .order_by(ArticleRow.id)
        .options(selectinload(CaptureRow.zones), selectinload(CaptureRow.links))
    ).all()
    statements = _statements(session, [capture.id for _, capture, _ in rows])
    return tuple(
        TracedArticle(
            id=row.id,
            text=body.decode("utf-8"),
            external_id=row.external_id,
            title=row.headline,
            outlet=row.outlet,
            url=row.url,
            published=published_of(row),
            added_at=row.added_at,
            zones=tuple(
                Zone(zone.kind, Span(zone.start_offset, zone.end_offset), zone.why)
                for zone in capture.zones
            ),
            links=tuple(
                Link(link.url, link.words, span_or_none(link.start_offset, link.end_offset))
                for link in capture.links
            ),
            statements=tuple(statements.get(capture.id, ())),
        )
        for row, capture, body in rows
    )


def _statements(session: Session, capture_ids: Sequence[int]) -> dict[int, list[Statement]]:
    """The statements of captures that no editor rejected, in text order, by capture."""
    rows = session.scalars(
        select(StatementRow)
        .where(StatementRow.capture_id.in_(capture_ids), StatementRow.status != Status.REJECTED)
        .order_by(StatementRow.capture_id, StatementRow.seq)
        .options(
            selectinload(StatementRow.spans),
            selectinload(StatementRow.mentions),
            selectinload(StatementRow.hops),
        )
    )
    found: dict[int, list[Statement]] = defaultdict(list)
    for row in rows:
        found[row.capture_id].append(as_statement(row))
    return found


def articles_named(session: Session, external_ids: Sequence[str]) -> tuple[TracedArticle, ...]:
    """The articles with these external ids, in their order; NoSuchTargetError for one not there."""
    rows = session.execute(
        select(ArticleRow.external_id, ArticleRow.id)
        .where(ArticleRow.external_id.in_(external_ids))
        .order_by(ArticleRow.id)
    )
    ids = {external_id: article_id for external_id, article_id in rows if external_id}
    for external_id in external_ids:
        if external_id not in ids:
            raise NoSuchTargetError(
                external_id,
                "No article has it as its external id; `provenance add --external-id` gives one.",
            )
    found = {article.id: article for article in traced_articles(session, list(ids.values()))}
    return tuple(found[ids[external_id]] for external_id in dict.fromkeys(external_ids))
