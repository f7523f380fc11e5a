"""Plain text to an article: the text is kept exactly as it was decoded."""

import re
from itertools import pairwise

from provenance.domain.articles import Article, Capture, Link, Zone, ZoneKind
from provenance.domain.spans import Span
from provenance.ingest.dating import (
    editor_date,
    http_candidate,
    preferred_first,
    printed_candidate,
    url_candidate,
)
from provenance.ingest.hints import Hints
from provenance.ingest.language import language_of
from provenance.ingest.outlets import outlet_of
from provenance.ingest.zones import Zoning, find_zones

_URL = re.compile(r"\bhttps?://[^\s<>\"“”]{4,2000}|\bwww\.[^\s<>\"“”]{4,2000}")
_BY = re.compile(
    r"^\W*(?:(?:story|words|text|report|written|analysis|opinion|exclusive)\s+)?by\s*:?\s+",
    re.IGNORECASE,
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b|\bin\b|\bfor\b|\|)\s*")
_PERSON = re.compile(
    r"[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]*|de|del|da|di|van|von|der|den|la|le|bin|al|el)){1,4}"
)


def read_plain(capture: Capture, text: str, hints: Hints) -> Article:
    """The article in ``text``."""
    zoning = find_zones(text, title=hints.title, outlet=hints.outlet)
    authors = _authors(text, zoning)
    if authors:
        zoning = find_zones(text, title=hints.title, outlet=hints.outlet, authors=authors)
    dates = preferred_first(
        (
            editor_date(hints.published) if hints.published else None,
            *(
                printed_candidate(zone.span.of(text))
                for zone in _of_kind(zoning, ZoneKind.DATE_LINE)
            ),
            url_candidate(hints.url or capture.final_url),
            http_candidate(capture.headers),
        )
    )
    masthead = zoning.masthead.of(text) if zoning.masthead else None
    return Article(
        capture=capture,
        text=text,
        title=hints.title or (one_line(zoning.headline.of(text)) if zoning.headline else None),
        authors=authors,
        outlet=hints.outlet or outlet_of(text, zoning.zones, masthead),
        language=language_of(body_of(text, zoning.zones)),
        url=hints.url or capture.final_url or capture.requested_url,
        published=dates[0] if dates else None,
        date_candidates=dates,
        zones=zoning.zones,
        links=_links(text),
        external_id=hints.external_id,
    )


def one_line(words: str) -> str:
    """``words`` with every stretch of white space as one space."""
    return " ".join(words.split())


def body_of(text: str, zones: tuple[Zone, ...]) -> str:
    """The stretches of ``text`` outside ``zones``, joined by line ends."""
    edges = [Span(0, 0), *(zone.span for zone in zones), Span(len(text), len(text))]
    return "\n".join(text[one.end : two.start] for one, two in pairwise(edges)).strip()


def _of_kind(zoning: Zoning, kind: ZoneKind) -> tuple[Zone, ...]:
    return tuple(zone for zone in zoning.zones if zone.kind is kind)


def _authors(text: str, zoning: Zoning) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for zone in _of_kind(zoning, ZoneKind.BYLINE):
        line = one_line(zone.span.of(text))
        if len(line) > 200:
            continue
        if line.upper() == line:
            line = line.title()
        for piece in _BETWEEN_NAMES.split(_BY.sub("", line)):
            if found := _PERSON.match(piece):
                names[found[0].rstrip(".")] = None
    return tuple(names)


def _links(text: str) -> tuple[Link, ...]:
    links = []
    for found in _URL.finditer(text) if "://" in text or "www." in text else ():
        words = found[0].rstrip(".,;:!?)]}'’")
        url = words if words.startswith("http") else f"https://{words}"
        links.append(Link(url, words, Span(found.start(), found.start() + len(words))))
    return tuple(links)
