"""Describe candidates in numbers for the scorer: all candidates of a batch at once.

Nothing here depends on the space of a network's hidden states, so that one scorer can learn from the
candidates of several models (each reading articles that it was not trained on).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.crf import B_CONTENT, B_CUE, B_SOURCE, Floats, Ints
from provenance.extraction.neural.encoding import Encoded, Paragraph
from provenance.extraction.neural.heads import look_at_heads
from provenance.extraction.neural.outlines import Outlines
from provenance.extraction.neural.surface import Ground, look_around

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
    outlines = Outlines.of([row for row, _ in candidates], listed)
    row, cue, source = outlines.row, outlines.cue, outlines.source
    at_cue = board.span(row, cue[:, 0], cue[:, 1], B_CUE)
    at_source = board.span(row, source[:, 0], source[:, 1], B_SOURCE) * outlines.named[:, None]
    at_content = _contents(board, outlines)
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
        _rivals(outlines, joint),
        _shape(outlines, encoded.lengths[row]),
        look_around(ground, outlines),
        look_at_heads(encoded.heads, ground, outlines, encoded.lengths),
    ]
    return np.concatenate(columns, 1, dtype=np.float32)


def _rivals(outlines: Outlines, joint: Floats) -> Floats:
    """Compare with the best of the same cue, and with the best of other cues for the same words."""
    row, cue, low, high = outlines.row, outlines.cue[:, 0], outlines.low, outlines.last[:, 1]
    chances = np.exp(np.maximum(joint, -_FAR))
    own, other, total = np.empty((3, len(joint)), dtype=joint.dtype)
    edges = np.flatnonzero(np.append(True, row[1:] != row[:-1])).tolist()
    for begin, end in zip(edges, [*edges[1:], len(row)], strict=True):
        here = slice(begin, end)
        value = joint[here]
        same = cue[here, None] == cue[here]
        overlap = (low[here, None] < high[here]) & (low[here] < high[here, None])
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


def _contents(board: Board, outlines: Outlines) -> Floats:
    start, end = outlines.contents.T
    values = board.span(outlines.each(outlines.row), start, end, B_CONTENT)
    low = np.minimum.reduceat(values, outlines.begins)
    high = np.maximum.reduceat(values, outlines.begins)
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


def _shape(outlines: Outlines, length: Ints) -> Floats:
    """Sizes and distances; `length` is that of each candidate's paragraph."""
    cue, source, named, pieces = outlines.cue, outlines.source, outlines.named, outlines.pieces
    low, last = outlines.low, outlines.last
    start, end = outlines.contents.T
    size = np.add.reduceat(end - start, outlines.begins)
    gaps = _gap(outlines.each(cue), outlines.contents)
    nearest = np.minimum.reduceat(gaps, outlines.begins)
    to_source = _gap(cue, source)
    columns = [
        np.log1p(size),
        np.log1p(cue[:, 1] - cue[:, 0]),
        np.log1p(source[:, 1] - source[:, 0]) * named,
        pieces == 1,
        pieces == 2,
        pieces > 2,
        named,
        low < cue[:, 0],
        last[:, 0] >= cue[:, 0],
        (source[:, 0] < cue[:, 0]) & named,
        np.log1p(np.maximum(nearest, 0)),
        np.log1p(np.maximum(to_source, 0)) * named,
        (to_source == 0) & named,
        nearest == 0,
        cue[:, 0] == 0,
        np.log1p(length),
        cue[:, 0] / length,
        size / length,
        last[:, 1] >= length - 1,
        low == 0,
    ]
    return np.stack([c.astype(np.float32) for c in columns], 1)


def _gap(cue: Ints, other: Ints) -> Ints:
    """The tokens between cues and other spans, behind or before them."""
    behind = other[:, 0] >= cue[:, 0]
    return np.where(behind, other[:, 0] - cue[:, 1], cue[:, 0] - other[:, 1])
