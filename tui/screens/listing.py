"""A screen with a list, the present thing of it at full length, and acts on it."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.drawing.pieces import Row
from tui.keys import look
from tui.plain_text import harmless_line
from tui.screens.act_keys import ActKeysScreen
from tui.screens.leads import Lead
from tui.widgets.key_bar import KeyBar
from tui.widgets.row_list import RowList, Rows

WIDE = 110
"""Cells from which the list stands beside what it lists."""

LISTING = [
    look("down,j", "next", "next", "The next one"),
    look("up,k", "previous", "back", "The one before"),
    look("escape,q", "leave", "leave", "Back to where you came from"),
    look("question_mark", "help", "help", "This help"),
    look("d", "scroll(1)", "text down", "Scroll the text down", show=False),
    look("u", "scroll(-1)", "text up", "Scroll the text up", show=False),
    look("r", "reread", "reread", "Read the store anew", show=False),
    look("pagedown", "page(1)", "page on", "A page down the list", show=False),
    look("pageup", "page(-1)", "page back", "A page up the list", show=False),
    look("home", "end(0)", "first", "The first one", show=False),
    look("end", "end(1)", "last", "The last one", show=False),
]


_FIRST_OF_ITS_OWN = 3
"""Keys of a screen's own that come before those by which one leaves it: the bar has little room."""


def keys_with(own: Sequence[Binding]) -> tuple[Binding, ...]:
    """The looking keys of a list with those of a screen's own, the most wanted first."""
    first, rest = own[:_FIRST_OF_ITS_OWN], own[_FIRST_OF_ITS_OWN:]
    return (*LISTING[:2], *first, *LISTING[2:4], *rest, *LISTING[4:])


class ListScreen(ActKeysScreen):
    """A list at the left or on top; a subclass reads it and draws a row and the text beside it."""

    CSS_PATH = "listing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*LISTING]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - not a ClassVar
    lines_a_row: ClassVar[int] = 1
    _text_width = 0

    def __init__(self) -> None:
        super().__init__()
        self.total = 0
        self.place = 0
        self.is_read = False

    def compose(self) -> ComposeResult:
        """Head line, list, text, what stands in their place, keys."""
        yield Static(id="list-head")
        with Container(id="list-panes"):
            with Vertical(id="list-side"):
                yield Static(id="list-columns")
                yield RowList(self.draw_row, lines=self.lines_a_row, id="list-rows")
            with VerticalScroll(id="list-text-pane", can_focus=False):
                yield Static(id="list-text")
        yield Static(Content.styled("Reading …", "$foreground 70%"), id="list-notice")
        yield KeyBar(self.keys, id="keys")

    def on_mount(self) -> None:
        """Read what is listed."""
        self.add_class("-notice")
        self.show()
        self.read()

    # What a subclass says.

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """The lines of a row."""
        raise NotImplementedError

    def columns(self, width: int) -> Row:
        """What the columns of the list are, () where that needs no words."""
        del width
        return ()

    def text(self, width: int) -> Content:
        """The present thing at full length."""
        raise NotImplementedError

    def head(self) -> Content:
        """What the head line says."""
        raise NotImplementedError

    def notice(self) -> Content:
        """What stands in the list's place when it is empty."""
        raise NotImplementedError

    def place_changed(self) -> None:
        """Another row is the present one."""

    # What is shown.

    def show(self) -> None:
        """Draw all of it as it now is."""
        is_empty = self.is_read and not self.total
        self.set_class(is_empty or not self.is_read, "-notice")
        if is_empty:
            self.query_one("#list-notice", Static).update(self.notice())
        self.query_one(RowList).show(self.total, self.place)
        self.query_one("#list-head", Static).update(self._whole_head())
        self.show_text()

    @on(Rows.RowsShown)
    def _show_columns(self) -> None:
        # As wide as the rows below: their scrollbar takes a cell, their edge another.
        titles = self.columns(self.query_one(RowList).scrollable_content_region.width - 1)
        line = self.query_one("#list-columns", Static)
        line.display = bool(titles)
        line.update(Content(" " + "".join(piece.words for piece in titles)))

    def _whole_head(self) -> Content:
        done = (f"   {harmless_line(self.just_done)}", "bold $success")
        return Content.assemble(self.head(), done if self.just_done else "")

    def show_text(self) -> None:
        """Draw the text of the present row."""
        pane = self.query_one("#list-text-pane", VerticalScroll)
        width = pane.scrollable_content_region.width
        if self.is_read and self.total and width > 0:
            self._text_width = width
            self.query_one("#list-text", Static).update(self.text(width))

    @on(Rows.RowsShown)
    def _fills_text(self) -> None:
        """The panes have a width only once they are shown, which is after they were first drawn."""
        pane = self.query_one("#list-text-pane", VerticalScroll)
        if pane.scrollable_content_region.width != self._text_width:
            self.show_text()

    def on_resize(self) -> None:
        """Another width is drawn otherwise."""
        self.call_after_refresh(self.show)

    def listed(self, total: int) -> None:
        """So many things are listed; the place stays inside them."""
        self.total, self.is_read = total, True
        self.place = max(0, min(self.place, total - 1))
        self.show()
        if total:
            self.place_changed()

    def go_to(self, place: int) -> None:
        """Make another row the present one."""
        to = max(0, min(place, self.total - 1))
        self.just_done = ""
        if to != self.place:
            self.place = to
            self.query_one("#list-text-pane", VerticalScroll).scroll_home(animate=False)
            self.place_changed()
        self.show()

    def leave_to(self, lead: Lead) -> None:
        """Close, and lead on; where another screen answers nothing, stay."""
        if lead is not None:
            self.dismiss(lead)

    # Keys.

    def action_next(self) -> None:
        """The next row."""
        self.go_to(self.place + 1)

    def action_previous(self) -> None:
        """The row before."""
        self.go_to(self.place - 1)

    def action_page(self, by: int) -> None:
        """A page of rows."""
        self.go_to(self.place + by * self.query_one(RowList).rows_on_screen)

    def action_end(self, last: int) -> None:
        """The first row, or the last."""
        self.go_to(self.total - 1 if last else 0)

    def action_scroll(self, by: int) -> None:
        """Scroll the text by half a screen."""
        pane = self.query_one("#list-text-pane", VerticalScroll)
        pane.scroll_relative(y=by * max(pane.size.height // 2, 1), animate=False)

    def action_leave(self) -> None:
        """Back to where one came from."""
        if not self.is_acting:
            self.dismiss(None)

    @on(Rows.PlaceChosen)
    def _goes_to_click(self, message: Rows.PlaceChosen) -> None:
        message.stop()
        self.go_to(message.place)
