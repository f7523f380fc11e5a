"""Where the boxes and lines of a drawn chain go.  Pure geometry; the page's template draws it.

Across: the origin at the left, the publisher at the right, parallel carriers one above the other.
Down (for narrow screens): the origin on top, parallel carriers side by side.  Boxes never overlap,
every hop has exactly one box, and every box of a stage is joined to every box of the next.  Lengths
are in user units of the drawing, one unit a CSS pixel at full size.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, product

from provenance.domain.sources import Basis
from provenance.domain.stored import StoredHop
from provenance.domain.weakest_link import is_judged
from provenance.reports.legible import legible_line
from provenance.reports.phrases import kind_in_words, level_of, rating_in_words

BOX_WIDTH = 156.0
STAGE_GAP = 40.0
PARALLEL_GAP = 18.0
EDGE = 1.0
"""Free space at the sides, for the stroke of a box."""

TOP = 12.0
"""Free space above and below; the rating badge of a box in the first row stands in it."""

_LINE_HEIGHT = 16.0
_BOX_PADDING = 9.0
_MOST_LINES = 3
_LINE_CELLS = 15.5
"""Cells of 8.8 px that fit a line: what a wide system font takes for a bold letter at 13 px."""

_WIDE_LETTERS = "mwMW@%&—…"


@dataclass(frozen=True, slots=True)
class Box:
    """A hop as drawn: ``lines`` is its name, wrapped and maybe cut; ``title`` says everything."""

    stage: int
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    role: str
    level: str
    title: str
    is_inferred: bool
    is_judged: bool

    @property
    def middle_x(self) -> float:
        """The middle from left to right."""
        return self.x + self.width / 2

    @property
    def middle_y(self) -> float:
        """The middle from top to bottom."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line from one box to the next; inferred when either end is."""

    start: tuple[float, float]
    end: tuple[float, float]
    is_inferred: bool
    path: str
    tip: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chain."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def draw_across(hops: Sequence[StoredHop]) -> Drawing:
    """The chain from left to right."""
    stages = _boxes_by_stage(hops)
    columns = [sum(b.height for b in s) + PARALLEL_GAP * (len(s) - 1) for s in stages]
    tallest = max(columns, default=0.0)
    placed: list[list[Box]] = []
    for index, (stage, column) in enumerate(zip(stages, columns, strict=True)):
        x, y = EDGE + index * (BOX_WIDTH + STAGE_GAP), TOP + (tallest - column) / 2
        placed.append([])
        for box in stage:
            placed[-1].append(replace(box, x=x, y=y))
            y += box.height + PARALLEL_GAP
    width = 2 * EDGE + len(stages) * (BOX_WIDTH + STAGE_GAP) - (STAGE_GAP if stages else 0)
    return Drawing(width, 2 * TOP + tallest, _flat(placed), _lines(placed, is_across=True))


def draw_down(hops: Sequence[StoredHop]) -> Drawing:
    """The chain from top to bottom."""
    stages = _boxes_by_stage(hops)
    rows = [len(s) * (BOX_WIDTH + PARALLEL_GAP) - PARALLEL_GAP for s in stages]
    widest = max(rows, default=0.0)
    placed: list[list[Box]] = []
    y = TOP
    for stage, row in zip(stages, rows, strict=True):
        left = EDGE + (widest - row) / 2
        step = BOX_WIDTH + PARALLEL_GAP
        placed.append([replace(box, x=left + i * step, y=y) for i, box in enumerate(stage)])
        y += max(box.height for box in stage) + STAGE_GAP
    height = y - STAGE_GAP + TOP if stages else 2 * TOP
    return Drawing(2 * EDGE + widest, height, _flat(placed), _lines(placed, is_across=False))


def wrapped_name(name: str, star: str = "") -> tuple[str, ...]:
    """``name`` on at most three lines, cut with an ellipsis when it is longer; ``star`` is kept."""
    lines = _wrap(name) or ["(no name)"]
    if len(lines) > _MOST_LINES:
        room = _LINE_CELLS - cells("…")
        lines = [*lines[: _MOST_LINES - 1], _pieces(lines[_MOST_LINES - 1], room)[0] + "…"]
    return (*lines[:-1], lines[-1] + star)


def cells(text: str) -> float:
    """How many cells ``text`` takes: none for a combining mark, two for an East Asian letter."""
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 2.0
    if character in _WIDE_LETTERS:
        return 1.5
    return 1.15 if character.isupper() else 1.0


def _wrap(name: str) -> list[str]:
    """``name`` broken at spaces, and inside words that are longer than a line."""
    lines: list[str] = []
    for piece in (piece for word in name.split() for piece in _pieces(word, _LINE_CELLS)):
        if lines and cells(f"{lines[-1]} {piece}") <= _LINE_CELLS:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return lines


def _pieces(word: str, most: float) -> list[str]:
    """``word`` in pieces of at most ``most`` cells."""
    pieces, taken = [""], 0.0
    for character in word:
        taken += _cells_of(character)
        if taken > most:
            pieces.append("")
            taken = _cells_of(character)
        pieces[-1] += character
    return pieces


def _boxes_by_stage(hops: Sequence[StoredHop]) -> list[list[Box]]:
    ordered = sorted(hops, key=lambda stored: stored.hop.stage)
    stages = groupby(ordered, key=lambda stored: stored.hop.stage)
    return [[_box(index, hop) for hop in stage] for index, (_, stage) in enumerate(stages)]


def _box(stage: int, stored: StoredHop) -> Box:
    hop = stored.hop
    is_inferred = hop.basis is Basis.INFERRED
    lines = wrapped_name(legible_line(hop.name), "*" if is_inferred else "")
    basis = {Basis.STATED: "stated", Basis.INFERRED: "inferred", Basis.EDITOR: "set by an editor"}
    name = legible_line(hop.name) or "(no name)"
    what = f"{hop.role}, {kind_in_words(hop.kind)}, {basis[hop.basis]}"
    return Box(
        stage=stage,
        x=0.0,
        y=0.0,
        width=BOX_WIDTH,
        height=2 * _BOX_PADDING + _LINE_HEIGHT * (len(lines) + 1),
        lines=lines,
        role=hop.role,
        level=level_of(stored),
        title=f"{name} ({what}); reliability: {rating_in_words(stored)}",
        is_inferred=is_inferred,
        is_judged=is_judged(stored),
    )


def _flat(stages: Sequence[Sequence[Box]]) -> tuple[Box, ...]:
    return tuple(box for stage in stages for box in stage)


def _lines(stages: Sequence[Sequence[Box]], *, is_across: bool) -> tuple[Line, ...]:
    return tuple(
        _line(before, after, is_across=is_across)
        for earlier, later in pairwise(stages)
        for before, after in product(earlier, later)
    )


def _line(before: Box, after: Box, *, is_across: bool) -> Line:
    is_inferred = before.is_inferred or after.is_inferred
    if is_across:
        x1, y1, x2, y2 = before.x + before.width, before.middle_y, after.x, after.middle_y
        bend = (x1 + x2) / 2
        path = f"M{x1:g} {y1:g} C{bend:g} {y1:g} {bend:g} {y2:g} {x2 - 6:g} {y2:g}"
        tip = f"{x2:g},{y2:g} {x2 - 8:g},{y2 - 4.5:g} {x2 - 8:g},{y2 + 4.5:g}"
    else:
        x1, y1, x2, y2 = before.middle_x, before.y + before.height, after.middle_x, after.y
        bend = (y1 + y2) / 2
        path = f"M{x1:g} {y1:g} C{x1:g} {bend:g} {x2:g} {bend:g} {x2:g} {y2 - 6:g}"
        tip = f"{x2:g},{y2:g} {x2 - 4.5:g},{y2 - 8:g} {x2 + 4.5:g},{y2 - 8:g}"
    return Line((x1, y1), (x2, y2), is_inferred, path, tip)
