from pathlib import Path

import pytest

from provenance.extraction.fitting.agreement import (
    Reading,
    Ruler,
    gold_of,
    judge,
    meets,
    pair,
    shared,
)
from provenance.extraction.training.polnear import read_documents
from tests.provenance.extraction.training.corpus import TEXT, write_split


def reading(source: str = "", cue: str = "", content: str = "") -> Reading:
    """A reading from words written as digits: "012" is the first three words."""
    return Reading(*(frozenset(map(int, part)) for part in (source, cue, content)))


def test_a_word_belongs_to_a_span_that_holds_it_whole() -> None:
    assert Ruler("the ferry's o’clock mast").words([(0, 11), (12, 16)]) == {0, 1}


def test_gold_without_content_is_no_statement(tmp_path: Path) -> None:
    split = write_split(tmp_path / "train")
    path = split / "attributions" / "ferry_1a2b.ann"
    raw = path.read_text(encoding="utf-8").replace("Content2:T6", "")
    path.write_text(raw, encoding="utf-8")
    (document,) = read_documents(split)
    assert [sorted(one.content) for one in gold_of(document, Ruler(TEXT))] == [[0, 1, 2, 3]]


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [({0, 1, 2}, {1, 2, 3}, 0.5), ({0, 1}, {2, 3}, 0.0), (set(), set(), 1.0)],
)
def test_shared_is_the_part_of_all_words(one: set[int], other: set[int], part: float) -> None:
    assert shared(frozenset(one), frozenset(other)) == part


def test_sources_meet_in_one_word_or_in_absence() -> None:
    assert meets(frozenset({1, 2}), frozenset({2}))
    assert meets(frozenset(), frozenset())
    assert not meets(frozenset({1}), frozenset())


@pytest.mark.parametrize(
    ("found", "answer"),
    [
        (reading("01", "2", "3456"), (1.0, 1.0)),
        (reading("1", "2", "345"), (1.0, 0.0)),
        (reading("9", "2", "3456"), (0.0, 0.0)),
        (reading("", "2", "3456"), (0.0, 0.0)),
        (reading("01", "2", "3"), (0.0, 0.0)),
        (reading("01", "2", "78"), (0.0, 0.0)),
    ],
)
def test_judge_asks_for_half_the_content_and_the_source(
    found: Reading, answer: tuple[float, float]
) -> None:
    assert judge([reading("01", "2", "3456")], [found]) == [answer]


def test_pairs_are_one_to_one_and_the_closest_first() -> None:
    gold = [reading("0", "1", "234"), reading("0", "5", "67")]
    found = [reading("0", "1", "2346"), reading("0", "1", "234"), reading("0", "5", "6")]
    assert pair(gold, found) == {0: 1, 1: 2}
