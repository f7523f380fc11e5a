"""The lines of a drawn origin graph: forward through the gap behind a column, back below the boxes."""

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.reports.traces.graph_edges import DrawnEdge
from provenance.reports.traces.placing import ARTICLES

Point = tuple[float, float]

_TIP = 8.0
_HALF_TIP = 4.5
_LOWER = 5.0
_TURN = 38.0
"""How far below its boxes a line that leads back runs."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Where lines reach a box or a row; ``tip_x`` is where the tip of a line that arrives stands."""

    column: int
    left: Point
    right: Point
    below: Point
    tip_x: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line as drawn; ``label`` stands at ``label_at``, ``tip`` are the corners of its head.

    ``cross`` is the path of the cross at the end of a denial, "" for other lines.
    """

    edge: DrawnEdge
    path: str
    tip: str
    cross: str
    label: str
    label_at: Point
    turns_back: bool
    title: str


@dataclass(frozen=True, slots=True)
class LanePart:
    """A stretch from ``left`` to ``right`` at the height ``y`` in which a line passes a column."""

    left: float
    right: float
    y: float


def stroke_of(edge: DrawnEdge, start: Ends, end: Ends, lanes: Sequence[LanePart]) -> Stroke:
    """The line of ``edge``, past the columns between its ends in ``lanes``."""
    turns_back = end.column <= start.column
    if turns_back:
        path, tip, at = _back(start, end)
        x, y = end.below
    else:
        # A denial arrives a little lower, so that it is seen beside what the article itself tells.
        x, y = end.tip_x, end.left[1] + (_LOWER if edge.denies else 0.0)
        path, tip, at = _forward(start.right, lanes, (end.left[0], y), x)
    telling = f"{len(edge.articles)} article{'' if len(edge.articles) == 1 else 's'}"
    return Stroke(
        edge=edge,
        path=path,
        tip="" if edge.denies else tip,
        cross=f"M{x - 10:g} {y - 5:g} l8 10 m0 -10 l-8 10" if edge.denies else "",
        label=edge.label if end.column != ARTICLES else "",
        label_at=at,
        turns_back=turns_back,
        title=f"{telling}: {edge.why}" if edge.why else telling,
    )


def _forward(
    start: Point, lanes: Sequence[LanePart], end: Point, tip_x: float
) -> tuple[str, str, Point]:
    """Bent in the gap behind each column, level past it, level to the tip."""
    x, y = start
    path = f"M{x:g} {y:g}"
    for lane in lanes:
        path += f" {_bend((x, y), (lane.left, lane.y))} H{lane.right:g}"
        x, y = lane.right, lane.y
    last_x, last_y = min(end[0], tip_x) - 4, end[1]
    path += f" {_bend((x, y), (last_x, last_y))} H{tip_x - 6:g}"
    tip = f"{tip_x:g},{last_y:g} {tip_x - _TIP:g},{last_y - _HALF_TIP:g} "
    tip += f"{tip_x - _TIP:g},{last_y + _HALF_TIP:g}"
    return path, tip, ((x + last_x) / 2, (y + last_y) / 2)


def _bend(start: Point, end: Point) -> str:
    middle = (start[0] + end[0]) / 2
    return f"C{middle:g} {start[1]:g} {middle:g} {end[1]:g} {end[0]:g} {end[1]:g}"


def _back(start: Ends, end: Ends) -> tuple[str, str, Point]:
    (x1, y1), (x2, y2) = start.below, end.below
    if start.column == end.column:
        return _beside(start, end)
    low = max(y1, y2) + _TURN
    path = f"M{x1:g} {y1:g} C{x1:g} {low:g} {x2:g} {low:g} {x2:g} {y2 + 6:g}"
    tip = f"{x2:g},{y2:g} {x2 - _HALF_TIP:g},{y2 + _TIP:g} {x2 + _HALF_TIP:g},{y2 + _TIP:g}"
    return path, tip, ((x1 + x2) / 2, low - _TURN / 4)


def _beside(start: Ends, end: Ends) -> tuple[str, str, Point]:
    """From one box of a column to another, on its right side."""
    (x1, y1), (x2, y2) = start.right, end.right
    far = x1 + _TURN
    path = f"M{x1:g} {y1:g} C{far:g} {y1:g} {far:g} {y2:g} {x2 + 6:g} {y2:g}"
    tip = f"{x2:g},{y2:g} {x2 + _TIP:g},{y2 - _HALF_TIP:g} {x2 + _TIP:g},{y2 + _HALF_TIP:g}"
    return path, tip, (far, (y1 + y2) / 2)
