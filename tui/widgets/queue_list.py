"""The queue as a virtual list: its rows in one line or two."""

from collections.abc import Collection, Mapping
from enum import Enum

from provenance.domain.stored import StatementSummary
from tui.drawing.pieces import Row
from tui.drawing.queue_line import MARK, row_across, row_aside, row_short, row_unread
from tui.review_queue import ReviewQueue
from tui.widgets.row_list import Rows


class RowShape(Enum):
    """How a statement of the queue is drawn; the value is its number of lines and a name."""

    ACROSS = (1, "across")
    ASIDE = (2, "aside")
    SHORT = (1, "short")

    @property
    def lines(self) -> int:
        """Lines a row."""
        return self.value[0]


class QueueList(Rows):
    """The rows of a ReviewQueue, one line each across the screen or two lines each aside."""

    def __init__(self, queue: ReviewQueue, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.queue = queue
        self.shape = RowShape.ACROSS
        self.held: Mapping[int, str] = {}

    @property
    def total(self) -> int:
        """How many statements match."""
        return self.queue.total

    @property
    def place(self) -> int:
        """The present place."""
        return self.queue.place

    def show_held(self, held: Mapping[int, str]) -> None:
        """Mark the statements that others are on, each with the name of who is."""
        self.held = held
        self.refresh()

    def show_lines(self, ids: Collection[int]) -> None:
        """Draw statements whose lines were read, if they are on the screen: most are read ahead."""
        first = self.first_on_screen
        places = range(first, first + self.rows_on_screen + 1)
        if any(self.queue.id_at(place) in ids for place in places):
            self.refresh()

    @property
    def lines_a_row(self) -> int:
        """One line a row or two."""
        return self.shape.lines

    def set_shape(self, shape: RowShape) -> None:
        """Draw each row so from now on."""
        if shape is not self.shape:
            self.shape = shape
            self.show_rows()

    def pieces(self, place: int, line: int, width: int) -> Row:
        """One line of a statement."""
        row = self.queue.row(place)
        if row is None:
            return row_unread(width) if line == 0 else ()
        drawn = self._drawn(row, line, width)
        if line == 0 and self.queue.is_marked(row.id):
            return (MARK, *drawn[1:])
        return drawn

    def _drawn(self, row: StatementSummary, line: int, width: int) -> Row:
        holder = self.held.get(row.id, "")
        match self.shape:
            case RowShape.ACROSS:
                return row_across(row, width, holder)
            case RowShape.SHORT:
                return row_short(row, width, holder)
            case RowShape.ASIDE:
                return row_aside(row, width, holder)[line]
