"""Where the boxes, rows and lines of a drawn origin graph go.  Pure geometry; the template draws it.

Origins at the left, carriers outwards to the right, each article in a row of its own at its day along
the axis.  No two boxes overlap, every node stands once, every edge is one line.  Lengths are in user
units of the drawing, one unit a CSS pixel at full size.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from provenance.domain.origin_groups import NodeRole
from provenance.domain.traces import Trace
from provenance.reports.chain_drawing import BOX_WIDTH, cells, wrapped_name
from provenance.reports.traces.graph import DrawnNode, drawn_nodes, sets_of_copies
from provenance.reports.traces.graph_edges import DrawnEdge, drawn_edges
from provenance.reports.traces.layers import columns_of, rows_of
from provenance.reports.traces.lines_drawing import Ends, LanePart, Stroke, stroke_of
from provenance.reports.traces.placing import ARTICLES, Places, place
from provenance.reports.traces.time_axis import Tick, axis_of
from provenance.reports.traces.wording import cut

COLUMN_GAP = 64.0
ROW = 25.0
"""From one article to the next."""

_EDGE = 12.0
_GROUP_GAP = 12.0
_LINE_HEIGHT = 16.0
_BOX_PADDING = 9.0
_AXIS = 230.0
_UNDATED_GAP = 70.0
_AXIS_HEIGHT = 30.0
_LABEL_CELLS = 30.0
_CELL = 8.8
"""What a wide system font takes for a bold letter of a name."""

_ABOUT_WIDTH = 136.0
"""What stands around the name of an article: letter, day, sign of a near-copy."""

_COPIES_PADDING = 3.0
_ROOM_TO_TURN_BACK = 46.0


@dataclass(frozen=True, slots=True)
class SourceBox:
    """A source as drawn: ``lines`` is its name, wrapped and maybe cut; ``title`` says everything.

    ``remarks`` stand below the name, one a line: what it is, that it is in a circle, what falls with it.
    """

    node: DrawnNode
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    remarks: tuple[str, ...]
    title: str
    is_critical: bool

    @property
    def middle(self) -> float:
        """The middle from top to bottom."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as drawn: a point at its day and its name behind it."""

    node: DrawnNode
    x: float
    y: float
    name: str
    about: str
    title: str
    is_copy: bool


@dataclass(frozen=True, slots=True)
class CopiesFrame:
    """The frame around the rows of near-copies."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class GraphDrawing:
    """A drawn origin graph; ``axis`` is the y of the line of time, and its x runs from ``axis_x``."""

    width: float
    height: float
    boxes: tuple[SourceBox, ...]
    rows: tuple[ArticleRow, ...]
    frames: tuple[CopiesFrame, ...]
    strokes: tuple[Stroke, ...]
    ticks: tuple[Tick, ...]
    axis_x: float
    axis: float


def draw_graph(trace: Trace) -> GraphDrawing:
    """The origin graph of a trace; empty when no article tells the claim."""
    nodes, edges = drawn_nodes(trace), drawn_edges(trace)
    columns = columns_of(nodes, edges)
    boxes = [_box(node, trace) for node in nodes if node.key in columns]
    axis_x = _left_of(max(columns.values(), default=-1) + 1)
    shown = {node.article_id for node in nodes}
    articles = (one.article for one in trace.articles if one.article.id in shown)
    axis = axis_of(articles, _AXIS, _UNDATED_GAP)
    rows, bottom = _rows(nodes, edges, {k: axis_x + x for k, x in axis.places.items()}, axis_x)
    heights = {box.node.key: box.height for box in boxes}
    middles = {row.node.key: row.y for row in rows}
    places = place(heights, columns, edges, middles, bottom - _GROUP_GAP, _EDGE)
    placed = [
        replace(
            box,
            x=_left_of(columns[box.node.key]),
            y=places.boxes[box.node.key] - box.height / 2,
        )
        for box in boxes
    ]
    bottom = max((bottom, *(box.y + box.height + _EDGE for box in placed)))
    ends = {box.node.key: _box_ends(box, columns) for box in placed}
    ends |= {row.node.key: _row_ends(row, axis_x) for row in rows}
    strokes = tuple(
        stroke_of(edge, ends[edge.start], ends[edge.end], _lanes_of(edge, columns, places))
        for edge in edges
        if edge.start in ends and edge.end in ends
    )
    turns = any(stroke.turns_back for stroke in strokes)
    bottom += _ROOM_TO_TURN_BACK if turns else 0.0
    return GraphDrawing(
        width=max([axis_x + axis.width + _ABOUT_WIDTH, *map(_right_of, rows)]) + _EDGE,
        height=bottom + (_AXIS_HEIGHT if axis.ticks else _EDGE),
        boxes=tuple(placed),
        rows=tuple(rows),
        frames=tuple(_frames(rows)),
        strokes=strokes,
        ticks=tuple(Tick(axis_x + tick.x, tick.words) for tick in axis.ticks),
        axis_x=axis_x,
        axis=bottom,
    )


def _left_of(column: int) -> float:
    return _EDGE + column * (BOX_WIDTH + COLUMN_GAP)


def _lanes_of(edge: DrawnEdge, columns: Mapping[str, int], places: Places) -> list[LanePart]:
    """The lanes in which a line runs past the columns between its ends."""
    if edge.start not in columns:
        return []
    last = columns.get(edge.end, max(columns.values()) + 1)
    between = range(columns[edge.start] + 1, last)
    return [
        LanePart(_left_of(column), _left_of(column) + BOX_WIDTH, places.lanes[column, lane])
        for column in between
        if (lane := (edge.start, edge.denies)) and (column, lane) in places.lanes
    ]


def _box(node: DrawnNode, trace: Trace) -> SourceBox:
    lines = wrapped_name(node.name)
    falling = {hop.key: f"{len(hop.falling)} of {hop.of} fall" for hop in trace.critical}
    role = "denies it" if node.role is NodeRole.DENIER else node.about
    marks = (role, "↻ in a circle" if node.in_circle else "", falling.get(node.key, ""))
    remarks = tuple(filter(None, marks))
    return SourceBox(
        node=node,
        x=0.0,
        y=0.0,
        width=BOX_WIDTH,
        height=2 * _BOX_PADDING + _LINE_HEIGHT * (len(lines) + len(remarks)),
        lines=lines,
        remarks=remarks,
        title=f"{node.name} ({', '.join(filter(None, (node.role.value, node.about, *marks[1:])))})",
        is_critical=node.key in falling,
    )


def _rows(
    nodes: Sequence[DrawnNode],
    edges: Sequence[DrawnEdge],
    places: Mapping[int, float],
    axis_x: float,
) -> tuple[list[ArticleRow], float]:
    """The rows of the articles, and how far down they reach."""
    copies = {node.key for together in sets_of_copies(tuple(nodes)).values() for node in together}
    rows: list[ArticleRow] = []
    y = _EDGE
    for group in rows_of(nodes, edges):
        for node in group:
            is_copy = node.key in copies
            x = places.get(node.article_id or 0, axis_x)
            rows.append(_row(node, x, y + ROW / 2, is_copy=is_copy))
            y += ROW
        y += _GROUP_GAP
    return rows, y


def _row(node: DrawnNode, x: float, y: float, *, is_copy: bool) -> ArticleRow:
    name = node.name
    while cells(name) > _LABEL_CELLS:
        name = cut(name, len(name) - 1)
    about = ", ".join(filter(None, (node.about, "near-copy" if is_copy else "")))
    return ArticleRow(node, x, y, name, node.about, f"{node.name}, {about}", is_copy)


def _box_ends(box: SourceBox, columns: Mapping[str, int]) -> Ends:
    return Ends(
        column=columns[box.node.key],
        left=(box.x, box.middle),
        right=(box.x + box.width, box.middle),
        below=(box.x + box.width / 2, box.y + box.height),
        tip_x=box.x,
    )


def _row_ends(row: ArticleRow, axis_x: float) -> Ends:
    point = (row.x, row.y)
    return Ends(column=ARTICLES, left=(axis_x, row.y), right=point, below=point, tip_x=row.x - 5)


def _frames(rows: Sequence[ArticleRow]) -> list[CopiesFrame]:
    """A frame around the rows of each set of near-copies."""
    together: dict[str, list[ArticleRow]] = {}
    for row in rows:
        if row.is_copy:
            together.setdefault(row.node.near_copies, []).append(row)
    return [_frame(copies) for copies in together.values()]


def _right_of(row: ArticleRow) -> float:
    return row.x + _ABOUT_WIDTH + _CELL * cells(row.name)


def _frame(copies: Sequence[ArticleRow]) -> CopiesFrame:
    left = min(row.x for row in copies) - 12
    right = max(map(_right_of, copies))
    y = copies[0].y - ROW / 2 + _COPIES_PADDING / 2
    height = copies[-1].y - copies[0].y + ROW - _COPIES_PADDING
    return CopiesFrame(left, y, right - left, height)
