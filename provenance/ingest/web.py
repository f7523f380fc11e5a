"""A web page to an article: main text by trafilatura, what the page says of itself by its metadata."""

from provenance.domain.articles import Article, Capture
from provenance.errors import UnreadableInputError
from provenance.ingest.dating import editor_date, http_candidate, preferred_first, url_candidate
from provenance.ingest.hints import Hints
from provenance.ingest.language import language_of
from provenance.ingest.plain import body_of
from provenance.ingest.zones import find_zones


def read_page(capture: Capture, markup: str, hints: Hints) -> Article:
    """The article on the page ``markup``; UnreadableInputError when it holds no text."""
    import trafilatura

    url = hints.url or capture.final_url or capture.requested_url
    found = trafilatura.bare_extraction(markup, url=url, with_metadata=True)
    if found is None or not found.text:
        raise UnreadableInputError(
            capture.file_name or url or "the page", "no article text was found on the page."
        )
    text = "\n\n".join(line.strip() for line in found.text.splitlines() if line.strip())
    title = hints.title or found.title
    zoning = find_zones(text, title=title, outlet=hints.outlet)
    dates = preferred_first(
        (
            editor_date(hints.published) if hints.published else None,
            url_candidate(url),
            http_candidate(capture.headers),
        )
    )
    return Article(
        capture=capture,
        text=text,
        title=title,
        authors=tuple(filter(None, (found.author or "").split("; "))),
        outlet=hints.outlet or found.sitename,
        language=language_of(body_of(text, zoning.zones)),
        url=url or found.url,
        published=dates[0] if dates else None,
        date_candidates=dates,
        zones=zoning.zones,
        external_id=hints.external_id,
    )
