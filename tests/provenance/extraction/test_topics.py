"""What a quotation is about is none of its words."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import quotations_of
from provenance.extraction.topics import without_topics


@pytest.mark.parametrize(
    ("text", "cue", "words", "kept"),
    [
        (
            "Lind said of the pier: “It will fall.”",
            "said of",
            ["the pier: “It will fall.”"],
            ["“It will fall.”"],
        ),
        (
            "“It will fall,” Lind said of the pier. “Soon.”",
            "said of",
            ["“It will fall,”", "the pier", "“Soon.”"],
            ["“It will fall,”", "“Soon.”"],
        ),
        (
            "“It will fall,” Lind said about the pier.",
            "said",
            ["“It will fall,”", "the pier"],
            ["“It will fall,”"],
        ),
        ("Lind spoke of the pier.", "spoke of", ["the pier"], ["the pier"]),
        (
            "Lind said of the pier that it was “old, old.”",
            "said of",
            ["the pier that it was “old, old.”"],
            ["the pier that it was “old, old.”"],
        ),
        (
            "Lind said of “the pier” nothing.",
            "said of",
            ["“the pier” nothing"],
            ["“the pier” nothing"],
        ),
    ],
)
def test_cuts_topics_off(text: str, cue: str, words: list[str], kept: list[str]) -> None:
    def span(part: str) -> Span:
        return Span(text.index(part), text.index(part) + len(part))

    frame = Frame(0, tuple(map(span, words)), (span(cue),), span("Lind"))
    quotations = quotations_of(text, [Span(0, len(text))])
    (found,) = without_topics(text, [frame], quotations)
    assert [one.of(text) for one in found.content] == kept
