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
    """Give each label's probability at each token; zero in the padding."""
    batch, steps, _ = scores.shape
    emitted = np.exp(scores - scores.max(2, keepdims=True))
    moves = np.exp(transitions.between)
    ahead = np.zeros_like(scores)
    ahead[:, 0] = _normal(emitted[:, 0] * np.exp(transitions.initial))
    for step in range(1, steps):
        ahead[:, step] = _normal((ahead[:, step - 1] @ moves) * emitted[:, step])
    back = np.empty_like(scores)
    last = np.exp(transitions.final)
    ends = lengths - 1
    current = np.broadcast_to(last, (batch, LABELS)).astype(np.float32)
    for step in range(steps - 1, -1, -1):
        current = np.where((ends <= step)[:, None], last, current)
        back[:, step] = current
        if step:
            current = _normal((emitted[:, step] * current) @ moves.T)
    joint = _normal(ahead * back)
    joint[np.arange(steps)[None] >= lengths[:, None]] = 0
    return joint


def _normal(values: Floats) -> Floats:
    totals = np.maximum(values.sum(-1, keepdims=True), np.float32(1e-30))
    return np.asarray(values / totals, dtype=np.float32)


def best_sequences(scores: Floats, lengths: Ints, transitions: Transitions) -> NDArray[np.int8]:
    """Give the best labels under each leaning: leanings x paragraphs x steps."""
    batch, steps, _ = scores.shape
    leanings = np.zeros((len(LEANINGS), 1, 1, LABELS), dtype=np.float32)
    for place, (source, cue, content) in enumerate(LEANINGS):
        leanings[place, ..., B_SOURCE] = source
        leanings[place, ..., B_CUE] = cue
        leanings[place, ..., B_CONTENT] = content
    leaned = (scores[None] + leanings).reshape(-1, steps, LABELS)
    ends = np.tile(lengths - 1, len(LEANINGS))
    total = leaned[:, 0] + transitions.initial
    came = np.empty((steps, leaned.shape[0], LABELS), dtype=np.int8)
    arriving = np.ascontiguousarray(transitions.between.T)[None]
    final = np.where((ends == 0)[:, None], total + transitions.final, np.float32(0))
    for step in range(1, steps):
        paths = total[:, None, :] + arriving
        came[step] = paths.argmax(2)
        total = paths.max(2) + leaned[:, step]
        here = (ends == step)[:, None]
        final = np.where(here, total + transitions.final, final)
    return _trace(came, final, ends).reshape(len(LEANINGS), batch, steps)


def _trace(came: NDArray[np.int8], final: Floats, ends: Ints) -> NDArray[np.int8]:
    steps, rows, _ = came.shape
    labels = np.zeros((rows, steps), dtype=np.int8)
    every = np.arange(rows)
    current = final.argmax(1)
    for step in range(steps - 1, -1, -1):
        inside = ends >= step
        labels[inside, step] = current[inside]
        if step:
            earlier = came[step][every, current]
            current = np.where(inside, earlier, current)
    return labels
