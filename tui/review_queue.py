"""Where the editor is among the statements, and which of them are in hand.

Plain Python, no widget and no store: a queue of any length of which only a few windows are kept.
What is not in hand is asked for by ``missing`` and handed over by ``take``.
"""

from collections import OrderedDict
from collections.abc import Container
from dataclasses import dataclass

from provenance.domain.stored import StatementFilter, StatementPage, StatementSummary

WINDOW = 200
"""Rows read at once: more than any screen shows, so that a page down needs one more window at most."""
_WINDOWS_KEPT = 24


@dataclass(frozen=True, slots=True)
class WindowWanted:
    """A window to read: ``generation`` tells an answer that came too late from a good one."""

    wanted: StatementFilter
    offset: int
    generation: int


class ReviewQueue:
    """The statements that match a filter, the place in them, and the windows in hand."""

    def __init__(self, wanted: StatementFilter | None = None) -> None:
        self.wanted = wanted or StatementFilter()
        self.total = 0
        self.decided = 0
        self.place = 0
        self.generation = 0
        self.is_counted = False
        self._windows: OrderedDict[int, tuple[StatementSummary, ...]] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: set[int] = set()

    @property
    def is_empty(self) -> bool:
        """Whether the store was asked and nothing matches."""
        return self.is_counted and not self.total

    @property
    def present(self) -> StatementSummary | None:
        """The row at the present place, None while it is not in hand."""
        return self.row(self.place)

    def row(self, index: int) -> StatementSummary | None:
        """The row at ``index``, None while it is not in hand."""
        window = self._windows.get(index - index % WINDOW)
        within = index % WINDOW
        return window[within] if window and within < len(window) else None

    def refilter(self, wanted: StatementFilter) -> None:
        """Ask another question: nothing in hand answers it."""
        self.wanted = wanted
        self.total = self.decided = self.place = 0
        self.is_counted = False
        self.generation += 1
        self._windows.clear()
        self._stale.clear()
        self._asked.clear()

    def refresh(self) -> None:
        """Something was decided: the rows in hand are shown until they are read again."""
        self.generation += 1
        self._stale = set(self._windows)
        self._asked.clear()

    def follow(self, place: int) -> None:
        """Others changed the queue and the present row is now at ``place``: read it anew there."""
        self.refresh()
        self.place = max(0, place)

    def missing(self, first: int, last: int) -> tuple[WindowWanted, ...]:
        """Windows to read before rows ``first`` to ``last`` can be shown; each is asked for once."""
        last = min(last, self.total - 1) if self.is_counted else max(first, 0)
        offsets = range(first - first % WINDOW, last + 1, WINDOW) if first <= last else range(0)
        wanted = [
            offset
            for offset in offsets
            if offset not in self._asked and (offset not in self._windows or offset in self._stale)
        ]
        self._asked.update(wanted)
        return tuple(WindowWanted(self.wanted, offset, self.generation) for offset in wanted)

    def take(self, page: StatementPage, asked: WindowWanted) -> bool:
        """Keep a window that was read; False when it answers an earlier question."""
        if asked.generation != self.generation:
            return False
        self._asked.discard(asked.offset)
        self._stale.discard(asked.offset)
        self._windows[asked.offset] = page.rows
        self._windows.move_to_end(asked.offset)
        while len(self._windows) > _WINDOWS_KEPT:
            self._stale.discard(self._windows.popitem(last=False)[0])
        self.total, self.decided, self.is_counted = page.total, page.decided, True
        self.place = self._within(self.place)
        return True

    def give_up(self, asked: WindowWanted) -> None:
        """A window could not be read; it may be asked for again."""
        if asked.generation == self.generation:
            self._asked.discard(asked.offset)

    def go_to(self, place: int) -> bool:
        """Move to a place, held inside the queue; whether the place changed."""
        before, self.place = self.place, self._within(place)
        return self.place != before

    def next_proposed(self, held: Container[int] = ()) -> int | None:
        """The next place whose statement nobody has decided, among the rows in hand; else None.

        ``held`` are statements that others are on: they are passed over.
        """
        return next(
            (
                place
                for place in range(self.place + 1, self.total)
                if (row := self.row(place)) is None
                or (row.status == "proposed" and row.id not in held)
            ),
            None,
        )

    def _within(self, place: int) -> int:
        return max(0, min(place, self.total - 1)) if self.is_counted else max(0, place)
