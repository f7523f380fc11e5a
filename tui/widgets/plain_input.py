"""A field to type in that shows foreign text harmlessly, and keeps it as it is."""

from rich.segment import Segment
from rich.text import Text
from textual.strip import Strip
from textual.widgets import Input

from tui.plain_text import harmless_line


class PlainInput(Input):
    """A name filled in from the store may hold escapes and marks that turn the writing direction.

    Textual 8.2.8 would send them to the terminal as they are.
    """

    @property
    def _value(self) -> Text:
        return Text(harmless_line(self.value), no_wrap=True, overflow="ignore", end="")

    def render_line(self, y: int) -> Strip:
        """The line, what completes it included."""
        strip = super().render_line(y)
        segments = [Segment(harmless_line(text), style, control) for text, style, control in strip]
        return Strip(segments, strip.cell_length)
