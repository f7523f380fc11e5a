"""Carriers that no sentence names: the wire of a dateline, a credit at the end, "via", links.

A picture's credit is none.  The article's own outlet is never its own carrier.
"""

import re
from collections.abc import Iterator

from provenance.domain.articles import ZoneKind
from provenance.domain.sources import NEWS, Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.traces import TracedArticle
from provenance.gazetteer import Gazetteer, Outlet
from provenance.tracing.cues import CREDIT, CREDITED, PICTURED
from provenance.tracing.sightings import Passed
from provenance.tracing.sources import outlet_source

_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w.,'’ /-]{1,60}?)?\(?(?P<agency>(?<=\()[A-Z][\w .'’-]{1,40}(?=\)))\)\s*(?:--?|[–—])"
)
_LEDE = 400
_TAIL = 600
_CREDIT_ZONES = frozenset(
    {ZoneKind.CONTRIBUTOR_LINE, ZoneKind.BYLINE, ZoneKind.OUTLET_LINE, ZoneKind.BOILERPLATE}
)


def credited(article: TracedArticle, gazetteer: Gazetteer) -> tuple[Passed, ...]:
    """The carriers that datelines, credit lines and links show, each once, innermost first."""
    found: dict[str, Passed] = {}
    own = next(iter(gazetteer.named(article.outlet)), None) if article.outlet else None
    for passed in (*_dateline(article, gazetteer), *_credits(article, gazetteer)):
        if own is None or passed.source.entry != own.id:
            found.setdefault(passed.source.entry, passed)
    return tuple(found.values())


def _dateline(article: TracedArticle, gazetteer: Gazetteer) -> Iterator[Passed]:
    for start in _ledes(article):
        found = _DATELINE.match(article.text, start, min(len(article.text), start + 120))
        outlet = _news(found["agency"], gazetteer) if found else None
        if found and outlet and outlet.kind is SourceKind.WIRE:
            span = Span(*found.span("agency"))
            why = f"the dateline names {outlet.name}"
            yield Passed(outlet_source(outlet, outlet.name, outlet.kind), span, Basis.STATED, why)
            return


def _ledes(article: TracedArticle) -> Iterator[int]:
    """Where the first lines begin: a dateline may stand below a headline."""
    yield 0
    at = article.text.find("\n", 0, _LEDE)
    while at >= 0:
        yield at + 1
        at = article.text.find("\n", at + 1, _LEDE)


def _credits(article: TracedArticle, gazetteer: Gazetteer) -> Iterator[Passed]:
    for span in _credit_spans(article):
        if not CREDITED.search(article.text, span.start, span.end):
            continue
        for mention in gazetteer.mentions(article.text, span):
            outlet = mention.sure or next((entry for entry, _ in mention.claims), None)
            before = article.text[max(span.start, mention.span.start - 70) : mention.span.start]
            if outlet is None or outlet.kind not in NEWS:
                continue
            if CREDIT.search(before) and not PICTURED.search(before):
                words = " ".join((before[-40:] + mention.span.of(article.text)).split())
                why = f"a credit names it: “{words}”"
                source = outlet_source(outlet, outlet.name, outlet.kind)
                yield Passed(source, mention.span, Basis.STATED, why)


def _credit_spans(article: TracedArticle) -> list[Span]:
    zones = [zone.span for zone in article.zones if zone.kind in _CREDIT_ZONES]
    tail = Span(max(0, len(article.text) - _TAIL), len(article.text))
    head = Span(0, min(_LEDE, tail.start))
    inside = [zone for zone in zones if zone.start >= head.end and zone.end <= tail.start]
    return [head, *inside, tail]


def _news(name: str, gazetteer: Gazetteer) -> Outlet | None:
    return next((entry for entry in gazetteer.named(name) if entry.kind in NEWS), None)


def linked(
    article: TracedArticle, gazetteer: Gazetteer, spans: tuple[Span, ...]
) -> tuple[Passed, ...]:
    """The outlets to whose pages the telling ``spans`` link."""
    found: dict[str, Passed] = {}
    own = next(iter(gazetteer.named(article.outlet)), None) if article.outlet else None
    for link in article.links:
        if link.span is None or not any(span.overlaps(link.span) for span in spans):
            continue
        outlet = gazetteer.at_domain(link.url)
        if outlet is None or outlet == own or outlet.kind not in (*NEWS, SourceKind.CHANNEL):
            continue
        source = outlet_source(outlet, outlet.name, outlet.kind)
        why = f"“{link.words.strip()}” links to {outlet.name}"
        found.setdefault(outlet.id, Passed(source, None, Basis.INFERRED, why, link.url))
    return tuple(found.values())
