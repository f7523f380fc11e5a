"""A trace for machines: JSON lines, the head first, then one line for each thing that was found.

Nothing is lost and nothing is reworded.  The shape is described in docs/trace-format.md; FORMAT grows
by one when a reader of the old shape would go wrong.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from provenance.domain.claims import ClaimMember
from provenance.domain.origin_groups import (
    Circle,
    CriticalHop,
    Dependence,
    Edge,
    Node,
    OriginGroup,
    SharedPassage,
)
from provenance.domain.traces import ArticleOrigin, ArticleTrace, Carrier, Denial, Trace
from provenance.reports.json_text import JSONObject, json_line
from provenance.reports.json_text import span_as_list as _span
from provenance.reports.traces.wording import verdict

FORMAT = 1


class JSONTraceReporter:
    """Writes a trace as JSON lines."""

    suffix: ClassVar[str] = ".jsonl"

    def render(self, trace: Trace) -> str:
        """The whole file: each line is one JSON object."""
        return "".join(map(json_line, trace_objects(trace)))


def trace_objects(trace: Trace) -> Iterator[JSONObject]:
    """The objects of the lines: head, groups, dependences, circles, critical hops, articles, graph."""
    of_groups = (one for group in trace.groups for one in group.dependences)
    dependences = tuple(dict.fromkeys((*trace.dependences, *of_groups)))
    places = {one: number for number, one in enumerate(dependences)}
    yield _head(trace)
    for group in trace.groups:
        yield _group(group, [places[one] for one in group.dependences])
    for number, one in enumerate(dependences):
        yield _dependence(number, one)
    yield from map(_circle, trace.circles)
    yield from map(_critical, trace.critical)
    yield from map(_article, trace.articles)
    yield from map(_node, trace.nodes)
    yield from map(_edge, trace.edges)


def _head(trace: Trace) -> JSONObject:
    return {
        "kind": "trace",
        "format": FORMAT,
        "claim": trace.claim,
        "claim_id": trace.claim_id,
        "verdict": verdict(trace),
        "corroboration": trace.corroboration.value,
        "why": trace.corroboration.why,
        "evidence": trace.corroboration.evidence,
        "carrying": [one.article.id for one in trace.carrying],
        "first": [one.article.id for one in trace.carrying if one.first],
        "independent": [group.key for group in trace.independent],
        "judged_independent": [group.key for group in trace.judged_independent],
        "near_copies": trace.near_copies,
        "offsets": "unicode code points, half-open, into the text of the article",
    }


def _group(group: OriginGroup, dependences: Sequence[int]) -> JSONObject:
    return {
        "kind": "group",
        "key": group.key,
        "name": group.name,
        "source_kind": group.kind,
        "sources": group.sources,
        "names": group.names,
        "articles": group.articles,
        "independent": group.independent,
        "judged_by": group.judged_by,
        "weak": group.weak,
        "why": group.why,
        "dependences": dependences,
    }


def _dependence(number: int, one: Dependence) -> JSONObject:
    return {
        "kind": "dependence",
        "id": number,
        "reason": one.reason,
        "articles": one.articles,
        "upstream": one.upstream or None,
        "why": one.why,
        "share": one.share,
        "evidence": [
            {"article": shown.article_id, "span": _span(shown.span), "words": shown.words}
            for shown in one.evidence
        ],
        "passages": [_passage(passage) for passage in one.passages],
    }


def _passage(passage: SharedPassage) -> JSONObject:
    return {
        "left_article": passage.left_article,
        "left": _span(passage.left),
        "right_article": passage.right_article,
        "right": _span(passage.right),
        "words": passage.words,
    }


def _circle(circle: Circle) -> JSONObject:
    return {
        "kind": "circle",
        "keys": circle.keys,
        "names": circle.names,
        "articles": circle.articles,
        "why": circle.why,
    }


def _critical(hop: CriticalHop) -> JSONObject:
    return {
        "kind": "critical_hop",
        "key": hop.key,
        "name": hop.name,
        "falling": hop.falling,
        "of": hop.of,
        "why": hop.why,
    }


def _article(traced: ArticleTrace) -> JSONObject:
    article, date = traced.article, traced.article.published
    return {
        "kind": "article",
        "id": article.id,
        "external_id": article.external_id,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": date
        and {"value": date.value, "precision": date.precision, "basis": date.basis},
        "carries": traced.carries,
        "stance": traced.stance,
        "first": traced.first,
        "why": traced.why,
        "members": [_member(member) for member in traced.members],
        "origins": [_origin(origin) for origin in traced.origins],
        "denials": [_denial(denial) for denial in traced.denials],
        "text": article.text,
    }


def _member(member: ClaimMember) -> JSONObject:
    return {
        "statement": member.statement,
        "spans": [_span(span) for span in member.spans],
        "stance": member.stance,
        "status": member.status,
        "why": member.why,
    }


def _origin(origin: ArticleOrigin) -> JSONObject:
    return {
        "key": origin.key,
        "name": origin.name,
        "source_kind": origin.kind,
        "far_end": origin.far_end,
        "span": _span(origin.span),
        "basis": origin.basis,
        "weak": origin.weak,
        "carriers": [_carrier(hop) for hop in origin.carriers],
        "why": origin.why,
    }


def _carrier(hop: Carrier) -> JSONObject:
    return {
        "key": hop.key,
        "name": hop.name,
        "source_kind": hop.kind,
        "span": _span(hop.span),
        "basis": hop.basis,
        "url": hop.url,
        "why": hop.why,
    }


def _denial(denial: Denial) -> JSONObject:
    return {
        "key": denial.key,
        "by": denial.by,
        "span": _span(denial.span),
        "carriers": [_carrier(hop) for hop in denial.carriers],
        "why": denial.why,
    }


def _node(node: Node) -> JSONObject:
    return {
        "kind": "node",
        "key": node.key,
        "name": node.name,
        "source_kind": node.kind,
        "role": node.role,
        "article": node.article_id,
        "group": node.group or None,
        "near_copies": node.near_copies or None,
    }


def _edge(edge: Edge) -> JSONObject:
    return {
        "kind": "edge",
        "start": edge.start,
        "end": edge.end,
        "article": edge.article_id,
        "span": _span(edge.span),
        "inferred": edge.inferred,
        "denies": edge.denies,
        "circular": edge.circular,
        "why": edge.why,
    }
