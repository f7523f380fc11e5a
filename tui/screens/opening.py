"""What the desk shows while the rest of it is imported: its frame, with nothing in it yet.

It imports no other screen and no value of the field.  Nothing can be pressed here: the keys come
with the desk, in a tenth of a second.
"""

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

PRODUCT = ("Provenance", "bold $accent")
"""The first words of the head line, and their look."""

OPENING = Content.styled("Opening the database …", "$foreground 70%")


class OpeningScreen(Screen[None]):
    """Head line, notice and foot as the desk has them."""

    def compose(self) -> ComposeResult:
        """The frame."""
        yield Static(Content.assemble(PRODUCT), id="opening-head")
        yield Static(OPENING, id="opening-notice")
        yield Static(id="opening-foot")
