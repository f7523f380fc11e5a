"""Rows to frozen values and back.  Nothing here asks the database for anything."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from db import schema
from db.schema import SpanKind, Standing, plain_text
from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.articles import Article, Capture, Link, Zone
from provenance.domain.chains import Hop
from provenance.domain.dates import DateCandidate, When
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Statement, Status
from provenance.domain.stored import CaptureSummary, StatementFilter

_TARGET_COLUMNS = {
    TargetKind.ARTICLE: "article_id",
    TargetKind.CAPTURE: "capture_id",
    TargetKind.STATEMENT: "statement_id",
    TargetKind.HOP: "hop_id",
    TargetKind.SOURCE: "source_id",
}


def kept(words: str | None) -> str | None:
    """``plain_text`` that leaves None alone."""
    return None if words is None else plain_text(words)


def span_or_none(start: int | None, end: int | None) -> Span | None:
    """The span of two offsets, None when there are none."""
    return None if start is None or end is None else Span(start, end)


def offsets(span: Span | None) -> dict[str, int | None]:
    """The two offset columns of a span."""
    return {"start_offset": span.start if span else None, "end_offset": span.end if span else None}


def capture_row(article: Article, article_id: int, seq: int) -> schema.CaptureRow:
    """A capture with its zones, links and date candidates."""
    capture = article.capture
    return schema.CaptureRow(
        article_id=article_id,
        seq=seq,
        obtained_by=capture.obtained_by,
        obtained_at=capture.obtained_at,
        media_type=plain_text(capture.media_type),
        charset=plain_text(capture.charset),
        file_name=kept(capture.file_name),
        requested_url=kept(capture.requested_url),
        final_url=kept(capture.final_url),
        redirects=list(capture.redirects),
        http_status=capture.status,
        headers=[list(header) for header in capture.headers],
        raw_sha256=capture.raw_sha256,
        text_sha256=article.text_sha256,
        zones=[
            schema.ZoneRow(
                position=n, kind=zone.kind, why=plain_text(zone.why), **offsets(zone.span)
            )
            for n, zone in enumerate(article.zones)
        ],
        links=[
            schema.LinkRow(
                position=n,
                url=plain_text(link.url),
                words=plain_text(link.words),
                **offsets(link.span),
            )
            for n, link in enumerate(article.links)
        ],
        date_candidates=[
            schema.DateCandidateRow(
                position=n,
                value=plain_text(found.value),
                precision=found.precision,
                basis=found.basis,
                words=plain_text(found.words),
            )
            for n, found in enumerate(article.date_candidates)
        ],
    )


def article_fields(article: Article) -> dict[str, Any]:
    """The columns of an article that its newest capture gives."""
    published = article.published
    return {
        "outlet": kept(article.outlet),
        "url": kept(article.url),
        "external_id": kept(article.external_id),
        "headline": kept(article.title),
        "authors": [plain_text(author) for author in article.authors],
        "language": kept(article.language),
        "published_value": kept(published.value) if published else None,
        "published_precision": published.precision if published else None,
        "published_basis": published.basis if published else None,
        "published_words": kept(published.words) if published else None,
    }


def as_article(
    row: schema.ArticleRow, capture: schema.CaptureRow, raw: bytes, text: bytes
) -> Article:
    """The article with one capture whole."""
    return Article(
        capture=Capture(
            raw=raw,
            obtained_by=capture.obtained_by,
            obtained_at=capture.obtained_at,
            media_type=capture.media_type,
            charset=capture.charset,
            file_name=capture.file_name,
            requested_url=capture.requested_url,
            final_url=capture.final_url,
            redirects=tuple(capture.redirects),
            status=capture.http_status,
            headers=tuple((name, value) for name, value in capture.headers),
        ),
        text=text.decode("utf-8"),
        title=row.headline,
        authors=tuple(row.authors),
        outlet=row.outlet,
        language=row.language,
        url=row.url,
        published=_published(row),
        date_candidates=tuple(
            DateCandidate(found.value, found.precision, found.basis, found.words)
            for found in capture.date_candidates
        ),
        zones=tuple(
            Zone(zone.kind, Span(zone.start_offset, zone.end_offset), zone.why)
            for zone in capture.zones
        ),
        links=tuple(
            Link(link.url, link.words, span_or_none(link.start_offset, link.end_offset))
            for link in capture.links
        ),
        external_id=row.external_id,
    )


def _published(row: schema.ArticleRow) -> DateCandidate | None:
    if row.published_value is None or row.published_precision is None:
        return None
    if row.published_basis is None or row.published_words is None:
        return None
    return DateCandidate(
        row.published_value, row.published_precision, row.published_basis, row.published_words
    )


def as_capture_summary(row: schema.CaptureRow) -> CaptureSummary:
    """A capture by name."""
    return CaptureSummary(
        id=row.id,
        seq=row.seq,
        obtained_by=row.obtained_by.value,
        obtained_at=row.obtained_at,
        final_url=row.final_url,
        file_name=row.file_name,
        raw_sha256=row.raw_sha256,
        text_sha256=row.text_sha256,
    )


def when_fields(prefix: str, when: When) -> dict[str, Any]:
    """The seven columns of a date under ``said`` or ``event``."""
    return {
        f"{prefix}_words": kept(when.words),
        f"{prefix}_from": when.start,
        f"{prefix}_until": when.end if when.end else when.start,
        f"{prefix}_precision": when.precision,
        f"{prefix}_basis": when.basis,
        f"{prefix}_start": when.span.start if when.span else None,
        f"{prefix}_end": when.span.end if when.span else None,
    }


def as_when(prefix: str, row: schema.StatementRow) -> When:
    """The date under ``said`` or ``event``."""
    values = {name: getattr(row, f"{prefix}_{name}") for name in _WHEN}
    start: date | None = values["from"]
    return When(
        words=values["words"],
        start=start,
        end=values["until"],
        precision=values["precision"],
        basis=values["basis"],
        span=span_or_none(values["start"], values["end"]),
    )


_WHEN = ("words", "from", "until", "precision", "basis", "start", "end")


def span_rows(kind: SpanKind, spans: Iterable[Span], text: str) -> list[schema.SpanRow]:
    """Rows of a statement's spans of one kind, with their words."""
    return [
        schema.SpanRow(kind=kind, position=n, words=plain_text(span.of(text)), **offsets(span))
        for n, span in enumerate(spans)
    ]


def spans_of(row: schema.StatementRow, kind: SpanKind) -> tuple[Span, ...]:
    """A statement's spans of one kind, in order."""
    found = sorted((span for span in row.spans if span.kind is kind), key=lambda s: s.position)
    return tuple(Span(span.start_offset, span.end_offset) for span in found)


def words_in(row: schema.StatementRow) -> str:
    """The words of a statement's content, gaps shown as an ellipsis."""
    found = [span for span in row.spans if span.kind is SpanKind.CONTENT]
    return " … ".join(span.words for span in sorted(found, key=lambda s: s.position))


def hop_fields(hop: Hop, position: int) -> dict[str, Any]:
    """The columns of a hop, its source and statement left out."""
    return {
        "stage": hop.stage,
        "position": position,
        "name": plain_text(hop.name),
        "kind": hop.kind,
        "role": hop.role,
        "basis": hop.basis,
        **offsets(hop.span),
        "url": kept(hop.url),
    }


def as_hop(row: schema.HopRow) -> Hop:
    """The hop as a value."""
    span = span_or_none(row.start_offset, row.end_offset)
    return Hop(row.stage, row.name, row.kind, row.role, row.basis, span, row.url)


def active_hops(row: schema.StatementRow) -> list[schema.HopRow]:
    """The hops of the chain as it stands, origin first."""
    hops = [hop for hop in row.hops if hop.status is Standing.ACTIVE]
    return sorted(hops, key=lambda hop: (hop.stage, hop.position, hop.id))


def active_mention(row: schema.StatementRow) -> schema.MentionRow | None:
    """How the speaker is named now, None for an unattributed statement."""
    found = [mention for mention in row.mentions if mention.status is Standing.ACTIVE]
    return found[-1] if found else None


def as_speaker(row: schema.MentionRow | None) -> Speaker | None:
    """The speaker as a value."""
    if row is None:
        return None
    return Speaker(row.name, row.source_kind, row.as_written, row.role, row.kind, row.basis)


def as_statement(row: schema.StatementRow) -> Statement:
    """The statement as a value; its key is its printed id."""
    return Statement(
        key=str(Target(TargetKind.STATEMENT, row.id)),
        form=row.form,
        content=spans_of(row, SpanKind.CONTENT),
        quoted=spans_of(row, SpanKind.QUOTED),
        cue=spans_of(row, SpanKind.CUE),
        source=spans_of(row, SpanKind.SOURCE),
        cue_lemma=row.cue_lemma,
        parent=str(Target(TargetKind.STATEMENT, row.parent_id)) if row.parent_id else None,
        depth=row.depth,
        speaker=as_speaker(active_mention(row)),
        chain=tuple(as_hop(hop) for hop in active_hops(row)),
        said_on=as_when("said", row),
        event_on=as_when("event", row),
        confidence=row.confidence,
        extractor=row.extractor,
        trace=tuple(row.trace),
    )


def target_fields(target: Target) -> dict[str, int]:
    """The one column that points at an annotation's target."""
    return {_TARGET_COLUMNS[target.kind]: target.id}


def target_of(row: schema.AnnotationRow) -> Target:
    """What an annotation is about."""
    for kind, column in _TARGET_COLUMNS.items():
        target_id = getattr(row, column)
        if target_id is not None:
            return Target(kind, target_id)
    raise LookupError(f"annotation {row.id} has no target")


def as_annotation(row: schema.AnnotationRow) -> Annotation:
    """The annotation as a value."""
    return Annotation(
        id=row.id,
        target=target_of(row),
        kind=row.kind,
        value=row.value,
        rationale=row.rationale,
        editor=row.editor.name,
        at=row.at,
        session_id=row.session_id,
        supersedes=row.supersedes_id,
        withdrawn=row.withdrawn,
    )


def filter_fields(wanted: StatementFilter) -> dict[str, Any]:
    """A filter as plain values, open questions left out, so that equal filters are equal texts."""
    values = {name: getattr(wanted, name) for name in wanted.__slots__}
    return {name: value for name, value in values.items() if value not in (None, "", False)}


def as_filter(fields: Mapping[str, Any]) -> StatementFilter:
    """The filter that ``filter_fields`` wrote."""
    known = {name: fields[name] for name in StatementFilter.__slots__ if name in fields}
    if "status" in known:
        known["status"] = Status(known["status"])
    if "form" in known:
        known["form"] = Form(known["form"])
    return StatementFilter(**known)


def standing(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Those neither withdrawn nor superseded, oldest first."""
    replaced = {a.supersedes for a in annotations if not a.withdrawn}
    return [a for a in annotations if not a.withdrawn and a.id not in replaced]
