"""A web page to an article: main text by trafilatura, what the page says of itself by its metadata."""

from collections.abc import Sequence

from lxml.etree import LxmlError

from provenance.domain.articles import Article, Capture, Zone, ZoneKind
from provenance.domain.spans import Span
from provenance.errors import UnreadableInputError
from provenance.ingest.dating import editor_date, http_candidate, preferred_first, url_candidate
from provenance.ingest.decoding import require_length_of_an_article
from provenance.ingest.hints import Hints
from provenance.ingest.language import language_of
from provenance.ingest.main_text import (
    join_paragraphs,
    links_of,
    main_paragraphs,
)
from provenance.ingest.markup import Paragraph, parse_page
from provenance.ingest.page_facts import page_facts
from provenance.ingest.page_marks import is_biography
from provenance.ingest.plain import body_of
from provenance.ingest.pruning import pruned
from provenance.ingest.zones import find_zones


def read_page(capture: Capture, markup: str, hints: Hints, name: str) -> Article:
    """The article on the page ``markup``; UnreadableInputError, which says ``name``, when there is none."""
    asked = hints.url or capture.final_url or capture.requested_url
    try:
        tree = parse_page(markup)
    except (LxmlError, ValueError) as error:
        raise UnreadableInputError(
            name, "it is no web page that can be read. Save it again from a browser."
        ) from error
    facts = page_facts(tree, asked or "")
    paragraphs = pruned(main_paragraphs(tree, facts, asked))
    if not paragraphs:
        raise UnreadableInputError(
            name,
            "no article was found on this page. Save the article's text as a .txt file and add that.",
        )
    text, spans = join_paragraphs(paragraphs)
    require_length_of_an_article(text, name)
    outlet = hints.outlet or facts.outlet
    zoning = find_zones(
        text, hints.title or facts.title, outlet, facts.authors, guess_headline=False
    )
    zones = _with_marked(zoning.zones, paragraphs, spans)
    dates = preferred_first(
        (
            editor_date(hints.published) if hints.published else None,
            *facts.dates,
            url_candidate(asked or facts.url),
            http_candidate(capture.headers),
        )
    )
    return Article(
        capture=capture,
        text=text,
        title=hints.title or facts.title,
        authors=facts.authors,
        outlet=outlet,
        language=language_of(body_of(text, zones)) or facts.language,
        url=hints.url or facts.url or asked,
        published=dates[0] if dates else None,
        date_candidates=dates,
        zones=zones,
        links=links_of(tree, paragraphs, spans, asked or facts.url or ""),
        external_id=hints.external_id,
    )


def _with_marked(
    zones: Sequence[Zone], paragraphs: Sequence[Paragraph], spans: Sequence[Span]
) -> tuple[Zone, ...]:
    """The zones, and the captions and authors' biographies that the page marks as such."""
    marked = []
    for paragraph, span in zip(paragraphs, spans, strict=True):
        if paragraph.block is None or any(zone.span.overlaps(span) for zone in zones):
            continue
        if "figure" in paragraph.block.surroundings:
            marked.append(Zone(ZoneKind.CAPTION, span, "the page marks it as a picture's caption"))
        elif is_biography(paragraph):
            marked.append(Zone(ZoneKind.BYLINE, span, "the page marks it as about the author"))
    return tuple(sorted((*zones, *marked), key=lambda zone: zone.span))
