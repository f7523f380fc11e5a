"""Where in its column each box stands, and each lane in which lines run past a column.

A lane keeps a line that runs past a column free of the boxes that stand in it: lines of one source
share one lane, denials have their own.  Nothing in a column overlaps.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.reports.traces.graph_edges import DrawnEdge

GAP = 16.0
"""Between two things in a column."""

LANE = 6.0
"""What a lane takes."""

ARTICLES = 1_000_000
"""The column of every article: behind all others."""

Lane = tuple[str, bool]
"""The source whose lines run in a lane, and whether they are denials."""


@dataclass(frozen=True, slots=True)
class Places:
    """The middles of boxes by key and of lanes by column, from top to bottom."""

    boxes: Mapping[str, float]
    lanes: Mapping[tuple[int, Lane], float]


@dataclass(frozen=True, slots=True)
class _Thing:
    """A box or a lane of a column that wants to stand in the middle of where its lines lead."""

    key: str | Lane
    height: float
    wanted: float | None


def place(
    heights: Mapping[str, float],
    columns: Mapping[str, int],
    edges: Iterable[DrawnEdge],
    rows: Mapping[str, float],
    bottom: float,
    top: float,
) -> Places:
    """Places for boxes of these ``heights``; ``rows`` are the middles of the articles."""
    onward = _onward(columns, edges)
    boxes: dict[str, float] = {}
    lanes: dict[tuple[int, Lane], float] = {}
    middles = dict(rows)
    for column in sorted(set(columns.values()), reverse=True):
        things = [
            _Thing(key, heights[key], _middle(_ends(key, onward), middles))
            for key, its_column in columns.items()
            if its_column == column
        ]
        things += [
            _Thing(lane, LANE, _middle([end for end, at in ends if at > column], middles))
            for lane, ends in onward.items()
            if columns[lane[0]] < column and any(at > column for _, at in ends)
        ]
        for thing, middle in _stacked(things, bottom, top):
            if isinstance(thing.key, str):
                boxes[thing.key] = middles[thing.key] = middle
            else:
                lanes[column, thing.key] = middle
    return Places(boxes, lanes)


def _onward(
    columns: Mapping[str, int], edges: Iterable[DrawnEdge]
) -> dict[Lane, list[tuple[str, int]]]:
    """Where the lines of each lane lead, with the column of each end; only lines that lead outwards."""
    onward: dict[Lane, list[tuple[str, int]]] = defaultdict(list)
    for edge in edges:
        end = columns.get(edge.end, ARTICLES)
        if edge.start in columns and end > columns[edge.start]:
            onward[edge.start, edge.denies].append((edge.end, end))
    return onward


def _ends(key: str, onward: Mapping[Lane, Sequence[tuple[str, int]]]) -> list[str]:
    return [end for denies in (False, True) for end, _ in onward.get((key, denies), ())]


def _middle(ends: Iterable[str], middles: Mapping[str, float]) -> float | None:
    found = [middles[end] for end in ends if end in middles]
    return sum(found) / len(found) if found else None


def _stacked(things: Iterable[_Thing], bottom: float, top: float) -> list[tuple[_Thing, float]]:
    """Things one below the other with their middles, as near as can be to where each wants to be."""
    ordered = sorted(things, key=lambda one: (one.wanted is None, one.wanted or 0.0))
    tops: list[float] = []
    free = top
    for thing in ordered:
        wanted = free if thing.wanted is None else thing.wanted - thing.height / 2
        tops.append(max(free, wanted))
        free = tops[-1] + thing.height + GAP
    needed = top + sum(thing.height + GAP for thing in ordered) - GAP
    limit = max(bottom, needed)
    for number in range(len(ordered) - 1, -1, -1):
        tops[number] = min(tops[number], limit - ordered[number].height)
        limit = tops[number] - GAP
    return [(thing, at + thing.height / 2) for thing, at in zip(ordered, tops, strict=True)]
