"""What becomes of words on the way: every drift, and how much it matters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.assessment.drift import SaidUpstream, Wording, read_drift
from provenance.domain.spans import Span
from provenance.domain.upstream import DriftReading, Part, Severity
from tests.builders import span_of

UPSTREAM = (
    "The crews met on Monday in Oxdal. “We have an agreement, and it will hold unless the owners "
    "break it,” Tove Lindqvist told Radio Sund. “Nobody will lose a single day of pay.” The strike "
    "cost the ports 11 million crowns, Pelle Ask said."
)
SAID = (
    SaidUpstream((span_of(UPSTREAM, "We have an agreement, and it will hold"),), "Tove Lindqvist"),
    SaidUpstream((span_of(UPSTREAM, "The strike cost the ports"),), "Pelle Ask"),
)


def reading(
    words: str,
    *,
    is_quoted: bool = True,
    speaker: str = "Lindqvist",
    language: str = "en",
    upstream: str = UPSTREAM,
) -> DriftReading:
    """What is found of ``words``, which stand in an article of their own."""
    text = f"On Tuesday, {words} was heard."
    wording = Wording(text, (span_of(text, words),), is_quoted, speaker, language)
    return read_drift(wording, upstream, "en", SAID)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("“We have an agreement, and it will hold unless the owners break it”", "verbatim"),
        ('"we have an agreement and it will hold, unless the owners break it"', "verbatim"),
        ("“We have an agreement, and it will hold”", "truncated (material)"),
        ("“It will hold unless the owners break it”", "truncated (slight)"),
        ("“Nobody will lose a day of pay”", "changed (material)"),
        ("“Somebody will lose a single day of pay”", "changed (serious)"),
        (
            "“We have an agreement, and it may hold unless the owners break it”",
            "changed (serious)",
        ),
        ("“A single day of pay nobody will lose”", "reordered (material)"),
        ("“The boats are full of herring this spring”", "not found there (serious)"),
    ],
)
def test_quoted_words(words: str, found: str) -> None:
    assert reading(words).in_words == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the strike had cost ports 11 million crowns", "verbatim"),
        ("the dispute cost the ports some 11 million crowns", "changed (slight)"),
        ("the strike cost the ports 17 million crowns", "changed (material)"),
        ("the strike did not cost the ports 11 million crowns", "changed (material)"),
        ("herring will be dear next spring", "not found there (material)"),
    ],
)
def test_reported_words_may_be_put_otherwise(words: str, found: str) -> None:
    assert reading(words, is_quoted=False, speaker="Ask").in_words == found


def test_another_speaker_is_serious_and_comes_first() -> None:
    whole = "“We have an agreement, and it will hold unless the owners break it”"
    found = reading(whole, speaker="Pelle Ask")
    assert found.in_words == "attribution changed (serious), verbatim"
    assert found.severity is Severity.SERIOUS
    assert found.findings[0].why == ("Upstream it is Tove Lindqvist who says it, here Pelle Ask.")


def test_two_languages_are_not_aligned_but_their_numbers_are_compared() -> None:
    french = reading("“La grève a coûté 11 millions”", language="fr")
    assert french.in_words == "translated (slight)"
    wrong = reading("“La grève a coûté 12 millions”", language="fr")
    assert wrong.in_words == "changed (material), translated (slight)"
    assert (french.parts, french.place) == ((), None)


def test_both_sides_are_shown_with_what_was_cut_off() -> None:
    found = reading("“We have a deal, and it will hold”")
    assert [(part.part, part.words, part.upstream) for part in found.parts] == [
        (Part.SAME, "We have", "We have"),
        (Part.CHANGED, "a deal", "an agreement"),
        (Part.SAME, "and it will hold", "and it will hold"),
        (Part.DROPPED, "", "unless the owners break it"),
    ]
    assert found.place is not None
    assert found.place.of(UPSTREAM) == "We have an agreement, and it will hold"


@given(st.text(max_size=200), st.text(max_size=400), st.booleans())
def test_any_text_is_read(words: str, upstream: str, is_quoted: bool) -> None:
    wording = Wording(words, (Span(0, len(words)),), is_quoted)
    found = read_drift(wording, upstream)
    assert found.findings
    if found.place is not None:
        assert found.place.end <= len(upstream)


@given(st.lists(st.sampled_from("boat pier not crew pay 11 strike will".split()), min_size=1))
def test_what_is_the_same_is_verbatim(words: list[str]) -> None:
    text = " ".join(words)
    found = read_drift(Wording(text, (Span(0, len(text)),), is_quoted=True), text)
    assert found.severity is Severity.NONE
