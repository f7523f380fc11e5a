from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.drawing.aligned import MOST_WORDS, aligned, draw_aligned
from tui.drawing.cells import MOST_SHOWN


def _alone(one: str, other: str) -> tuple[list[str], list[str]]:
    left, right = aligned(one, other)
    return (
        [left.shown[start:end] for start, end in left.alone],
        [right.shown[start:end] for start, end in right.alone],
    )


def test_what_one_says_alone_stands_out() -> None:
    assert _alone(
        "Ferry crews will go back to work on Thursday",
        "“Ferry crews will not go back to work this week”",
    ) == (["on Thursday"], ["not", "this week”"])


def test_the_same_words_stand_out_nowhere_whatever_their_quotation_marks_and_case() -> None:
    assert _alone("The deal holds.", "“the deal holds”") == ([], [])


def test_a_lone_little_word_aligns_nothing() -> None:
    assert _alone("the port is open", "ask the minister") == (
        ["the port is open"],
        ["ask the minister"],
    )
    assert _alone("7 ships", "saw 7") == (["ships"], ["saw"])


@given(st.text(max_size=200), st.text(max_size=200), st.integers(8, 60))
def test_any_texts_are_aligned_inside_their_width(one: str, other: str, width: int) -> None:
    for text, words in zip(aligned(one, other), (one, other), strict=True):
        assert len(text.shown) == len(words)
        assert all(0 <= start < end <= len(words) for start, end in text.alone)
        drawn = draw_aligned(text, width).plain
        assert all(cell_len(line) <= width for line in drawn.split("\n"))


def test_very_long_texts_are_aligned_at_their_beginning_and_say_so() -> None:
    left, right = aligned("word " * 200_000, "drow " * 200_000)
    assert left.is_cut
    assert len(right.shown) < MOST_SHOWN + 100
    assert f"Only the first {MOST_WORDS} words" in draw_aligned(left, 60).plain
