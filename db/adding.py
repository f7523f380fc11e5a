"""Storing an article: a capture with its statements, once."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import schema, works
from db.claim_gathering import gather_statements
from db.events import Journal
from db.identity import known_sources, resolve_source
from db.proposing import propose_relations
from db.schema import EventKind, SpanKind, Standing, plain_text
from db.search import fold, index_words, search_text
from db.translate import (
    capture_row,
    hop_fields,
    offsets,
    span_rows,
    when_fields,
)
from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.domain.articles import Article, in_headline
from provenance.domain.sources import SourceKind
from provenance.domain.spans import words_of
from provenance.domain.statements import Statement, Status
from provenance.domain.stored import AddedArticle
from provenance.errors import PluginError

OPENING = 200
"""Code points of the content that a line of the queue shows."""


def add_article(
    session: Session, article: Article, statements: Sequence[Statement], by: Signature
) -> AddedArticle:
    """Store a capture with its statements; the next capture when the URL or external id is known.

    Another program may have stored the same text since ``find_known`` was asked: it is asked again.
    """
    same = works.with_same_text(session, article)
    if same is not None:
        return works.as_known(session, works.named_by(session, same, article, by))
    for statement in statements:
        require_in_text(statement, len(article.text))
    journal = Journal(session, by)
    row = works.article_row(session, journal, article)
    _keep_content(session, article)
    session.flush()
    capture = capture_row(article, row.id, row.newest_seq)
    session.add(capture)
    session.flush()
    rows = add_rows(session, journal, article, capture, statements)
    index_words(session, capture.id, article.title, article.text)
    claims = gather_statements(session, journal, row, rows)
    for touched in (row, capture, *rows):
        journal.touch(touched)
    session.flush()
    propose_relations(session, journal, capture, article.text, rows)
    others = [t for kind in _BESIDE for t in journal.targets_among(kind)]
    targets = _targets(row, capture, rows, [*others, *claims])
    journal.seal(EventKind.ADDED, _summary(row, capture, len(rows)), targets)
    return AddedArticle(
        row.id,
        capture.id,
        capture.seq,
        tuple(r.id for r in rows),
        known=False,
        claim_ids=tuple(claim.id for claim in claims),
    )


def require_in_text(statement: Statement, length: int) -> None:
    """PluginError when an extractor broke its promise about spans or confidence."""
    hops = [hop.span for hop in statement.chain]
    dates = [statement.said_on.span, statement.event_on.span]
    marks = [*statement.content, *statement.quoted, *statement.cue, *statement.source]
    if any(span and span.end > length for span in [*marks, *hops, *dates]):
        fault = "a span outside the text"
    elif not statement.content:
        fault = "a statement without content"
    elif not 0 <= statement.confidence <= 1:
        fault = f"the confidence {statement.confidence}, which is not between 0 and 1"
    else:
        return
    raise PluginError(
        f"The extractor {statement.extractor or 'without a name'} gave {fault} in its statement "
        f"{statement.key}. Nothing of this article was stored; please tell the extractor's makers."
    )


def _keep_content(session: Session, article: Article) -> None:
    """Keep the raw bytes and the text under their hashes, each once however often it comes."""
    bodies = {
        article.capture.raw_sha256: article.capture.raw,
        article.text_sha256: article.text.encode("utf-8"),
    }
    held = session.scalars(
        select(schema.ContentRow.sha256).where(schema.ContentRow.sha256.in_(bodies))
    ).all()
    session.add_all(
        schema.ContentRow(sha256=sha256, body=body)
        for sha256, body in bodies.items()
        if sha256 not in held
    )


def add_rows(
    session: Session,
    journal: Journal,
    article: Article,
    capture: schema.CaptureRow,
    statements: Sequence[Statement],
    first_seq: int = 0,
) -> list[schema.StatementRow]:
    """The rows of statements, counted from ``first_seq`` on, with the sources they come from."""
    cast = Cast(session, journal, capture.article_id, statements)
    session.flush()
    rows = []
    by_key: dict[str, schema.StatementRow] = {}
    for seq, statement in enumerate(statements, first_seq):
        row = _statement_row(article, capture, seq, statement)
        row.parent = by_key.get(statement.parent) if statement.parent else None
        row.mentions = _mention_rows(cast, statement)
        row.hops = [
            schema.HopRow(
                source_id=cast.source_id(hop.name, hop.kind),
                status=Standing.ACTIVE,
                **hop_fields(hop, position),
            )
            for position, hop in enumerate(statement.chain)
        ]
        rows.append(row)
        by_key[statement.key] = row
    session.add_all(rows)
    session.flush()
    return rows


class Cast:
    """Everyone that some statements of an article come from or through, looked up together."""

    def __init__(
        self,
        session: Session,
        journal: Journal,
        article_id: int,
        statements: Sequence[Statement],
    ) -> None:
        speakers = [statement.speaker for statement in statements if statement.speaker]
        hops = [hop for statement in statements for hop in statement.chain]
        met = dict.fromkeys((s.name, s.kind, plain_text(s.role)) for s in speakers)
        met |= dict.fromkeys((hop.name, hop.kind, "") for hop in hops)
        known = known_sources(session, article_id, {(name, kind) for name, kind, _ in met})
        self._sources = {
            (name, kind): resolve_source(known, journal, article_id, name, kind, role)
            for name, kind, role in met
        }

    def source_id(self, name: str, kind: SourceKind) -> int:
        """The id of one of them, once it is written."""
        return self._sources[name, kind].id


def _statement_row(
    article: Article, capture: schema.CaptureRow, seq: int, statement: Statement
) -> schema.StatementRow:
    words = plain_text(words_of(article.text, statement.content))
    speaker = statement.speaker
    return schema.StatementRow(
        article_id=capture.article_id,
        capture_id=capture.id,
        seq=seq,
        form=statement.form,
        status=Status.PROPOSED,
        touched=False,
        depth=statement.depth,
        cue_lemma=plain_text(statement.cue_lemma),
        speech_act=statement.speech_act,
        in_headline=in_headline(article.zones, statement.content),
        **when_fields("said", statement.said_on),
        **when_fields("event", statement.event_on),
        confidence=float(statement.confidence),
        extractor=plain_text(statement.extractor),
        trace=list(statement.trace),
        opening=words[:OPENING],
        search_text=statement_search_text(
            article.title, words, *((speaker.name, speaker.as_written) if speaker else ())
        ),
        spans=[
            *span_rows(SpanKind.CONTENT, statement.content, article.text),
            *span_rows(SpanKind.QUOTED, statement.quoted, article.text),
            *span_rows(SpanKind.CUE, statement.cue, article.text),
            *span_rows(SpanKind.SOURCE, statement.source, article.text),
        ],
    )


def statement_search_text(headline: str | None, *parts: str) -> str:
    """What a search for a statement looks in: its content, its speaker and the headline."""
    return search_text(headline, *parts)


def _mention_rows(cast: Cast, statement: Statement) -> list[schema.MentionRow]:
    speaker = statement.speaker
    if speaker is None:
        return []
    return [
        schema.MentionRow(
            source_id=cast.source_id(speaker.name, speaker.kind),
            as_written=plain_text(speaker.as_written),
            folded=fold(speaker.as_written),
            kind=speaker.mention,
            name=plain_text(speaker.name),
            source_kind=speaker.kind,
            role=plain_text(speaker.role),
            basis=speaker.basis,
            source_class=speaker.source_class,
            terms=plain_text(speaker.terms),
            status=Standing.ACTIVE,
            **offsets(statement.source[0] if statement.source else None),
        )
    ]


_BESIDE = (TargetKind.SOURCE, TargetKind.RELATION)
"""What an article brings beside its statements: sources new or spelt anew, proposed relations."""


def _targets(
    row: schema.ArticleRow,
    capture: schema.CaptureRow,
    rows: Sequence[schema.StatementRow],
    others: Sequence[Target],
) -> list[Target]:
    """What the event is about."""
    return [
        Target(TargetKind.ARTICLE, row.id),
        Target(TargetKind.CAPTURE, capture.id),
        *(Target(TargetKind.STATEMENT, statement.id) for statement in rows),
        *others,
    ]


def _summary(row: schema.ArticleRow, capture: schema.CaptureRow, statements: int) -> str:
    name = row.headline or capture.file_name or row.url or "an article without a headline"
    again = f" again (capture {capture.seq})" if capture.seq > 1 else ""
    outlet = f" ({row.outlet})" if row.outlet else ""
    plural = "statement" if statements == 1 else "statements"
    return f"Added {name}{outlet}{again} with {statements} {plural}"
