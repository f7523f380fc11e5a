"""Anonymity: who goes unnamed, and on what terms as printed."""

import pytest

from provenance.domain.source_classes import SourceClass
from provenance.domain.statements import Speaker
from tests.provenance.extraction.reading import attributed


def speaker(text: str, number: int = 0) -> Speaker:
    found = attributed(text)[number].speaker
    assert found is not None
    return found


def test_terms_behind_the_statement_are_kept_as_printed() -> None:
    text = (
        "Two officials close to the talks said the port will shut. They asked not to be named, "
        "citing the inquiry."
    )
    assert speaker(text).terms == "asked not to be named, citing the inquiry"
    assert speaker(text).source_class is SourceClass.DESCRIBED


def test_terms_in_the_sentence_are_kept() -> None:
    text = "The port will shut, said an official, who spoke on condition of anonymity."
    assert speaker(text).terms == "on condition of anonymity"


def test_terms_go_over_to_the_same_source() -> None:
    text = (
        "Two officials said the port will shut. They spoke on condition of anonymity.\n\n"
        "The mayor knew, two officials said."
    )
    assert speaker(text, 1).terms == "on condition of anonymity"


def test_whoever_is_named_has_no_terms() -> None:
    text = "Ada Lind said the port will shut. An aide spoke on condition of anonymity."
    assert speaker(text).terms == ""
    assert speaker(text).source_class is SourceClass.NAMED


def test_terms_of_another_paragraph_are_not_taken() -> None:
    text = "An official said the port will shut.\n\nA guard spoke on condition of anonymity."
    assert speaker(text).terms == ""


def test_terms_end_where_the_saying_goes_on() -> None:
    text = (
        "An official, who spoke on condition of anonymity because talks go on, said it will shut."
    )
    assert speaker(text).terms == "on condition of anonymity because talks go on"


@pytest.mark.parametrize(
    "terms",
    [
        "spoke on condition that they would not appear",
        "declined to be identified",
        "preferred not to be\nnamed",
        "insisted on anonymity",
        "was speaking anonymously",
        "spoke only on background",
        "whose name is being withheld",
        "was not authorised to speak",
    ],
)
def test_every_sort_of_terms_is_found_behind_the_first_look(terms: str) -> None:
    assert speaker(f"The port will shut, said an official, who {terms}.").terms != ""
