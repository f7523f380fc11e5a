"""Laws of the drawn chain, for any chain."""

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chains import HopRole
from provenance.domain.sources import Basis
from provenance.domain.stored import StoredHop
from provenance.reports.chain_drawing import Drawing, cells, draw_across, draw_down, wrapped_name
from tests.builders import a_hop, a_publisher, a_stored_hop, an_annotation

Draw = Callable[[Sequence[StoredHop]], Drawing]
BOTH = pytest.mark.parametrize("draw", [draw_across, draw_down])

HOPS = st.lists(
    st.builds(
        a_hop,
        st.text(max_size=90),
        stage=st.integers(0, 6),
        basis=st.sampled_from(Basis),
        role=st.sampled_from(HopRole),
    ),
    max_size=9,
).map(lambda hops: [a_stored_hop(hop, hop_id=n) for n, hop in enumerate(hops, start=1)])


@BOTH
@given(hops=HOPS)
def test_every_hop_has_one_box_inside_the_drawing(draw: Draw, hops: list[StoredHop]) -> None:
    drawing = draw(hops)
    assert len(drawing.boxes) == len(hops)
    for box in drawing.boxes:
        assert 0 <= box.x <= box.x + box.width <= drawing.width
        assert 0 <= box.y - 9 <= box.y + box.height <= drawing.height


@BOTH
@given(hops=HOPS)
def test_boxes_do_not_overlap(draw: Draw, hops: list[StoredHop]) -> None:
    for one, other in combinations(draw(hops).boxes, 2):
        is_beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        is_above = one.y + one.height + 9 <= other.y or other.y + other.height + 9 <= one.y
        assert is_beside or is_above


@BOTH
@given(hops=HOPS)
def test_each_stage_is_joined_to_the_next(draw: Draw, hops: list[StoredHop]) -> None:
    drawing = draw(hops)
    stages = sorted({hop.hop.stage for hop in hops})
    sizes = [sum(hop.hop.stage == stage for hop in hops) for stage in stages]
    assert len(drawing.lines) == sum(a * b for a, b in pairwise(sizes))
    starred = sum(box.is_inferred for box in drawing.boxes)
    assert starred == sum(hop.hop.basis is Basis.INFERRED for hop in hops)
    assert all(box.lines[-1].endswith("*") for box in drawing.boxes if box.is_inferred)


@given(HOPS)
def test_the_origin_is_at_the_left_and_on_top(hops: list[StoredHop]) -> None:
    across, down = draw_across(hops), draw_down(hops)
    for one, other in combinations(across.boxes, 2):
        assert (one.stage < other.stage) == (one.x + one.width < other.x)
    for one, other in combinations(down.boxes, 2):
        assert (one.stage < other.stage) == (one.y + one.height < other.y)
    assert all(line.start[0] < line.end[0] for line in across.lines)
    assert all(line.start[1] < line.end[1] for line in down.lines)


@given(st.text(max_size=300))
def test_names_are_wrapped_or_cut_to_three_short_lines(name: str) -> None:
    lines = wrapped_name(name)
    assert 1 <= len(lines) <= 3
    assert all(cells(line) <= 15.5 for line in lines)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Vestnor", ("Vestnor",)),
        ("The Harbour Courier", ("The Harbour", "Courier")),
        ("", ("(no name)",)),
        ("Rindfleischetikettierung", ("Rindfleischetik", "ettierung")),
        (
            "Committee for the Inspection of Cranes and Other Lifting Devices",
            ("Committee for", "the Inspection", "of Cranes and…"),
        ),
        ("波浪通訊社東方", ("波浪通訊社東方",)),
        ("波浪通訊社東方支局", ("波浪通訊社東方", "支局")),
    ],
)
def test_wraps_names(name: str, lines: tuple[str, ...]) -> None:
    assert wrapped_name(name) == lines


def test_a_cut_name_is_whole_in_the_title() -> None:
    name = "Committee for the Inspection of Cranes and Other Lifting Devices"
    (box,) = draw_across([a_stored_hop(a_hop(name))]).boxes
    assert box.title.startswith(f"{name} (origin, person, stated)")


def test_the_badge_shows_the_effective_level() -> None:
    chain = [
        a_stored_hop(a_hop(), of_source=an_annotation("D"), own=an_annotation("B")),
        a_stored_hop(a_publisher(1)),
        a_stored_hop(a_hop(stage=2), of_source=an_annotation("F")),
    ]
    boxes = draw_across(chain).boxes
    assert [(box.level, box.is_judged) for box in boxes] == [
        ("B", True),
        ("–", False),
        ("F", False),
    ]


def test_a_line_is_inferred_when_either_end_is() -> None:
    chain = [
        a_stored_hop(a_hop("A")),
        a_stored_hop(a_hop("B", stage=1, basis=Basis.INFERRED)),
        a_stored_hop(a_hop("C", stage=2)),
        a_stored_hop(a_hop("D", stage=3, basis=Basis.EDITOR)),
    ]
    assert [line.is_inferred for line in draw_across(chain).lines] == [True, True, False]
