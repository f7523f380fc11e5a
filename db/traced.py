"""Articles as tracing takes them: text, zones, links and statements with their chains, many at once.

Read as plain columns: making ten thousand rows of the ORM would take longer than the trace.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, selectinload

from db.schema import (
    ArticleRow,
    CaptureRow,
    ContentRow,
    HopRow,
    MentionRow,
    SpanKind,
    SpanRow,
    Standing,
    StatementRow,
)
from db.translate import links_of, published_of, span_or_none, zones_of
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.chains import Hop
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker, Statement, Status
from provenance.domain.traces import TracedArticle
from provenance.errors import NoSuchTargetError

_NEEDED = (
    "id capture_id parent_id form depth cue_lemma speech_act in_headline confidence extractor"
).split()
_COLUMNS = [StatementRow.__table__.columns[name] for name in _NEEDED]
"""What tracing needs of a statement: not when it was said nor why it was found so, for it asks for
neither and reads a thousand of them for one claim."""


def traced_articles(session: Session, ids: Sequence[int]) -> tuple[TracedArticle, ...]:
    """The newest captures of some articles, in the order of their ids; their statements are undated."""
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
            zones=zones_of(capture),
            links=links_of(capture),
            statements=tuple(statements.get(capture.id, ())),
        )
        for row, capture, body in rows
    )


def _statements(session: Session, capture_ids: Sequence[int]) -> dict[int, list[Statement]]:
    """The statements of captures that no editor rejected, in text order, by capture."""
    rows = session.execute(
        select(*_COLUMNS)
        .where(*_of_captures(capture_ids))
        .order_by(StatementRow.capture_id, StatementRow.seq)
    ).all()
    spans = _spans(session, capture_ids)
    speakers = _speakers(session, capture_ids)
    chains = _chains(session, capture_ids)
    found: dict[int, list[Statement]] = defaultdict(list)
    for row in rows:
        of_kind = spans.get(row.id, {})
        found[row.capture_id].append(
            Statement(
                key=str(Target(TargetKind.STATEMENT, row.id)),
                form=row.form,
                content=tuple(of_kind.get(SpanKind.CONTENT, ())),
                quoted=tuple(of_kind.get(SpanKind.QUOTED, ())),
                cue=tuple(of_kind.get(SpanKind.CUE, ())),
                source=tuple(of_kind.get(SpanKind.SOURCE, ())),
                cue_lemma=row.cue_lemma,
                speech_act=row.speech_act,
                parent=str(Target(TargetKind.STATEMENT, row.parent_id)) if row.parent_id else None,
                depth=row.depth,
                speaker=speakers.get(row.id),
                chain=tuple(chains.get(row.id, ())),
                confidence=row.confidence,
                extractor=row.extractor,
                in_headline=row.in_headline,
            )
        )
    return found


def _of_captures(capture_ids: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
    return StatementRow.capture_id.in_(capture_ids), StatementRow.status != Status.REJECTED


def _spans(session: Session, capture_ids: Sequence[int]) -> dict[int, dict[SpanKind, list[Span]]]:
    rows = session.execute(
        select(SpanRow.statement_id, SpanRow.kind, SpanRow.start_offset, SpanRow.end_offset)
        .join(StatementRow, StatementRow.id == SpanRow.statement_id)
        .where(*_of_captures(capture_ids))
        .order_by(SpanRow.statement_id, SpanRow.position)
    )
    found: dict[int, dict[SpanKind, list[Span]]] = {}
    for statement_id, kind, start, end in rows:
        found.setdefault(statement_id, {}).setdefault(kind, []).append(Span(start, end))
    return found


def _speakers(session: Session, capture_ids: Sequence[int]) -> dict[int, Speaker]:
    rows = session.execute(
        select(
            MentionRow.statement_id,
            MentionRow.name,
            MentionRow.source_kind,
            MentionRow.as_written,
            MentionRow.role,
            MentionRow.kind,
            MentionRow.basis,
        )
        .join(StatementRow, StatementRow.id == MentionRow.statement_id)
        .where(*_of_captures(capture_ids), MentionRow.status == Standing.ACTIVE)
        .order_by(MentionRow.id)
    )
    return {
        statement_id: Speaker(name, kind, as_written, role, mention, basis)
        for statement_id, name, kind, as_written, role, mention, basis in rows
    }


def _chains(session: Session, capture_ids: Sequence[int]) -> dict[int, list[Hop]]:
    rows = session.execute(
        select(
            HopRow.statement_id,
            HopRow.stage,
            HopRow.name,
            HopRow.kind,
            HopRow.role,
            HopRow.basis,
            HopRow.start_offset,
            HopRow.end_offset,
            HopRow.url,
        )
        .join(StatementRow, StatementRow.id == HopRow.statement_id)
        .where(*_of_captures(capture_ids), HopRow.status == Standing.ACTIVE)
        .order_by(HopRow.statement_id, HopRow.stage, HopRow.position, HopRow.id)
    )
    found: dict[int, list[Hop]] = defaultdict(list)
    for statement_id, stage, name, kind, role, basis, start, end, url in rows:
        hop = Hop(stage, name, kind, role, basis, span_or_none(start, end), url)
        found[statement_id].append(hop)
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
