"""Splitting a statement: where one ends and the next begins, moved by keys over the article."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from provenance import workflow
from provenance.domain.spans import cut_at
from provenance.errors import JudgementRefusedError
from tui.drawing.article import Look, Mark, marks_of
from tui.keys import look
from tui.messages import StatementInView
from tui.screens.acting import Deed
from tui.screens.dialog import DialogScreen
from tui.widgets.article_view import ArticleView
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput

_BETWEEN_WORDS = " \t\n\u00a0"


class SplitScreen(DialogScreen):
    """The article with both parts marked, each in its own look."""

    CSS_PATH = "split.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        look("down", "cut(1)", "cut later", "Cut a word later"),
        look("up", "cut(-1)", "cut earlier", "Cut a word earlier"),
    ]

    def __init__(self, view: StatementInView) -> None:
        super().__init__()
        self.view = view
        self._cuts = _cuts_of(view)
        self._at = len(self._cuts) // 2

    def compose(self) -> ComposeResult:
        """Article, reason, keys."""
        yield Static(
            Content.assemble(("Split ", "bold $accent"), (f"st{self.view.stored.id}", "bold")),
            id="split-title",
        )
        yield ArticleView(id="split-words")
        with Vertical(id="split-foot"):
            yield Static(id="split-second")
            yield Field("Why", PlainInput(id="split-why", classes="-last", compact=True))
            yield Static("", id="dialog-said")
        yield Static(
            "↑↓ cut a word earlier, later   Enter splits   Esc leaves, nothing stored",
            id="dialog-keys",
        )

    def on_mount(self) -> None:
        """Show the cut in the middle."""
        self.query_one(ArticleView).sheet = self.view.sheet
        self._show()
        self.query_one("#split-why", Input).focus()

    def action_cut(self, by: int) -> None:
        """Cut at another word."""
        if self._cuts:
            self._at = max(0, min(self._at + by, len(self._cuts) - 1))
            self._show()

    def _show(self) -> None:
        view, article = self.view, self.query_one(ArticleView)
        if not self._cuts:
            self.query_one("#split-second", Static).update("A single word cannot be split.")
            return
        content, shown = view.stored.statement.content, view.sheet.shown
        first, second = cut_at(shown, content, self._cuts[self._at])
        marks = list(marks_of(None, view.sheet.zones))
        marks += [Mark(span, Look.CONTENT) for span in first]
        marks += [Mark(span, Look.CARRIER) for span in second]
        article.show_marks(tuple(marks), (*first, *second))
        words = " … ".join(span.of(shown) for span in second)
        self.query_one("#split-second", Static).update(
            Content.assemble(("Of its own: ", "$foreground 60%"), words)
        )

    def deed(self) -> Deed:
        """Split the statement."""
        if not self._cuts:
            raise JudgementRefusedError("A single word cannot be split.")
        statement_id, at = self.view.stored.id, self._cuts[self._at]
        why = self.query_one("#split-why", Input).value.strip()
        return lambda store, by: workflow.split(store, statement_id, at, why, by)


def _cuts_of(view: StatementInView) -> tuple[int, ...]:
    """Where words of the content begin, the first one left out."""
    shown = view.sheet.shown
    begins = [
        at
        for span in view.stored.statement.content
        for at in range(span.start, span.end)
        if shown[at] not in _BETWEEN_WORDS and (at == span.start or shown[at - 1] in _BETWEEN_WORDS)
    ]
    return tuple(begins[1:])
