"""The edges of the origin graph in words; those that do the same are one.

Two sorts are added to what the articles tell: from a source to its own article, so that nobody stands
alone, and from source to source around a circle, so that the circle is seen to close.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.origin_groups import Edge
from provenance.domain.traces import FarEnd, Trace
from provenance.domain.wording import listed
from provenance.reports.legible import legible_line
from provenance.reports.traces import wording

_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """All edges from one node to another that do the same, as one.

    ``inferred`` counts those that are inferred: all of them make a dashed line.
    """

    start: str
    end: str
    articles: tuple[int, ...]
    inferred: int
    denies: bool
    circular: bool
    why: str

    @property
    def is_inferred(self) -> bool:
        """Whether no article states it."""
        return self.inferred == len(self.articles)

    @property
    def label(self) -> str:
        """What is written on it: that it denies, how many tell it, how many by inference."""
        words = "denies" if self.denies else "circle" if self.circular else ""
        count = f"{len(self.articles)}" if len(self.articles) > 1 else ""
        some = f" ({self.inferred}*)" if self.inferred else ""
        star = "*" if self.is_inferred else some
        return f"{words} {count}{star}".strip()


def drawn_edges(trace: Trace) -> tuple[DrawnEdge, ...]:
    """The edges between known nodes, in the order in which they first stand."""
    known = {node.key for node in trace.nodes}
    around = tuple(_around_circles(trace))
    closed = {edge.end for edge in around}
    alike: dict[tuple[str, str, bool, bool], list[Edge]] = {}
    for edge in (*_told(trace), *_own_words(trace), *around):
        if edge.start in known and edge.end in known:
            is_circular = edge.circular and edge.end in closed
            same = (edge.start, edge.end, edge.denies, is_circular)
            alike.setdefault(same, []).append(edge)
    return tuple(_drawn(edges, circular=same[3]) for same, edges in alike.items())


def _told(trace: Trace) -> Iterator[Edge]:
    """What the articles tell; one that leads from an article to its own carrier leads nowhere."""
    articles = {node.article_id: node.key for node in trace.nodes if node.article_id is not None}
    for edge in trace.edges:
        if edge.start != articles.get(edge.article_id):
            yield edge


def _own_words(trace: Trace) -> Iterator[Edge]:
    """From the source of a group to each article of its own in which it says so itself."""
    articles = {node.article_id: node.key for node in trace.nodes if node.article_id is not None}
    groups = {key: group for group in trace.groups for key in group.sources}
    for traced in trace.carrying:
        key = articles.get(traced.article.id)
        for origin in traced.origins:
            group = groups.get(origin.key)
            if key and group and origin.far_end is FarEnd.OWN and not origin.carriers:
                yield Edge(group.key, key, traced.article.id, "It says so in its own voice.")


def _around_circles(trace: Trace) -> Iterator[Edge]:
    for circle in trace.circles:
        ends = (*circle.keys[1:], *circle.keys[:1])
        for start, end, article in zip(circle.keys, ends, circle.articles, strict=False):
            yield Edge(start, end, article, circle.why, circular=True)


def _drawn(edges: list[Edge], *, circular: bool) -> DrawnEdge:
    # An article that states it once does not infer it, whatever else it says.
    stated = {edge.article_id for edge in edges if not edge.inferred}
    articles = tuple(dict.fromkeys(edge.article_id for edge in edges))
    reasons = dict.fromkeys(filter(None, (legible_line(edge.why) for edge in edges)))
    first = edges[0]
    return DrawnEdge(
        start=first.start,
        end=first.end,
        articles=articles,
        inferred=len(articles) - len(stated),
        denies=first.denies,
        circular=circular,
        why=wording.cut(listed(list(reasons), _MOST_REASONS), wording.MOST_OF_A_PASSAGE),
    )
