from collections import Counter

import numpy as np

from provenance.extraction.training.words import build_lexicon, choose_vectors

FORMS = Counter({"Ferry": 1, "ferry": 2, "mayor": 2, "quay": 1, "zyx": 1})
RANKED = ["the", "mayor", "tide", "quay"]


def test_words_seen_twice_come_first_then_the_vectors_then_rare_ones_with_a_vector() -> None:
    lexicon = build_lexicon(FORMS, RANKED, 3)
    assert lexicon.words == ("ferry", "mayor", "the", "tide", "quay")
    assert lexicon.trained == 2


def test_vectors_stand_at_their_words_numbers_and_are_zero_where_unknown() -> None:
    lexicon = build_lexicon(FORMS, RANKED, 3)
    vectors = np.array([[1.0, 0.0], [2.0, 4.0], [3.0, 8.0], [4.0, 0.0]])
    table = choose_vectors(lexicon, RANKED, vectors)
    assert table.shape == (7, 2)
    assert table.dtype == np.int8
    assert not table[:3].any()  # padding, the unknown word, and "ferry", which has no vector
    by_word = dict(zip(lexicon.words, table[2:, 0].tolist(), strict=True))
    assert by_word["the"] < by_word["mayor"] < by_word["tide"] < by_word["quay"]
