"""Turn words into the numbers that the networks read: word, vector, suffix, prefix, shape, mark."""

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.marks import MARKS
from provenance.extraction.neural.tokens import Piece

UNKNOWN = 1
"""The number of everything unseen; 0 is padding."""

COLUMNS = 6
_REMEMBERED = 200_000

_QUOTE = dict.fromkeys(MARKS, '"')

Row = tuple[int, int, int, int, int]


class Lexicon:
    """The vocabularies of one model; looks each word up once and remembers it."""

    def __init__(
        self,
        words: Sequence[str],
        trained: int,
        suffixes: Sequence[str],
        prefixes: Sequence[str],
        shapes: Sequence[str],
    ) -> None:
        """Number the words from 2 on; the first `trained` of them have an embedding of their own."""
        self.words = tuple(words)
        self.trained = trained
        self.suffixes = tuple(suffixes)
        self.prefixes = tuple(prefixes)
        self.shapes = tuple(shapes)
        self._word = {word: number for number, word in enumerate(words, 2)}
        self._suffix = {word: number for number, word in enumerate(suffixes, 2)}
        self._prefix = {word: number for number, word in enumerate(prefixes, 2)}
        self._shape = {word: number for number, word in enumerate(shapes, 2)}
        self._rows: dict[str, bytes] = {}
        """As they stand in an array: joining bytes takes less time than filling one with tuples."""

    @classmethod
    def load(cls, path: Path) -> "Lexicon":
        """Read a lexicon written by `dump`."""
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return cls(**values)

    def dump(self) -> str:
        """Give the lexicon as JSON."""
        names = ("words", "trained", "suffixes", "prefixes", "shapes")
        return json.dumps({name: getattr(self, name) for name in names}, ensure_ascii=False)

    def number(self, piece: Piece, marks: Sequence[int]) -> NDArray[np.int32]:
        """Give one row of `COLUMNS` numbers a token."""
        rows = np.empty((len(piece), COLUMNS), dtype=np.int32)
        known = np.frombuffer(b"".join(self._look_up(piece.words)), dtype=np.int32)
        rows[:, :5] = known.reshape(-1, 5)
        rows[:, 5] = marks
        return rows

    def _look_up(self, words: Sequence[str]) -> list[bytes]:
        known = self._rows
        if len(known) > _REMEMBERED:
            known.clear()
        for word in set(words).difference(known):
            known[word] = np.array(self._row(word), dtype=np.int32).tobytes()
        return [known[word] for word in words]

    def _row(self, word: str) -> Row:
        plain = normalise(word)
        number = self._word.get(plain, UNKNOWN)
        return (
            number if number < self.trained + 2 else UNKNOWN,
            number if number != UNKNOWN else self._vector_of_parts(plain),
            self._suffix.get(plain[-3:], UNKNOWN),
            self._prefix.get(plain[:3], UNKNOWN),
            self._shape.get(shape_of(word), UNKNOWN),
        )

    def _vector_of_parts(self, plain: str) -> int:
        """Read a compound unseen as a whole by its last part: "ex-spokesman" as "spokesman"."""
        return self._word.get(plain.rpartition("-")[2], UNKNOWN)


def normalise(word: str) -> str:
    """Give the form under which a word is looked up: lower case, one style of marks."""
    return _QUOTE.get(word) or word.lower().replace("’", "'").replace("‘", "'")


def _class_of(character: str) -> str:
    if character.isalpha():
        return "X" if character.isupper() else "x"
    return "d" if character.isdigit() else character


def shape_of(word: str) -> str:
    """Give the outline of a word, runs shortened to two: "Trump-like" is "Xxx-xx"."""
    if word in MARKS:
        return word
    classes = map(_class_of, word[:40].replace("’", "'"))
    return "".join(mark + mark * (sum(1 for _ in run) > 1) for mark, run in groupby(classes))[:12]
