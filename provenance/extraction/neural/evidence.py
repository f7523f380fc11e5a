"""Describe candidates in numbers for the scorer: all candidates of a batch at once.

Nothing here depends on the space of a network's hidden states, so that one scorer can learn from the
candidates of several models (each reading articles that it was not trained on).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.crf import B_CONTENT, B_CUE, B_SOURCE, Floats
from provenance.extraction.neural.encoding import Encoded, Paragraph
from provenance.extraction.neural.heads import look_at_heads
from provenance.extraction.neural.surface import Ground, look_around

Ints = NDArray[np.int64]

_LEAST = np.float32(1e-4)
_FAR = np.float32(15)

WHOLE = 4
"""The column, among a span's, of the logarithm of its probability as a whole."""


@dataclass(frozen=True, slots=True)
class Board:
    """The label probabilities of a batch with running sums, laid out for lookups by span."""

    chances: Floats
    """Paragraphs x (steps + 2) x labels: one row of zeros before the text and at least one behind."""
    running: Floats
    going_on: dict[int, Floats]
    """By label B: running sums of the logarithm of going on, given that the span has come so far."""

    @classmethod
    def of(cls, chances: Floats) -> "Board":
        """Pad and sum the probabilities."""
        rows, steps, labels = chances.shape
        padded = np.zeros((rows, steps + 2, labels), dtype=np.float32)
        padded[:, 1:-1] = chances
        going_on = {}
        for begin in (B_SOURCE, B_CUE, B_CONTENT):
            inside = padded[..., begin] + padded[..., begin + 1]
            share = np.minimum(padded[:, 1:, begin + 1] / np.maximum(inside[:, :-1], _LEAST), 1)
            logs = np.log(np.maximum(share, _LEAST))
            going_on[begin] = np.zeros((rows, steps + 2), dtype=np.float32)
            logs.cumsum(1, dtype=np.float32, out=going_on[begin][:, 1:])
        return cls(padded, padded.cumsum(1, dtype=np.float32), going_on)

    def span(self, row: Ints, start: Ints, end: Ints, begin: int) -> Floats:
        """Give five numbers a span: begins here, is inside on average, goes on, began before, all."""
        inside = self.running[row, end] - self.running[row, start]
        share = inside[:, begin] + inside[:, begin + 1]
        before = self.chances[row, start]
        first = self.chances[row, start + 1, begin]
        last = self.chances[row, end]
        stops = 1 - self.chances[row, end + 1, begin + 1] / np.maximum(
            last[:, begin] + last[:, begin + 1], _LEAST
        )
        logs = self.going_on[begin]
        whole = (
            np.log(np.maximum(first, _LEAST))
            + logs[row, end]
            - logs[row, np.minimum(start + 1, end)]
        )
        whole = whole + np.log(np.clip(stops, _LEAST, 1))
        return np.stack(
            [
                first,
                share / np.maximum(end - start, 1),
                self.chances[row, end + 1, begin + 1],
                before[:, begin] + before[:, begin + 1],
                np.maximum(whole, -12),
            ],
            1,
        )


def describe(
    encoded: Encoded,
    chances: Floats,
    paragraphs: Sequence[Paragraph],
    candidates: Sequence[tuple[int, Candidate]],
) -> Floats:
    """Give one row of numbers a candidate; each comes with its paragraph's row in the batch."""
    board = Board.of(chances)
    listed = [c for _, c in candidates]
    row = np.array([place for place, _ in candidates])
    cue = np.array([c.cue for c in listed])
    named = np.array([c.source is not None for c in listed])
    source = np.array([c.source or (0, 0) for c in listed])
    at_cue = board.span(row, cue[:, 0], cue[:, 1], B_CUE)
    at_source = board.span(row, source[:, 0], source[:, 1], B_SOURCE) * named[:, None]
    at_content = _contents(board, row, listed)
    links = _links(listed)
    joint = (
        at_cue[:, WHOLE] + at_content[:, WHOLE] + at_source[:, WHOLE] + links[:, 5] + links[:, 6]
    )
    ground = Ground([paragraphs[place] for place in encoded.places], np.unique(row).tolist())
    columns = [
        at_cue,
        at_source,
        at_content,
        links,
        _rivals(row, cue, listed, joint),
        _shape(row, cue, source, named, listed, encoded.lengths),
        look_around(ground, row, listed),
        look_at_heads(encoded.heads, ground, row, encoded.lengths, listed),
    ]
    return np.concatenate(columns, 1, dtype=np.float32)


def _rivals(row: Ints, cue: Ints, candidates: Sequence[Candidate], joint: Floats) -> Floats:
    """Compare with the best of the same cue, and with the best of other cues for the same words."""
    low = np.array([c.contents[0][0] for c in candidates])
    high = np.array([c.contents[-1][1] for c in candidates])
    chances = np.exp(np.maximum(joint, -_FAR))
    own, other, total = np.empty((3, len(candidates)), dtype=joint.dtype)
    edges = np.flatnonzero(np.append(True, row[1:] != row[:-1])).tolist()
    for begin, end in zip(edges, [*edges[1:], len(row)], strict=True):
        here = slice(begin, end)
        value = joint[here]
        same = cue[here, None, 0] == cue[None, here, 0]
        overlap = (low[here, None] < high[None, here]) & (low[None, here] < high[here, None])
        np.maximum.reduce(np.where(same, value, -_FAR), 1, out=own[here])
        np.maximum.reduce(np.where(overlap & ~same, value, -_FAR), 1, out=other[here])
        np.add.reduce(np.where(same | overlap, chances[here], 0), 1, out=total[here])
    columns = [
        np.maximum(joint, -_FAR),
        np.maximum(joint - own, -_FAR),
        np.clip(joint - other, -_FAR, _FAR),
        other <= -_FAR,
        np.exp(joint) / (total + _LEAST),
    ]
    return np.stack(columns, 1, dtype=np.float32)


def _contents(board: Board, row: Ints, candidates: Sequence[Candidate]) -> Floats:
    counts = np.array([len(c.contents) for c in candidates])
    spans = np.array([span for c in candidates for span in c.contents])
    values = board.span(np.repeat(row, counts), spans[:, 0], spans[:, 1], 5)
    first = np.cumsum(counts) - counts
    low = np.minimum.reduceat(values, first)
    high = np.maximum.reduceat(values, first)
    return np.concatenate([low, high], 1)


def _links(candidates: Sequence[Candidate]) -> Floats:
    values = np.array(
        [
            (c.content_link, c.source_link, c.sourceless, c.agreeing / 5, min(c.cues, 8) / 4)
            for c in candidates
        ],
        dtype=np.float32,
    )
    leaning = np.eye(5, dtype=np.float32)[[c.leaning for c in candidates]]
    variant = np.eye(5, dtype=np.float32)[[c.variant for c in candidates]]
    return np.concatenate([values, np.log(values[:, :3] + 1e-3), leaning, variant], 1)


def _shape(
    row: Ints,
    cue: Ints,
    source: Ints,
    named: NDArray[np.bool_],
    candidates: Sequence[Candidate],
    lengths: Ints,
) -> Floats:
    first = np.array([c.contents[0] for c in candidates])
    last = np.array([c.contents[-1] for c in candidates])
    size = np.array([sum(e - s for s, e in c.contents) for c in candidates])
    nearest = np.array(
        [
            min((s - c.cue[1] if s >= c.cue[0] else c.cue[0] - e) for s, e in c.contents)
            for c in candidates
        ]
    )
    to_source = np.where(
        source[:, 0] >= cue[:, 0], source[:, 0] - cue[:, 1], cue[:, 0] - source[:, 1]
    )
    pieces = np.array([len(c.contents) for c in candidates])
    columns = [
        np.log1p(size),
        np.log1p(cue[:, 1] - cue[:, 0]),
        np.log1p(source[:, 1] - source[:, 0]) * named,
        pieces == 1,
        pieces == 2,
        pieces > 2,
        named,
        first[:, 0] < cue[:, 0],
        last[:, 0] >= cue[:, 0],
        (source[:, 0] < cue[:, 0]) & named,
        np.log1p(np.maximum(nearest, 0)),
        np.log1p(np.maximum(to_source, 0)) * named,
        (to_source == 0) & named,
        nearest == 0,
        cue[:, 0] == 0,
        np.log1p(lengths[row]),
        cue[:, 0] / lengths[row],
        size / lengths[row],
        last[:, 1] >= lengths[row] - 1,
        first[:, 0] == 0,
    ]
    return np.stack([c.astype(np.float32) for c in columns], 1)
