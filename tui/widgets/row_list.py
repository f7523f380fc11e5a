"""A virtual list: only the rows on the screen are drawn, however many there are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.drawing.pieces import Piece, Row
from tui.widgets.looks import LookStyles

_STRIPS_KEPT = 1000
"""Lines of rows that are kept drawn: a few screens."""


class Rows(ScrollView, can_focus=False):
    """Rows of as many lines each, one of them the present one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row--plain",
        "row--present",
        "row--edge",
        "row--speaker",
        "row--words",
        "row--quiet",
        "row--proposed",
        "row--confirmed",
        "row--corrected",
        "row--rejected",
        "row--held",
        "row--warning",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        self._looks = LookStyles(self)
        self._strips: dict[tuple[Row, bool, int], Strip] = {}
        super().__init__(id=id)

    @dataclass
    class RowsShown(Message):
        """Rows ``first`` to ``last`` are on the screen: whoever reads the store should have them."""

        first: int
        last: int

    @dataclass
    class PlaceChosen(Message):
        """A row was clicked."""

        place: int

    @property
    def total(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    @property
    def place(self) -> int:
        """The present row."""
        raise NotImplementedError

    @property
    def lines_a_row(self) -> int:
        """How many lines a row has."""
        return 1

    def pieces(self, place: int, line: int, width: int) -> Row:
        """One line of a row in ``width`` cells."""
        raise NotImplementedError

    def show_rows(self) -> None:
        """Draw the rows as they now are, the present one in sight."""
        self.virtual_size = Size(self.size.width, self.total * self.lines_a_row)
        self._bring_into_sight()
        self.refresh()
        self._say_what_is_shown()

    @property
    def first_on_screen(self) -> int:
        """The topmost row, maybe with its second line only."""
        return round(self.scroll_y) // self.lines_a_row

    @property
    def rows_on_screen(self) -> int:
        """How many rows fit."""
        return max(self.size.height // self.lines_a_row, 1)

    def _bring_into_sight(self) -> None:
        # One row before and one after stay in sight too, so that one sees what comes.
        first = max(self.place - 1, 0) * self.lines_a_row
        last = min(self.place + 2, self.total) * self.lines_a_row
        shown_from = round(self.scroll_y)
        if first < shown_from:
            self.scroll_to(y=first, animate=False, force=True, immediate=True)
        elif last - self.size.height > shown_from:
            y = last - self.size.height
            self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def _say_what_is_shown(self) -> None:
        first = self.first_on_screen
        self.post_message(self.RowsShown(first, first + self.rows_on_screen))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Rows that scroll into sight have to be read."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._say_what_is_shown()

    def on_resize(self) -> None:
        """Another width draws other rows."""
        self.show_rows()

    def watch_show_vertical_scrollbar(self) -> None:
        """A scrollbar that comes or goes makes the rows another width, and what stands over them."""
        self.call_after_refresh(self._say_what_is_shown)

    def on_click(self, event: events.Click) -> None:
        """A click chooses a row; nothing on the desk needs one."""
        place = (round(self.scroll_y) + event.y) // self.lines_a_row
        if place < self.total:
            self.post_message(self.PlaceChosen(place))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        place, line = divmod(round(self.scroll_y) + y, self.lines_a_row)
        width = self.scrollable_content_region.width
        if place >= self.total:
            return Strip.blank(width, self._looks.plain)
        drawn = (self.pieces(place, line, width - 1), place == self.place, width)
        # The same strip again where a line only moved: what Textual makes of it is kept with it.
        strip = self._strips.get(drawn)
        if strip is None:
            if len(self._strips) >= _STRIPS_KEPT:
                self._strips.clear()
            strip = self._strips[drawn] = self._strip(*drawn)
        return strip

    def _strip(self, pieces: Row, is_present: bool, width: int) -> Strip:
        edge = Piece("▌" if is_present else " ", "row--edge")
        segments = [
            Segment(piece.words, self._style(piece.look, is_present)) for piece in (edge, *pieces)
        ]
        return Strip(segments).adjust_cell_length(width, self._style("row--plain", is_present))

    def _style(self, look: str, is_present: bool) -> Style:
        looks = ("row--plain", look, "row--present") if is_present else ("row--plain", look)
        return self._looks.of(*looks)

    def notify_style_update(self) -> None:
        """Another theme, or no colour: draw every line anew."""
        super().notify_style_update()
        self._looks.forget()
        self._strips.clear()


class RowList(Rows):
    """Rows that a function draws."""

    def __init__(
        self,
        draw: Callable[[int, int], tuple[Row, ...]],
        *,
        lines: int = 1,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._lines = lines
        self._total = self._place = 0

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self._total

    @property
    def place(self) -> int:
        """The present row."""
        return self._place

    @property
    def lines_a_row(self) -> int:
        """How many lines a row has."""
        return self._lines

    def show(self, total: int, place: int) -> None:
        """Draw so many rows, one of them the present one."""
        self._total, self._place = total, place
        self.show_rows()

    def pieces(self, place: int, line: int, width: int) -> Row:
        """What the function draws for the row."""
        lines = self._draw(place, width)
        return lines[line] if line < len(lines) else ()
