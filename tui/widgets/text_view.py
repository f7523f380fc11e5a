"""A long text, of which only the lines on the screen are drawn."""

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from provenance.domain.spans import Span
from tui.drawing.article import wrapped


class TextView(ScrollView, can_focus=False):
    """Harmless text in wrapped lines."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._shown = ""
        self._lines: tuple[Span, ...] = ()

    def show_text(self, shown: str) -> None:
        """Show another text from its beginning."""
        self._shown = shown
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._wrap()

    def on_resize(self) -> None:
        """Another width wraps otherwise."""
        self._wrap()

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width
        if width > 0:
            self._lines = wrapped(self._shown, width)
            self.virtual_size = Size(width, len(self._lines))
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        number = round(self.scroll_y) + y
        width = self.scrollable_content_region.width
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = Segment(self._lines[number].of(self._shown), self.rich_style)
        return Strip([line]).adjust_cell_length(width, self.rich_style)
