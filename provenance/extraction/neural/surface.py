"""Look at marks and stops around the contents and cues of candidates, for all of a batch at once."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from provenance.extraction.neural.crf import Floats
from provenance.extraction.neural.encoding import Paragraph
from provenance.extraction.neural.marks import Mark
from provenance.extraction.neural.outlines import Outlines

_NOTHING = 255
"""Stands for a mark where a paragraph has no token."""

_STOP, _END, _WORD, _CAPITAL, _COLON, _JOINT, _SPELT = 1, 2, 4, 8, 16, 32, 64
_ENDS = frozenset(".!?…")
_STOPS = frozenset(",;:—–-") | _ENDS | {"--"}


@lru_cache(maxsize=65_536)
def _signs_of(word: str) -> int:
    return (
        _WORD
        + _STOP * (word in _STOPS)
        + _END * (word in _ENDS)
        + _CAPITAL * word[:1].isupper()
        + _COLON * (word == ":")
        + _JOINT * (word.lower() in ("that", "to"))
        + _SPELT * (word[0].isalnum() or word[-1].isalnum())
    )


class Ground:
    """The marks and signs of several paragraphs in one row, with an empty place around each."""

    def __init__(self, paragraphs: Sequence[Paragraph], used: Sequence[int]) -> None:
        self.begins = np.zeros(len(paragraphs), dtype=np.int64)
        marks, signs = bytearray([_NOTHING]), bytearray([0])
        for number in used:
            paragraph = paragraphs[number]
            self.begins[number] = len(marks)
            marks += bytes((*paragraph.marks, _NOTHING))
            signs += bytes((*map(_signs_of, paragraph.piece.words), 0))
        self.marks, self.signs = np.frombuffer(marks, np.uint8), np.frombuffer(signs, np.uint8)
        self.spelt = self.signs & _SPELT > 0
        """Whether a token is a word or a number and no mark."""
        quoted = (self.marks != Mark.OUTSIDE) & (self.marks != _NOTHING)
        self.quoted = np.append(0, np.cumsum(quoted))


def look_around(ground: Ground, outlines: Outlines) -> Floats:
    """Give seventeen numbers a candidate."""
    marks, signs, quoted = ground.marks, ground.signs, ground.quoted
    begins = ground.begins[outlines.row]
    first = outlines.begins
    low, high = (outlines.contents + outlines.each(begins)[:, None]).T
    total = np.add.reduceat(high - low, first)
    share = np.add.reduceat(quoted[high] - quoted[low], first) / total
    starts_inside = (marks[low] == Mark.INSIDE) | (marks[low] == Mark.CLOSING)
    cuts = np.add.reduceat(starts_inside + (marks[high] == Mark.INSIDE).astype(np.int64), first)
    start, end = low[first], high[first + outlines.pieces - 1]
    cue = begins + outlines.cue[:, 0]
    before, after, last = signs[start - 1], signs[end], signs[end - 1]
    columns = [
        share,
        share > 0.99,
        share > 0,
        np.minimum(cuts, 2),
        marks[start] == Mark.OPENING,
        marks[end - 1] == Mark.CLOSING,
        last & _STOP,
        last & _END,
        after & _STOP,
        after & _END,
        after == 0,
        before & _STOP,
        (before == 0) | (before & _END != 0),
        signs[start] & _CAPITAL,
        marks[cue] == Mark.INSIDE,
        signs[cue] & _COLON,
        signs[start] & _JOINT,
    ]
    table = np.stack([np.asarray(column, dtype=np.float32) for column in columns], 1)
    table[:, 4:] = table[:, 4:] != 0
    return table
