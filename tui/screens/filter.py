"""Which statements the queue shows: status, form, source, tag, attributed only."""

from dataclasses import replace
from enum import StrEnum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Select, Static

from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementFilter
from tui.keys import look
from tui.widgets.field import Field

_ANY = "any"
_ONLY = "attributed only"


def filter_in_words(wanted: StatementFilter) -> str:
    """What a filter lets through, "all statements" when that is everything."""
    parts = [
        f"article art{wanted.article_id}" if wanted.article_id is not None else "",
        wanted.status.value if wanted.status else "",
        wanted.form.value if wanted.form else "",
        f"through {wanted.source}" if wanted.source else "",
        f"#{wanted.tag}" if wanted.tag else "",
        f"“{wanted.text}”" if wanted.text else "",
        "attributed only" if wanted.attributed_only else "",
    ]
    return ", ".join(part for part in parts if part) or "all statements"


class FilterScreen(ModalScreen[StatementFilter | None]):
    """The filter as a form; nothing is stored."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape", "leave", "leave", "Leave the filter as it was"),
        look("ctrl+s", "apply", "apply", "Show what matches"),
        look("ctrl+r", "everything", "everything", "Show everything"),
    ]

    def __init__(self, wanted: StatementFilter) -> None:
        super().__init__(classes="box-screen")
        self.wanted = wanted

    def compose(self) -> ComposeResult:
        """The fields with the present filter."""
        wanted = self.wanted
        with Vertical(classes="box"):
            yield Static(Content.styled("Filter", "bold $accent"), classes="box-subject")
            yield Field("Status", _choice(Status, wanted.status, "filter-status"))
            yield Field("Form", _choice(Form, wanted.form, "filter-form"))
            yield Field(
                "Source",
                Input(
                    wanted.source,
                    placeholder="speaker or carrier, name or alias",
                    id="filter-source",
                    compact=True,
                ),
            )
            yield Field(
                "Tag",
                Input(wanted.tag, placeholder="without the #", id="filter-tag", compact=True),
            )
            yield Field("Attributed", _attributed(wanted.attributed_only))
            yield Static(
                "Tab next field   Ctrl+S shows   Ctrl+R everything   Esc leaves", classes="box-keys"
            )

    def action_leave(self) -> None:
        """Leave the filter as it was."""
        self.dismiss(None)

    def action_everything(self) -> None:
        """No filter at all."""
        self.dismiss(StatementFilter())

    def action_apply(self) -> None:
        """Show what matches."""
        status = str(self.query_one("#filter-status", Select).value)
        form = str(self.query_one("#filter-form", Select).value)
        self.dismiss(
            replace(
                self.wanted,
                status=None if status == _ANY else Status(status),
                form=None if form == _ANY else Form(form),
                source=self.query_one("#filter-source", Input).value.strip(),
                tag=self.query_one("#filter-tag", Input).value.strip(),
                attributed_only=self.query_one("#filter-attributed", Select).value == _ONLY,
            )
        )

    @on(Input.Submitted)
    def _applies_on_enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_apply()


def _attributed(only: bool) -> Select[str]:
    """A choice of two in words: a tick box looks the same on and off where there is no colour."""
    return Select(
        [(_ANY, _ANY), (_ONLY, _ONLY)],
        value=_ONLY if only else _ANY,
        allow_blank=False,
        id="filter-attributed",
        compact=True,
    )


def _choice(kinds: type[StrEnum], value: StrEnum | None, name: str) -> Select[str]:
    options = [(_ANY, _ANY), *((kind.value, kind.value) for kind in kinds)]
    return Select(
        options, value=value.value if value else _ANY, allow_blank=False, id=name, compact=True
    )
