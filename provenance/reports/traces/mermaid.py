"""The origin graph as a Mermaid flowchart, for wikis and notes that draw it.

Foreign words stand in quoted labels; whatever could mean something to Mermaid, to HTML or to a
Markdown fence around it is written as a numbered entity (``#35;``), which Mermaid shows as the
character itself.
"""

import re
from collections.abc import Iterator
from typing import ClassVar

from provenance.domain.origin_groups import NodeRole
from provenance.domain.traces import Trace
from provenance.reports.traces.graph import DrawnNode, drawn_nodes, sets_of_copies
from provenance.reports.traces.graph_edges import DrawnEdge, drawn_edges
from provenance.reports.traces.palette import colour_of
from provenance.reports.traces.wording import verdict

_HARMLESS = re.compile(r"[^\w .,()'’“”–…-]")
_SHAPES = {
    NodeRole.ORIGIN: ('(["', '"])'),
    NodeRole.CARRIER: ('["', '"]'),
    NodeRole.ARTICLE: ('>"', '"]'),
    NodeRole.DENIER: ('{{"', '"}}'),
}


class MermaidReporter:
    """Writes the origin graph as Mermaid."""

    suffix: ClassVar[str] = ".mmd"

    def render(self, trace: Trace) -> str:
        """The whole file."""
        return "\n".join(_flowchart(trace)) + "\n"


def _flowchart(trace: Trace) -> Iterator[str]:
    nodes, edges = drawn_nodes(trace), drawn_edges(trace)
    names = {node.key: f"n{number}" for number, node in enumerate(nodes)}
    copies = sets_of_copies(nodes)
    yield "flowchart LR"
    yield f"  accTitle: {_escaped(verdict(trace))}"
    for node in nodes:
        if node.near_copies not in copies:
            yield f"  {names[node.key]}{_shape(node)}"
    for number, together in enumerate(copies.values()):
        yield f'  subgraph c{number}["near-copies"]'
        yield from (f"    {names[node.key]}{_shape(node)}" for node in together)
        yield "  end"
    yield from (f"  {names[edge.start]} {_arrow(edge)} {names[edge.end]}" for edge in edges)
    yield from _looks(nodes, names)


def _shape(node: DrawnNode) -> str:
    left, right = _SHAPES[node.role]
    letter = f"{node.letter}#58; " if node.letter else ""
    circle = " ↻" if node.in_circle else ""
    return f"{left}{letter}{_escaped(node.name)}{circle}<br>{_escaped(node.about)}{right}"


def _arrow(edge: DrawnEdge) -> str:
    match (edge.denies, edge.circular, edge.is_inferred):
        case (True, _, inferred):
            arrow = "-.-x" if inferred else "--x"
        case (_, True, _):
            arrow = "==>"
        case (_, _, True):
            arrow = "-.->"
        case _:
            arrow = "-->"
    return f'{arrow}|"{_escaped(edge.label)}"|' if edge.label else arrow


def _looks(nodes: tuple[DrawnNode, ...], names: dict[str, str]) -> Iterator[str]:
    for number in sorted({node.number for node in nodes if node.number is not None}):
        inside = ",".join(names[node.key] for node in nodes if node.number == number)
        yield f"  classDef g{number} stroke:{colour_of(number)},stroke-width:2px"
        yield f"  class {inside} g{number}"


def _escaped(words: str) -> str:
    return _HARMLESS.sub(lambda found: f"#{ord(found[0])};", words)
