import pytest

from provenance.extraction.neural.encoding import GROUP_TOKENS, Encoder
from provenance.extraction.neural.reader import MODEL

ROUNDING = 0.25
"""What eight bits may change in a label's score, of ten and more."""

SENTENCE = "The mayor said that the bridge would open in May and would cost nothing. "


@pytest.fixture(name="encoder", scope="module")
def _encoder() -> Encoder:
    return Encoder(MODEL)


def test_every_paragraph_is_encoded_once_whatever_its_length(encoder: Encoder) -> None:
    text = "\n".join(
        [SENTENCE * (n % 9) + "Yes." for n in range(40)] + [SENTENCE * 18, "No.", SENTENCE * 2]
    )
    paragraphs = encoder.read(text)
    places = []
    for encoded in encoder.encode(paragraphs):
        places += encoded.places
        sizes = [len(paragraphs[place].piece) for place in encoded.places]
        assert encoded.lengths.tolist() == sizes == [len(states) for states in encoded.states]
        assert encoded.scores.shape[:2] == (len(sizes), max(sizes))
        assert encoded.scores.shape[0] * encoded.scores.shape[1] <= max(GROUP_TOKENS, max(sizes))
    assert sorted(places) == list(range(len(paragraphs)))


def test_nothing_is_encoded_of_no_text(encoder: Encoder) -> None:
    assert list(encoder.encode(encoder.read(" \n"))) == []


def test_company_changes_what_is_read_of_a_paragraph_by_rounding_alone(encoder: Encoder) -> None:
    lines = [
        "“Nothing will be torn down,” the mayor, Ada Quist, told the Harbour Post.",
        "Rents rose again in May, the council's report says, though it gives no figure.",
        "Nobody from the company answered, the paper wrote yesterday.",
    ]
    paragraphs = encoder.read("\n".join(lines))
    (together,) = encoder.encode(paragraphs)
    assert together.lengths.tolist() == [11, 18, 19]
    for row, place in enumerate(together.places):
        (alone,) = encoder.encode([paragraphs[place]])
        size = alone.lengths[0]
        apart = together.scores[row, :size] - alone.scores[0]
        assert abs(apart).max() < ROUNDING
        assert (together.scores[row, :size].argmax(1) == alone.scores[0].argmax(1)).all()
