"""Text longer than its pane, of which only the lines on the screen are painted."""

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


class LongText(ScrollView, can_focus=False):
    """A pane whose own size does not follow from how long its text is."""

    def set_length(self, width: int, lines: int) -> None:
        """Scroll over so many lines from now on."""
        size = Size(width, lines)
        if size != self.virtual_size:
            # As a reactive it has the whole screen laid out and painted once more, for a scrollbar.
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)
