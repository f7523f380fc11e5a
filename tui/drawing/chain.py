"""A chain drawn as a chain: the origin on top, the publisher at the foot, parallel carriers abreast.

Each stage spans the whole width, so that the joints of a stage lie exactly under those of the stage
before it.  Where parallel carriers would be too narrow side by side they share one box.  Between two
stages of parallel carriers a line gathers the joints: who of them took it from whom is not known.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby, zip_longest

from rich.cells import cell_len
from textual.content import Content

from provenance.domain.chains import HopRole, hop_in_words
from provenance.domain.sources import Basis
from provenance.domain.stored import StoredHop
from tui.drawing.cells import shortened
from tui.plain_text import harmless_line

NARROWEST = 20
"""Cells below which a box is not drawn any smaller."""
_NARROWEST_ABREAST = 24
_TITLE_CELLS = max(len(role) for role in HopRole) + 2
"""The title of a box with a blank on either side; no joint is nearer to the left end than this."""
_Row = Callable[..., Content]
"""``_row`` with what is the same for the whole chain filled in."""
_FRAME = "$foreground 50%"
_QUIET = "$foreground 60%"
_NOT_JUDGED = "–"
Badge = Callable[[StoredHop], str]
"""What stands at the right end of a hop."""
KEY = "* inferred   – not judged"
"""What the signs in the drawing mean."""


def in_drawing_order(hops: Sequence[StoredHop]) -> tuple[StoredHop, ...]:
    """Hops as they are drawn and stepped through: by stage, the origin first."""
    return tuple(sorted(hops, key=lambda stored: stored.hop.stage))


def draw_chain(
    hops: Sequence[StoredHop],
    width: int,
    chosen_id: int | None = None,
    badge: Badge | None = None,
) -> Content:
    """The chain in ``width`` cells, the hop ``chosen_id`` pointed at, the rating (or ``badge``) on each."""
    if not hops:
        return Content.styled("No chain: nobody is named as the source.", _QUIET)
    width = max(width, NARROWEST)
    row = partial(_row, chosen_id=chosen_id, badge=badge or rating_badge)
    stages = [
        list(group) for _, group in groupby(in_drawing_order(hops), lambda stored: stored.hop.stage)
    ]
    lines: list[Content] = []
    above: tuple[int, ...] = ()
    for stage, following in zip_longest(stages, stages[1:]):
        below = _joints(stage, following, width) if following else ()
        if _is_abreast(stage, width):
            lines += _abreast(stage, width, above, below, row)
        else:
            lines += _box(stage, width, above, below, row)
        above = below
        if following and _is_abreast(stage, width) and _is_abreast(following, width):
            above = _joints(following, stage, width)
            lines.append(_gathered(below, above, width))
    return Content("\n").join(lines)


def _is_abreast(stage: Sequence[StoredHop], width: int) -> bool:
    return len(stage) > 1 and (width - len(stage) + 1) // len(stage) >= _NARROWEST_ABREAST


def _widths(stage: Sequence[StoredHop], width: int) -> list[int]:
    """The widths of boxes side by side with one cell between them; the last takes what is left."""
    each = (width - len(stage) + 1) // len(stage)
    return [each] * (len(stage) - 1) + [width - (each + 1) * (len(stage) - 1)]


def _joints(stage: Sequence[StoredHop], other: Sequence[StoredHop], width: int) -> tuple[int, ...]:
    """The columns at which a stage is joined to its neighbour: below each of the boxes abreast."""
    if not _is_abreast(stage, width):
        stage = other
    if not _is_abreast(stage, width):
        return (_middle(width),)
    columns, left = [], 0
    for box_width in _widths(stage, width):
        columns.append(left + _middle(box_width))
        left += box_width + 1
    return tuple(columns)


def _middle(width: int) -> int:
    return max(width // 2, _TITLE_CELLS + 1)


_CROSSINGS = {
    # How a line runs on at a joint: to the left, to the right, up, down.
    (False, True, True, False): "└",
    (False, True, False, True): "┌",
    (False, True, True, True): "├",
    (True, False, True, False): "┘",
    (True, False, False, True): "┐",
    (True, False, True, True): "┤",
    (True, True, True, False): "┴",
    (True, True, False, True): "┬",
    (True, True, True, True): "┼",
    (True, True, False, False): "─",
}


def _gathered(above: Sequence[int], below: Sequence[int], width: int) -> Content:
    """The line between two stages of parallel carriers, joined to each box of both."""
    first, last = min(*above, *below), max(*above, *below)
    line = "".join(
        _CROSSINGS[column > first, column < last, column in above, column in below]
        if first <= column <= last
        else " "
        for column in range(width)
    )
    return Content.styled(line, _FRAME)


def _box(
    stage: Sequence[StoredHop],
    width: int,
    above: Sequence[int],
    below: Sequence[int],
    row: _Row,
) -> list[Content]:
    title = stage[0].hop.role.value if len(stage) == 1 else f"{len(stage)} parallel"
    rows = [row(stored, width, with_role=len(stage) > 1) for stored in stage]
    top = _border("╭", title, "╮", width, above, "▼")
    return [top, *rows, _border("╰", "", "╯", width, below, "┬")]


def _abreast(
    stage: Sequence[StoredHop],
    width: int,
    above: Sequence[int],
    below: Sequence[int],
    row: _Row,
) -> list[Content]:
    columns: list[list[Content]] = []
    left = 0
    for stored, box_width in zip(stage, _widths(stage, width), strict=True):
        arriving, leaving = (
            [joint - left for joint in joints if left <= joint < left + box_width]
            for joints in (above, below)
        )
        columns.append(_box([stored], box_width, arriving, leaving, row))
        left += box_width + 1
    return [Content(" ").join(parts) for parts in zip(*columns, strict=True)]


def _border(
    left: str, title: str, right: str, width: int, joints: Sequence[int], joint: str
) -> Content:
    line = ["─"] * (width - 2)
    name = f" {title} " if title else ""
    for column in joints:
        line[column - 1] = joint
    drawn = "".join(line)[len(name) :]
    return Content.assemble((left, _FRAME), (name, _QUIET), (drawn, _FRAME), (right, _FRAME))


def _row(
    stored: StoredHop, width: int, *, with_role: bool, chosen_id: int | None, badge: Badge
) -> Content:
    is_chosen = stored.id == chosen_id
    mark = badge(stored)
    kind = stored.hop.kind.replace("_", " ")
    abouts = (
        (f"  {stored.hop.role}, {kind}", f"  {stored.hop.role}") if with_role else (f"  {kind}",)
    )
    room = width - 5 - cell_len(mark)
    name = shortened(harmless_line(hop_in_words(stored.hop)) or "?", room)
    left = room - cell_len(name)
    about = next((about for about in abouts if cell_len(about) <= left), "")
    gap = " " * (left - cell_len(about))
    name_look = "bold reverse" if is_chosen else "bold"
    if stored.hop.basis is Basis.INFERRED:
        name_look += " italic"
    return Content.assemble(
        ("│", _FRAME),
        ("▸" if is_chosen else " ", "bold $accent"),
        (name, name_look),
        (about, _QUIET),
        gap,
        " ",
        (mark, _QUIET if mark == _NOT_JUDGED else "bold $accent"),
        " ",
        ("│", _FRAME),
    )


def rating_badge(stored: StoredHop) -> str:
    """``B`` of the source, ``hop B`` of this hop alone, a dash when not judged."""
    level = stored.reliability
    if level is None:
        return _NOT_JUDGED
    return f"hop {level}" if stored.own else level.value
