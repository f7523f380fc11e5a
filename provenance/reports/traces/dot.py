"""The origin graph in Graphviz's language, for ``dot`` and whatever reads its files.

Foreign words stand in quoted strings only; quotation marks, backslashes and ampersands, which mean
something there, are escaped.
"""

from collections.abc import Iterator
from typing import ClassVar

from provenance.domain.origin_groups import NodeRole
from provenance.domain.traces import Trace
from provenance.reports.traces.graph import DrawnNode, drawn_nodes, sets_of_copies
from provenance.reports.traces.graph_edges import DrawnEdge, drawn_edges
from provenance.reports.traces.palette import colour_of
from provenance.reports.traces.wording import verdict

_SHAPES = {
    NodeRole.ORIGIN: "box, style=bold",
    NodeRole.CARRIER: "box, style=rounded",
    NodeRole.ARTICLE: "note",
    NodeRole.DENIER: "octagon",
}
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;"})


class DotReporter:
    """Writes the origin graph as a Graphviz digraph."""

    suffix: ClassVar[str] = ".dot"

    def render(self, trace: Trace) -> str:
        """The whole file."""
        return "\n".join(_digraph(trace)) + "\n"


def _digraph(trace: Trace) -> Iterator[str]:
    nodes, edges = drawn_nodes(trace), drawn_edges(trace)
    names = {node.key: f"n{number}" for number, node in enumerate(nodes)}
    copies = sets_of_copies(nodes)
    yield "digraph trace {"
    yield '  graph [rankdir=LR, charset="UTF-8", fontname="sans-serif", labelloc=t,'
    yield f'    label="{_escaped(verdict(trace))}"];'
    yield '  node [fontname="sans-serif", fontsize=11];'
    yield '  edge [fontname="sans-serif", fontsize=9];'
    yield from (f"  {names[node.key]} {_node(node)}" for node in nodes)
    for number, together in enumerate(copies.values()):
        inside = " ".join(f"{names[node.key]};" for node in together)
        yield f'  subgraph cluster_{number} {{ label="near-copies"; style=dotted; {inside} }}'
    leaves = [names[node.key] for node in nodes if node.role is NodeRole.ARTICLE]
    if leaves and not copies:  # a rank that reaches into a cluster draws it badly
        yield f"  {{ rank=sink; {'; '.join(leaves)}; }}"
    yield from (f"  {names[edge.start]} -> {names[edge.end]} {_edge(edge)}" for edge in edges)
    yield "}"


def _node(node: DrawnNode) -> str:
    letter = f"{node.letter}: " if node.letter else ""
    circle = " ↻" if node.in_circle else ""
    colour = "" if node.number is None else f', color="{colour_of(node.number)}"'
    label = f"{letter}{_escaped(node.name)}{circle}\\n{_escaped(node.about)}"
    return f'[label="{label}", shape={_SHAPES[node.role]}{colour}];'


def _edge(edge: DrawnEdge) -> str:
    looks = [f'label="{_escaped(edge.label)}"'] if edge.label else []
    if edge.denies:
        looks.append('arrowhead=tee, color="#8c2f2b"')
    if edge.circular:
        looks.append('penwidth=2.5, color="#8a4b08"')
    if edge.is_inferred:
        looks.append("style=dashed")
    return f"[{', '.join(looks)}];" if looks else ";"


def _escaped(words: str) -> str:
    return words.translate(_ESCAPES)
