"""Headlines in the case of their body; no code point ever moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.spans import Span
from provenance.extraction.headline_case import forms_in, in_body_case, with_small_first_words

BODY = "The port of Vell is closed, said Maret Orlova of NPC. Doctor Lind left. A doctor said that."


@pytest.mark.parametrize(
    ("headline", "written"),
    [
        ("Port Of Vell Closed, Former Doctor Says", "Port of Vell closed, former doctor says"),
        ("ORLOVA OF NPC SAYS PORT CLOSED", "Orlova of NPC says port closed"),
        ("Doctor Orlova Leaves Vell", "Doctor Orlova leaves Vell"),
        ("NPC Doctor Leaves Port", "NPC doctor leaves port"),
        ("Orlova says the port of Vell is closed", "Orlova says the port of Vell is closed"),
    ],
)
def test_a_headline_is_written_as_the_body_writes_it(headline: str, written: str) -> None:
    text = f"{headline}\n\n{BODY}"
    span = Span(0, len(headline))
    forms = forms_in(text, [span], [Span(span.end + 2, len(text))])
    assert in_body_case(text, [span], forms) == f"{written}\n\n{BODY}"


def test_a_first_word_is_small_where_the_body_has_it_small() -> None:
    text = f"Doctor urges calm\n\nOrlova stays\n\nLawmaker urges calm\n\n{BODY}"
    lines = [Span(0, 17), Span(19, 31), Span(33, 52)]
    forms = forms_in(text, lines, [Span(54, len(text))])
    assert with_small_first_words(text, lines, forms).startswith(
        "doctor urges calm\n\nOrlova stays\n\nlawmaker urges calm\n\n"
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_code_point_keeps_its_place(headline: str, body: str) -> None:
    text = headline + "\n" + body
    span = Span(0, len(headline))
    forms = forms_in(text, [span], [Span(len(headline) + 1, len(text))])
    for changed in (in_body_case(text, [span], forms), with_small_first_words(text, [span], forms)):
        assert len(changed) == len(text)
        assert changed.casefold() == text.casefold()
        assert changed[len(headline) :] == text[len(headline) :]
