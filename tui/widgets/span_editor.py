"""The words of a statement, their edges moved by keys over the article itself."""

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from provenance.domain.spans import Span
from tui.drafts.spans import Edge, SpanDraft
from tui.drawing.article import Look, Mark, Sheet, marks_of
from tui.keys import look
from tui.widgets.article_view import ArticleView


class SpanEditor(ArticleView, can_focus=True):
    """A draft of content spans; the moving edge is shown reversed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("right", "word(1)", "word on", "Move the edge a word on"),
        look("left", "word(-1)", "word back", "Move the edge a word back"),
        look("shift+right", "character(1)", "letter on", "Move the edge a letter on"),
        look("shift+left", "character(-1)", "letter back", "Move the edge a letter back"),
        look("space", "other_edge", "other edge", "Move the other edge instead"),
        look("s", "sentence", "sentence", "Widen to the whole sentence"),
        look("down", "on_sentence(1)", "sentence on", "Take the sentence after it instead"),
        look("up", "on_sentence(-1)", "sentence back", "Take the sentence before it instead"),
        look("q", "quotation", "quotation", "To the quotation marks, and inside them"),
        look("n", "next_span", "next stretch", "Go to the next stretch"),
        look("plus", "add_span", "add stretch", "Add one more stretch after this one"),
        look("minus", "remove_span", "drop stretch", "Drop this stretch"),
    ]

    class Changed(Message):
        """The draft is another one."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.draft = SpanDraft(" ", (Span(0, 1),))

    def edit(self, sheet: Sheet, spans: tuple[Span, ...]) -> None:
        """Begin with the spans of a statement of this article."""
        self.sheet = sheet
        self.draft = SpanDraft(sheet.shown, spans)
        self._show()

    def _show(self) -> None:
        draft = self.draft
        edge = draft.span.start if draft.edge is Edge.START else draft.span.end - 1
        marks = list(marks_of(None, self.sheet.zones if self.sheet else ()))
        marks += [Mark(span, Look.CONTENT) for span in draft.spans]
        marks.append(Mark(Span(edge, edge + 1), Look.SOURCE))
        self.show_marks(tuple(marks), (Span(edge, edge + 1),))

    def _change(self, draft: SpanDraft) -> None:
        self.draft = draft
        self._show()
        self.post_message(self.Changed())

    def action_word(self, step: int) -> None:
        """Move the edge by a word."""
        self._change(self.draft.by_word(step))

    def action_character(self, step: int) -> None:
        """Move the edge by a letter."""
        self._change(self.draft.by_character(step))

    def action_other_edge(self) -> None:
        """Move the other edge from now on."""
        self._change(self.draft.other_edge())

    def action_sentence(self) -> None:
        """Widen to the sentence."""
        self._change(self.draft.to_sentence())

    def action_on_sentence(self, step: int) -> None:
        """Go to the next sentence, or to the one before."""
        self._change(self.draft.on_sentence(step))

    def action_quotation(self) -> None:
        """Fit to the quotation."""
        self._change(self.draft.to_quotation())

    def action_next_span(self) -> None:
        """Go to the next stretch."""
        self._change(self.draft.next_span())

    def action_add_span(self) -> None:
        """Add a stretch."""
        self._change(self.draft.added())

    def action_remove_span(self) -> None:
        """Drop the present stretch."""
        self._change(self.draft.removed())
