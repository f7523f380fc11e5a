"""How the desk reads the store: in threads of their own, answered by messages.

A newer read replaces an older one of its group; a replaced thread still runs to its end, so each
looks before it answers whether anyone still wants to know.
"""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work
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
from tui.views_in_hand import ViewsInHand

if TYPE_CHECKING:
    from provenance.workflow import Store


class ReadingScreen(ActingScreen[None]):
    """A screen that reads single statements."""

    views: ViewsInHand
    in_view: StatementInView | None = None
    _asked_for: int | None = None
    _sheet: Sheet | None = None

    def show_statement(self, view: StatementInView) -> None:
        """Draw the statement that was asked for."""
        raise NotImplementedError

    def read_statement(self, statement_id: int) -> None:
        """Ask for a statement, unless it is the one last asked for: at once if it is in hand."""
        if statement_id == self._asked_for:
            return
        self._asked_for = statement_id
        view = self.views.get(statement_id)
        if view is None:
            self._load_statement(statement_id, self._sheet, self.views.edition)
        else:
            self._take_in_view(view)

    def read_again(self) -> None:
        """The statement in view changed, or may have: it is read when it is asked for again."""
        self._asked_for = None
        self.views.forget()

    @on(StatementLoaded)
    def _takes_statement(self, message: StatementLoaded) -> None:
        message.stop()
        self.views.keep(message.view, message.edition)
        if message.view.stored.id == self._asked_for:
            self._take_in_view(message.view)

    def _take_in_view(self, view: StatementInView) -> None:
        self.in_view, self._sheet = view, view.sheet
        self.show_statement(view)
        self.keep_place(view.stored.id)

    @on(ReadFailed)
    def _read_failed(self, message: ReadFailed) -> None:
        message.stop()
        self.read_again()
        self.desk.fail(message.error)

    @work(thread=True, exclusive=True, group="statement")
    def _load_statement(self, statement_id: int, sheet: Sheet | None, edition: int) -> None:
        """Read a statement with its history, and its article unless ``sheet`` is it."""
        worker = get_current_worker()
        try:
            view = _read_view(self.desk.store, statement_id, sheet, self.desk.blind_for)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(StatementLoaded(view, edition))

    @work(group="ahead")
    async def read_ahead(self, statement_id: int) -> None:
        """Have a statement in hand before it is asked for."""
        desk, shown = self.desk, self.in_view
        await self._painted()
        if shown is None or shown is not self.in_view or self.views.get(statement_id):
            return
        edition = self.views.edition
        # What fails now is told when the statement is asked for.
        with suppress(ProvenanceError):
            view = await asyncio.to_thread(
                _read_view, desk.store, statement_id, shown.sheet, desk.blind_for
            )
            self.views.keep(view, edition)

    @work(group="keep")
    async def keep_place(self, statement_id: int) -> None:
        """Remember where to go on and hold it, in turn with the writes; only the newest place."""
        desk = self.desk
        await self._painted()
        async with desk.turn_to_write:
            is_newest = self.in_view is not None and self.in_view.stored.id == statement_id
            if is_newest and desk.session is not None:
                try:
                    await asyncio.to_thread(desk.store.keep_place, desk.session.id, statement_id)
                    if (hold := await asyncio.to_thread(desk.hold, statement_id)) is not None:
                        self.post_message(HoldTaken(hold))
                except ProvenanceError as error:
                    self.post_message(ReadFailed(error))

    async def _painted(self) -> None:
        """Wait for the next paint: what an editor sees goes before what the store is told."""
        painted = asyncio.Event()
        self.call_after_refresh(painted.set)
        await painted.wait()


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
