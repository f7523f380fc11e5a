"""The origin graph in words: what is written on each node and edge, whoever draws it."""

from dataclasses import dataclass

from provenance.domain.origin_groups import Edge, Node, NodeRole
from provenance.domain.traces import Trace
from provenance.domain.wording import listed
from provenance.reports.legible import legible_line
from provenance.reports.phrases import kind_in_words
from provenance.reports.traces import wording

_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node; ``letter`` and ``number`` are its group's ("" and None when it has none).

    ``near_copies`` is the key of the first article of its set of near-copies, "" when it is none.
    """

    key: str
    role: NodeRole
    name: str
    about: str
    letter: str
    number: int | None
    near_copies: str
    in_circle: bool
    article_id: int | None


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


def drawn_nodes(trace: Trace) -> tuple[DrawnNode, ...]:
    """The nodes in the trace's order, each key once; articles by the names a person calls them."""
    labels = wording.labels_of(trace)
    numbers = {group.key: number for number, group in enumerate(trace.groups)}
    circular = {key for circle in trace.circles for key in circle.keys}
    dates = {one.article.id: wording.published(one.article) for one in trace.articles}
    # A source that tells the claim and denies it elsewhere is one node: it stands where it came first.
    once: dict[str, Node] = {}
    for node in trace.nodes:
        once.setdefault(node.key, node)
    return tuple(
        _node(node, labels, dates, numbers.get(node.group), circular) for node in once.values()
    )


def _node(
    node: Node,
    labels: dict[int, str],
    dates: dict[int, str],
    number: int | None,
    circular: set[str],
) -> DrawnNode:
    if node.role is NodeRole.ARTICLE and node.article_id is not None:
        name = labels.get(node.article_id) or wording.shown_name(node.name)
        about = dates.get(node.article_id, "")
    else:
        name, about = wording.shown_name(node.name), kind_in_words(node.kind)
    return DrawnNode(
        key=node.key,
        role=node.role,
        name=name,
        about=about,
        letter="" if number is None else wording.letter(number),
        number=number,
        near_copies=node.near_copies,
        in_circle=node.key in circular,
        article_id=node.article_id,
    )


def drawn_edges(trace: Trace) -> tuple[DrawnEdge, ...]:
    """The edges, those that do the same as one, in the order in which they first stand."""
    known = {node.key for node in trace.nodes}
    alike: dict[tuple[str, str, bool, bool], list[Edge]] = {}
    for edge in trace.edges:
        if edge.start in known and edge.end in known:
            same = (edge.start, edge.end, edge.denies, edge.circular)
            alike.setdefault(same, []).append(edge)
    return tuple(_edge(edges) for edges in alike.values())


def _edge(edges: list[Edge]) -> DrawnEdge:
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
        circular=first.circular,
        why=wording.cut(listed(list(reasons), _MOST_REASONS), wording.MOST_OF_A_PASSAGE),
    )


def sets_of_copies(nodes: tuple[DrawnNode, ...]) -> dict[str, list[DrawnNode]]:
    """The nodes that are near-copies of one another, by the key of the first of them."""
    found: dict[str, list[DrawnNode]] = {}
    for node in nodes:
        if node.near_copies:
            found.setdefault(node.near_copies, []).append(node)
    return {key: copies for key, copies in found.items() if len(copies) > 1}
