"""The chain of the present statement, what is known of it, and what editors said."""

from textual.content import Content
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual

from provenance.domain.stored import StoredHop
from tui.drawing.chain import KEY, draw_chain, in_drawing_order
from tui.drawing.judgement import (
    annotations_in_words,
    facts_of,
    heading,
    history_in_words,
    trace_in_words,
    warnings_in_words,
)
from tui.messages import StatementInView
from tui.widgets.long_text import LongText

_WIDEST_CHAIN = 72


class JudgementPanel(LongText):
    """One statement: its chain with the chosen hop, its facts, warnings, trace and history."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        self._content = Content()
        self._strips: list[Strip] = []
        self._drawn_for = 0
        super().__init__(id=id)
        self.view: StatementInView | None = None
        self._chosen = 0

    @property
    def chosen(self) -> StoredHop | None:
        """The hop that is pointed at, None without a chain."""
        hops = in_drawing_order(self.view.stored.hops) if self.view else ()
        return hops[min(self._chosen, len(hops) - 1)] if hops else None

    def show_view(self, view: StatementInView | None) -> None:
        """Show a statement, from the top and with its origin chosen, or the same one anew."""
        is_same = (
            self.view is not None and view is not None and self.view.stored.id == view.stored.id
        )
        self.view = view
        if not is_same:
            self._chosen = 0
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self._draw()

    def choose(self, by: int) -> None:
        """Point at the next (1) or the previous (-1) hop."""
        if self.view:
            self._chosen = max(0, min(self._chosen + by, len(self.view.stored.hops) - 1))
            self._draw()

    def page(self, by: int) -> None:
        """Scroll by half a screen down (1) or up (-1)."""
        self.scroll_relative(y=by * max(self.size.height // 2, 1), animate=False)

    def on_resize(self) -> None:
        """Another width draws another chain; a longer text only scrolls."""
        if self.scrollable_content_region.width != self._drawn_for:
            self._draw()

    def _draw(self) -> None:
        self._draw_in(self.scrollable_content_region.width)
        if self.scrollable_content_region.width != self._drawn_for:
            # The scrollbar came or went.
            self._draw_in(self.scrollable_content_region.width)

    def _draw_in(self, width: int) -> None:
        self._drawn_for = width
        self._content = self._words_in(width) if self.view and width else Content()
        self._make_strips()
        self.set_length(width, len(self._strips))

    def _make_strips(self) -> None:
        self._strips = Visual.to_strips(
            self, self._content, self._drawn_for, None, self.visual_style
        )
        self.refresh()

    def render(self) -> Content:
        """The whole text, from which a selection is copied; it is painted line by line."""
        return self._content

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        number = round(self.scroll_y) + y
        if number < len(self._strips):
            return self._strips[number]
        return Strip([])

    def notify_style_update(self) -> None:
        """Another theme, or no colour."""
        super().notify_style_update()
        if self._strips:
            self._make_strips()

    def selection_updated(self, selection: Selection | None) -> None:
        """The mouse selected other words: paint them so."""
        super().selection_updated(selection)
        self._make_strips()

    def _words_in(self, width: int) -> Content:
        assert self.view is not None  # noqa: S101 - only drawn while there is a view
        stored, chosen = self.view.stored, self.chosen
        width = min(width - 1, _WIDEST_CHAIN)
        chain = draw_chain(stored.hops, width, chosen.id if chosen else None)
        sections = [Content.assemble(chain, "\n", (KEY if stored.hops else "", "$foreground 60%"))]
        if self.view.warnings:
            sections.append(warnings_in_words(self.view.warnings))
        sections.append(facts_of(stored, chosen, width))
        for title, body in (
            ("Judgements", annotations_in_words(stored, width)),
            ("Why it was read so", trace_in_words(stored.statement.trace, width)),
            ("History", history_in_words(self.view.history, width)),
        ):
            if body:
                sections.append(Content("\n").join([heading(title), body]))
        return Content("\n\n").join(sections)
