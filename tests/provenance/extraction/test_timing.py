"""When something was said: 12 March 2026 is a Thursday."""

from datetime import date

import pytest

from provenance.domain.dates import NEVER, DateBasis, Precision, When
from provenance.domain.spans import Span
from provenance.extraction.timing import carried, event_on, said_on
from tests.provenance.extraction.reading import whole

THURSDAY = date(2026, 3, 12)


def said(words: str, published: date | None = THURSDAY, anchor: When = NEVER) -> When:
    """When "Lind said WORDS" was said."""
    text = f"Lind said {words}."
    return said_on(text, text, 0, Span(5, 9), published, anchor)


def day(when: When) -> str:
    if when.start is None or when.end is None:
        return "?"
    return str(when.start) if when.start == when.end else f"{when.start}..{when.end}"


def test_what_would_be_said_after_publication_stays_words() -> None:
    for lead in ("Two days before", "Three months before", "A year before"):
        text = f"{lead} the vote, Lind said it."
        start = text.index("said")
        when = said_on(text, text, 0, Span(start, start + 4), THURSDAY, NEVER)
        assert when.start is None or (when.end is not None and when.start <= when.end <= THURSDAY)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Thursday", "2026-03-12"),
        ("on Thursday", "2026-03-12"),
        ("on Wednesday", "2026-03-11"),
        ("late Friday", "2026-03-06"),
        ("on Monday morning", "2026-03-09"),
        ("last Thursday", "2026-03-05"),
        ("last Monday", "2026-03-09"),
        ("yesterday", "2026-03-11"),
        ("today", "2026-03-12"),
        ("this morning", "2026-03-12"),
        ("last night", "2026-03-11"),
        ("this week", "2026-03-09..2026-03-12"),
        ("last week", "2026-03-02..2026-03-08"),
        ("this month", "2026-03-01..2026-03-12"),
        ("last month", "2026-02-01..2026-02-28"),
        ("this year", "2026-01-01..2026-03-12"),
        ("last year", "2025-01-01..2025-12-31"),
        ("last weekend", "2026-03-07..2026-03-08"),
        ("on March 3", "2026-03-03"),
        ("on Mar. 3", "2026-03-03"),
        ("on March 3, 2024", "2024-03-03"),
        ("on 3 March 2024", "2024-03-03"),
        ("on the 3rd of March", "2026-03-03"),
        ("on Dec. 30", "2025-12-30"),
        ("in February", "2026-02-01..2026-02-28"),
        ("in December", "2025-12-01..2025-12-31"),
        ("in February 2024", "2024-02-01..2024-02-29"),
        ("in 2024", "2024-01-01..2024-12-31"),
        ("two days ago", "2026-03-10"),
        ("a day earlier", "2026-03-11"),
        ("the day before", "2026-03-11"),
    ],
)
def test_words_resolve_against_the_day_of_publication(words: str, expected: str) -> None:
    when = said(words)
    assert day(when) == expected
    assert when.basis is DateBasis.STATED
    assert when.words is not None
    assert when.span is not None


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("Thursday", Precision.DAY),
        ("last week", Precision.WEEK),
        ("last weekend", Precision.WEEK),
        ("this month", Precision.MONTH),
        ("in February", Precision.MONTH),
        ("last year", Precision.YEAR),
        ("in 2024", Precision.YEAR),
        ("two days ago", Precision.DAY),
        ("three weeks ago", Precision.WEEK),
    ],
)
def test_precision_is_that_of_the_words(words: str, precision: Precision) -> None:
    assert said(words).precision is precision


@pytest.mark.parametrize(
    "words", ["Thursday", "last week", "in February", "two days ago", "on March 3", "yesterday"]
)
def test_without_a_publication_date_words_stay_words(words: str) -> None:
    when = said(words, published=None)
    assert not when.is_resolved
    assert when.words == words
    assert when.basis is DateBasis.STATED


@pytest.mark.parametrize("words", ["on March 3, 2024", "in February 2024", "in 2024"])
def test_a_full_date_needs_no_publication_date(words: str) -> None:
    assert said(words, published=None).start is not None


@pytest.mark.parametrize(
    "words", ["in a 5-4 decision", "in a 3-2 marked vote", "where 12 may stay"]
)
def test_a_count_before_the_letters_of_a_month_is_no_day(words: str) -> None:
    assert said(words).words is None


@pytest.mark.parametrize(
    "words", ["on Feb. 30", "on April 31, 2025", "on 99 March", "999 years ago"]
)
def test_a_day_that_never_was_is_not_claimed(words: str) -> None:
    when = said(words)
    assert (when.words or "").endswith(words.removeprefix("on "))
    assert day(when) != "2026-02-28"
    assert words == "999 years ago" or not when.is_resolved


@pytest.mark.parametrize(
    "words", ["", "it", "on the boat", "in 1700s style", "may be", "sat down", "march on"]
)
def test_words_that_are_no_time_give_none(words: str) -> None:
    assert said(words) == NEVER


def test_the_time_nearest_to_the_verb_counts() -> None:
    text = "On Monday the boat left, Lind said on Tuesday."
    when = said_on(text, text, 0, Span(30, 34), THURSDAY, NEVER)
    assert (when.words, day(when)) == ("on Tuesday", "2026-03-10")


def test_a_day_after_counts_back_from_the_last_statement() -> None:
    text = "The order comes a day after he said"
    anchor = said("on Tuesday")
    when = said_on(text, text, 0, Span(31, 35), THURSDAY, anchor)
    assert (when.words, day(when)) == ("a day after", "2026-03-09")


def test_a_day_later_counts_on_from_the_last_statement() -> None:
    assert day(said("a day later", anchor=said("on Tuesday"))) == "2026-03-11"


def test_a_range_from_a_count_never_reaches_beyond_publication() -> None:
    when = said("a week ago")
    assert when.start is not None
    assert when.end is not None
    assert when.start < date(2026, 3, 5) < when.end <= THURSDAY


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The port will shut on Monday", "2026-03-16"),
        ("The port shut on Monday", "2026-03-09"),
        ("The port will shut on Thursday", "2026-03-19"),
        ("The port is to open in May", "2026-05-01..2026-05-31"),
        ("The port opened in May", "2025-05-01..2025-05-31"),
        ("The port is due to open on April 1", "2026-04-01"),
        ("The port would reopen next week", "2026-03-16..2026-03-22"),
        ("The port would reopen next month", "2026-04-01..2026-04-30"),
        ("The port opens tomorrow", "2026-03-13"),
        ("The port shut two days ago", "?"),
        ("The port is shut", "?"),
    ],
)
def test_the_event_is_ahead_where_the_words_look_ahead(words: str, expected: str) -> None:
    assert day(event_on(words, whole(words), THURSDAY)) == expected


def test_a_carried_date_is_inferred_and_has_no_words() -> None:
    when = carried(said("on Tuesday"))
    assert (when.words, when.span, when.basis) == (None, None, DateBasis.INFERRED)
    assert day(when) == "2026-03-10"


def test_the_end_of_the_calendar_raises_nothing() -> None:
    for published in (date.min, date.max):
        for words in ("next week", "last year", "tomorrow", "yesterday", "7 weeks ago", "Monday"):
            said(words, published)
            event_on(f"It will be {words}", Span(0, 11 + len(words)), published)


@pytest.mark.parametrize(
    "words",
    [
        "TOMORROW", "in 1999", "in May", "on 3rd Sept.", "a YEAR ago", "the previous day", "tonight",
        "this weekend", "last night", "Dec. 24", "next Month", "this evening",
    ],
)  # fmt: skip
def test_a_first_look_passes_over_no_words_of_time(words: str) -> None:
    text = f"Lind said {words}."
    assert said_on(text, text, 0, Span(5, 9), THURSDAY, NEVER).words is not None
