"""The nodes of the origin graph in words: what is written on each, whoever draws it."""

from dataclasses import dataclass

from provenance.domain.origin_groups import Node, NodeRole
from provenance.domain.traces import Trace
from provenance.reports.phrases import kind_in_words
from provenance.reports.traces import wording


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


def drawn_nodes(trace: Trace) -> tuple[DrawnNode, ...]:
    """The nodes in the trace's order, each key once; articles by the names a person calls them.

    An article has the letters of all the groups that it rests on, and the colour of the first.
    """
    words = _Words(trace)
    # A source that tells the claim and denies it elsewhere is one node: it stands where it came first.
    once: dict[str, Node] = {}
    for node in trace.nodes:
        once.setdefault(node.key, node)
    return tuple(map(words.node, once.values()))


class _Words:
    """What is written on the nodes of one trace."""

    def __init__(self, trace: Trace) -> None:
        self._labels = wording.labels_of(trace)
        self._dates = {one.article.id: wording.published(one.article) for one in trace.articles}
        self._numbers = {group.key: place for place, group in enumerate(trace.groups)}
        self._circular = {key for circle in trace.circles for key in circle.keys}
        of_source = {
            key: place
            for place, group in enumerate(trace.groups)
            for key in (group.key, *group.sources)
        }
        self._rests_on = {
            one.article.id: sorted({of_source[o.key] for o in one.origins if o.key in of_source})
            for one in trace.articles
        }

    def node(self, node: Node) -> DrawnNode:
        """One node in words."""
        is_article = node.role is NodeRole.ARTICLE and node.article_id is not None
        name, about = self._article(node) if is_article else self._source(node)
        own = self._numbers.get(node.group)
        numbers = [] if own is None else [own]
        if is_article and node.article_id is not None:
            numbers = self._rests_on.get(node.article_id) or numbers
        return DrawnNode(
            key=node.key,
            role=node.role,
            name=name,
            about=about,
            letter="".join(map(wording.letter, numbers)),
            number=numbers[0] if numbers else None,
            near_copies=node.near_copies,
            in_circle=node.key in self._circular,
            article_id=node.article_id,
        )

    def _article(self, node: Node) -> tuple[str, str]:
        number = node.article_id or 0
        name = self._labels.get(number) or wording.shown_name(node.name)
        return name, self._dates.get(number, "")

    @staticmethod
    def _source(node: Node) -> tuple[str, str]:
        return wording.shown_name(node.name), kind_in_words(node.kind)


def sets_of_copies(nodes: tuple[DrawnNode, ...]) -> dict[str, list[DrawnNode]]:
    """The nodes that are near-copies of one another, by the key of the first of them."""
    found: dict[str, list[DrawnNode]] = {}
    for node in nodes:
        if node.near_copies:
            found.setdefault(node.near_copies, []).append(node)
    return {key: copies for key, copies in found.items() if len(copies) > 1}
