"""Where one sentence ends; a quotation is never cut."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.quotes import quotations_of
from provenance.extraction.sentences import sentences_of
from tests.provenance.extraction.reading import sentences_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat left. It was late.", ["The boat left.", "It was late."]),
        ("Did it leave? Yes! It did.", ["Did it leave?", "Yes!", "It did."]),
        (
            "Mr. Arne and Dr. Bo left. So did Gen. Lind.",
            ["Mr. Arne and Dr. Bo left.", "So did Gen. Lind."],
        ),
        ("The U.S. envoy left at 6 p.m. on Monday.", ["The U.S. envoy left at 6 p.m. on Monday."]),
        ("Jon K. Arden left.", ["Jon K. Arden left."]),
        ("It cost 1.40 crowns. Not more.", ["It cost 1.40 crowns.", "Not more."]),
        ("He came on Jan. 4 and left.", ["He came on Jan. 4 and left."]),
        ("It was ... late.", ["It was ... late."]),
        ('"We left. We ran," Arne said. He sat.', ['"We left. We ran," Arne said.', "He sat."]),
        ('"We left." He sat.', ['"We left."', "He sat."]),
        ('"Why leave?" Arne asked.', ['"Why leave?" Arne asked.']),
        ('"Go!" Minister Ada Lind shouted.', ['"Go!" Minister Ada Lind shouted.']),
        ('"Why leave?" The boat was new.', ['"Why leave?"', "The boat was new."]),
        ("no capital. begins here", ["no capital. begins here"]),
        ("", []),
        ("...", ["..."]),
    ],
)
def test_splits(text: str, expected: list[str]) -> None:
    assert [sentence.span.of(text) for sentence in sentences_in(text)] == expected


def test_a_quotation_is_one_item() -> None:
    (sentence,) = sentences_in('Arne said "we left. We ran" and sat.')
    assert [item.text for item in sentence.items if item.quote] == ['"we left. We ran"']
    assert len(sentence.items) == 6


def test_each_sentence_knows_its_paragraph() -> None:
    text = "One. Two.\n\nThree."
    paragraphs = [Span(0, 9), Span(11, 17)]
    found = sentences_of(text, paragraphs, quotations_of(text, paragraphs))
    assert [sentence.paragraph for sentence in found] == [0, 0, 1]


def test_an_endless_sentence_is_cut() -> None:
    found = sentences_in("and on " * 2000)
    assert len(found) > 1
    assert max(len(sentence.items) for sentence in found) <= 400


def test_no_word_is_lost_between_sentences() -> None:
    text = 'He left. "We ran!" (So be it.) Mr. Bo sat — and 6" planks lay. Why? "Well'
    items = [item.text for sentence in sentences_in(text) for item in sentence.items]
    assert "".join(items).replace(" ", "") == text.replace(" ", "")
