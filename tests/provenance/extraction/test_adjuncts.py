"""What the narrator says of the telling is none of the words."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.adjuncts import without_adjuncts
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import quotations_of
from provenance.extraction.sentences import sentences_of


@pytest.mark.parametrize(
    ("text", "cue", "words", "kept"),
    [
        (
            "Lind argued, in blunt terms, that the pier was old.",
            "argued",
            ["in blunt terms, that the pier was old"],
            ["that the pier was old"],
        ),
        (
            "Lind joked, again using her father’s voice, “Run!”",
            "joked",
            ["again using her father’s voice, “Run!”"],
            ["“Run!”"],
        ),
        (
            "Lind argued, the board heard, that the pier was old.",
            "argued",
            ["the board heard, that the pier was old"],
            ["the board heard, that the pier was old"],
        ),
        (
            "As the tide turned, Lind said, “Run for the pier!”",
            "said",
            ["As the tide turned", "“Run for the pier!”"],
            ["“Run for the pier!”"],
        ),
        (
            "As the tide turns, Lind said, “run for the pier.”",
            "said",
            ["As the tide turns", "“run for the pier.”"],
            ["As the tide turns", "“run for the pier.”"],
        ),
        (
            "As for the pier, Lind said, “It is old.”",
            "said",
            ["As for the pier", "“It is old.”"],
            ["As for the pier", "“It is old.”"],
        ),
        (
            "Lind praised the crew in a tweet on Sunday.",
            "praised",
            ["the crew in a tweet on Sunday"],
            ["the crew"],
        ),
        (
            "Lind said the crew was mocked in a tweet.",
            "said",
            ["the crew was mocked in a tweet"],
            ["the crew was mocked in a tweet"],
        ),
        (
            "Lind praised “the crew in a tweet.”",
            "praised",
            ["“the crew in a tweet.”"],
            ["“the crew in a tweet.”"],
        ),
    ],
)
def test_cuts_adjuncts_off(text: str, cue: str, words: list[str], kept: list[str]) -> None:
    def span(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part))

    frame = Frame(0, tuple(map(span, words)), (span(cue),), span("Lind"))
    paragraph = [Span(0, len(text))]
    quotations = quotations_of(text, paragraph)
    sentences = sentences_of(text, paragraph, quotations)
    (found,) = without_adjuncts(text, [frame], sentences, quotations)
    assert [one.of(text) for one in found.content] == kept
