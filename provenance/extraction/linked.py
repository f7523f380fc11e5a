"""Where a hop may be read: the address of a link on the words that show it.

A link on a person's name leads to who they are, and one within the article's own site to what it has
printed on the subject: neither is what came through the hop.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from provenance.domain.articles import Article, Link
from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.spans import Span
from provenance.gazetteer import Gazetteer

_SAYS_ITSELF = NEWS | {SourceKind.DOCUMENT}
"""What is read at the end of a link on its name, where it speaks itself."""


class Links:
    """The links of one article that lead to a page elsewhere, by the words they stand on."""

    def __init__(self, article: Article, known: Gazetteer) -> None:
        self._known = known
        own = _site(article.url or "")
        placed = [(link.span, link) for link in article.links if link.span is not None]
        pages = [(span, link) for span, link in placed if _is_page_elsewhere(link, own)]
        self._found = sorted(pages, key=lambda found: found[0])
        self._ends = [span.end for span, _ in self._found]

    def with_addresses(self, chain: Sequence[Hop], cue: Sequence[Span]) -> tuple[Hop, ...]:
        """The hops of a statement, each with the address on its words, a carrier's on the cue too."""
        if not self._found:
            return tuple(chain)
        return tuple(replace(hop, url=self._address(hop, cue)) for hop in chain)

    def _address(self, hop: Hop, cue: Sequence[Span]) -> str | None:
        speaks = hop.role is HopRole.ORIGIN and hop.kind in _SAYS_ITSELF
        if hop.span is None or not (speaks or hop.role is HopRole.CARRIER):
            return hop.url
        link = self._on(hop.span)
        if link is not None:
            return link.url
        told = (self._on(span) for span in cue)
        return next((link.url for link in told if link and self._is_home(link, hop)), None)

    def _on(self, words: Span) -> Link | None:
        """The first link that stands on some of the words."""
        place = bisect_left(self._ends, words.start + 1)
        if place == len(self._found) or not self._found[place][0].overlaps(words):
            return None
        return self._found[place][1]

    def _is_home(self, link: Link, hop: Hop) -> bool:
        home = self._known.at_domain(link.url)
        return home is not None and home.name == hop.name


def _is_page_elsewhere(link: Link, own: str) -> bool:
    """Whether a link leads to a page, and to no page of the article's own site."""
    site = _site(link.url)
    return site != "" and site != own and link.url.partition(site)[2].strip("/") != ""


def _site(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" names no host
        return ""
