"""The editor's sittings: what was decided, undone and left in each, figures, and going on in one."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from provenance.domain.sittings import ReviewSession, Sitting
from provenance.errors import ProvenanceError
from tui.drawing.pieces import Row
from tui.drawing.sitting import sitting_in_words, sitting_row
from tui.drawing.wording import counted
from tui.keys import decide, look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.listing import ListScreen, keys_with

SITTINGS_LOOKING = [
    look("enter", "go_on", "go on", "Go on in this sitting, where it was left"),
    look("i", "back", "back", "Back to the desk", show=False),
]
SITTINGS_DECIDING = [
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]


@dataclass
class SittingsRead(Message):
    """The editor's sittings, newest first."""

    sessions: tuple[ReviewSession, ...]


@dataclass
class SittingRead(Message):
    """The sitting one is on."""

    sitting: Sitting


class SittingsScreen(ListScreen):
    """The list of sittings."""

    BINDINGS: ClassVar[list[BindingType]] = [*SITTINGS_LOOKING, *SITTINGS_DECIDING]
    KEYS = (*keys_with(SITTINGS_LOOKING), *SITTINGS_DECIDING)

    def __init__(self) -> None:
        super().__init__()
        self.sessions: tuple[ReviewSession, ...] = ()
        self._sitting: Sitting | None = None

    def read(self) -> None:
        """Read the list anew."""
        self._read(self.desk.signature.editor)

    @work(thread=True, exclusive=True, group="sittings")
    def _read(self, editor: str) -> None:
        try:
            self.post_message(SittingsRead(self.desk.store.sittings(editor)))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    @on(SittingsRead)
    def _takes_list(self, message: SittingsRead) -> None:
        message.stop()
        this = self.desk.session.id if self.desk.session else 0
        places = {session.id: place for place, session in enumerate(message.sessions)}
        if not self.is_read:
            self.place = places.get(this, 0)
        self.sessions = message.sessions
        self.listed(len(self.sessions))

    def place_changed(self) -> None:
        """Read the sitting one is on."""
        self._read_sitting(self.sessions[self.place].id)

    @work(thread=True, exclusive=True, group="sitting")
    def _read_sitting(self, session_id: int) -> None:
        worker = get_current_worker()
        try:
            sitting = self.desk.store.sitting(session_id)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(SittingRead(sitting))

    @on(SittingRead)
    def _takes_sitting(self, message: SittingRead) -> None:
        message.stop()
        self._sitting = message.sitting
        self.show_text()

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """When, whether open, which filter."""
        session, this = self.sessions[place], self.desk.session
        is_this = this is not None and this.id == session.id
        return (sitting_row(session, width, is_this=is_this),)

    def text(self, width: int) -> Content:
        """The sitting at full length, once it is read."""
        sitting = self._sitting
        if sitting is None or sitting.session.id != self.sessions[self.place].id:
            return Content.styled("…", "$foreground 55%")
        return sitting_in_words(sitting, width)

    def head(self) -> Content:
        """Whose sittings."""
        place = f"{self.place + 1:,} of {counted(self.total, 'sitting')}" if self.total else ""
        editor = harmless_line(self.desk.signature.editor)
        return Content.assemble(
            ("Sittings", "bold $accent"), f"   {place}", (f"   {editor}", "$foreground 60%")
        )

    def notice(self) -> Content:
        """None yet."""
        return Content("No sitting yet.\n\nEsc leaves")

    def action_go_on(self) -> None:
        """Go on in this sitting, unless it was finished."""
        if not self.total or self.is_acting:
            return
        session = self.sessions[self.place]
        if session.ended_at is not None:
            self.notify("This sitting was finished. Its filter is shown at the desk.", timeout=4)
            self.dismiss(session.filter)
            return
        self.dismiss(session)

    def action_back(self) -> None:
        """The key that led here leads back."""
        self.action_leave()
