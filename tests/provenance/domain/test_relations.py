"""Words for a relation, and how far apart its two sides were said."""

from datetime import date

import pytest

from provenance.domain.annotations import Target, TargetKind
from provenance.domain.dates import NEVER, When
from provenance.domain.relations import RelationKind, gap_between, gap_in_words


def day(first: int, last: int | None = None) -> When:
    """A day of March, or the days from one to another."""
    return When(start=date(2026, 3, first), end=date(2026, 3, last) if last else None)


@pytest.mark.parametrize(
    ("one", "other", "gap"),
    [
        (day(9), day(9), 0),
        (day(9), day(10), 1),
        (day(12), day(9), 3),
        (day(9, 13), day(10), 0),
        (day(9, 13), day(15), 2),
        (NEVER, day(9), None),
        (day(9), NEVER, None),
    ],
)
def test_the_gap_is_what_lies_between_at_the_least(one: When, other: When, gap: int | None) -> None:
    assert gap_between(one, other) == gap


def test_the_gap_in_words() -> None:
    assert [gap_in_words(gap) for gap in (None, 0, 1, 3)] == [
        "",
        "the same day",
        "1 day apart",
        "3 days apart",
    ]


def test_kinds_are_read_between_two_statements() -> None:
    assert RelationKind.IN_TENSION.in_words == "is in tension with"
    assert RelationKind.RESPONDS_TO.in_words == "responds to"
    assert RelationKind.DENIES.in_words == "denies"


def test_a_relation_has_a_printed_id() -> None:
    assert Target.parse("re12") == Target(TargetKind.RELATION, 12)
