"""One line asked for: the reason of a rejection, a note, a tag, a search."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from provenance.domain.annotations import Act
from tui.keys import look
from tui.screens.acting import Deed
from tui.screens.dialog import DialogScreen
from tui.widgets.plain_input import PlainInput


class AskScreen(DialogScreen, ModalScreen[Act | None]):
    """A box over the desk with one field; Enter stores."""

    def __init__(
        self,
        question: str,
        subject: str,
        placeholder: str,
        deed_of: Callable[[str], Deed],
        *,
        words: str = "",
    ) -> None:
        super().__init__(classes="box-screen")
        self.question = question
        self.subject = subject
        self.placeholder = placeholder
        self.deed_of = deed_of
        self.words = words

    def compose(self) -> ComposeResult:
        """Question, what it is about, the field."""
        with Vertical(classes="box"):
            yield Static(Content.styled(self.question, "bold $accent"))
            yield Static(Content.styled(self.subject, "$foreground 70%"), classes="box-subject")
            yield PlainInput(
                self.words, placeholder=self.placeholder, classes="-last", id="ask", compact=True
            )
            yield Static("", id="dialog-said")
            yield Static("Enter stores   Esc leaves, nothing stored", classes="box-keys")

    def deed(self) -> Deed:
        """What the caller makes of the words."""
        return self.deed_of(self.query_one("#ask", Input).value)


_IN_STATEMENTS = "In the words of a statement, its speaker and the headline."


class SearchScreen(ModalScreen[str | None]):
    """The words to look for; nothing is stored."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape", "leave", "leave", "Search for nothing new")
    ]

    def __init__(
        self,
        words: str,
        where: str = _IN_STATEMENTS,
        title: str = "Search",
        hint: str = "Case and accents do not matter.",
        keys: str = "Enter searches   empty: everything   Esc leaves",
    ) -> None:
        super().__init__(classes="box-screen")
        self.words = words
        self.where = f"{where} {hint}".strip()
        self.title_words = title
        self.keys_words = keys

    def compose(self) -> ComposeResult:
        """The field with the words of the last search."""
        with Vertical(classes="box"):
            yield Static(Content.styled(self.title_words, "bold $accent"))
            yield Static(Content.styled(self.where, "$foreground 70%"), classes="box-subject")
            yield PlainInput(self.words, placeholder="words", id="ask", compact=True)
            yield Static(self.keys_words, classes="box-keys")

    def action_leave(self) -> None:
        """Leave the search as it was."""
        self.dismiss(None)

    @on(Input.Submitted)
    def _searches(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip())
