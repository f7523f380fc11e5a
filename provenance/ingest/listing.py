"""An article as one line of JSON for scripts; spans are ``[start, end]`` in code points."""

from provenance.domain.articles import Article
from provenance.domain.dates import DateCandidate
from provenance.domain.spans import Span


def article_listing(article: Article, name: str) -> dict[str, object]:
    """What ``provenance read --json`` prints of ``article``; ``name`` is the file or URL as given."""
    return {
        "file": name,
        "url": article.url,
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published.value if article.published else None,
        "date_candidates": [_date(candidate) for candidate in article.date_candidates],
        "outlet": article.outlet,
        "language": article.language,
        "text": article.text,
        "zones": [
            {"kind": zone.kind.value, "span": _pair(zone.span), "why": zone.why}
            for zone in article.zones
        ],
        "links": [
            {"url": link.url, "words": link.words, "span": _pair(link.span) if link.span else None}
            for link in article.links
        ],
    }


def _date(candidate: DateCandidate) -> dict[str, str]:
    return {
        "value": candidate.value,
        "precision": candidate.precision.value,
        "basis": candidate.basis.value,
        "words": candidate.words,
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
