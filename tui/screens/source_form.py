"""The form of a source: name, kind, aliases and ties, stored as one act with its reason."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Select, Static

from provenance.domain.annotations import Act, Signature
from provenance.domain.source_records import SourceEdit, SourceRecord, SourceTie
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.errors import JudgementRefusedError
from provenance.workflow import Store
from tui.drawing.source import tie_in_words
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput

_NONE = "none"


class SourceFormScreen(DialogScreen, ModalScreen[Act | None]):
    """Only what is changed is stored."""

    def __init__(self, record: SourceRecord) -> None:
        super().__init__(classes="box-screen")
        self.record = record
        self._own_ties = [tie for tie in record.ties if tie.outgoing]

    def compose(self) -> ComposeResult:
        """The fields as they are."""
        summary = self.record.summary
        with VerticalScroll(classes="box -tall", can_focus=False):
            yield Static(
                Content.assemble(
                    ("Edit ", "bold $accent"),
                    (harmless_line(summary.name), "bold"),
                    (f"  src{summary.id}", "$foreground 60%"),
                ),
                classes="box-subject",
            )
            yield Field("Name", PlainInput(summary.name, id="source-name", compact=True))
            yield Field("Kind", _select(_kinds(), summary.kind, "source-kind"))
            yield Field(
                "Alias", PlainInput(placeholder="one more name", id="source-alias", compact=True)
            )
            aliases = {alias: harmless_line(alias) for alias in summary.aliases}
            yield Field("Drop alias", _select({_NONE: _NONE, **aliases}, _NONE, "source-drop"))
            ties = {kind.value: kind.replace("_", " ") for kind in SourceTieKind}
            yield Field("Tie", _select({_NONE: _NONE, **ties}, _NONE, "source-tie"))
            yield Field(
                "To whom",
                PlainInput(
                    placeholder="another source: name or src5", id="source-other", compact=True
                ),
            )
            drops = {str(n): tie_in_words(tie) for n, tie in enumerate(self._own_ties)}
            yield Field("Drop tie", _select({_NONE: _NONE, **drops}, _NONE, "source-untie"))
            yield Field(
                "Why",
                PlainInput(
                    placeholder="Why? Who a source is, is a judgement.",
                    id="source-why",
                    classes="-last",
                    compact=True,
                ),
            )
            yield Static("", id="dialog-said")
            yield Static(f"Tab next field   {STORES}", classes="box-keys")

    def _value(self, name: str) -> str:
        return self.query_one(f"#source-{name}", Input).value.strip()

    def _chosen(self, name: str) -> str:
        return str(self.query_one(f"#source-{name}", Select).value)

    def deed(self) -> Deed:
        """Change what the fields say."""
        record, why = self.record, self._value("why")
        kind, other = self._chosen("tie"), self._value("other")
        if (kind == _NONE) != (not other):
            raise JudgementRefusedError("A tie needs both: what it is, and to whom.")
        change = self._change(self._dropped_tie())

        def edit(store: Store, by: Signature) -> Act:
            ties = () if kind == _NONE else ((SourceTieKind(kind), store.find_source(other)),)
            return store.edit_source(record.summary.id, _with_ties(change, ties), why, by)

        return edit

    def _change(self, dropped: SourceTie | None) -> SourceEdit:
        summary = self.record.summary
        name, kind = self._value("name"), SourceKind(self._chosen("kind"))
        alias, drop = self._value("alias"), self._chosen("drop")
        return SourceEdit(
            name=name if name != summary.name else None,
            kind=kind if kind is not summary.kind else None,
            add_aliases=(alias,) if alias else (),
            drop_aliases=() if drop == _NONE else (drop,),
            drop_ties=() if dropped is None else ((dropped.kind, dropped.other.id),),
        )

    def _dropped_tie(self) -> SourceTie | None:
        chosen = self._chosen("untie")
        return None if chosen == _NONE else self._own_ties[int(chosen)]


def _with_ties(change: SourceEdit, ties: tuple[tuple[SourceTieKind, int], ...]) -> SourceEdit:
    return SourceEdit(
        change.name, change.kind, change.add_aliases, change.drop_aliases, ties, change.drop_ties
    )


def _kinds() -> dict[str, str]:
    return {kind.value: kind.replace("_", " ") for kind in SourceKind}


def _select(choices: dict[str, str], value: str, name: str) -> Select[str]:
    options = [(Content(words), choice) for choice, words in choices.items()]
    return Select(options, value=value, allow_blank=False, id=name, compact=True)
