"""A list that is read a window at a time, as its rows come on the screen."""

from typing import Generic, Protocol, TypeVar

from textual import on

from tui.screens.listing import ListScreen
from tui.widgets.row_list import Rows

WINDOW = 200
"""Rows read at once."""

Listed_co = TypeVar("Listed_co", covariant=True)
Listed = TypeVar("Listed")


class Page(Protocol[Listed_co]):
    """A window as the store answers it: ``total`` counts all rows, ``offset`` is its first one's place."""

    @property
    def rows(self) -> tuple[Listed_co, ...]:
        """The rows of the window, in order."""

    @property
    def total(self) -> int:
        """How many rows the whole list has."""

    @property
    def offset(self) -> int:
        """The place of the first row."""


class WindowedScreen(ListScreen, Generic[Listed]):
    """A list screen that keeps the rows it has read; a subclass reads a window of them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, Listed] = {}
        self._asked: set[int] = set()

    def read_window(self, offset: int) -> None:
        """Read ``WINDOW`` rows from a place on, in a worker that ends in ``take_window``."""
        raise NotImplementedError

    def read(self) -> None:
        """Read the list anew; what is shown stays until it comes."""
        self._asked.clear()
        self._read_windows(self.place)

    def _read_windows(self, *places: int) -> None:
        for offset in {place - place % WINDOW for place in places} - self._asked:
            self._asked.add(offset)
            self.read_window(offset)

    @on(Rows.RowsShown)
    def _reads_rows(self, message: Rows.RowsShown) -> None:
        message.stop()
        if self.is_read and self.total:
            self._read_windows(*(min(p, self.total - 1) for p in (message.first, message.last)))

    def take_window(self, page: Page[Listed]) -> None:
        """Keep the rows that came and draw the list."""
        self._rows.update(enumerate(page.rows, start=page.offset))
        for place in [place for place in self._rows if place >= page.total]:
            del self._rows[place]
        self.listed(page.total)

    def read_another(self) -> None:
        """Another list was asked for: read it from its beginning, with none of the rows at hand."""
        self.place = 0
        self._rows.clear()
        self.read()

    def row_at(self, place: int) -> Listed | None:
        """A row; None while it is being read."""
        return self._rows.get(place)

    @property
    def present(self) -> Listed | None:
        """The row one is on; None while it is being read."""
        return self._rows.get(self.place)
