"""The picture in characters: the same ways as the tree, in the width there is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from provenance.domain.traces import Trace
from provenance.reports.legible import hides_or_acts
from provenance.reports.traces.lines import Line, plain
from provenance.reports.traces.paths import ways_of
from provenance.reports.traces.picture import picture_of
from tests.provenance.reports.test_page import HOSTILE
from tests.provenance.reports.traces.builders import (
    circular_story,
    denied_story,
    hostile_story,
    one_origin_story,
)
from tests.provenance.reports.traces.test_graph_drawing import tangled_traces


def drawn(trace: Trace, width: int = 76) -> list[str]:
    return [plain(line.line) for line in picture_of(trace, width, cell_len)]


def rows(trace: Trace, width: int) -> list[Line]:
    return [one.line for one in picture_of(trace, width, cell_len) if not one.is_heading]


def test_origins_carriers_and_articles_from_left_to_right() -> None:
    lines = drawn(one_origin_story())
    assert lines[0].startswith("A  Maret Orlova  20 of 20 articles. Independent")
    assert "Vestnor ─────┬─● The Ostvik Dispatch 9 Mar" in lines
    assert any(line.startswith("Vestnor* ╌") for line in lines)
    assert lines[-1].split() == ["9", "Mar", "2026", lines[-1].split()[3], "13", "Mar", "2026"]


def test_later_articles_stand_further_right() -> None:
    lines = drawn(one_origin_story())
    columns = [
        next(line.index("●") for line in lines if name in line)
        for name in ("The Ostvik Dispatch 9", "Kysten 10", "Strand Weekly 12", "Tidende no date")
    ]
    assert columns == sorted(set(columns))


def test_a_chain_runs_through_its_carriers() -> None:
    assert any(
        line.startswith("Tidende ─") and "─ Kysten ─" in line and "● The Pilot" in line
        for line in drawn(circular_story())
    )


def test_a_day_is_shortened_before_what_is_said_of_an_article_is_cut() -> None:
    lines = drawn(circular_story(), 56)
    assert lines[1].endswith("● The Pilot 9 Mar [first]")
    assert lines[2].endswith("● Kysten 10 March 2026")


@settings(max_examples=60, deadline=None)
@given(tangled_traces(), st.integers(40, 160))
def test_every_way_is_a_row_that_fits(trace: Trace, width: int) -> None:
    shown = [line.article_id for line in rows(trace, width) if line.article_id is not None]
    leaves = [
        leaf.article_id for group in ways_of(trace) for way in group.ways for leaf in way.leaves()
    ]
    assert shown == leaves
    is_across = any("●" in plain(line) for line in rows(trace, width))
    assert not is_across or all(cell_len(plain(line)) <= width for line in rows(trace, width))


@pytest.mark.parametrize("words", [*HOSTILE, "汉字" * 40, "é" * 200])
def test_hostile_names_stay_in_their_columns(words: str) -> None:
    for width in (40, 76, 200):
        for line in rows(hostile_story(words), width):
            shown = plain(line)
            assert not any(hides_or_acts(character) for character in shown)
            assert "●" not in shown or cell_len(shown) <= width


def test_ways_too_long_for_the_width_are_drawn_as_a_tree() -> None:
    lines = drawn(circular_story(), 40)
    assert not any("●" in line for line in lines)
    assert any("└─ The Pilot" in line for line in lines)


def test_far_ends_without_a_group_stand_apart() -> None:
    assert "No origin  that anybody could be asked" in drawn(denied_story())
