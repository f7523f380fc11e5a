"""How the desk reads the store: in threads of their own, answered by messages.

A newer read replaces an older one of its group; a replaced thread still runs to its end, so each
looks before it answers whether anyone still wants to know.
"""

import asyncio
from collections.abc import Iterable

from textual import work
from textual.worker import get_current_worker

from provenance.domain.annotations import Target, TargetKind
from provenance.domain.stored import StatementFilter
from provenance.errors import ProvenanceError
from provenance.workflow import Store, pairing_warnings
from tui.drawing.article import Sheet, sheet_of
from tui.messages import (
    HoldTaken,
    PlaceFound,
    ReadFailed,
    StatementInView,
    StatementLoaded,
    WindowFailed,
    WindowLoaded,
)
from tui.review_queue import WINDOW, WindowWanted
from tui.screens.acting import ActingScreen


class ReadingScreen(ActingScreen[None]):
    """A screen that reads windows of the queue and single statements."""

    in_view: StatementInView | None

    def load_windows(self, wanted: Iterable[WindowWanted]) -> None:
        """Read windows; WindowLoaded or WindowFailed for each."""
        for asked in wanted:
            self._load_window(asked)

    @work(thread=True, group="windows")
    def _load_window(self, asked: WindowWanted) -> None:
        try:
            page = self.desk.store.statements(asked.wanted, asked.offset, WINDOW)
        except ProvenanceError as error:
            self.post_message(WindowFailed(error, asked))
        else:
            self.post_message(WindowLoaded(page, asked))

    @work(thread=True, exclusive=True, group="statement")
    def load_statement(self, statement_id: int, sheet: Sheet | None) -> None:
        """Read a statement with its history, and its article unless ``sheet`` is it."""
        worker = get_current_worker()
        try:
            view = _read_view(self.desk.store, statement_id, sheet)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(StatementLoaded(view))

    @work(thread=True, exclusive=True, group="place")
    def find_place(
        self, wanted: StatementFilter, statement_id: int, *, has_moved: bool = False
    ) -> None:
        """Look up where a statement stands in the queue, which others may have changed."""
        worker = get_current_worker()
        try:
            place = self.desk.store.place_of(wanted, statement_id)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(PlaceFound(statement_id, place, wanted, has_moved))

    @work(group="keep")
    async def keep_place(self, statement_id: int) -> None:
        """Remember where to go on and hold it, in turn with the writes; only the newest place."""
        desk = self.desk
        async with desk.turn_to_write:
            is_newest = self.in_view is not None and self.in_view.stored.id == statement_id
            if is_newest and desk.session is not None:
                try:
                    await asyncio.to_thread(desk.store.keep_place, desk.session.id, statement_id)
                    if (hold := await asyncio.to_thread(desk.hold, statement_id)) is not None:
                        self.post_message(HoldTaken(hold))
                except ProvenanceError as error:
                    self.post_message(ReadFailed(error))


def _read_view(store: Store, statement_id: int, sheet: Sheet | None) -> StatementInView:
    seen = store.newest_event()
    stored = store.statement(statement_id)
    # Offsets count in the capture the statement was found in, which need not be the newest one.
    if sheet is None or sheet.capture_id != stored.capture_id:
        sheet = sheet_of(store.article(stored.article_id, stored.capture_id))
    history = store.history(Target(TargetKind.STATEMENT, statement_id))
    return StatementInView(stored, sheet, history, pairing_warnings(stored), seen)
