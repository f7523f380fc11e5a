"""Who printed an article: the agency that its dateline credits, then its outlet."""

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.articles import Article
from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.venues import Carrier
from provenance.gazetteer import Gazetteer, in_use

_CREDIT = re.compile(
    r"[A-Z][A-Z.'’ -]{2,40}(?:,\s[^—–\n.“\"()]{1,40})?\s?\((?P<agency>[^()\n]{2,30})\)\s(?:—|–|--|-)\s*$"
)
"""The end of "PLACE, Country (Agency) — ", which stands before the body."""
_LONGEST = 140
"""Code points of a dateline at most."""


def publishers_of(
    article: Article, body: Sequence[Span], gazetteer: Gazetteer | None = None
) -> tuple[Hop, ...]:
    """The publishing hops from stage 0 on; an agency's copy is another's, so that is inferred.

    ``gazetteer`` is what is known by name, the one in use when None.
    """
    outlet, known = article.outlet, gazetteer or in_use()
    last = Hop(0, outlet or "", SourceKind.OUTLET, HopRole.PUBLISHER, Basis.STATED)
    agency = _credited(article.text, body[0].start, known) if body else None
    if agency is None or _is_same(agency.name, outlet, known):
        return (last,) if outlet else ()
    return (agency, replace(last, stage=1)) if outlet else (agency,)


def carried_to(
    publishers: Sequence[Hop], carriers: Sequence[Carrier], basis: Basis
) -> tuple[Hop, ...]:
    """The hops of the carriers, and the publishers behind the last of them."""
    hops = (Hop(c.stage, c.name, c.kind, HopRole.CARRIER, basis, c.span) for c in carriers)
    stages = max((carrier.stage for carrier in carriers), default=0)
    return (*hops, *(replace(hop, stage=hop.stage + stages + 1) for hop in publishers))


def _credited(text: str, begin: int, known: Gazetteer) -> Hop | None:
    """The agency of the dateline that ends where the body begins, if the gazetteer knows it."""
    match = _CREDIT.search(text, max(0, begin - _LONGEST), begin)
    if match is None:
        return None
    entry = next((e for e in known.named(match["agency"]) if e.kind is SourceKind.WIRE), None)
    if entry is None:
        return None
    span = Span(match.start("agency"), match.end("agency"))
    return Hop(0, entry.name, entry.kind, HopRole.PUBLISHER, Basis.INFERRED, span)


def _is_same(agency: str, outlet: str | None, known: Gazetteer) -> bool:
    return outlet is not None and any(entry.name == agency for entry in known.named(outlet))


def author_of(article: Article) -> str:
    """Whoever alone wrote an article, "" where nobody or more than one is named."""
    return article.authors[0] if len(article.authors) == 1 else ""
