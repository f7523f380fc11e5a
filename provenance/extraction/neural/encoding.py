"""Run the networks over the paragraphs of a text, those of like size together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from provenance.extraction.neural.crf import Floats, Ints, Transitions
from provenance.extraction.neural.embeddings import load_embeddings, look_up
from provenance.extraction.neural.lexicon import Lexicon
from provenance.extraction.neural.linking import Linker
from provenance.extraction.neural.marks import Mark, follow_marks
from provenance.extraction.neural.tokens import Piece, read_pieces

GROUP_TOKENS = 6000
"""Padded tokens looked up and decoded together at most."""

BATCH_TOKENS = 600
"""Padded tokens that the networks read together at most: what stays in a core's cache."""

STEP_COST = 0.8
"""What a step of a batch costs beside its rows, in rows: measured 0.6 to 2, as the processor is."""

ANSWERS = ("scores", "states", "heads")
"""What the networks' graph is asked for."""

_ABSENT = np.float32(-1e4)
"""Added to the score of a head that is not there."""


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
    heads: Ints
    """The place of each token's head in its paragraph, padded; a root is its own."""


class Encoder:
    """One trained model, loaded once."""

    def __init__(self, folder: Path) -> None:
        """Load the lexicon, the networks and their tables from a folder."""
        self.lexicon = Lexicon.load(folder / "lexicon.json")
        self._session = onnxruntime.InferenceSession(
            str(folder / "roles.onnx"), _options(), providers=["CPUExecutionProvider"]
        )
        self._tables = load_embeddings(folder / "embeddings.npz")
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
        """Yield what the networks say, group by group, short paragraphs first.

        The same text gives the same numbers; their last digits hang on the whole of it, as in eight
        bits all that is read together is rounded by the greatest number in it.
        """
        sizes = [len(paragraph.piece) for paragraph in paragraphs]
        for places in _groups(sizes):
            rows = np.concatenate([paragraphs[place].rows for place in places])
            read = {name: look_up(tables, rows) for name, tables in self._tables.items()}
            runs, at = [], 0
            for batch in _batches(places, sizes):
                lengths = [sizes[place] for place in batch]
                behind = at + sum(lengths)
                here = {name: words[at:behind] for name, words in read.items()}
                runs.append(self._run(batch, lengths, here))
                at = behind
            yield _joined(runs)

    def _run(
        self, places: Sequence[int], lengths: Sequence[int], read: dict[str, Floats]
    ) -> "_Run":
        sizes = np.array(lengths, dtype=np.int32)
        present = np.arange(sizes.max())[:, None] < sizes
        step, row = np.nonzero(present.T)[::-1]
        given: dict[str, NDArray[Any]] = {}
        for name, words in read.items():
            padded = np.zeros((*present.shape, words.shape[1]), dtype=np.float32)
            padded[step, row] = words
            given[name] = padded
        given["lengths"] = sizes
        given["present"] = present[..., None].astype(np.float32)
        given["padding"] = np.where(present.T, np.float32(0), _ABSENT)[:, None]
        return _Run(places, lengths, *self._session.run(ANSWERS, given))


def _groups(sizes: Sequence[int]) -> Iterator[list[int]]:
    """The paragraphs that are decoded together, short ones first."""
    group: list[int] = []
    for place in sorted(range(len(sizes)), key=sizes.__getitem__):
        if group and sizes[place] * (len(group) + 1) > GROUP_TOKENS:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _batches(places: Sequence[int], sizes: Sequence[int]) -> Iterator[list[int]]:
    """Put paragraphs of like size together, as long as padding costs less than one more batch."""
    batch: list[int] = []
    longest = 0
    for place in places:
        size = sizes[place]
        padding = (size - longest) * len(batch)
        is_full = size * (len(batch) + 1) > BATCH_TOKENS
        if batch and (is_full or padding > longest * STEP_COST):
            yield batch
            batch = []
        batch.append(place)
        longest = size
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Run:
    """What is said of one batch, steps x paragraphs x width."""

    places: Sequence[int]
    lengths: Sequence[int]
    scores: Floats
    states: Floats
    heads: Ints
    """Paragraphs x steps."""


def _joined(runs: Sequence[_Run]) -> Encoded:
    lengths = np.array([length for run in runs for length in run.lengths])
    scores = np.zeros((len(lengths), lengths.max(), runs[0].scores.shape[2]), dtype=np.float32)
    heads = np.zeros(scores.shape[:2], dtype=np.int64)
    states: list[Floats] = []
    for run in runs:
        rows = slice(len(states), len(states) + len(run.places))
        scores[rows, : len(run.scores)] = run.scores.transpose(1, 0, 2)
        heads[rows, : len(run.scores)] = run.heads
        states += [run.states[:size, row] for row, size in enumerate(run.lengths)]
    places = tuple(place for run in runs for place in run.places)
    return Encoded(places, lengths, scores, tuple(states), heads)


def _options() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    # A pattern of memory is planned for each new size of a batch, and hardly a size comes back.
    options.enable_mem_pattern = False
    return options
