"""The chain of the present statement, what is known of it, and what editors said."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

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

_WIDEST_CHAIN = 72


class JudgementPanel(VerticalScroll, can_focus=False):
    """One statement: its chain with the chosen hop, its facts, warnings, trace and history."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.view: StatementInView | None = None
        self._chosen = 0
        self._drawn_for = 0

    def compose(self) -> ComposeResult:
        """One text; what is in it is drawn anew for each statement and width."""
        yield Static(id="judgement-text")

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
            if self.scroll_y:
                self.scroll_home(animate=False)
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
        self._drawn_for = self.scrollable_content_region.width
        text = self.query_one("#judgement-text", Static)
        text.update(self._content() if self.view else "")

    def _content(self) -> Content:
        assert self.view is not None  # noqa: S101 - only drawn while there is a view
        stored, chosen = self.view.stored, self.chosen
        width = min(self.scrollable_content_region.width - 1, _WIDEST_CHAIN)
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
