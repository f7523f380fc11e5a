"""Dates, ratings and bases in the words of a report."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from provenance.domain.annotations import AnnotationKind
from provenance.domain.dates import NEVER, DateBasis, DateCandidate, Precision, PublishedBasis, When
from provenance.reports.phrases import (
    day,
    level_in_words,
    level_of,
    moment,
    published_in_words,
    rating_in_words,
    when_in_words,
)
from tests.builders import a_stored_hop, an_annotation, an_article

MARCH_9, MARCH_15 = date(2026, 3, 9), date(2026, 3, 15)


def test_a_moment_is_told_in_utc() -> None:
    east = timezone(timedelta(hours=5, minutes=30))
    assert moment(datetime(2026, 3, 10, 2, 15, tzinfo=east)) == "9 March 2026, 20:45 UTC"
    assert moment(datetime(2026, 12, 1, 0, 0, tzinfo=UTC)) == "1 December 2026, 00:00 UTC"
    assert day(MARCH_9) == "9 March 2026"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (NEVER, "not given"),
        (When("Monday"), "“Monday”: not resolved to a day"),
        (
            When("Monday", MARCH_9, MARCH_9, Precision.DAY, DateBasis.STATED),
            "“Monday”: 9 March 2026 (day; stated)",
        ),
        (
            When(None, MARCH_9, MARCH_9, Precision.DAY, DateBasis.INFERRED),
            "9 March 2026 (day; inferred*)",
        ),
        (
            When("this week", MARCH_9, MARCH_15, Precision.WEEK, DateBasis.EDITOR),
            "“this week”: 9 March 2026 to 15 March 2026 (week; set by an editor)",
        ),
        (
            When(None, MARCH_9, None, Precision.UNKNOWN, DateBasis.NONE),
            "9 March 2026 (unknown; no basis)",
        ),
    ],
)
def test_says_when(when: When, words: str) -> None:
    assert when_in_words(when) == words


@pytest.mark.parametrize("basis", list(PublishedBasis))
def test_every_basis_of_a_publication_date_has_words(basis: PublishedBasis) -> None:
    candidate = DateCandidate("2026-03-09T08:00:00+01:00", Precision.INSTANT, basis, "9 Mar")
    assert published_in_words(replace(an_article(), published=candidate)).startswith(
        "9 March 2026, "
    )


def test_a_rating_says_whose_it_is() -> None:
    own, of_source = an_annotation("B"), an_annotation("F")
    assert rating_in_words(a_stored_hop()) == "not judged"
    assert (
        rating_in_words(a_stored_hop(of_source=of_source))
        == "F, cannot be judged (from its source)"
    )
    both = a_stored_hop(own=own, of_source=of_source)
    assert rating_in_words(both) == "B, usually reliable (the hop's own)"
    assert (level_of(both), level_of(a_stored_hop())) == ("B", "–")


def test_other_judgements_are_told_by_their_value() -> None:
    assert level_in_words(an_annotation("2", kind=AnnotationKind.CREDIBILITY)) == "2, probably true"
    assert level_in_words(an_annotation("urgent", kind=AnnotationKind.TAG)) == "urgent"
