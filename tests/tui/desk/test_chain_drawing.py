from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis
from provenance.domain.stored import StoredHop
from tests.builders import a_hop, a_publisher, a_stored_hop, an_annotation, ferry_statements
from tui.drawing.chain import NARROWEST, draw_chain, rating_badge


def _stored(*hops: Hop) -> tuple[StoredHop, ...]:
    return tuple(a_stored_hop(hop, hop_id=number) for number, hop in enumerate(hops, start=1))


def test_a_chain_runs_from_origin_to_publisher() -> None:
    drawn = draw_chain(_stored(a_hop(), a_publisher()), 32)
    assert drawn.plain.split("\n") == [
        "╭ origin ──────────────────────╮",
        "│ Tove Lindqvist  person     – │",
        "╰───────────────┬──────────────╯",
        "╭ publisher ────▼──────────────╮",
        "│ The Sound Courier*  outlet – │",
        "╰──────────────────────────────╯",
    ]


def test_parallel_carriers_stand_side_by_side_where_there_is_room() -> None:
    drawn = draw_chain(_stored(*ferry_statements()[3].chain), 60).plain
    line = next(line for line in drawn.split("\n") if "Nordbund" in line)
    assert "Telegram" in line


def test_parallel_carriers_share_a_box_where_there_is_none() -> None:
    drawn = draw_chain(_stored(*ferry_statements()[3].chain), 36).plain.split("\n")
    assert any(line.startswith("╭ 2 parallel ─") for line in drawn)
    assert [n for n, line in enumerate(drawn) if "Nordbund" in line or "Telegram" in line] == [4, 5]


def _columns(line: str, signs: str) -> list[int]:
    return [column for column, sign in enumerate(line) if sign in signs]


def _boxes(line: str, left: str, right: str) -> list[tuple[int, int]]:
    """Where boxes begin and end in a line that is their upper or lower border."""
    return list(zip(_columns(line, left), _columns(line, right), strict=True))


def _assert_joined(lines: list[str]) -> None:
    """Every joint that leaves downwards is met right below, and every box but the ends' has both."""
    for upper, lower in pairwise(lines):
        assert _columns(upper, "┬┌┐┼├┤") == _columns(lower, "▼┴└┘┼├┤"), f"{upper}\n{lower}"
    uppers = [line for line in lines if line.startswith("╭")]
    lowers = [line for line in lines if line.startswith("╰")]
    for border in uppers[1:]:
        for start, end in _boxes(border, "╭", "╮"):
            assert "▼" in border[start:end], border
    for border in lowers[:-1]:
        for start, end in _boxes(border, "╰", "╯"):
            assert "┬" in border[start:end], border


def _parallel(stage: int, number: int, role: HopRole) -> tuple[Hop, ...]:
    return tuple(a_hop(f"{role} {n}", stage=stage, role=role) for n in range(number))


def test_every_line_has_the_width_and_joints_meet() -> None:
    for statement in ferry_statements():
        for width in (20, 32, 49, 60, 72):
            if statement.chain:
                lines = draw_chain(_stored(*statement.chain), width).plain.split("\n")
                assert {len(line) for line in lines} == {width}
                _assert_joined(lines)


@given(
    st.lists(st.tuples(st.integers(1, 4), st.sampled_from(HopRole)), min_size=1, max_size=5),
    st.integers(NARROWEST, 110),
)
def test_joints_meet_however_many_carriers_follow_however_many(
    stages: list[tuple[int, HopRole]], width: int
) -> None:
    hops = [
        hop for stage, (number, role) in enumerate(stages) for hop in _parallel(stage, number, role)
    ]
    lines = draw_chain(_stored(*hops), width).plain.split("\n")
    assert {len(line) for line in lines} == {width}
    _assert_joined(lines)
    drawn = "\n".join(lines)
    assert all(f" {role} " in drawn or f" {number} parallel " in drawn for number, role in stages)


def test_parallel_carriers_after_parallel_carriers_are_gathered_by_a_line() -> None:
    relays = _parallel(1, 2, HopRole.RELAY)
    hops = (a_hop(), *relays, *_parallel(2, 3, HopRole.CARRIER), a_publisher(3))
    lines = draw_chain(_stored(*hops), 76).plain.split("\n")
    assert lines[5:8] == [
        "╰─────────────────┬─────────────────╯ ╰──────────────────┬─────────────────╯",
        "              ┌───┴────────────────────┬─────────────────┴──────┐           ",
        "╭ carrier ────▼────────╮ ╭ carrier ────▼────────╮ ╭ carrier ────▼──────────╮",
    ]


@given(
    st.lists(st.tuples(st.integers(0, 4), st.text(max_size=30)), min_size=1, max_size=7),
    st.integers(1, 90),
)
def test_any_chain_is_drawn_in_its_width(hops: list[tuple[int, str]], width: int) -> None:
    stored = _stored(*(a_hop(name, stage=stage) for stage, name in hops))
    lines = draw_chain(stored, width, chosen_id=1).plain.split("\n")
    assert {cell_len(line) for line in lines} == {max(width, NARROWEST)}


def test_the_chosen_hop_is_pointed_at() -> None:
    hops = _stored(a_hop(), a_publisher())
    assert "▸The Sound Courier*" in draw_chain(hops, 40, chosen_id=2).plain
    assert "▸" not in draw_chain(hops, 40).plain


def test_inferred_hops_are_starred_and_stated_ones_are_not() -> None:
    drawn = draw_chain(
        _stored(a_hop("Ask", basis=Basis.INFERRED), a_publisher(1, "Sund")), 40
    ).plain
    assert "Ask*" in drawn
    assert "Lindqvist*" not in draw_chain(_stored(a_hop()), 40).plain


def test_a_badge_tells_the_hops_own_rating_from_its_sources() -> None:
    rating = an_annotation("C")
    assert rating_badge(a_stored_hop()) == "–"
    assert rating_badge(a_stored_hop(of_source=rating)) == "C"
    assert rating_badge(a_stored_hop(own=an_annotation("E"), of_source=rating)) == "hop E"


def test_a_long_name_is_shortened_inside_its_frame() -> None:
    drawn = draw_chain(_stored(a_hop("The Very Long Office of " * 4)), 30).plain
    assert {len(line) for line in drawn.split("\n")} == {30}
    assert "…" in drawn


def test_another_badge_can_stand_on_each_hop() -> None:
    drawn = draw_chain(_stored(a_hop(), a_publisher()), 40, badge=lambda s: s.hop.basis.value).plain
    assert [line.split()[-2] for line in drawn.split("\n")[1::3]] == ["stated", "inferred"]


def test_a_hop_without_a_name_yet_is_a_question() -> None:
    assert "▸?" in draw_chain(_stored(a_hop("")), 40, chosen_id=1).plain


def test_no_chain_says_so() -> None:
    assert "No chain" in draw_chain((), 40).plain
