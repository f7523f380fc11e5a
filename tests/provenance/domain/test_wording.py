"""Counting and listing in sentences."""

import pytest

from provenance.domain.wording import counted, listed, number, part_of, sentence


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "no articles"),
        (1, "one article"),
        (9, "nine articles"),
        (10, "10 articles"),
        (1234, "1,234 articles"),
    ],
)
def test_counts_with_the_noun(count: int, words: str) -> None:
    assert counted(count, "article") == words


def test_an_irregular_plural_is_given() -> None:
    assert counted(2, "person", "people") == "two people"
    assert counted(1, "person", "people") == "one person"


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (0, 3, "none of the three hops"),
        (1, 3, "one of the three hops"),
        (1, 1, "the one hop"),
        (2, 2, "both hops"),
        (3, 3, "all three hops"),
        (11, 12, "11 of the 12 hops"),
    ],
)
def test_a_part_of_a_whole(part: int, whole: int, words: str) -> None:
    assert part_of(part, whole, "hop") == words


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (list("ABCDEFG"), "A, B, C, D, E, F and one other"),
        (list("ABCDEFGHIJ"), "A, B, C, D, E, F and four others"),
    ],
)
def test_lists_in_a_sentence(words: list[str], text: str) -> None:
    assert listed(words) == text


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert sentence("the UN said") == "The UN said"
    assert sentence("") == ""
    assert number(-1) == "-1"
