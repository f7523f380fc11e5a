"""Where a statement's words may be looked up: the links of its chain, and of its article to a carrier."""

from collections.abc import Iterable, Iterator

from provenance.domain.articles import Link
from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import SourceKind
from provenance.gazetteer import Gazetteer

_UPSTREAM = (HopRole.ORIGIN, HopRole.RELAY, HopRole.CARRIER)


def upstream_links(
    chain: Iterable[Hop], links: Iterable[Link], gazetteer: Gazetteer
) -> tuple[str, ...]:
    """Addresses to look at, the surest first.

    A hop's own link, then links on the very name of a hop, then links to the home of a carrier.  A
    link on a person's name leads to who they are, not to what they said.
    """
    hops = [hop for hop in chain if hop.role in _UPSTREAM]
    pages = [link for link in links if _is_page(link.url)]
    own = [hop.url for hop in hops if hop.url]
    names = {_folded(hop.name) for hop in hops if hop.kind is not SourceKind.PERSON}
    named = [link.url for link in pages if _folded(link.words) in names]
    return tuple(dict.fromkeys((*own, *named, *_homes(hops, pages, gazetteer))))


def _homes(hops: Iterable[Hop], links: Iterable[Link], gazetteer: Gazetteer) -> Iterator[str]:
    named = {entry.id for hop in hops for entry in gazetteer.named(hop.name)}
    for link in links:
        home = gazetteer.at_domain(link.url)
        if home is not None and home.id in named:
            yield link.url


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _is_page(url: str) -> bool:
    """Whether an address is of a page and not of the front of a site."""
    _, _, path = url.partition("://")[2].partition("/")
    return bool(path.strip("/"))
