"""In which column each source of the origin graph stands, and in which row each article.

The columns go from the origins outwards; an edge that closes a circle does not move anything.
Everything is worked out from the graph alone, without recursion: a chain may be as long as it likes.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from provenance.domain.origin_groups import NodeRole
from provenance.reports.traces.graph import DrawnNode, sets_of_copies
from provenance.reports.traces.graph_edges import DrawnEdge

_LAST = 1_000_000
"""Sorts behind every group, every carrier and every article."""


def columns_of(nodes: Sequence[DrawnNode], edges: Iterable[DrawnEdge]) -> dict[str, int]:
    """The column of each source, from 0: one behind the furthest source that passed it on."""
    sources = [node.key for node in nodes if node.role is not NodeRole.ARTICLE]
    onward: dict[str, list[str]] = defaultdict(list)
    known = set(sources)
    for edge in edges:
        if edge.start in known and edge.end in known and edge.start != edge.end:
            onward[edge.start].append(edge.end)
    columns = dict.fromkeys(sources, 0)
    for key in _outwards(sources, onward):
        for end in onward[key]:
            columns[end] = max(columns[end], columns[key] + 1)
    return columns


def _outwards(sources: Sequence[str], onward: dict[str, list[str]]) -> list[str]:
    """Each source before those it passed on to; edges that close a circle are taken out of ``onward``."""
    done: list[str] = []
    is_open: dict[str, bool] = {}
    for start in sources:
        stack = [] if start in is_open else [(start, iter(list(onward[start])))]
        is_open.setdefault(start, bool(stack))
        while stack:
            key, ends = stack[-1]
            for end in ends:
                if end not in is_open:
                    is_open[end] = True
                    stack.append((end, iter(list(onward[end]))))
                    break
                if is_open[end]:
                    onward[key].remove(end)
            else:
                is_open[key] = False
                done.append(key)
                stack.pop()
    return done[::-1]


def rows_of(nodes: Sequence[DrawnNode], edges: Iterable[DrawnEdge]) -> list[list[DrawnNode]]:
    """The articles from top to bottom, one list for each origin group that has some.

    Inside a group those of one last carrier stand together, and so do near-copies.
    """
    places = {node.key: place for place, node in enumerate(nodes)}
    carried: dict[str, int] = {}
    for edge in edges:
        if not edge.denies and edge.start in places:
            carried[edge.end] = min(carried.get(edge.end, _LAST), places[edge.start])
    firsts = {
        node.key: copies[0] for copies in sets_of_copies(tuple(nodes)).values() for node in copies
    }

    def place_of(node: DrawnNode) -> tuple[int, int, int, int]:
        first = firsts.get(node.key, node)
        group = _LAST if first.number is None else first.number
        return group, carried.get(first.key, _LAST), places[first.key], places[node.key]

    by_group: dict[int, list[DrawnNode]] = {}
    articles = (node for node in nodes if node.role is NodeRole.ARTICLE)
    for node in sorted(articles, key=place_of):
        by_group.setdefault(place_of(node)[0], []).append(node)
    return list(by_group.values())
