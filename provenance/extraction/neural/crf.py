"""Decode label scores: probabilities of labels, and best sequences under several leanings.

All paragraphs of a batch go through each step together; padding never touches a result.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

LABELS = 7
OUTSIDE, B_SOURCE, I_SOURCE, B_CUE, I_CUE, B_CONTENT, I_CONTENT = range(LABELS)
FORBIDDEN = -1e4
_LEAST = np.float32(1e-30)

LEANINGS = (
    (0.0, 0.0, 0.0),
    (0.0, 0.7, 0.35),
    (1.5, 0.7, 0.35),
    (0.0, 1.6, 0.8),
    (0.0, 3.0, 1.5),
)
"""What is added to the scores of B-source, B-cue and B-content: from careful to eager."""


@dataclass(frozen=True, slots=True)
class Transitions:
    """What the sequence model learned about which label follows which."""

    between: Floats
    initial: Floats
    final: Floats

    @classmethod
    def legal(cls, between: Floats, initial: Floats, final: Floats) -> "Transitions":
        """Forbid every I that does not continue its own kind."""
        between, initial = between.copy(), initial.copy()
        for begin, inside in ((B_SOURCE, I_SOURCE), (B_CUE, I_CUE), (B_CONTENT, I_CONTENT)):
            initial[inside] = FORBIDDEN
            for label in range(LABELS):
                if label not in (begin, inside):
                    between[label, inside] = FORBIDDEN
        return cls(between, initial, final)


def label_probabilities(scores: Floats, lengths: Ints, transitions: Transitions) -> Floats:
    """Give each label's probability at each token; zero in the padding.

    Both ways through the paragraphs are gone at once: the way back is the way ahead through each
    paragraph turned round.
    """
    # Labels come first here: the greatest of seven is then taken for all tokens in one stride.
    by_label = scores.transpose(2, 1, 0).copy()
    emitted = np.ascontiguousarray(np.exp(by_label - by_label.max(0)).transpose(1, 2, 0))
    steps = np.arange(len(emitted))[:, None]
    inside = steps < lengths
    turned = np.where(inside, lengths - 1 - steps, steps), np.arange(len(lengths))
    met = np.stack([emitted, emitted[turned]], 1)
    moves = np.exp(np.stack([transitions.between, transitions.between.T]))
    reached = np.empty_like(met)
    reached[0] = np.exp(np.stack([transitions.initial, transitions.final]))[:, None]
    for before, now, here in zip(reached, met, reached[1:], strict=False):
        arrived = np.matmul(before * now, moves)
        totals = np.add.reduce(arrived, -1, keepdims=True)
        np.divide(arrived, np.maximum(totals, _LEAST, out=totals), out=here)
    joint = emitted * reached[:, 0] * reached[:, 1][turned]
    joint[~inside] = 0
    joint /= np.maximum(joint.sum(-1, keepdims=True), _LEAST)
    return np.ascontiguousarray(joint.transpose(1, 0, 2))


def best_sequences(scores: Floats, lengths: Ints, transitions: Transitions) -> NDArray[np.int8]:
    """Give the best labels under each leaning: leanings x paragraphs x steps."""
    batch, steps, _ = scores.shape
    leanings = np.zeros((LABELS, len(LEANINGS), 1), dtype=np.float32)
    for place, (source, cue, content) in enumerate(LEANINGS):
        leanings[B_SOURCE, place] = source
        leanings[B_CUE, place] = cue
        leanings[B_CONTENT, place] = content
    # Labels come before sequences for the same reason as above.
    emitted = scores.transpose(1, 2, 0)[:, :, None, :]
    leaned = (emitted + leanings).reshape(steps, LABELS, -1)
    leaving = transitions.between[:, :, None]
    totals = np.empty_like(leaned)
    totals[0] = leaned[0] + transitions.initial[:, None]
    for before, now, here in zip(totals, leaned[1:], totals[1:], strict=False):
        np.add(np.maximum.reduce(before[:, None] + leaving, 0), now, out=here)
    ends = np.tile(lengths - 1, len(LEANINGS))
    return _trace(totals, ends, transitions).reshape(len(LEANINGS), batch, steps)


def _trace(totals: Floats, ends: Ints, transitions: Transitions) -> NDArray[np.int8]:
    """Go back from the best last label of each sequence, choosing again what was best before it."""
    steps, _, rows = totals.shape
    labels = np.empty((steps, rows), dtype=np.int8)
    last = totals[ends, :, np.arange(rows)].T + transitions.final[:, None]
    current = last.argmax(0)
    inside = ends >= np.arange(steps)[:, None]
    for step in range(steps - 1, 0, -1):
        labels[step] = current
        earlier = (totals[step - 1] + transitions.between.take(current, 1)).argmax(0)
        np.copyto(current, earlier, where=inside[step])
    labels[0] = current
    labels[~inside] = OUTSIDE
    return np.ascontiguousarray(labels.T)
