"""Which statements the queue shows, in which order, and under which name to keep that."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Select, Static

from provenance.domain.statements import Form, Status
from provenance.domain.stored import Order, StatementFilter
from provenance.errors import JudgementRefusedError
from tui.drafts.filter import ANY, ONLY, RATINGS, filter_of, form_of
from tui.drawing.filter_words import ORDER_WORDS
from tui.keys import look
from tui.plain_text import harmless_line
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput

_INPUTS = (
    ("source", "Source", "speaker or carrier"),
    ("carrier", "Carrier", "wire, platform, outlet"),
    ("outlet", "Outlet", "who published it"),
    ("tag", "Tag", "without the #"),
    ("editor", "Editor", "who judged it"),
)
_BOUNDS = (
    ("sure-from", "Sure from", "per cent: 70"),
    ("sure-below", "Sure below", "per cent: 90"),
    ("said-from", "Said from", "year-month-day"),
    ("said-until", "Said until", "year-month-day"),
)
_LABELS = {
    "attributed": "Attributed",
    "speech": "Speech",
    "unnamed": "Unnamed",
    "changed": "Changed",
    "origins": "Origins",
    "headlines": "Headlines",
}


@dataclass(frozen=True, slots=True)
class FilterChosen:
    """A filter to show, and the name to keep it under, "" for none."""

    wanted: StatementFilter
    name: str = ""


class FilterScreen(ModalScreen[FilterChosen | None]):
    """The filter as a form; nothing is stored."""

    CSS_PATH = "filter.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape", "leave", "leave", "Leave the filter as it was"),
        look("ctrl+s", "apply", "apply", "Show what matches"),
        look("ctrl+r", "everything", "everything", "Show everything"),
    ]

    def __init__(self, wanted: StatementFilter) -> None:
        super().__init__(classes="box-screen")
        self.wanted = wanted
        self.form = form_of(wanted)

    def compose(self) -> ComposeResult:
        """The fields with the present filter, in two columns."""
        with Vertical(classes="box -wide-box"):
            yield Static(Content.styled("Filter", "bold $accent"), classes="box-subject")
            with Container(id="filter-columns"):
                with Vertical(classes="filter-column"):
                    yield self._choice("status", "Status", (s.value for s in Status))
                    yield self._choice("form", "Form", (f.value for f in Form))
                    yield from (self._input(*field) for field in _INPUTS)
                    yield self._only("unnamed")
                    yield self._only("changed")
                    yield self._only("origins")
                with Vertical(classes="filter-column"):
                    yield self._choice("rating", "Rating", RATINGS)
                    yield from (self._input(*field) for field in _BOUNDS)
                    yield self._only("attributed")
                    yield self._only("speech")
                    yield self._only("headlines")
                    yield self._order()
                    yield Field(
                        "Keep as",
                        PlainInput(
                            placeholder="a name, to find it by v", id="filter-name", compact=True
                        ),
                    )
            yield Static("", id="dialog-said")
            yield Static(
                "Tab next field   Ctrl+S shows   Ctrl+R everything   Esc leaves", classes="box-keys"
            )

    def _input(self, name: str, label: str, placeholder: str) -> Field:
        filled_in = PlainInput(
            self.form[name], placeholder=placeholder, id=f"filter-{name}", compact=True
        )
        return Field(label, filled_in)

    def _choice(self, name: str, label: str, choices: Iterable[str]) -> Field:
        options = [(choice, choice) for choice in (ANY, *choices)]
        return Field(label, self._select(name, options))

    def _only(self, name: str) -> Field:
        """A choice of two in words: a tick box looks the same on and off where there is no colour."""
        return self._choice(name, _LABELS[name], [ONLY[name][1]])

    def _order(self) -> Field:
        options = [(ORDER_WORDS[order], order.value) for order in Order]
        return Field("Order", self._select("order", options))

    def _select(self, name: str, options: list[tuple[str, str]]) -> Select[str]:
        value = self.form[name]
        return Select(options, value=value, allow_blank=False, id=f"filter-{name}", compact=True)

    def action_leave(self) -> None:
        """Leave the filter as it was."""
        self.dismiss(None)

    def action_everything(self) -> None:
        """No filter at all."""
        self.dismiss(FilterChosen(StatementFilter()))

    def action_apply(self) -> None:
        """Show what matches."""
        form = {name: self._said(name) for name in self.form}
        try:
            wanted = filter_of(form, self.wanted)
        except JudgementRefusedError as error:
            said = self.query_one("#dialog-said", Static)
            said.update(Content(f"! {harmless_line(str(error))}"))
            said.add_class("-refusal")
        else:
            self.dismiss(FilterChosen(wanted, self._said("name").strip()))

    def _said(self, name: str) -> str:
        match self.query_one(f"#filter-{name}"):
            case Select() as choice:
                return str(choice.value)
            case Input() as field:
                return field.value
        return ""

    @on(Input.Submitted)
    def _applies_on_enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_apply()
