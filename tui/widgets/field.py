"""A field of a form with its label, which is marked while one is in the field."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Static


class Field(Container):
    """A label and what is filled in, side by side; ``below`` where it needs the whole width."""

    def __init__(self, label: str, filled_in: Widget, *, below: bool = False) -> None:
        super().__init__(classes="field -below" if below else "field")
        self._label = label
        self._filled_in = filled_in

    def compose(self) -> ComposeResult:
        """The label first."""
        yield Static(self._label, classes="field-label")
        yield self._filled_in

    # Not by :focus-within: Textual 8.2.8 does not restyle the label beside the field.
    def on_descendant_focus(self) -> None:
        """One is here."""
        self.add_class("-here")

    def on_descendant_blur(self) -> None:
        """One is elsewhere."""
        self.remove_class("-here")
