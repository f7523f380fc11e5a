"""The body of an article: its paragraphs without any zone."""

import re
from collections.abc import Sequence

from provenance.domain.articles import Article
from provenance.domain.paragraphs import paragraphs_of
from provenance.domain.spans import Span, trimmed

_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:,\s[^—–\n.“\"]{1,40})?(?:\s?\([^()\n]{2,30}\))?\s(?:—|–|―|--|-)\s"
)
"""A place in capitals, then perhaps a country, a day and an agency, then a dash."""


_LINE_END = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


def body_paragraphs(article: Article) -> tuple[Span, ...]:
    """The paragraphs of the text with every zone cut out of them, in order."""
    zones = sorted(zone.span for zone in article.zones)
    parts: list[Span] = []
    at = 0
    for paragraph in paragraphs_of(article.text):
        while at < len(zones) and zones[at].end <= paragraph.start:
            at += 1
        start = paragraph.start
        here = at
        while here < len(zones) and zones[here].start < paragraph.end:
            zone, here = zones[here], here + 1
            if zone.start > start:
                parts.append(trimmed(article.text, Span(start, zone.start)))
            start = max(start, min(zone.end, paragraph.end))
        if start < paragraph.end:
            parts.append(trimmed(article.text, Span(start, paragraph.end)))
    kept = tuple(part for part in parts if len(part))
    return (_without_dateline(article.text, kept[0]), *kept[1:]) if kept else ()


def _without_dateline(text: str, lede: Span) -> Span:
    """The first paragraph behind "PLACE, Country, March 13 (Agency) — "."""
    match = _DATELINE.match(text, lede.start, lede.end)
    return Span(match.end(), lede.end) if match else lede


def body_alone(text: str, body: Sequence[Span]) -> str:
    """The text with a paragraph a line, empty lines for all that is not body, nothing behind it.

    Offset for offset: a line end inside a paragraph becomes a space, as the network knows no others.
    """
    parts, at = [], 0
    for span in body:
        parts += ["\n" * (span.start - at), _LINE_END.sub(" ", span.of(text))]
        at = span.end
    return "".join(parts)
