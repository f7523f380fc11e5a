"""Leaving the desk: what was done, and whether the sitting is over or goes on next time."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from provenance.domain.sittings import SessionTally
from tui.drawing.wording import tally_in_words
from tui.keys import look


class ClosingScreen(ModalScreen[bool | None]):
    """Answers True to finish the session, False to leave it open, None to stay."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("enter,q", "leave_open", "leave", "Leave; go on here next time"),
        look("f", "finish", "finish", "Finish the session; the next one begins at the top"),
        look("escape", "stay", "stay", "Stay at the desk"),
    ]

    def __init__(self, tally: SessionTally) -> None:
        super().__init__(classes="box-screen")
        self.tally = tally

    def compose(self) -> ComposeResult:
        """The tally and the three ways on."""
        with Vertical(classes="box"):
            yield Static(Content.styled("This session", "bold $accent"), classes="box-subject")
            yield Static(Content("\n".join(tally_in_words(self.tally))), id="tally")
            yield Static(
                "Enter leaves, to go on here next time\n"
                "f     finishes the session; the next begins at the top\n"
                "Esc   stays",
                classes="box-keys",
            )

    def action_leave_open(self) -> None:
        """Leave, to go on here next time."""
        self.dismiss(False)

    def action_finish(self) -> None:
        """Finish the session."""
        self.dismiss(True)

    def action_stay(self) -> None:
        """Stay at the desk."""
        self.dismiss(None)
