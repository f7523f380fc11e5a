import json

import numpy as np
import pytest

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.crf import B_CONTENT, I_CONTENT, LABELS
from provenance.extraction.neural.lexicon import UNKNOWN, Lexicon, shape_of
from provenance.extraction.neural.linking import TokenSpan, cues_between, distance_bucket
from provenance.extraction.neural.marks import follow_marks
from provenance.extraction.neural.scoring import Judged, choose
from provenance.extraction.neural.spans import read_labels
from provenance.extraction.neural.tokens import read_pieces
from provenance.extraction.neural.variants import LATER, LONGER, SHORTER, vary


def candidate(*contents: TokenSpan, cue: TokenSpan, source: TokenSpan | None = None) -> Candidate:
    return Candidate(contents, cue, source, 0.9, 0.9, 0.1, 0, 5, 1, 0)


def test_reads_spans_off_labels_once() -> None:
    labels = np.array(
        [[1, 2, 3, 5, 6, 6, 0], [1, 2, 3, 5, 6, 6, 0], [0, 0, 3, 4, 5, 6, 6]], dtype=np.int8
    )
    first, second = read_labels(labels)
    assert (first.sources, first.cues, first.contents) == (((0, 2),), ((2, 3),), ((3, 6),))
    assert (first.leaning, first.agreeing, second.leaning) == (0, 2, 2)
    assert (second.cues, second.contents) == (((2, 4),), ((4, 7),))


def test_a_reading_without_cues_is_none() -> None:
    assert read_labels(np.zeros((2, 4), dtype=np.int8)) == []


@pytest.mark.parametrize(
    ("other", "bucket"), [((3, 5), 0), ((0, 2), 3), ((6, 9), 12), ((8, 9), 14), ((70, 71), 23)]
)
def test_tells_distances_apart(other: TokenSpan, bucket: int) -> None:
    assert distance_bucket((5, 6), other) == bucket


def test_counts_the_cues_between() -> None:
    starts = [2, 5, 9, 14]
    assert cues_between((2, 3), (12, 20), starts) == 2
    assert cues_between((14, 15), (0, 2), starts) == 3


def chances(*inside: float, begins: tuple[int, float] = (0, 0.9)) -> np.ndarray:
    table = np.zeros((len(inside), LABELS), dtype=np.float32)
    table[:, I_CONTENT] = inside
    place, share = begins
    table[place, B_CONTENT], table[place, I_CONTENT] = share, inside[place] - share
    return table


def moved(table: np.ndarray, *contents: TokenSpan, cue: TokenSpan) -> set[tuple[int, TokenSpan]]:
    found = vary([candidate(*contents, cue=cue)], table)
    return {(one.variant, one.contents[0]) for one in found if one.variant}


def test_proposes_open_edges_only() -> None:
    table = chances(0.9, 0.9, 0.9, 0.6, 0.6, 0.2, 0.2, 0.0, 0.0)
    assert moved(table, (0, 5), cue=(8, 9)) == {(SHORTER, (0, 3)), (LONGER, (0, 7))}
    assert not moved(chances(0.9, 0.9, 0.9, 0.0, 0.0), (0, 3), cue=(4, 5))


def test_an_edge_never_moves_over_the_cue() -> None:
    table = chances(0.9, 0.9, 0.5, 0.5, 0.0)
    assert moved(table, (0, 2), cue=(2, 3)) == set()


def test_proposes_a_later_start() -> None:
    table = chances(0.5, 0.5, 0.9, 0.9, 0.0, begins=(0, 0.5))
    table[2, B_CONTENT], table[2, I_CONTENT] = 0.4, 0.5
    assert moved(table, (0, 4), cue=(4, 5)) == {(LATER, (2, 4))}


def test_chooses_no_cue_twice_and_no_words_twice() -> None:
    best = Judged(candidate((0, 5), cue=(6, 7)), 0.9, 1.3)
    same_cue = Judged(candidate((0, 4), cue=(6, 7)), 0.8, 1.1)
    same_words = Judged(candidate((1, 5), cue=(9, 10)), 0.7, 1.0)
    apart = Judged(candidate((12, 20), cue=(10, 11)), 0.6, 0.8)
    unsure = Judged(candidate((30, 40), cue=(29, 30)), 0.2, 0.3)
    assert choose([unsure, apart, same_words, same_cue, best], 0.5) == [best, apart]


@pytest.mark.parametrize(
    ("word", "shape"),
    [("Osei", "Xxx"), ("NATO", "XX"), ("3.5", "d.d"), ("12-year-old", "dd-xx-xx"), ("“", "“")],
)
def test_draws_shapes(word: str, shape: str) -> None:
    assert shape_of(word) == shape


def test_numbers_words_by_what_is_known_of_them() -> None:
    lexicon = Lexicon(["said", "mayor", "spokesman"], 2, ["aid"], ["sai"], ["xx"])
    (piece,) = read_pieces("Said ex-spokesman qqq")
    rows = lexicon.number(piece, follow_marks(piece))
    assert rows[0].tolist() == [2, 2, 2, 2, UNKNOWN, 0]
    assert rows[1, :2].tolist() == [UNKNOWN, 4]
    assert rows[2].tolist() == [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 2, 0]
    assert Lexicon(**json.loads(lexicon.dump())).words == lexicon.words
