from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.paragraphs import blocks_of, paragraphs_of, wrap_column
from provenance.domain.spans import Span

WRAPPED = """The harbour of Port Selva will close for six weeks while divers look for
the anchor of the ferry, the port authority said on Tuesday, and nobody
knows yet who will pay.

"We shall find it," Ines Calder said. "We
always do."
The council meets again on Friday.
"""


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs_of(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        (" \n\t\u00a0\n\u200b\n", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("One.\r\rTwo.", ["One.", "Two."]),
        ("One.\n \u00a0 \nTwo.\u00a0\n", ["One.", "Two."]),
        ("One.\fTwo.", ["One.", "Two."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("\ufeff One.\u200b\n\nTwo.", ["One.", "Two."]),
        (
            "First thing.\nSecond thing.\nThird thing.",
            ["First thing.", "Second thing.", "Third thing."],
        ),
        (
            "Once\nMonthly\nContinue\npayment methods",
            ["Once", "Monthly", "Continue", "payment methods"],
        ),
    ],
)
def test_paragraphs_end_at_blank_lines_and_finished_lines(text: str, wanted: list[str]) -> None:
    assert paragraphs(text) == wanted


def test_wrapped_lines_are_joined() -> None:
    found = paragraphs(WRAPPED)
    assert [words.split()[0] for words in found] == ["The", '"We', "The"]
    assert found[0].endswith("who will pay.")
    assert found[1] == '"We shall find it," Ines Calder said. "We\nalways do."'


def test_wrapped_lines_are_joined_with_carriage_returns() -> None:
    assert len(paragraphs(WRAPPED.replace("\n", "\r\n"))) == 3
    assert len(paragraphs(WRAPPED.replace("\n", "\r"))) == 3


def test_long_lines_are_a_paragraph_each() -> None:
    line = "The council of Port Selva met and met again and could not agree on who would pay for it"
    text = "\n".join(f"{line * repeats}." for repeats in (2, 3, 4))
    assert len(paragraphs(text)) == 3


def test_a_sentence_broken_in_mid_line_goes_on() -> None:
    text = (
        "The mayor of Port Selva also noted that the town has\n"
        "work for forty divers.\n"
        "She will speak again on Monday, and she asked everybody who has seen the anchor to write to "
        "the harbour office, whose opening hours are printed on page nine of this newspaper."
    )
    assert [words.split()[0] for words in paragraphs(text)] == ["The", "She"]


def test_a_wrapped_heading_does_not_set_the_column() -> None:
    text = "By Jane Roe and Mark Dorn, Correspondents\nPublished 12 March\n\n" + "Word " * 80
    assert wrap_column(text, blocks_of(text)) is None
    assert len(paragraphs(text)) == 3


def test_links_and_list_items_stand_alone() -> None:
    text = WRAPPED + (
        "\nhttps://selva.example/anchor\nhttps://selva.example/ferry\n\n• divers who were asked\n• boats\n"
    )
    assert paragraphs(text)[-4:] == [
        "https://selva.example/anchor",
        "https://selva.example/ferry",
        "• divers who were asked",
        "• boats",
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    text = WRAPPED.replace('\n\n"We', '\n    "We')
    assert len(paragraphs(text)) == 3


@given(st.text(alphabet=st.sampled_from('ab.,"A\n\r\t\f \u00a0\u200b\u2028\u2029\x85•1😀')))
def test_paragraphs_are_in_order_trimmed_and_keep_every_word(text: str) -> None:
    spans = paragraphs_of(text)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)
    inside = {place for span in spans for place in range(span.start, span.end)}
    assert not [c for place, c in enumerate(text) if place not in inside and c.isalnum()]


def test_each_character_is_looked_at_a_bounded_number_of_times() -> None:
    class Counted(str):
        """Counts the single characters asked for; slices are counted by their length."""

        __slots__ = ("asked",)
        asked: int

        def __getitem__(self, place: object) -> str:  # type: ignore[override]
            found = str.__getitem__(self, place)  # type: ignore[arg-type, index]
            self.asked += len(found)
            return found

    for text in (
        "word " * 40_000,
        "a\n" * 100_000,
        " " * 200_000,
        "https://x.example/" + "y" * 200_000,
    ):
        counted = Counted(text)
        counted.asked = 0
        paragraphs_of(counted)
        assert counted.asked <= 4 * len(text)


def test_empty_text_has_no_wrap_column() -> None:
    assert wrap_column("", ()) is None
    assert Span(0, 0).of("") == ""
