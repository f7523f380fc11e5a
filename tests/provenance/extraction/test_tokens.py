import pytest

from provenance.domain.spans import Span
from provenance.extraction.tokens import is_proper, tokens_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr, U S. and Co, says Mr. Lind", "Mr|,|U|S|.|and|Co|,|says|Mr.|Lind"),
        ("the AT&T aide, Jon K. Arden", "the|AT&T|aide|,|Jon|K.|Arden"),
        ("Osei’s year-old boats, the boats’ crew", "Osei|’s|year-old|boats|,|the|boats|’|crew"),
        ("Zoë said she’d pay", "Zoë|said|she’d|pay"),
    ],
)
def test_words_and_marks_in_order(text: str, expected: str) -> None:
    tokens = tokens_of(text, Span(0, len(text)))
    assert "|".join(token.text for token in tokens) == expected
    assert all(token.span.of(text) == token.text for token in tokens)


def test_a_token_ends_where_the_stretch_does() -> None:
    text = "The harbour, Lind said"
    assert [token.text for token in tokens_of(text, Span(4, 8))] == ["harb"]


def test_low_has_small_letters_and_plain_apostrophes() -> None:
    (name, _) = tokens_of("D’Arbel said", Span(0, 12))
    assert name.low == "d'arbel"


@pytest.mark.parametrize("word", ["Orlova", "al-Nasri", "d'Arbel", "eBay"])
def test_names_are_known_by_their_capitals(word: str) -> None:
    assert is_proper(word)
    assert not is_proper(word.lower())
