import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extraction.neural.marks import Mark, follow_marks
from provenance.extraction.neural.tokens import LONGEST_PIECE, read_pieces

HOSTILE = st.text(
    st.sampled_from("aZé9 \n\t\r.,:;’'“”\"`-–—…$@#/ \u00a0\u2028\u200b\ud7ff\U0001f600李"),
    max_size=300,
)


def words(text: str) -> list[str]:
    return [word for piece in read_pieces(text) for word in piece.words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don't know", ["I", "do", "n't", "know"]),
        ("CAN’T we?", ["CA", "N’T", "we", "?"]),
        ("Osei’s aide's car", ["Osei", "’s", "aide", "'s", "car"]),
        ("O'Hara of the U.N. said", ["O'Hara", "of", "the", "U.N.", "said"]),
        ("Mr. Lund paid $3.5 million", ["Mr.", "Lund", "paid", "$", "3.5", "million"]),
        ("a 12-year-old -- no", ["a", "12-year-old", "--", "no"]),
        ("``Go,'' he said", ["``", "Go", ",", "''", "he", "said"]),
        (
            "see https://example.org/a?b=1 and @desk",
            ["see", "https://example.org/a?b=1", "and", "@desk"],
        ),
        ("Mr, U S. and Co, can n't", ["Mr", ",", "U", "S", ".", "and", "Co", ",", "can", "n't"]),
        ("No. 3, no. No.", ["No.", "3", ",", "no", ".", "No", "."]),
    ],
)
def test_cuts_words_as_trained(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(HOSTILE)
def test_every_token_is_the_text_at_its_offsets(text: str) -> None:
    last = 0
    for piece in read_pieces(text):
        for start, end, word in zip(piece.starts, piece.ends, piece.words, strict=True):
            assert last <= start < end <= len(text)
            assert text[start:end] == word
            last = end


@given(HOSTILE)
def test_nothing_but_blanks_lies_between_tokens(text: str) -> None:
    held = [False] * len(text)
    for piece in read_pieces(text):
        for start, end in zip(piece.starts, piece.ends, strict=True):
            held[start:end] = [True] * (end - start)
    assert all(
        character.isspace() for character, inside in zip(text, held, strict=True) if not inside
    )


def test_a_piece_is_one_line() -> None:
    pieces = list(read_pieces("One line.\n\n  Another.\nThird"))
    assert [piece.words[0] for piece in pieces] == ["One", "Another", "Third"]


def test_a_long_line_comes_in_parts() -> None:
    pieces = list(read_pieces("It went on and on. " * 400))
    assert max(map(len, pieces)) <= LONGEST_PIECE
    assert [piece.continues for piece in pieces] == [False] + [True] * (len(pieces) - 1)
    assert all(piece.words[-1] == "." for piece in pieces)


def marks(text: str) -> str:
    (piece,) = read_pieces(text)
    return "".join("-ioc"[mark] for mark in follow_marks(piece))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go” he", "oic-"),
        ("``Go'' he", "oic-"),
        ('"Go" he', "oic-"),
        ("''Go'' he", "oic-"),
        ("he “goes on", "-oii"),
        ('he said: "no', "---oi"),
        ("he ”went” on", "-oic-"),
        ('no" he "went" on', "-c-oic-"),
    ],
)
def test_follows_marks(text: str, expected: str) -> None:
    assert marks(text) == expected


def test_a_mark_left_open_holds_over_the_parts_of_a_paragraph() -> None:
    (piece,) = read_pieces("and so on” he said")
    assert follow_marks(piece, inside=True)[:4] == [Mark.INSIDE] * 3 + [Mark.CLOSING]
