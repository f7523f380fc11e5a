"""Mermaid and DOT: foreign words stay inside their labels, whatever they are."""

import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.domain.origin_groups import Circle
from provenance.domain.sources import Basis
from provenance.domain.traces import FarEnd
from provenance.reports.traces.dot import DotReporter
from provenance.reports.traces.graph import drawn_nodes
from provenance.reports.traces.graph_edges import drawn_edges
from provenance.reports.traces.mermaid import MermaidReporter
from provenance.reports.traces.wording import sources_by_name
from tests.provenance.reports.test_page import HOSTILE
from tests.provenance.reports.traces.builders import (
    a_carrier,
    a_group,
    a_trace,
    a_traced_article,
    an_article_trace,
    an_origin,
    circular_story,
    denied_story,
    hostile_story,
    one_origin_story,
)

TRICKS = [
    *HOSTILE,
    'a"]; n0 --> x; "',
    "\\",
    'ends with a backslash\\"',
    "\\N \\G \\n \\l",
    "&quot; &#34; #34; #quot;",
    "style x:#fff;",
    "classDef a:#b;",
    "%%{init: {}}%% end subgraph",
    "`**bold**` ```",
    "a|b",
    "]]))}}>",
]
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


def skeleton(dot: str) -> str:
    """A DOT file without what stands in its quoted strings."""
    return QUOTED.sub('""', dot)


@given(st.text(min_size=1, max_size=40))
@example("\\")
@example('"')
def test_dot_reads_any_name_as_a_string(words: str) -> None:
    tame = DotReporter().render(hostile_story("tame"))
    assert skeleton(DotReporter().render(hostile_story(words))) == skeleton(tame)


@pytest.mark.parametrize("words", TRICKS)
def test_dot_takes_no_escape_or_entity_from_a_name(words: str) -> None:
    dot = DotReporter().render(hostile_story(words))
    for quoted in QUOTED.findall(dot):
        inside = quoted[1:-1].replace("\\\\", "").replace('\\"', "").replace("\\n", "")
        assert "\\" not in inside
        assert not re.search(r"&(?!amp;)", inside)


@given(st.text(min_size=1, max_size=40))
def test_mermaid_reads_any_name_as_a_label(words: str) -> None:
    tame = MermaidReporter().render(hostile_story("tame"))
    wild = MermaidReporter().render(hostile_story(words))
    bare = [re.sub(r'"[^"\n]*"', '""', text.split("\n", 2)[2]) for text in (tame, wild)]
    assert bare[0] == bare[1]


@pytest.mark.parametrize("words", TRICKS)
def test_mermaid_labels_hold_only_harmless_characters_and_entities(words: str) -> None:
    mermaid = MermaidReporter().render(hostile_story(words))
    for label in re.findall(r'"([^"\n]*)"', mermaid):
        shown = label.replace("<br>", " ").replace(" ↻", "")
        assert re.fullmatch(r"(?:[\w .,()'’“”–…-]|#\d+;)*", shown)


def test_the_graph_has_its_arrows() -> None:
    mermaid = MermaidReporter().render(denied_story())
    assert '--x|"denies"|' in mermaid
    assert "==>" in MermaidReporter().render(circular_story())
    assert 'subgraph c0["near-copies"]' in MermaidReporter().render(one_origin_story())
    assert "arrowhead=tee" in DotReporter().render(denied_story())


def test_an_edge_that_every_article_infers_is_dashed() -> None:
    wire = a_carrier(basis=Basis.INFERRED)
    traced = [an_article_trace(a_traced_article(n), an_origin("Orlova", wire)) for n in (1, 2)]
    trace = a_trace(traced, (a_group("Orlova", (1, 2)),))
    first = next(edge for edge in drawn_edges(trace) if edge.start == "orlova")
    assert first.is_inferred
    assert first.label == "2*"
    assert '-.->|"2#42;"|' in MermaidReporter().render(trace)
    assert 'label="2*", style=dashed' in DotReporter().render(trace)


def test_some_inferred_edges_are_counted() -> None:
    labels = [edge.label for edge in drawn_edges(one_origin_story()) if edge.label]
    assert "14 (4*)" in labels


def test_a_source_leads_to_its_own_article_and_no_article_to_its_carrier() -> None:
    own = replace(an_origin("The Pilot", far_end=FarEnd.OWN), key="article:1")
    reprint = replace(
        an_origin("Kysten", a_carrier("Tidende"), far_end=FarEnd.OWN), key="article:2"
    )
    pilot, kysten = a_traced_article(1, "The Pilot"), a_traced_article(2, "Kysten")
    cited = an_article_trace(a_traced_article(3, "Sund"), an_origin("The Pilot"))
    traced = (an_article_trace(pilot, own), an_article_trace(kysten, reprint), cited)
    group = a_group("The Pilot", (1, 2, 3), also=("article:1",))
    ends = {(edge.start, edge.end) for edge in drawn_edges(a_trace(traced, (group,)))}
    assert ends == {
        ("the pilot", "article:1"),
        ("tidende", "article:2"),
        ("the pilot", "article:3"),
    }


def test_a_circle_is_closed_from_source_to_source() -> None:
    outlets = [an_origin(name) for name in ("Kysten", "Tidende")]
    traced = [
        an_article_trace(a_traced_article(1, "Tidende"), outlets[0]),
        an_article_trace(a_traced_article(2, "Kysten"), outlets[1]),
    ]
    trace = a_trace(traced, (a_group("Kysten", (1, 2), also=("Tidende",)),))
    circle = Circle(("kysten", "tidende"), ("Kysten", "Tidende"), (1, 2), "Each cites the other.")
    edges = drawn_edges(replace(trace, circles=(circle,)))
    around = [(edge.start, edge.end) for edge in edges if edge.circular]
    assert around == [("kysten", "tidende"), ("tidende", "kysten")]


def test_an_article_has_the_letter_of_each_group_that_it_rests_on() -> None:
    article = an_article_trace(a_traced_article(), an_origin("Orlova"), an_origin("Lund"))
    groups = (a_group("Orlova"), a_group("Lund"))
    letters = {node.key: node.letter for node in drawn_nodes(a_trace((article,), groups))}
    assert letters == {"orlova": "A", "lund": "B", "article:1": "AB"}


def test_an_outlet_and_its_own_article_go_by_one_name() -> None:
    pilot = a_traced_article(1, "The Pilot")
    own = replace(an_origin("The Pilot", far_end=FarEnd.OWN), key="article:1")
    group = replace(a_group("The Pilot"), key="pilot", sources=("pilot", "article:1", "kysten"))
    group = replace(group, names=("The Pilot", "Kysten"))
    trace = a_trace((an_article_trace(pilot, own),), (group,))
    assert sources_by_name(group, trace) == {
        "The Pilot": ("pilot", "article:1"),
        "Kysten": ("kysten",),
    }
