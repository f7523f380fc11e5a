"""How somebody was brought in before they speak."""

import pytest

from provenance.extraction.first_mentions import first_mention

TEXT = (
    "As the mayor left, a ferry designer for Arden Hydro watched from an island. A new Radio Sund poll "
    "was out. It was a long day for the pilot. That was an exchange. A mild answer followed."
)


@pytest.mark.parametrize(
    ("head", "wanted", "found"),
    [
        ("designer", {"designer"}, "ferry designer for Arden Hydro"),
        ("poll", {"radio", "poll"}, "Radio Sund poll"),
        ("poll", {"tide", "poll"}, ""),
        ("pilot", {"pilot"}, ""),
        ("answer", {"answer"}, "mild answer"),
        ("mayor", {"mayor"}, ""),
    ],
)
def test_the_words_by_which_somebody_was_brought_in(
    head: str, wanted: set[str], found: str
) -> None:
    assert first_mention(TEXT, len(TEXT), head, frozenset(wanted)) == found


def test_nobody_is_brought_in_by_what_follows() -> None:
    assert first_mention(TEXT, 5, "designer", frozenset({"designer"})) == ""
