"""Correcting a statement: speaker, role, form, day, words and chain on one form, stored as one act."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Select, Static

from provenance import workflow
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Form
from tui.drafts.correction import CorrectionForm
from tui.drafts.names import first_names
from tui.drawing.cells import in_lines, shortened
from tui.keys import key_in_words
from tui.messages import StatementInView
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.chain_editor import ChainEditor
from tui.widgets.field import Field
from tui.widgets.name_input import NameInput
from tui.widgets.plain_input import PlainInput
from tui.widgets.span_editor import SpanEditor

_FIELDS_HINTS = ("Tab next field", "Shift+Tab previous field", "→ takes the name shown")


class CorrectScreen(DialogScreen):
    """The form, filled in with the statement as it is; only what is changed is stored."""

    CSS_PATH = "correct.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (118, "-wide")]  # noqa: RUF012 - not a ClassVar in Screen

    def __init__(self, view: StatementInView) -> None:
        super().__init__()
        self.view = view
        self.before = CorrectionForm.of(view.stored)

    def compose(self) -> ComposeResult:
        """Fields, words and chain; the rationale stays in sight below."""
        stored = self.view.stored
        words = shortened(harmless_line(stored.words), 60)
        yield Static(
            Content.assemble(
                ("Correct ", "bold $accent"), (f"st{stored.id}", "bold"), f"  {words}"
            ),
            id="correct-title",
        )
        with VerticalScroll(id="correct-form", can_focus=False):
            with Vertical(id="correct-fields"):
                yield from self._fields()
            with Vertical(id="correct-drafts"):
                yield Field("Words", SpanEditor(id="correct-words"), below=True)
                yield Field("Chain", ChainEditor(id="correct-chain"), below=True)
                yield Field("Hop name", PlainInput(id="correct-hop", compact=True))
        with Vertical(id="correct-foot"):
            yield Field(
                "Why",
                PlainInput(
                    placeholder="Why is it so?", id="correct-why", classes="-last", compact=True
                ),
            )
            yield Static("", id="dialog-said")
        yield Static("", id="dialog-keys")

    def _fields(self) -> ComposeResult:
        form = self.before
        hops = [hop.hop.name for hop in self.view.stored.hops]
        names = first_names(hops, self.view.sheet.shown)
        yield Field(
            "Speaker",
            NameInput(form.speaker, names, lambda: self.desk.store, id="correct-speaker"),
        )
        yield Field("Kind", _choice(SourceKind, form.kind, "correct-kind"))
        yield Field("Role", PlainInput(form.role, id="correct-role", compact=True))
        yield Field("Form", _choice(Form, form.form, "correct-form-of"))
        yield Field("Said on", PlainInput(form.said_on_words, id="correct-said", compact=True))
        yield Field(
            "First day",
            PlainInput(
                form.said_on_start, placeholder="year-month-day", id="correct-start", compact=True
            ),
        )
        yield Field(
            "Last day",
            PlainInput(
                form.said_on_end, placeholder="same as the first", id="correct-end", compact=True
            ),
        )

    def on_mount(self) -> None:
        """Fill the editors that hold drafts."""
        self.query_one(SpanEditor).edit(self.view.sheet, self.before.content)
        self.query_one(ChainEditor).edit(self.before.chain)
        self.query_one("#correct-speaker", Input).focus()

    def on_descendant_focus(self) -> None:
        """Say the keys of the field one is in."""
        focused = self.focused
        hints: tuple[str, ...] = _FIELDS_HINTS
        if isinstance(focused, SpanEditor | ChainEditor):
            bindings = [b for b in type(focused).BINDINGS if not isinstance(b, tuple)]
            hints = (*(f"{key_in_words(b)} {b.description}" for b in bindings), "Tab next field")
        lines = (*in_lines(hints, self.size.width - 2), STORES)
        self.query_one("#dialog-keys", Static).update(Content("\n".join(lines)))

    @on(ChainEditor.Changed)
    def _shows_hop_name(self, message: ChainEditor.Changed) -> None:
        present = message.draft.present
        name = self.query_one("#correct-hop", Input)
        name.disabled = present is None
        with self.prevent(Input.Changed):
            name.value = present.hop.name if present else ""

    @on(ChainEditor.NameWanted)
    def _goes_to_hop_name(self) -> None:
        self.query_one("#correct-hop", Input).focus()

    @on(Input.Submitted, "#correct-hop")
    def _names_hop(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(ChainEditor).rename(event.value.strip())
        self.query_one(ChainEditor).focus()

    @on(Input.Blurred, "#correct-hop")
    def _keeps_hop_name(self, event: Input.Blurred) -> None:
        self.query_one(ChainEditor).rename(event.value.strip())

    def _form(self) -> CorrectionForm:
        chain = self.query_one(ChainEditor).draft
        hop_name = self.query_one("#correct-hop", Input)
        if hop_name.has_focus:
            chain = chain.renamed(hop_name.value.strip())
        return replace(
            self.before,
            speaker=self._value("speaker"),
            kind=SourceKind(str(self.query_one("#correct-kind", Select).value)),
            role=self._value("role"),
            form=Form(str(self.query_one("#correct-form-of", Select).value)),
            said_on_words=self._value("said"),
            said_on_start=self._value("start"),
            said_on_end=self._value("end"),
            content=self.query_one(SpanEditor).draft.spans,
            chain=chain,
        )

    def _value(self, name: str) -> str:
        return self.query_one(f"#correct-{name}", Input).value

    def deed(self) -> Deed:
        """Correct the statement in the fields that were changed."""
        stored, why = self.view.stored, self._value("why").strip()
        correction = self._form().correction_of(stored)
        return lambda store, by: workflow.correct(store, stored.id, correction, why, by)


def _choice(kinds: type[SourceKind] | type[Form], value: str, name: str) -> Select[str]:
    options = [(kind.value.replace("_", " "), kind.value) for kind in kinds]
    return Select(options, value=value, allow_blank=False, id=name, compact=True)
