"""The picture of a trace as values: nodes, edges, circles, and the sources on which articles hang."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from provenance.domain.origin_groups import Circle, CriticalHop, Edge, Node, NodeRole, OriginGroup
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.traces import ArticleTrace, FarEnd
from provenance.domain.wording import counted

_FEWEST_FALLING = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes and edges with the circles among them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    circles: tuple[Circle, ...]


def article_key(trace: ArticleTrace) -> str:
    """The key of an article's node."""
    return f"article:{trace.article.id}"


def picture_of(
    traces: Sequence[ArticleTrace],
    groups: Sequence[OriginGroup],
    near_copies: Sequence[Sequence[int]],
    publishers: Mapping[int, str],
) -> Picture:
    """The origin graph; ``publishers`` gives the source key of an article's own outlet, by its id."""
    edges = _edges(traces)
    circles, circular = _circles(edges, traces, publishers)
    marked = tuple(
        replace(edge, circular=True)
        if (edge.start, edge.end, edge.article_id) in circular
        else edge
        for edge in edges
    )
    return Picture(_nodes(traces, groups, near_copies), marked, circles)


def _edges(traces: Sequence[ArticleTrace]) -> list[Edge]:
    edges: dict[tuple[str, str, int, bool], Edge] = {}
    for trace in traces:
        end = article_key(trace)
        for origin in trace.origins:
            if origin.far_end is FarEnd.UNKNOWN:
                continue
            at, why, span, basis = origin.key, " · ".join(origin.why), origin.span, origin.basis
            for hop in origin.carriers:
                inferred = hop.basis is Basis.INFERRED
                _add(edges, Edge(at, hop.key, trace.article.id, hop.why, hop.span, inferred))
                at, why, span, basis = hop.key, hop.why, hop.span, hop.basis
            inferred = basis is Basis.INFERRED
            _add(edges, Edge(at, end, trace.article.id, why, span, inferred))
        for denial in trace.denials:
            at, why = denial.key, denial.why
            for hop in denial.carriers:
                _add(edges, Edge(at, hop.key, trace.article.id, why, denial.span, denies=True))
                at, why = hop.key, hop.why
            _add(edges, Edge(at, end, trace.article.id, why, denial.span, denies=True))
    return list(edges.values())


def _add(edges: dict[tuple[str, str, int, bool], Edge], edge: Edge) -> None:
    if edge.start != edge.end:
        edges.setdefault((edge.start, edge.end, edge.article_id, edge.denies), edge)


def _nodes(
    traces: Sequence[ArticleTrace],
    groups: Sequence[OriginGroup],
    near_copies: Sequence[Sequence[int]],
) -> tuple[Node, ...]:
    group_of = {source: group.key for group in groups for source in group.sources}
    copy_of = {article: copies[0] for copies in near_copies for article in copies}
    origins: dict[str, Node] = {}
    carriers: dict[str, Node] = {}
    articles: list[Node] = []
    for trace in traces:
        end = article_key(trace)
        for origin in trace.origins:
            if origin.far_end is not FarEnd.UNKNOWN and origin.key != end:
                group = group_of.get(origin.key, "")
                node = Node(origin.key, origin.name, origin.kind, NodeRole.ORIGIN, None, group)
                origins.setdefault(origin.key, node)
            for hop in origin.carriers:
                group = group_of.get(hop.key, "")
                node = Node(hop.key, hop.name, hop.kind, NodeRole.CARRIER, None, group)
                carriers.setdefault(hop.key, node)
        for denial in trace.denials:
            node = Node(denial.key, denial.by, SourceKind.PERSON, NodeRole.DENIER)
            carriers.setdefault(denial.key, node)
            for hop in denial.carriers:
                carriers.setdefault(hop.key, Node(hop.key, hop.name, hop.kind, NodeRole.CARRIER))
        first = copy_of.get(trace.article.id)
        copies = "" if first is None else f"article:{first}"
        articles.append(
            Node(
                end, trace.article.label, SourceKind.OUTLET, NodeRole.ARTICLE, trace.article.id,
                group_of.get(end, ""), copies,
            )
        )  # fmt: skip
    behind = [node for key, node in carriers.items() if key not in origins]
    return (*origins.values(), *behind, *articles)


def _circles(
    edges: Sequence[Edge], traces: Sequence[ArticleTrace], publishers: Mapping[int, str]
) -> tuple[tuple[Circle, ...], frozenset[tuple[str, str, int]]]:
    """The circles among the sources, an article standing for the outlet that published it."""
    names = {origin.key: origin.name for trace in traces for origin in trace.origins}
    names |= {hop.key: hop.name for trace in traces for hop in trace.carriers}
    labels = {trace.article.id: trace.article.label for trace in traces}
    after = _told_on(edges, publishers)
    circles: list[Circle] = []
    circular: set[tuple[str, str, int]] = set()
    seen: set[str] = set()
    for start in sorted(after):
        keys = () if start in seen else _way_back(start, after)
        if not keys:
            continue
        seen.update(keys)
        told = [
            edge
            for one, other in zip(keys, (*keys[1:], keys[0]), strict=True)
            for edge in after[one][other]
        ]
        circular |= {(edge.start, edge.end, edge.article_id) for edge in told}
        articles = tuple(sorted({edge.article_id for edge in told}))
        shown = tuple(names.get(key) or labels.get(_article_of(key), key) for key in keys)
        why = f"{' → '.join((*shown, shown[0]))}: each has it from the one before"
        circles.append(Circle(keys, shown, articles, why))
    return tuple(circles), frozenset(circular)


def _told_on(
    edges: Sequence[Edge], publishers: Mapping[int, str]
) -> dict[str, dict[str, list[Edge]]]:
    """Who has it from whom: each source of an article before the outlet that published it.

    What one article tells of its carriers among themselves is left out: it may have named them in
    parallel, and two articles that order them differently make no circle.
    """
    after: dict[str, dict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
    for edge in edges:
        publisher = publishers.get(edge.article_id, f"article:{edge.article_id}")
        if edge.start != publisher and not edge.denies:
            after[edge.start][publisher].append(edge)
    return after


def _article_of(key: str) -> int:
    number = key.removeprefix("article:")
    return int(number) if number.isdigit() else -1


def _way_back(start: str, after: Mapping[str, Mapping[str, object]]) -> tuple[str, ...]:
    """The shortest way from ``start`` to itself, () when there is none."""
    before: dict[str, str] = {}
    waiting = [start]
    for key in waiting:
        for end in sorted(after.get(key, ())):
            if end == start:
                way = [key]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return tuple(reversed(way))
            if end not in before:
                before[end] = key
                waiting.append(end)
    return ()


def critical_hops(
    traces: Sequence[ArticleTrace], groups: Sequence[OriginGroup]
) -> tuple[CriticalHop, ...]:
    """The sources without which articles have no way to any origin, the worst first."""
    root_of = {source: group for group in groups for source in group.sources}
    names: dict[str, str] = {group.key: group.name for group in groups}
    falling: dict[str, list[int]] = defaultdict(list)
    for trace in traces:
        ways: list[set[str]] = []
        for origin in trace.origins:
            way = {origin.key, *(hop.key for hop in origin.carriers)}
            names.setdefault(origin.key, origin.name)
            names.update({hop.key: hop.name for hop in origin.carriers})
            if origin.key in root_of:
                way.add(root_of[origin.key].key)
            ways.append(way)
        for key in set.intersection(*ways) if ways else ():
            if key != article_key(trace) and key != "unknown":
                falling[key].append(trace.article.id)
    of = len(traces)
    found = [
        CriticalHop(key, names[key], tuple(ids), of, _if_wrong(names[key], len(ids), of))
        for key, ids in falling.items()
        if len(ids) >= _FEWEST_FALLING
    ]
    return tuple(sorted(found, key=lambda hop: (-len(hop.falling), hop.key)))


def _if_wrong(name: str, falling: int, of: int) -> str:
    if falling == of:
        return f"if {name} erred, {'both' if of == 2 else f'all {of}'} articles fall"
    return f"if {name} erred, {counted(falling, 'article')} of {of} fall"
