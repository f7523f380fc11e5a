"""Run the networks over the paragraphs of a text, paragraphs of like size together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from provenance.extraction.neural.crf import Floats, Ints, Transitions
from provenance.extraction.neural.lexicon import COLUMNS, Lexicon
from provenance.extraction.neural.linking import Linker
from provenance.extraction.neural.marks import Mark, follow_marks
from provenance.extraction.neural.tokens import Piece, read_pieces

BATCH_TOKENS = 600
"""Padded tokens read together at most: what stays in a core's cache."""

STEP_COST, START_COST = 0.64, 12.0
"""What one step of a batch costs, and a batch itself, in tokens: measured; rows cost one each a step."""

GROUP_TOKENS = 6000
"""Padded tokens decoded together at most."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of text with its marks and the numbers that the networks read."""

    piece: Piece
    marks: tuple[int, ...]
    rows: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the networks say of several paragraphs: label scores, padded, and states."""

    places: tuple[int, ...]
    """Which paragraphs of the text these are."""
    lengths: Ints
    scores: Floats
    states: tuple[Floats, ...]
    """Tokens x width a paragraph."""


class Encoder:
    """One trained model, loaded once."""

    def __init__(self, folder: Path) -> None:
        """Load the lexicon, the networks and their tables from a folder."""
        self.lexicon = Lexicon.load(folder / "lexicon.json")
        self._session = onnxruntime.InferenceSession(
            str(folder / "roles.onnx"), _options(), providers=["CPUExecutionProvider"]
        )
        self._inputs = {item.name for item in self._session.get_inputs()}
        with np.load(folder / "tables.npz") as tables:
            self.transitions = Transitions(*(tables[n] for n in ("between", "initial", "final")))
            self.linker = Linker(*(tables[n] for n in ("cue", "other", "place", "score", "none")))

    def read(self, text: str) -> list[Paragraph]:
        """Cut and number the paragraphs of a text."""
        paragraphs: list[Paragraph] = []
        for piece in read_pieces(text):
            inside = piece.continues and paragraphs[-1].marks[-1] in (Mark.INSIDE, Mark.OPENING)
            marks = follow_marks(piece, inside)
            paragraphs.append(Paragraph(piece, tuple(marks), self.lexicon.number(piece, marks)))
        return paragraphs

    def encode(self, paragraphs: Sequence[Paragraph]) -> Iterator[Encoded]:
        """Yield what the networks say, group by group, short paragraphs first."""
        sizes = [len(paragraph.piece) for paragraph in paragraphs]
        waiting: list[_Run] = []
        for places in _batches(sizes):
            count = len(places) + sum(len(run.places) for run in waiting)
            if waiting and sizes[places[-1]] * count > GROUP_TOKENS:
                yield _joined(waiting)
                waiting = []
            waiting.append(self._run(paragraphs, places))
        if waiting:
            yield _joined(waiting)

    def _run(self, paragraphs: Sequence[Paragraph], places: list[int]) -> "_Run":
        lengths = np.array([len(paragraphs[place].piece) for place in places])
        rows = np.zeros((lengths.max(), len(places), COLUMNS), dtype=np.int64)
        for column, place in enumerate(places):
            rows[: lengths[column], column] = paragraphs[place].rows
        given = {
            name: value for name, value in _given(rows, lengths).items() if name in self._inputs
        }
        scores, states = self._session.run(["scores", "states"], given)
        return _Run(places, lengths, scores, states)


@dataclass(frozen=True, slots=True)
class _Run:
    """One batch's answers, steps x paragraphs x width."""

    places: list[int]
    lengths: Ints
    scores: Floats
    states: Floats


def _batches(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Put paragraphs of like size together, as long as padding costs less than one more batch."""
    batch: list[int] = []
    longest = 0
    for place in sorted(range(len(sizes)), key=sizes.__getitem__):
        size = sizes[place]
        padding = (size - longest) * len(batch)
        is_full = size * (len(batch) + 1) > BATCH_TOKENS
        if batch and (is_full or padding > longest * STEP_COST + START_COST):
            yield batch
            batch = []
        batch.append(place)
        longest = size
    if batch:
        yield batch


def _joined(runs: Sequence[_Run]) -> Encoded:
    lengths = np.concatenate([run.lengths for run in runs])
    width = runs[0].scores.shape[2]
    scores = np.zeros((len(lengths), lengths.max(), width), dtype=np.float32)
    states: list[Floats] = []
    for run in runs:
        rows = slice(len(states), len(states) + len(run.places))
        scores[rows, : len(run.scores)] = run.scores.transpose(1, 0, 2)
        states += [run.states[:size, row] for row, size in enumerate(run.lengths.tolist())]
    return Encoded(
        tuple(place for run in runs for place in run.places), lengths, scores, tuple(states)
    )


def _options() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    return options


def _given(rows: NDArray[np.int64], lengths: Ints) -> dict[str, NDArray[np.generic]]:
    present = np.arange(len(rows))[:, None] < lengths[None]
    padding = np.where(present, np.float32(0), np.float32(-1e4))
    return {
        "rows": rows,
        "lengths": lengths.astype(np.int32),
        "present": present[..., None].astype(np.float32),
        "padding": np.ascontiguousarray(padding.T)[:, None, :],
    }
