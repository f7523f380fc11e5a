"""Sentences that say in their middle who speaks."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.interrupted import with_both_halves
from provenance.extraction.quotes import quotations_of
from provenance.extraction.sentences import sentences_of


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def found(text: str, *parts: str, others: tuple[Frame, ...] = ()) -> list[str]:
    """The contents of a frame of Lind's, as they are given back."""
    paragraph = [Span(0, len(text))]
    quotations = quotations_of(text, paragraph)
    sentences = sentences_of(text, paragraph, quotations)
    cue, source = spans(text, "said", "Lind")
    frame = Frame(0, spans(text, *parts), (cue,), source)
    first, *rest = with_both_halves(text, [frame, *others], sentences, quotations)
    assert rest == list(others)
    return [span.of(text) for span in first.content]


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        (
            "When the tide turned, Lind said, the pier gave way.",
            "the pier gave way",
            ["When the tide turned", "the pier gave way"],
        ),
        (
            "The streets were deserted, Lind said, “but people need to eat.”",
            "“but people need to eat.”",
            ["The streets were deserted", "“but people need to eat.”"],
        ),
        (
            "In those days, Lind said the pier was new.",
            "the pier was new",
            ["the pier was new"],
        ),
        (
            "As the tide turned, Lind said, “Run for the pier!”",
            "“Run for the pier!”",
            ["“Run for the pier!”"],
        ),
        (
            "The board met the crew, all of whom, Lind said, needed boots.",
            "needed boots",
            ["needed boots"],
        ),
        (
            "While the pier stands “for now,” Lind said, the town must build another.",
            "While the pier stands “for now,”",
            ["While the pier stands “for now,”", "the town must build another"],
        ),
        (
            "The pier gave way, Lind said, in a piece on the harbour.",
            "in a piece on the harbour",
            ["The pier gave way"],
        ),
        (
            "The pier stands, Lind said, smiling at the crew.",
            "The pier stands",
            ["The pier stands"],
        ),
    ],
)
def test_gives_the_lost_half_back(text: str, words: str, whole: list[str]) -> None:
    assert found(text, words) == whole


def test_what_belongs_to_another_is_not_taken() -> None:
    text = "Osei asked for boots, Lind said, the pier gave way."
    osei = Frame(0, spans(text, "for boots"), spans(text, "asked"), spans(text, "Osei")[0])
    assert found(text, "the pier gave way", others=(osei,)) == ["the pier gave way"]


def test_a_clause_is_taken_with_what_is_said_in_it() -> None:
    text = "When Osei asked for boots, Lind said, the board refused."
    osei = Frame(0, spans(text, "for boots"), spans(text, "asked"), spans(text, "Osei")[0])
    assert found(text, "the board refused", others=(osei,)) == [
        "When Osei asked for boots",
        "the board refused",
    ]
