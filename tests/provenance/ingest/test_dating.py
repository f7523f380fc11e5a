from datetime import date

import pytest

from provenance.domain.dates import DateCandidate, Precision, PublishedBasis
from provenance.errors import UnreadableInputError
from provenance.ingest.calendar_words import is_date_line, printed_date
from provenance.ingest.dating import (
    editor_date,
    http_candidate,
    iso_candidate,
    preferred_first,
    printed_candidate,
    url_candidate,
)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("9 March 2026", date(2026, 3, 9)),
        ("Mon, 9 Mar 2026", date(2026, 3, 9)),
        ("the 9th of March, 2026", date(2026, 3, 9)),
        ("09-Mar-2026", date(2026, 3, 9)),
        ("March 9, 2026", date(2026, 3, 9)),
        ("Sept. 1, 2025", date(2025, 9, 1)),
        ("Published: 2026-03-09 10:30", date(2026, 3, 9)),
        ("2026/3/9", date(2026, 3, 9)),
    ],
)
def test_a_printed_date_is_read(words: str, day: date) -> None:
    found = printed_date(words)
    assert found is not None
    assert found[0] == day
    assert found[1] in words


@pytest.mark.parametrize(
    "words", ["March 9", "on Monday", "31 February 2026", "9/3/26", "2026", ""]
)
def test_what_names_no_full_day_is_no_date(words: str) -> None:
    assert printed_date(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "9 March 2026",
        "Published on 9 March 2026 at 10:30 GMT",
        "Updated: March 9, 2026, 10.30 a.m.",
        "Monday, 9 March 2026 | 3 min read",
        "First published 9 March 2026 - Last updated 10 March 2026",
    ],
)
def test_a_line_that_is_only_a_date_is_a_date_line(words: str) -> None:
    assert is_date_line(words)


@pytest.mark.parametrize(
    "words", ["The ferry sank on 9 March 2026.", "By Jonas Pree, 9 March 2026", "Monday", ""]
)
def test_a_line_that_says_more_is_no_date_line(words: str) -> None:
    assert not is_date_line(words)


@pytest.mark.parametrize(
    ("words", "value", "precision"),
    [
        ("2026-03-09", "2026-03-09", Precision.DAY),
        ("2026-03-09T10:30:00Z", "2026-03-09T10:30:00+00:00", Precision.INSTANT),
        ("2026-03-09T10:30+0200", "2026-03-09T10:30:00+02:00", Precision.INSTANT),
        ("2026-03-09 10:30:00.123+02:00", "2026-03-09T10:30:00+02:00", Precision.INSTANT),
        ("Mon, 09 Mar 2026 10:30:00 GMT", "2026-03-09T10:30:00+00:00", Precision.INSTANT),
        ("2026-03-09T10:30:00", "2026-03-09", Precision.DAY),
        ("March 9th, 2026", "2026-03-09", Precision.DAY),
    ],
)
def test_dates_that_machines_write_are_read(words: str, value: str, precision: Precision) -> None:
    found = iso_candidate(words, PublishedBasis.META)
    assert found == DateCandidate(value, precision, PublishedBasis.META, words)
    assert found is not None
    assert found.day == date(2026, 3, 9)


@pytest.mark.parametrize("words", ["", "soon", "2026-02-30", "0000-00-00T00:00:00Z", "x" * 500])
def test_what_is_no_date_is_none(words: str) -> None:
    assert iso_candidate(words, PublishedBasis.META) is None


def test_the_editor_is_told_how_to_write_a_date() -> None:
    assert editor_date("2026-03-09").basis is PublishedBasis.EDITOR
    with pytest.raises(UnreadableInputError, match="Write the day as 2021-08-16"):
        editor_date("last Monday")


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://a.example/2026/03/09/ferry", "2026-03-09"),
        ("https://a.example/news/2026-03-09-ferry.html", "2026-03-09"),
        ("https://a.example/20260309/ferry", "2026-03-09"),
        ("https://a.example/ferry-120260309", None),
        ("https://a.example/2026/13/09/ferry", None),
        ("https://a.example/2026/02/30/ferry", None),
        ("https://a.example/ferry?day=2026/03/09", None),
        (None, None),
    ],
)
def test_the_day_in_an_address_is_read(url: str | None, value: str | None) -> None:
    found = url_candidate(url)
    assert (found.value if found else None) == value


def test_the_servers_date_is_read_last() -> None:
    found = http_candidate((("Last-Modified", "Mon, 09 Mar 2026 10:30:00 GMT"),))
    assert found is not None
    assert found.value == "2026-03-09T10:30:00+00:00"
    assert http_candidate((("last-modified", "yesterday"),)) is None
    assert http_candidate((("date", "Mon, 09 Mar 2026 10:30:00 GMT"),)) is None


def test_candidates_are_ordered_by_what_they_rest_on() -> None:
    by_http = DateCandidate("2026-03-12", Precision.DAY, PublishedBasis.HTTP, "x")
    by_meta = DateCandidate("2026-03-10", Precision.DAY, PublishedBasis.META, "x")
    printed = printed_candidate("9 March 2026")
    editors = editor_date("2026-03-08")
    found = preferred_first((by_http, printed, None, by_meta, by_meta, editors))
    assert found == (editors, by_meta, printed, by_http)
