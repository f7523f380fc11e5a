"""Adding a statement that the machine missed: its words marked in the article, and who says it."""

import re

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Select, Static

from provenance import workflow
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from tui.drafts.names import first_names
from tui.drawing.cells import in_lines
from tui.keys import key_in_words
from tui.messages import StatementInView
from tui.screens.acting import Deed
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.field import Field
from tui.widgets.name_input import NameInput
from tui.widgets.plain_input import PlainInput
from tui.widgets.span_editor import SpanEditor

_WORD = re.compile(r"\S*\w\S*")


class MissedScreen(DialogScreen):
    """The article with a stretch to move, and the speaker below it."""

    CSS_PATH = "missed.tcss"

    def __init__(self, view: StatementInView) -> None:
        super().__init__()
        self.view = view

    def compose(self) -> ComposeResult:
        """The words first: who says them stands there too."""
        speakers = [hop.hop.name for hop in self.view.stored.hops]
        yield Static(
            Content.assemble(
                ("A statement that was missed", "bold $accent"),
                ("  mark its words, then say whose they are", "$foreground 60%"),
            ),
            id="missed-title",
        )
        yield SpanEditor(id="missed-words")
        with Vertical(id="missed-foot"):
            yield Field(
                "Speaker",
                NameInput(
                    "",
                    first_names(speakers, self.view.sheet.shown),
                    lambda: self.desk.store,
                    id="missed-speaker",
                    placeholder="nobody: the outlet says it itself",
                ),
            )
            yield Field(
                "Kind",
                Select(
                    [(kind.value.replace("_", " "), kind.value) for kind in SourceKind],
                    value=SourceKind.PERSON.value,
                    allow_blank=False,
                    id="missed-kind",
                    compact=True,
                ),
            )
            yield Field("Role", PlainInput(id="missed-role", compact=True))
            yield Field("Why", PlainInput(id="missed-why", classes="-last", compact=True))
            yield Static("", id="dialog-said")
        yield Static("", id="dialog-keys")

    def on_mount(self) -> None:
        """Begin with the word after the statement one comes from."""
        editor = self.query_one(SpanEditor)
        text, content = self.view.sheet.shown, self.view.stored.statement.content
        editor.edit(self.view.sheet, (_next_word(text, content[-1].end),))
        editor.focus()

    def on_descendant_focus(self) -> None:
        """Say the keys of where one is."""
        hints: tuple[str, ...] = ("Tab next field", "→ takes the name shown")
        if isinstance(self.focused, SpanEditor):
            bindings = [b for b in SpanEditor.BINDINGS if not isinstance(b, tuple)]
            hints = (*(f"{key_in_words(b)} {b.description}" for b in bindings), "Tab speaker")
        lines = (*in_lines(hints, self.size.width - 2), STORES)
        self.query_one("#dialog-keys", Static).update(Content("\n".join(lines)))

    def deed(self) -> Deed:
        """Add the statement."""
        stored, content = self.view.stored, self.query_one(SpanEditor).draft.spans
        speaker, role, why = (
            self.query_one(f"#missed-{name}", Input).value for name in ("speaker", "role", "why")
        )
        kind = SourceKind(str(self.query_one("#missed-kind", Select).value))
        return lambda store, by: workflow.add_missed(
            store,
            stored.article_id,
            content,
            by,
            speaker=speaker,
            kind=kind,
            role=role,
            why=why.strip(),
            capture_id=stored.capture_id,
        )


def _next_word(text: str, at: int) -> Span:
    """The first word of ``text`` from an offset on, the last one when there is none.

    A comma or a quotation mark that stands alone there is no word.
    """
    found = _WORD.search(text, at) or list(_WORD.finditer(text))[-1]
    return Span(*found.span())
