"""Articles for tests of tracing: invented texts, read as the program reads them."""

from functools import cache

from provenance.domain.traces import TracedArticle
from provenance.extraction.trained import TrainedExtractor
from provenance.ingest import Hints, read_capture
from tests.builders import a_capture


@cache
def read(
    number: int, text: str, outlet: str | None = None, published: str | None = None
) -> TracedArticle:
    """An article with its zones, links and statements."""
    article = read_capture(
        a_capture(text.encode(), file_name=f"{number}.txt"),
        Hints(outlet=outlet, published=published),
    )
    return TracedArticle(
        number,
        article.text,
        external_id=str(number),
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        zones=article.zones,
        links=article.links,
        statements=TrainedExtractor().extract(article),
    )
