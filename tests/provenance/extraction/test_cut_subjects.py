"""Contents that begin at their verb."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.cut_subjects import with_names, with_subjects
from provenance.extraction.frames import Frame

TEXT = "Rex Lind, also known as Ask, was wounded on Monday, the Ledger reported."


def frame(words: str, text: str = TEXT) -> Frame:
    begin, source = text.index(words), text.index("the Ledger")
    return Frame(0, (Span(begin, begin + len(words)),), source=Span(source, source + 10))


def content(found: list[Frame], text: str = TEXT) -> str:
    return found[-1].content[0].of(text)


def test_the_subject_before_an_aside_is_given_back() -> None:
    found = with_subjects(TEXT, [frame("was wounded on Monday")], [0])
    assert content(found) == "Rex Lind, also known as Ask, was wounded on Monday"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("wounded on Monday", TEXT),
        ("was wounded", "Rex Lind was wounded, the Ledger reported."),
        ("was wounded", "Lind left, and was wounded, the Ledger reported."),
        ("was wounded", "The Ledger and the Ledger: one, two, was wounded."),
    ],
)
def test_what_is_no_verb_behind_an_aside_stays(words: str, text: str) -> None:
    whole = frame(words, text)
    found = with_subjects(text, [whole], [0])
    assert content(found, text).endswith(words)


def test_what_belongs_to_another_is_not_taken() -> None:
    other = Frame(0, (Span(10, 26),))
    found = with_subjects(TEXT, [other, frame("was wounded on Monday")], [0])
    assert content(found) == "was wounded on Monday"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "On Monday, the ferry firm Arden Inc. ARD -0.5% said.",
            "the ferry firm Arden Inc. ARD -0.5%",
        ),
        ("Arden Co. rose by 1%, ARD by 0.5% said.", "ARD by 0.5%"),
    ],
)
def test_a_source_without_letters_begins_at_its_name(text: str, name: str) -> None:
    at = text.index("0.5%")
    found = Frame(0, (Span(len(text) - 1, len(text)),), source=Span(at, at + 4))
    (whole,) = with_names(text, [found])
    assert whole.source is not None
    assert whole.source.of(text) == name
