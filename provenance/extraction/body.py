"""The body of an article: its paragraphs without any zone."""

from provenance.domain.articles import Article
from provenance.domain.paragraphs import paragraphs_of
from provenance.domain.spans import Span, trimmed


def body_paragraphs(article: Article) -> tuple[Span, ...]:
    """The paragraphs of the text with every zone cut out of them, in order."""
    zones = sorted(zone.span for zone in article.zones)
    parts: list[Span] = []
    at = 0
    for paragraph in paragraphs_of(article.text):
        while at < len(zones) and zones[at].end <= paragraph.start:
            at += 1
        start = paragraph.start
        for zone in zones[at:]:
            if zone.start >= paragraph.end:
                break
            if zone.start > start:
                parts.append(trimmed(article.text, Span(start, zone.start)))
            start = max(start, min(zone.end, paragraph.end))
        if start < paragraph.end:
            parts.append(trimmed(article.text, Span(start, paragraph.end)))
    return tuple(part for part in parts if len(part))
