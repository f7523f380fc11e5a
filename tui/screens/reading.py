"""How the desk reads the store: in threads of their own, answered by messages.

A newer read replaces an older one of its group; a replaced thread still runs to its end, so each
looks before it answers whether anyone still wants to know.
"""

import asyncio
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from provenance import workflow
from provenance.assessment.blindness import ratable, until_own
from provenance.domain.annotations import Target, TargetKind
from provenance.errors import ProvenanceError
from tui.drawing.article import Sheet, sheet_of
from tui.messages import (
    HoldTaken,
    ReadFailed,
    StatementInView,
    StatementLoaded,
)
from tui.screens.acting import ActingScreen

if TYPE_CHECKING:
    from provenance.workflow import Store


class ReadingScreen(ActingScreen[None]):
    """A screen that reads single statements."""

    in_view: StatementInView | None

    @work(thread=True, exclusive=True, group="statement")
    def load_statement(self, statement_id: int, sheet: Sheet | None) -> None:
        """Read a statement with its history, and its article unless ``sheet`` is it."""
        worker = get_current_worker()
        try:
            view = _read_view(self.desk.store, statement_id, sheet, self.desk.blind_for)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(StatementLoaded(view))

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


def _read_view(
    store: "Store", statement_id: int, sheet: Sheet | None, blind_for: str = ""
) -> StatementInView:
    """Read a statement; without ratings that the editor ``blind_for`` has not given as well."""
    seen = store.newest_event()
    stored = store.statement(statement_id)
    if blind_for:
        stored = until_own(stored, store.rated_by(blind_for, ratable(stored)))
    # Offsets count in the capture the statement was found in, which need not be the newest one.
    if sheet is None or sheet.capture_id != stored.capture_id:
        sheet = sheet_of(store.article(stored.article_id, stored.capture_id))
    history = store.history(Target(TargetKind.STATEMENT, statement_id))
    return StatementInView(stored, sheet, history, workflow.pairing_warnings(stored), seen)
