"""Run the networks over the paragraphs of a text, each by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

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

        Each paragraph is read alone: in eight bits numbers are rounded by the greatest of a batch, and
        what is read of one paragraph would hang on its neighbours.
        """
        for places in _groups([len(paragraph.piece) for paragraph in paragraphs]):
            rows = np.concatenate([paragraphs[place].rows for place in places])
            read = {name: look_up(tables, rows) for name, tables in self._tables.items()}
            runs, at = [], 0
            for place in places:
                behind = at + len(paragraphs[place].piece)
                given = {name: words[at:behind, None] for name, words in read.items()}
                scores, states = self._session.run(["scores", "states"], given)
                runs.append(_Run(place, scores[:, 0], states[:, 0]))
                at = behind
            yield _joined(runs)


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


@dataclass(frozen=True, slots=True)
class _Run:
    """What is said of one paragraph, steps x width."""

    place: int
    scores: Floats
    states: Floats


def _joined(runs: Sequence[_Run]) -> Encoded:
    lengths = np.array([len(run.scores) for run in runs])
    scores = np.zeros((len(runs), lengths.max(), runs[0].scores.shape[1]), dtype=np.float32)
    for row, run in enumerate(runs):
        scores[row, : len(run.scores)] = run.scores
    places = tuple(run.place for run in runs)
    return Encoded(places, lengths, scores, tuple(run.states for run in runs))


def _options() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    return options
