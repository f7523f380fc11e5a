import random

import pytest

from provenance.extraction.training.grouping import group

SIZES = [7, 1, 50, 3, 3, 9, 2, 20, 20, 5]


@pytest.mark.parametrize("rng", [None, random.Random(3)])
def test_every_paragraph_comes_once(rng: random.Random | None) -> None:
    groups = group(range(len(SIZES)), SIZES, 24, rng)
    assert sorted(index for members in groups for index in members) == list(range(len(SIZES)))


def test_a_group_holds_no_more_than_asked_unless_one_paragraph_does() -> None:
    for members in group(range(len(SIZES)), SIZES, 24):
        padded = len(members) * max(SIZES[index] for index in members)
        assert padded <= 24 or len(members) == 1


def test_without_chance_the_order_is_by_length() -> None:
    ordered = [SIZES[i] for members in group(range(len(SIZES)), SIZES, 24) for i in members]
    assert ordered == sorted(SIZES)


def test_the_same_chance_gives_the_same_groups() -> None:
    first, second = (group(range(10), SIZES, 24, random.Random(5)) for _ in range(2))
    assert first == second
