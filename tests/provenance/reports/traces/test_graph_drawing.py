"""The drawn graph: nothing overlaps, nothing is lost, nothing leaves the drawing."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain.origin_groups import NodeRole
from provenance.domain.traces import Trace
from provenance.reports.traces.graph import drawn_nodes
from provenance.reports.traces.graph_drawing import ROW, GraphDrawing, draw_graph
from provenance.reports.traces.graph_edges import drawn_edges
from provenance.reports.traces.layers import columns_of
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

SOURCES = st.sampled_from(["Orlova", "Vestnor", "Kysten", "The Pilot", "Tidende", "Sund"])


@st.composite
def tangled_traces(draw: st.DrawFn) -> Trace:
    """Articles with any chains over a few sources, which go round in circles as they like."""
    traced = []
    for number in range(1, draw(st.integers(0, 9)) + 1):
        ways = draw(st.lists(st.lists(SOURCES, min_size=1, max_size=5, unique=True), max_size=3))
        origins = [an_origin(way[0], *map(a_carrier, way[1:])) for way in ways]
        days = draw(st.none() | st.integers(0, 40))
        denied_by = draw(st.sampled_from(["", "Orlova", "The Board"]))
        article = a_traced_article(number, f"Paper {number}", days=days)
        traced.append(an_article_trace(article, *origins, denied_by=denied_by))
    copies = tuple(range(1, min(3, len(traced)) + 1))
    return a_trace(traced, (a_group("Orlova", copies),), near_copies=(copies,))


def assert_well_drawn(trace: Trace) -> GraphDrawing:
    drawing = draw_graph(trace)
    keys = [box.node.key for box in drawing.boxes] + [row.node.key for row in drawing.rows]
    assert sorted(keys) == sorted({node.key for node in trace.nodes})
    for one, other in itertools.combinations(drawing.boxes, 2):
        apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
        apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
        assert apart_x or apart_y
    for row, below in itertools.pairwise(sorted(drawing.rows, key=lambda one: one.y)):
        assert below.y - row.y >= ROW
    for box in drawing.boxes:
        assert box.x >= 0
        assert box.x + box.width <= drawing.width
        assert box.y >= 9  # the badge stands over the upper edge
        assert box.y + box.height <= drawing.height
    for row in drawing.rows:
        assert drawing.axis_x <= row.x < drawing.width
        assert 0 < row.y < drawing.height
    assert len(drawing.strokes) == len(drawn_edges(trace))
    return drawing


@pytest.mark.parametrize(
    "trace",
    [one_origin_story(), one_origin_story(100), denied_story(), circular_story()],
    ids=["one", "hundred", "denied", "circle"],
)
def test_stories_are_well_drawn(trace: Trace) -> None:
    assert_well_drawn(trace)


@settings(max_examples=60, deadline=None)
@given(tangled_traces())
def test_any_graph_is_well_drawn(trace: Trace) -> None:
    assert_well_drawn(trace)


def test_nothing_is_drawn_of_nothing() -> None:
    drawing = draw_graph(a_trace((), ()))
    assert drawing.boxes == drawing.rows == drawing.strokes == ()


def test_origins_stand_left_of_carriers_left_of_articles() -> None:
    drawing = draw_graph(one_origin_story())
    x = {box.node.key: box.x for box in drawing.boxes}
    assert x["maret orlova"] < x["vestnor"] < drawing.axis_x
    assert x["vestnor"] == x["radio sund"]


def test_a_later_article_stands_further_right_and_an_undated_one_behind_all() -> None:
    drawing = draw_graph(one_origin_story())
    x = {row.node.article_id: row.x for row in drawing.rows}
    assert x[1] == x[2] < x[6] < x[20]
    assert x[11] > max(at for number, at in x.items() if number != 11)
    assert [tick.words for tick in drawing.ticks][0::2] == ["9 Mar 2026", "no date"]


def test_articles_of_one_day_need_no_axis_to_spread_on() -> None:
    traced = [an_article_trace(a_traced_article(n), an_origin()) for n in (1, 2)]
    drawing = draw_graph(a_trace(traced, (a_group(articles=(1, 2)),)))
    assert {row.x for row in drawing.rows} == {drawing.axis_x}
    assert [tick.words for tick in drawing.ticks] == ["9 Mar 2026"]


def test_near_copies_stand_together_in_a_frame() -> None:
    drawing = draw_graph(one_origin_story())
    (frame,) = drawing.frames
    inside = [row for row in drawing.rows if frame.y < row.y < frame.y + frame.height]
    assert [row.node.article_id for row in inside] == [2, 3, 6]
    assert all(row.is_copy for row in inside)


def test_a_circle_turns_back_once() -> None:
    drawing = draw_graph(circular_story())
    back = [stroke for stroke in drawing.strokes if stroke.turns_back]
    assert [stroke.edge.circular for stroke in back] == [True]


def test_a_line_past_a_column_keeps_clear_of_its_boxes() -> None:
    drawing = draw_graph(denied_story())
    (vestnor,) = [box for box in drawing.boxes if box.node.key == "vestnor"]
    passing = [s for s in drawing.strokes if s.edge.start in ("a crane driver", "rumours")]
    assert len(passing) == 2
    for stroke in passing:
        lane = float(stroke.path.split(" H")[0].rsplit(" ", 1)[1])
        assert not vestnor.y <= lane <= vestnor.y + vestnor.height


def test_a_critical_hop_says_what_falls() -> None:
    drawing = draw_graph(one_origin_story())
    (vestnor,) = [box for box in drawing.boxes if box.is_critical]
    assert vestnor.remarks == ("wire", "14 of 20 fall")


def test_a_long_chain_needs_no_recursion() -> None:
    hops = [a_carrier(f"Agency {number}") for number in range(2000)]
    traced = an_article_trace(a_traced_article(), an_origin("Orlova", *hops))
    trace = a_trace((traced,), (a_group("Orlova"),))
    columns = columns_of(drawn_nodes(trace), drawn_edges(trace))
    assert max(columns.values()) == 2000


def test_long_names_are_cut_in_the_drawing_and_whole_in_the_title() -> None:
    drawing = draw_graph(hostile_story("Ministry of Harbours and Fisheries " * 2))
    row = drawing.rows[0]
    assert row.name.endswith("…")
    assert "Fisheries Ministry" in row.title
    assert all(row.node.role is NodeRole.ARTICLE for row in drawing.rows)
