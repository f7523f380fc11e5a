from itertools import pairwise, product

import numpy as np
import pytest

from provenance.extraction.neural.crf import (
    LABELS,
    LEANINGS,
    Transitions,
    best_sequences,
    label_probabilities,
)


@pytest.fixture(name="moves")
def _moves() -> Transitions:
    rng = np.random.default_rng(3)
    return Transitions.legal(
        rng.normal(size=(LABELS, LABELS)).astype(np.float32),
        rng.normal(size=LABELS).astype(np.float32),
        rng.normal(size=LABELS).astype(np.float32),
    )


def total(scores: np.ndarray, labels: tuple[int, ...], moves: Transitions) -> float:
    value = moves.initial[labels[0]] + moves.final[labels[-1]]
    value += sum(scores[step, label] for step, label in enumerate(labels))
    return float(value + sum(moves.between[a, b] for a, b in pairwise(labels)))


@pytest.mark.parametrize("size", [1, 2, 4])
def test_agrees_with_counting_every_sequence(moves: Transitions, size: int) -> None:
    rng = np.random.default_rng(size)
    scores = rng.normal(size=(2, 5, LABELS)).astype(np.float32)
    lengths = np.array([size, 5])
    every = list(product(range(LABELS), repeat=size))
    totals = np.array([total(scores[0], labels, moves) for labels in every])
    weights = np.exp(totals - totals.max())
    expected = np.zeros((size, LABELS))
    for labels, weight in zip(every, weights / weights.sum(), strict=True):
        expected[range(size), labels] += weight
    found = label_probabilities(scores, lengths, moves)
    assert np.allclose(found[0, :size], expected, atol=1e-4)
    assert not found[0, size:].any()
    best = best_sequences(scores, lengths, moves)
    assert best.shape == (len(LEANINGS), 2, 5)
    assert tuple(best[0, 0, :size]) == every[int(totals.argmax())]


def test_padding_changes_nothing(moves: Transitions) -> None:
    rng = np.random.default_rng(9)
    scores = rng.normal(size=(3, 30, LABELS)).astype(np.float32)
    lengths = np.array([30, 12, 7])
    together = best_sequences(scores, lengths, moves)
    likely = label_probabilities(scores, lengths, moves)
    for row, size in enumerate(lengths):
        alike = label_probabilities(scores[row : row + 1, :size], lengths[row : row + 1], moves)
        assert np.allclose(likely[row, :size], alike[0], atol=1e-6)
        alone = best_sequences(scores[row : row + 1, :size], lengths[row : row + 1], moves)
        assert (together[:, row, :size] == alone[:, 0]).all()


def test_no_label_continues_what_has_not_begun(moves: Transitions) -> None:
    rng = np.random.default_rng(4)
    scores = rng.normal(scale=5, size=(8, 40, LABELS)).astype(np.float32)
    for labels in best_sequences(scores, np.full(8, 40), moves).reshape(-1, 40):
        before = 0
        for label in labels:
            if label in (2, 4, 6):
                assert before in (label - 1, label)
            before = label
