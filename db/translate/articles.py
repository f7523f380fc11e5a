"""Articles and captures: rows to values and back."""

from typing import Any

from db import schema
from db.schema import plain_text
from db.translate.columns import kept, offsets, span_or_none
from provenance.domain.articles import Article, Capture, Link, Zone
from provenance.domain.dates import DateCandidate
from provenance.domain.spans import Span
from provenance.domain.stored import CaptureSummary


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
        published=published_of(row),
        date_candidates=tuple(
            DateCandidate(found.value, found.precision, found.basis, found.words)
            for found in capture.date_candidates
        ),
        zones=zones_of(capture),
        links=links_of(capture),
        external_id=row.external_id,
    )


def zones_of(capture: schema.CaptureRow) -> tuple[Zone, ...]:
    """The zones of a capture, in the order they were read."""
    return tuple(
        Zone(zone.kind, Span(zone.start_offset, zone.end_offset), zone.why)
        for zone in capture.zones
    )


def links_of(capture: schema.CaptureRow) -> tuple[Link, ...]:
    """The links of a capture, in the order they were read."""
    return tuple(
        Link(link.url, link.words, span_or_none(link.start_offset, link.end_offset))
        for link in capture.links
    )


def published_of(row: schema.ArticleRow) -> DateCandidate | None:
    """The publication date of an article, None when none is known."""
    value, words = row.published_value, row.published_words
    precision, basis = row.published_precision, row.published_basis
    if value is None or words is None or precision is None or basis is None:
        return None
    return DateCandidate(value, precision, basis, words)


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
