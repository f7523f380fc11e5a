"""Giving the statements of a filter to an editor: to whom, and what they should know."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from provenance.domain.annotations import Act
from provenance.domain.stored import StatementFilter
from tui.drawing.filter_words import filter_in_words
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput


class GivingScreen(DialogScreen, ModalScreen[Act | None]):
    """The desk's filter, an editor's name and a note."""

    def __init__(self, wanted: StatementFilter) -> None:
        super().__init__(classes="box-screen")
        self.wanted = wanted

    def compose(self) -> ComposeResult:
        """What is given, to whom, and why."""
        with Vertical(classes="box"):
            yield Static(Content.styled("Give to an editor", "bold $accent"))
            yield Static(
                Content.styled(harmless_line(filter_in_words(self.wanted)), "bold"),
                classes="box-subject",
            )
            yield Static(
                Content.styled(
                    "What the desk's filter lets through, and what comes to it later. f at the desk "
                    "changes the filter.",
                    "$foreground 70%",
                ),
                classes="box-subject",
            )
            yield Field(
                "To", PlainInput(placeholder="an editor's name", id="give-editor", compact=True)
            )
            yield Field(
                "Note",
                PlainInput(
                    placeholder="what they should know",
                    id="give-note",
                    classes="-last",
                    compact=True,
                ),
            )
            yield Static("", id="dialog-said")
            yield Static(f"Tab next field   {STORES}", classes="box-keys")

    def deed(self) -> Deed:
        """Give it."""
        wanted = self.wanted
        editor, note = (self.query_one(f"#give-{name}", Input).value for name in ("editor", "note"))
        return lambda store, by: store.assign(editor.strip(), wanted, note.strip(), by)
