"""One act on every marked statement: how many they are, what becomes of them, and yes or no."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from provenance.domain.annotations import Act
from tui.drawing.wording import counted
from tui.screens.acting import Deed
from tui.screens.dialog import DialogScreen
from tui.widgets.plain_input import PlainInput

_NAMED = 8


class BulkScreen(DialogScreen, ModalScreen[Act | None]):
    """A box that asks once more; its field takes what the act needs."""

    def __init__(
        self, verb: str, ids: Sequence[int], placeholder: str, deed_of: Callable[[str], Deed]
    ) -> None:
        super().__init__(classes="box-screen")
        self.verb = verb
        self.ids = ids
        self.placeholder = placeholder
        self.deed_of = deed_of

    def compose(self) -> ComposeResult:
        """What would be done to how many, and which."""
        marked = counted(len(self.ids), "marked statement")
        several = len(self.ids) > 1
        to_all = f" to all {len(self.ids):,}, one act, undone as a whole" if several else ""
        with Vertical(classes="box"):
            yield Static(Content.styled(f"{self.verb} {marked}?", "bold $accent"))
            yield Static(Content.styled(self._named(), "$foreground 70%"), classes="box-subject")
            yield PlainInput(placeholder=self.placeholder, classes="-last", id="ask", compact=True)
            yield Static("", id="dialog-said")
            yield Static(
                f"Enter does it{to_all}\nEsc leaves, nothing stored, the marks stay",
                classes="box-keys",
            )

    def _named(self) -> str:
        named = ", ".join(f"st{number}" for number in self.ids[:_NAMED])
        rest = len(self.ids) - _NAMED
        return f"{named} and {rest:,} more" if rest > 0 else named

    def deed(self) -> Deed:
        """What the caller makes of the words."""
        return self.deed_of(self.query_one("#ask", Input).value)
