import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from provenance.domain.spans import Span
from tests.builders import (
    FERRY_TEXT,
    a_stored_article,
    a_stored_statement,
    an_article,
    ferry_statements,
    span_of,
)
from tui.drawing.article import (
    Look,
    Mark,
    lines_to_show,
    marks_of,
    sheet_of,
    stretches,
    wrapped,
)


def _lines(shown: str, width: int) -> list[str]:
    return [line.of(shown) for line in wrapped(shown, width)]


@pytest.mark.parametrize(
    ("shown", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two", 3, ["one", "two"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a\n\n\n\nb\n\n", 9, ["a", "", "b"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
        ("ab 漢字 cd", 5, ["ab", "漢字", "cd"]),
        ("", 5, []),
        ("   ", 5, []),
    ],
)
def test_wraps_by_cells(shown: str, width: int, lines: list[str]) -> None:
    assert _lines(shown, width) == lines


@given(st.text(alphabet="ab 漢\n\u0301é", max_size=80), st.integers(2, 20))
def test_lines_fit_and_keep_every_word(shown: str, width: int) -> None:
    lines = wrapped(shown, width)
    assert all(cell_len(line.of(shown)) <= width for line in lines)
    assert "".join(line.of(shown) for line in lines).replace(" ", "") == "".join(
        shown.replace(" ", "").split("\n")
    )


def test_hard_wrapped_lines_are_joined_and_offsets_hold() -> None:
    text = (
        "The harbour was closed on Monday after a crane came down on\n"
        "two ships, and nobody was hurt, the port said in a statement\n"
        "that was sent to the papers in the evening.\n\nA second paragraph stands here."
    )
    sheet = sheet_of(a_stored_article(an_article(text)))
    assert len(sheet.shown) == len(text)
    assert "came down on two ships" in sheet.shown
    assert span_of(text, "two ships").of(sheet.shown) == "two ships"
    assert "evening.\n\nA second" in sheet.shown


def test_marks_name_content_cue_source_and_carriers() -> None:
    stored = a_stored_statement(ferry_statements()[1])
    marks = marks_of(stored, ())
    words = {(mark.look, mark.span.of(FERRY_TEXT)) for mark in marks}
    assert words == {
        (Look.CONTENT, '"We have an agreement and it holds,"'),
        (Look.CUE, "told"),
        (Look.CARRIER, "Radio Sund"),
        (Look.SOURCE, "the official, Tove Lindqvist"),
    }


def test_without_a_statement_only_zones_are_marked() -> None:
    sheet = sheet_of(a_stored_article())
    assert {mark.look for mark in marks_of(None, sheet.zones)} == {Look.HEADLINE, Look.ZONE}


def test_a_line_is_cut_where_marks_begin_and_end() -> None:
    marks = (Mark(Span(2, 6), Look.CONTENT), Mark(Span(4, 8), Look.SOURCE))
    pieces = stretches(Span(0, 10), marks)
    assert [(piece.span.start, piece.span.end, *piece.looks[1:]) for piece in pieces] == [
        (0, 2),
        (2, 4, Look.CONTENT),
        (4, 6, Look.CONTENT, Look.SOURCE),
        (6, 8, Look.SOURCE),
        (8, 10),
    ]


def test_lines_to_show_are_those_the_spans_touch() -> None:
    lines = (Span(0, 5), Span(6, 10), Span(11, 20))
    assert lines_to_show(lines, (Span(7, 12),)) == (1, 2)
    assert lines_to_show(lines, ()) is None
