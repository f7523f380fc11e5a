"""Lines for a fixed-width screen or file: what each stretch of words is, and where a line is broken.

Which stretch gets which colour is for the screen to decide; without colour nothing is lost.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Look(StrEnum):
    """What a stretch of words is."""

    PLAIN = "plain"
    HEADING = "heading"
    NAME = "name"
    LETTER = "letter"
    ARTICLE = "article"
    QUIET = "quiet"
    WORDS = "words"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; ``number`` is that of the origin group they belong to, if any."""

    words: str
    look: Look = Look.PLAIN
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line before it is broken; ``first`` stands before it, ``rest`` before what is broken off.

    ``article_id`` is the article that the line is about, if it is about one.
    """

    runs: tuple[Run, ...] = ()
    first: str = ""
    rest: str = ""
    article_id: int | None = None


Measure = Callable[[str], float]
"""How many cells words take."""

_NARROWEST = 12.0
"""Cells that a broken line keeps however deep it is indented."""


def broken(lines: Iterable[Line], width: int, measure: Measure) -> Iterator[Line]:
    """``lines`` in at most ``width`` cells each, broken at spaces and inside words that are too long."""
    for line in lines:
        guides = line.first
        for runs in _rows(line, width, measure):
            yield Line((Run(guides, Look.QUIET), *runs), article_id=line.article_id)
            guides = line.rest


def plain(line: Line) -> str:
    """A line without its looks, without blanks at its end."""
    return (line.first + "".join(run.words for run in line.runs)).rstrip()


def clipped(words: str, width: float, measure: Measure) -> str:
    """``words`` in at most ``width`` cells, an ellipsis where they were cut."""
    if measure(words) <= width:
        return words
    taken, end = measure("…"), 0
    for character in words:
        taken += measure(character)
        if taken > width:
            break
        end += 1
    return words[:end].rstrip() + "…" if width >= 1 else ""


def _rows(line: Line, width: int, measure: Measure) -> Iterator[tuple[Run, ...]]:
    room = max(width - max(measure(line.first), measure(line.rest)), _NARROWEST)
    row: list[Run] = []
    taken = 0.0
    for piece in _pieces(line.runs, room, measure):
        size = measure(piece.words)
        is_blank = not piece.words.strip()
        if row and taken + size > room and not is_blank:
            yield _joined(row)
            row, taken = [], 0.0
        if row or not is_blank:
            row.append(piece)
            taken += size
    yield _joined(row)


def _pieces(runs: Iterable[Run], room: float, measure: Measure) -> Iterator[Run]:
    """Words and the blanks between them, in pieces that fit into ``room``."""
    for run in runs:
        for blank, letters in groupby(run.words, key=str.isspace):
            words = "".join(letters)
            if blank or measure(words) <= room:
                yield Run(words, run.look, run.number)
                continue
            start, taken = 0, 0.0
            for place, character in enumerate(words):
                size = measure(character)
                if taken + size > room:
                    yield Run(words[start:place], run.look, run.number)
                    start, taken = place, 0.0
                taken += size
            yield Run(words[start:], run.look, run.number)


def _joined(row: list[Run]) -> tuple[Run, ...]:
    """The pieces of a row, those of one look together, without blanks at the end."""
    while row and not row[-1].words.strip():
        row.pop()
    return tuple(
        Run("".join(piece.words for piece in pieces), look, number)
        for (look, number), pieces in groupby(row, key=lambda piece: (piece.look, piece.number))
    )
