"""One of several choices, in a box over the screen; nothing is stored."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.keys import look


class ChooseScreen(ModalScreen[str | None]):
    """Answers the chosen value, None when the editor leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape,q", "leave", "leave", "Leave it as it was")
    ]

    def __init__(self, question: str, choices: Mapping[str, str], present: str = "") -> None:
        super().__init__(classes="box-screen")
        self.question = question
        self.choices = choices
        self.present = present

    def compose(self) -> ComposeResult:
        """Each value in words."""
        with Vertical(classes="box"):
            yield Static(Content.styled(self.question, "bold $accent"), classes="box-subject")
            yield OptionList(
                *(Option(Content(words)) for words in self.choices.values()),
                id="choices",
                compact=True,
            )
            yield Static("↑↓ Enter chooses   Esc leaves", classes="box-keys")

    def on_mount(self) -> None:
        """Begin with what is so now."""
        choices = self.query_one(OptionList)
        values = list(self.choices)
        choices.highlighted = values.index(self.present) if self.present in values else 0
        choices.focus()

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(list(self.choices)[event.option_index])

    def action_leave(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
