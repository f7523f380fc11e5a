"""The desk cannot go on: what happened and what to do, instead of an empty desk."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from provenance.errors import DatabaseError, ProvenanceError
from tui.keys import look
from tui.plain_text import harmless


class FailureScreen(ModalScreen[bool]):
    """Answers True to try again, False to leave the desk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("r", "again", "try again", "Try again"),
        look("q,escape", "leave", "leave", "Leave the desk"),
    ]

    def __init__(self, error: ProvenanceError) -> None:
        super().__init__(classes="box-screen")
        self.error = error

    def compose(self) -> ComposeResult:
        """The message and the two ways on."""
        with Vertical(classes="box"):
            yield Static(
                Content.styled(_what_failed(self.error), "bold $text-error"),
                classes="box-subject",
            )
            yield Static(Content(harmless(str(self.error))), id="failure")
            yield Static("r tries again   q leaves the desk", classes="box-keys")

    def action_again(self) -> None:
        """Try again."""
        self.dismiss(True)

    def action_leave(self) -> None:
        """Leave the desk."""
        self.dismiss(False)


def _what_failed(error: ProvenanceError) -> str:
    if isinstance(error, DatabaseError):
        return "The database cannot be read"
    return "There is nothing to open"
