"""The queue as a virtual list: only the rows on the screen are drawn, however many there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.drawing.queue_line import Piece, row_across, row_aside, row_short, row_unread
from tui.review_queue import ReviewQueue
from tui.widgets.looks import style_of


class RowShape(Enum):
    """How a statement of the queue is drawn; the value is its number of lines and a name."""

    ACROSS = (1, "across")
    ASIDE = (2, "aside")
    SHORT = (1, "short")

    @property
    def lines(self) -> int:
        """Lines a row."""
        return self.value[0]


class QueueList(ScrollView, can_focus=False):
    """The rows of a ReviewQueue, one line each across the screen or two lines each aside."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "queue--row",
        "queue--present",
        "queue--edge",
        "queue--speaker",
        "queue--words",
        "queue--quiet",
        "queue--proposed",
        "queue--confirmed",
        "queue--corrected",
        "queue--rejected",
        "queue--held",
    }

    @dataclass
    class RowsShown(Message):
        """Rows ``first`` to ``last`` are on the screen: whoever reads the store should have them."""

        first: int
        last: int

    @dataclass
    class PlaceChosen(Message):
        """A row was clicked."""

        place: int

    def __init__(self, queue: ReviewQueue, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.queue = queue
        self.shape = RowShape.ACROSS
        self.held: Mapping[int, str] = {}

    def show_held(self, held: Mapping[int, str]) -> None:
        """Mark the statements that others are on, each with the name of who is."""
        self.held = held
        self.refresh()

    @property
    def lines_a_row(self) -> int:
        """One line a row or two."""
        return self.shape.lines

    def set_shape(self, shape: RowShape) -> None:
        """Draw each row so from now on."""
        if shape is not self.shape:
            self.shape = shape
            self.show_queue()

    def show_queue(self) -> None:
        """Draw the queue as it now is, the present row in sight."""
        self.virtual_size = Size(self.size.width, self.queue.total * self.lines_a_row)
        self._bring_into_sight()
        self.refresh()
        self._say_what_is_shown()

    @property
    def rows_on_screen(self) -> int:
        """How many rows fit."""
        return max(self.size.height // self.lines_a_row, 1)

    def _bring_into_sight(self) -> None:
        # One row before and one after stay in sight too, so that one sees what comes.
        first = max(self.queue.place - 1, 0) * self.lines_a_row
        last = min(self.queue.place + 2, self.queue.total) * self.lines_a_row
        shown_from = round(self.scroll_y)
        if first < shown_from:
            self.scroll_to(y=first, animate=False, force=True, immediate=True)
        elif last - self.size.height > shown_from:
            y = last - self.size.height
            self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def _say_what_is_shown(self) -> None:
        first = round(self.scroll_y) // self.lines_a_row
        self.post_message(self.RowsShown(first, first + self.rows_on_screen))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Rows that scroll into sight have to be read."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._say_what_is_shown()

    def on_resize(self) -> None:
        """Another width draws other rows."""
        self.show_queue()

    def on_click(self, event: events.Click) -> None:
        """A click chooses a row; nothing on the desk needs one."""
        place = (round(self.scroll_y) + event.y) // self.lines_a_row
        if place < self.queue.total:
            self.post_message(self.PlaceChosen(place))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        place, line = divmod(round(self.scroll_y) + y, self.lines_a_row)
        width = self.scrollable_content_region.width
        if place >= self.queue.total:
            return Strip.blank(width, self.rich_style)
        is_present = place == self.queue.place
        edge = Piece("▌" if is_present else " ", "queue--edge")
        pieces = (edge, *self._pieces(place, line, width - 1))
        segments = [self._segment(piece, is_present) for piece in pieces]
        return Strip(segments).adjust_cell_length(width, self._style("queue--row", is_present))

    def _pieces(self, place: int, line: int, width: int) -> tuple[Piece, ...]:
        row = self.queue.row(place)
        if row is None:
            return row_unread(width) if line == 0 else ()
        holder = self.held.get(row.id, "")
        match self.shape:
            case RowShape.ACROSS:
                return row_across(row, width, holder)
            case RowShape.SHORT:
                return row_short(row, width, holder)
            case RowShape.ASIDE:
                return row_aside(row, width, holder)[line]

    def _segment(self, piece: Piece, is_present: bool) -> Segment:
        return Segment(piece.words, self._style(piece.look, is_present))

    def _style(self, look: str, is_present: bool) -> Style:
        looks = ("queue--row", look, "queue--present") if is_present else ("queue--row", look)
        return style_of(self, *looks)
