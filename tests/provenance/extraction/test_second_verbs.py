"""Second verbs of speech under one subject."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import quotations_of
from provenance.extraction.second_verbs import with_second_verbs


def spans(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


def parted(text: str, words: str, others: tuple[Frame, ...] = ()) -> list[tuple[str, str, str]]:
    """Source, cue and words of each statement that is read in the one of Lind's."""
    frame = Frame(0, (spans(text, words),), (spans(text, "said"),), spans(text, "Lind"))
    quotations = quotations_of(text, [Span(0, len(text))])
    found = [
        one for one in with_second_verbs(text, [frame, *others], quotations) if one not in others
    ]
    return [
        (one.source.of(text) if one.source else "", one.cue[0].of(text), one.content[0].of(text))
        for one in found
    ]


def test_a_second_verb_begins_another_statement() -> None:
    text = "Lind said the pier was very old and warned against crossing it at night."
    assert parted(text, text[10:-1]) == [
        ("Lind", "said", "the pier was very old"),
        ("Lind", "warned", "against crossing it at night"),
    ]


def test_what_is_admitted_is_apart_and_of_the_pronoun() -> None:
    text = "Lind said the pier was safe, though she admitted that it was old."
    assert parted(text, text[10:-1]) == [
        ("Lind", "said", "the pier was safe"),
        ("she", "admitted", "that it was old"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Osei had stopped and then turned and called the crew",
        "the crew found Osei and told him to leave",
        "the pier was “old and called for boots at night”",
        "the pier was very old but said “nobody asks me”",
        "the pier was old and the crew warned the town",
        "it and called",
    ],
)
def test_what_others_may_have_done_stays(words: str) -> None:
    text = f"Lind said {words}."
    assert [one[2] for one in parted(text, words)] == [words]


def test_a_verb_that_another_statement_has_is_only_cut_off() -> None:
    text = "Lind said the pier was very old and warned against crossing it at night."
    other = Frame(0, (spans(text, "at night"),), (spans(text, "warned"),), spans(text, "Lind"))
    assert parted(text, text[10:-1], (other,)) == [("Lind", "said", "the pier was very old")]
