"""A dialog that ends in one act: it stays, with all that was typed, until the store has taken it."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, Static

from provenance.domain.annotations import Act
from provenance.errors import DecidedMeanwhileError, JudgementRefusedError, ProvenanceError
from tui.keys import look
from tui.messages import ActDone, ActFailed
from tui.plain_text import harmless_line
from tui.screens.acting import ActingScreen, Deed
from tui.screens.conflict import ConflictScreen

STORES = "Ctrl+S stores   Esc leaves, nothing stored"


class DialogScreen(ActingScreen[Act | None]):
    """The frame of such a dialog; a subclass says what is done."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape", "leave", "leave", "Leave; nothing is stored"),
        look("ctrl+s", "store", "store", "Store it"),
    ]

    def deed(self) -> Deed:
        """What storing does, read from the fields; JudgementRefusedError when they cannot be."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Leave with nothing stored."""
        if not self.is_acting:
            self.dismiss(None)

    def action_store(self) -> None:
        """Store what the fields say."""
        try:
            deed = self.deed()
        except JudgementRefusedError as refusal:
            self.refuse(refusal)
            return
        if self.act(deed):
            self.say("Storing …")

    @on(Input.Submitted)
    def _stores_on_enter(self, event: Input.Submitted) -> None:
        if event.input.has_class("-last"):
            event.stop()
            self.action_store()

    @on(ActDone)
    def _leaves_when_stored(self, message: ActDone) -> None:
        message.stop()
        self.dismiss(message.act)

    @on(ActFailed)
    def _stays_when_refused(self, message: ActFailed) -> None:
        message.stop()
        self.is_acting = False
        self.refuse(message.error)
        if isinstance(message.error, DecidedMeanwhileError) and self.deed_under_way:
            conflict = ConflictScreen(message.error, self.deed_under_way, None)
            self.app.push_screen(conflict, self._after_conflict)

    def _after_conflict(self, act: Act | None) -> None:
        """Leave once one of the two stands; else all that was typed is still here."""
        if act is not None:
            self.dismiss(act)

    def refuse(self, error: ProvenanceError) -> None:
        """Say why it was not stored, beside what was typed."""
        self.say(f"! {harmless_line(str(error))}", is_refusal=True)

    def say(self, words: str, *, is_refusal: bool = False) -> None:
        """Put a line under the fields."""
        line = self.query_one("#dialog-said", Static)
        line.update(Content(words))
        line.set_class(is_refusal, "-refusal")
