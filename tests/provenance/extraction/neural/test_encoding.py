import pytest

from provenance.extraction.neural.encoding import GROUP_TOKENS, Encoder
from provenance.extraction.neural.reader import MODEL

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
