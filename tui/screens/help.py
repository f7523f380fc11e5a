"""The help, made from the bindings: what is bound is what is explained."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from provenance.domain.statements import Status
from tui.drawing.queue_line import MARK, STATUS_SIGNS
from tui.keys import DECIDE, LOOK, key_in_words, look, of_sort

_KEY_CELLS = 12
_RULE = "Small letters, arrows and signs look; they never change anything. Capital letters decide."


class HelpScreen(ModalScreen[None]):
    """Every key of the desk with what it does, and what the signs mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape,question_mark,q", "leave", "close", "Close the help"),
    ]

    def __init__(self, bindings: Sequence[Binding]) -> None:
        super().__init__(classes="box-screen")
        self.bindings_explained = bindings

    def compose(self) -> ComposeResult:
        """The rule, the two sorts, the signs."""
        with VerticalScroll(classes="box -tall", id="help"):
            yield Static(help_text(self.bindings_explained), id="help-text")

    def on_mount(self) -> None:
        """Arrows scroll."""
        self.query_one("#help").focus()

    def action_leave(self) -> None:
        """Back to the desk."""
        self.dismiss(None)


def help_text(bindings: Sequence[Binding]) -> Content:
    """All of the help as one text."""
    parts = [Content.styled("Help", "bold $accent"), Content(_RULE)]
    for title, sort in (("Looking", LOOK), ("Deciding", DECIDE)):
        lines = [_key_line(binding) for binding in of_sort(bindings, sort)]
        parts.append(Content("\n").join([Content.styled(title, "bold $text-primary"), *lines]))
    signs = [f"{STATUS_SIGNS[status]:<{_KEY_CELLS}}{status.value}" for status in Status]
    signs += [
        f"{MARK.words.strip():<{_KEY_CELLS}}marked: deciding keys mean the marked ones only",
        f"{'*':<{_KEY_CELLS}}inferred: the sentence itself does not say so",
        f"{'–':<{_KEY_CELLS}}not judged",
        f"{'B':<{_KEY_CELLS}}reliability; “hop B” is of this hop alone",
        f"{'↳':<{_KEY_CELLS}}nested in the statement above",
    ]
    signs_title = Content.styled("Signs", "bold $text-primary")
    parts.append(Content("\n").join([signs_title, *(Content(sign) for sign in signs)]))
    parts.append(
        Content.styled("Ctrl+P opens the command palette. Esc closes this.", "$foreground 60%")
    )
    return Content("\n\n").join(parts)


def _key_line(binding: Binding) -> Content:
    key = key_in_words(binding)
    return Content.assemble((f"{key:<{_KEY_CELLS}}", "bold $accent"), binding.tooltip)
