"""The outlets that a trace knows: the gazetteer's, and those that published its own articles."""

from collections.abc import Iterable
from functools import lru_cache

from provenance.domain.sources import SourceKind
from provenance.domain.traces import TracedArticle
from provenance.gazetteer import Gazetteer, Outlet, Rule, in_use
from provenance.gazetteer.entries import bare, id_of


def known_outlets(articles: Iterable[TracedArticle]) -> Gazetteer:
    """The gazetteer in use with the outlets of ``articles`` that it lacks, by name and short name."""
    gazetteer = in_use()
    names = {article.outlet for article in articles if article.outlet}
    return _extended(gazetteer, tuple(sorted(n for n in names if not gazetteer.named(n))))


@lru_cache(maxsize=4)
def _extended(gazetteer: Gazetteer, names: tuple[str, ...]) -> Gazetteer:
    return gazetteer.extended(map(_entry, names)) if names else gazetteer


def _entry(name: str) -> Outlet:
    """An outlet known by its name alone; "the Courier" is it where it was named in full before."""
    last = bare(name).split()[-1]
    is_short = last != bare(name) and last[:1].isupper()
    short = ((last, Rule.NAMED), (f"the {last}", Rule.NAMED)) if is_short else ()
    return Outlet(id_of(name), name, SourceKind.OUTLET, ambiguous=short)
