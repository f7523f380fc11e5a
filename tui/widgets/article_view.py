"""The article with the present statement marked in it; zones stand back."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip
from textual.widgets import Static

from provenance.domain.spans import Span
from provenance.domain.stored import StoredStatement
from tui.drawing.article import (
    LEGEND,
    Look,
    Mark,
    Sheet,
    lines_to_show,
    marks_of,
    stretches,
    wrapped,
)
from tui.widgets.long_text import LongText
from tui.widgets.looks import LookStyles, style_of

_GUTTER = 2
_CONTEXT = 2
"""Lines that stay in sight before and after the statement."""
_WIDEST = 92
"""Lines longer than this are hard to read back from; a wide screen gets a margin instead."""


class ArticleView(LongText):
    """Wrapped text whose offsets are those of the store."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {look.value for look in Look} | {"article--gutter"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        self._looks = LookStyles(self)
        super().__init__(id=id)
        self.sheet: Sheet | None = None
        self._lines: tuple[Span, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._focus_spans: tuple[Span, ...] = ()
        self._wrapped_for: tuple[Sheet, int] | None = None

    def show_statement(self, sheet: Sheet, stored: StoredStatement) -> None:
        """Show an article with a statement marked and in view."""
        self.sheet = sheet
        said = stored.statement
        self.show_marks(marks_of(stored, sheet.zones), (*said.content, *said.cue, *said.source))

    def show_marks(self, marks: tuple[Mark, ...], in_view: tuple[Span, ...]) -> None:
        """Mark the text anew and bring ``in_view`` into sight."""
        self._marks = marks
        self._focus_spans = in_view
        self._wrap()
        self._bring_into_sight()
        self.refresh()

    def page(self, by: int) -> None:
        """Scroll by half a screen down (1) or up (-1)."""
        self.scroll_relative(y=by * max(self.size.height // 2, 1), animate=False)

    def on_resize(self) -> None:
        """Another width wraps otherwise."""
        self._wrap()
        self._bring_into_sight()

    def _wrap(self) -> None:
        if self.sheet is None:
            return
        width = min(self.scrollable_content_region.width - _GUTTER - 1, _WIDEST)
        before = self._wrapped_for
        if before is None or before[0] is not self.sheet or before[1] != width:
            self._lines = wrapped(self.sheet.shown, width)
            self._wrapped_for = (self.sheet, width)
        self.set_length(width, len(self._lines))

    def _bring_into_sight(self) -> None:
        touched = lines_to_show(self._lines, self._focus_spans)
        if touched is None:
            return
        first, last = touched
        shown_from, height = round(self.scroll_y), self.size.height
        has_context = max(first - _CONTEXT, 0) >= shown_from
        if has_context and last + _CONTEXT < shown_from + height:
            return
        # A third of the screen above it: what was said before is read more than what comes after.
        above = max((height - (last - first)) // 3, 1)
        self.scroll_to(y=max(first - above, 0), animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        number = round(self.scroll_y) + y
        width = self.scrollable_content_region.width
        if self.sheet is None or number >= len(self._lines):
            return Strip.blank(width, self._looks.plain)
        line = self._lines[number]
        pieces = stretches(line, self._marks) if line else ()
        is_content = any(Look.CONTENT in piece.looks for piece in pieces)
        gutter = Segment("▌ " if is_content else "  ", self._style("article--gutter"))
        words = [
            Segment(piece.span.of(self.sheet.shown), self._style(*piece.looks)) for piece in pieces
        ]
        return Strip([gutter, *words]).adjust_cell_length(width, self._looks.plain)

    def _style(self, *looks: str) -> Style:
        return self._looks.of(*looks)

    def notify_style_update(self) -> None:
        """Another theme, or no colour."""
        super().notify_style_update()
        self._looks.forget()


class Legend(Static):
    """The looks of the article and what they stand for, in those looks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {look.value for look in Look}

    def render(self) -> Text:
        """One line."""
        words = (Text(name, style_of(self, Look.BODY, look), end="") for look, name in LEGEND)
        return Text("  ").join(words)
