"""Saying how one statement stands to another: the kind, and why."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Select, Static

from provenance import workflow
from provenance.domain.annotations import Act
from provenance.domain.relations import RelationKind, StoredRelation
from provenance.domain.stored import StoredStatement
from tui.drawing.cells import shortened
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput

_LINE_CELLS = 180


class KindScreen(DialogScreen, ModalScreen[Act | None]):
    """A kind between two statements, and a reason."""

    def __init__(self, question: str, left: str, right: str, kind: RelationKind) -> None:
        super().__init__(classes="box-screen")
        self.question = question
        self.sides = (left, right)
        self.kind = kind

    def compose(self) -> ComposeResult:
        """It reads like a sentence: left, kind, right, because."""
        options = [(kind.in_words, kind.value) for kind in RelationKind]
        with Vertical(classes="box"):
            yield Static(Content.styled(self.question, "bold $accent"), classes="box-subject")
            yield Static(Content(self.sides[0]))
            yield Field(
                "How",
                Select(options, value=self.kind.value, allow_blank=False, id="kind", compact=True),
            )
            yield Static(Content(self.sides[1]), classes="box-subject")
            yield Field(
                "Why",
                PlainInput(
                    placeholder="Which words show it?",
                    id="kind-why",
                    classes="-last",
                    compact=True,
                ),
            )
            yield Static("", id="dialog-said")
            yield Static(f"Tab next field   {STORES}", classes="box-keys")

    @property
    def chosen(self) -> RelationKind:
        """The kind that is chosen now."""
        return RelationKind(str(self.query_one("#kind", Select).value))

    @property
    def why(self) -> str:
        """The reason that was written."""
        return self.query_one("#kind-why", Input).value.strip()


class RelateScreen(KindScreen):
    """Make a relation."""

    def __init__(self, left: StoredStatement, right: StoredStatement) -> None:
        super().__init__("Make a relation", _line(left), _line(right), RelationKind.CONTRADICTS)
        self.ids = (left.id, right.id)

    def deed(self) -> Deed:
        """Relate the two."""
        (left, right), kind, why = self.ids, self.chosen, self.why
        return lambda store, by: workflow.relate(store, left, kind, right, why, by)


class ChangeKindScreen(KindScreen):
    """Say that a relation is of another kind."""

    def __init__(self, stored: StoredRelation) -> None:
        left, right = (
            f"{line.target}  {harmless_line(shortened(line.words, _LINE_CELLS))}"
            for line in (stored.statement, stored.other)
        )
        super().__init__("Another kind of relation", left, right, stored.relation.kind)
        self.relation_id = stored.id

    def deed(self) -> Deed:
        """Change the kind."""
        relation_id, kind, why = self.relation_id, self.chosen, self.why
        return lambda store, by: workflow.change_relation(store, relation_id, kind, why, by)


def _line(stored: StoredStatement) -> str:
    return (
        f"st{stored.id}  {shortened(harmless_line(stored.words[: _LINE_CELLS * 2]), _LINE_CELLS)}"
    )
