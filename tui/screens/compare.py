"""Two statements side by side, their words aligned, to say how the one stands to the other."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from provenance import workflow
from provenance.domain.relations import (
    RelationStatus,
    StoredRelation,
    gap_between,
    gap_in_words,
)
from provenance.domain.stored import StoredStatement
from provenance.errors import ProvenanceError
from tui.drawing.aligned import AlignedText, aligned
from tui.drawing.comparison import draw_relations, draw_side
from tui.keys import decide, look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.act_keys import ActKeysScreen
from tui.screens.leads import Lead
from tui.widgets.key_bar import KeyBar

COMPARE_LOOKING = [
    look("down,j", "scroll(1)", "down", "Scroll both down"),
    look("up,k", "scroll(-1)", "up", "Scroll both up"),
    look("s", "swap", "swap", "Change sides: a relation reads from left to right"),
    look("n", "relation", "next relation", "The next relation between the two"),
    look("escape,q,c", "leave", "leave", "Back to where you came from"),
    look("question_mark", "help", "help", "This help"),
    look("1", "statement(0)", "left one", "Go to the left statement at the desk"),
    look("2", "statement(1)", "right one", "Go to the right statement at the desk"),
    look("r", "reread", "reread", "Read the store anew", show=False),
]
COMPARE_DECIDING = [
    decide("M", "make", "make relation", "Say how the left one stands to the right one, and why"),
    decide("C", "confirm", "confirm", "Confirm the relation that is pointed at"),
    decide("X", "drop", "drop", "Drop the relation that is pointed at, with a reason"),
    decide("K", "change", "kind", "Say that the relation is of another kind"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]
_SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, what of their words is aligned, what is said of them, and when it was read."""

    statements: tuple[StoredStatement, StoredStatement]
    texts: tuple[AlignedText, AlignedText]
    relations: tuple[StoredRelation, ...]
    seen: int


@dataclass
class PairRead(Message):
    """The two statements as they are now."""

    pair: Pair


class CompareScreen(ActKeysScreen):
    """One left, one right, below them what is said of the two."""

    CSS_PATH = "compare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*COMPARE_LOOKING, *COMPARE_DECIDING]
    KEYS = (*COMPARE_LOOKING, *COMPARE_DECIDING)

    def __init__(self, left: int, right: int) -> None:
        super().__init__()
        self.ids = (left, right)
        self.pair: Pair | None = None
        self.at = 0
        self.just_done = ""

    def compose(self) -> ComposeResult:
        """Head, two columns, relations, keys."""
        yield Static(id="compare-head")
        with Horizontal(id="compare-sides"):
            for side in _SIDES:
                with VerticalScroll(id=f"compare-{side}-pane", can_focus=False):
                    yield Static("…", id=f"compare-{side}")
        with Vertical(id="compare-foot"):
            yield Static(id="compare-relations")
        yield KeyBar(self.keys, id="keys")

    def on_mount(self) -> None:
        """Read the two."""
        self._show_head()
        self.read()

    def read(self) -> None:
        """Read the two anew."""
        self._read(*self.ids)

    @work(thread=True, exclusive=True, group="pair")
    def _read(self, left: int, right: int) -> None:
        store = self.desk.store
        try:
            seen = store.newest_event()
            one, other = store.statement(left), store.statement(right)
            found = workflow.relations_of(store, left, right, standing_only=False)
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
            return
        both = {left, right}
        between = tuple(r for r in found if {r.statement.id, r.other.id} == both)
        texts = aligned(one.words, other.words)
        self.post_message(PairRead(Pair((one, other), texts, between, seen)))

    @on(PairRead)
    def _takes_pair(self, message: PairRead) -> None:
        message.stop()
        self.pair, self.seen = message.pair, message.pair.seen
        self.at = min(self.at, max(len(message.pair.relations) - 1, 0))
        self.show()

    @property
    def present(self) -> StoredRelation | None:
        """The relation that is pointed at."""
        relations = self.pair.relations if self.pair else ()
        return relations[self.at] if relations else None

    def show(self) -> None:
        """Draw all of it."""
        self._show_head()
        if self.pair is None:
            return
        for side, stored, text in zip(_SIDES, self.pair.statements, self.pair.texts, strict=True):
            pane = self.query_one(f"#compare-{side}-pane", VerticalScroll)
            width = pane.scrollable_content_region.width
            if width > 0:
                drawn = draw_side(stored, text, width)
                self.query_one(f"#compare-{side}", Static).update(drawn)
        foot = self.query_one("#compare-relations", Static)
        drawn = draw_relations(self.pair.relations, self.at, max(foot.size.width, 20))
        foot.update(drawn)

    def on_resize(self) -> None:
        """Another width is drawn otherwise."""
        self.call_after_refresh(self.show)

    def _show_head(self) -> None:
        one, other = self.ids
        gap = ""
        if self.pair is not None:
            days = [stored.statement.said_on for stored in self.pair.statements]
            gap = gap_in_words(gap_between(days[0], days[1]))
        done = (f"   {harmless_line(self.just_done)}", "bold $success")
        self.query_one("#compare-head", Static).update(
            Content.assemble(
                ("Compare", "bold $accent"),
                f"   st{one} with st{other}" + (f", {gap}" if gap else ""),
                ("   underlined words stand on one side only", "$foreground 60%"),
                done if self.just_done else "",
            )
        )

    # Keys that look.

    def action_scroll(self, by: int) -> None:
        """Scroll both sides together."""
        for side in _SIDES:
            pane = self.query_one(f"#compare-{side}-pane", VerticalScroll)
            pane.scroll_relative(y=by * max(pane.size.height // 2, 1), animate=False)

    def action_swap(self) -> None:
        """Left becomes right."""
        self.ids = (self.ids[1], self.ids[0])
        self.just_done = ""
        self.read()

    def action_relation(self) -> None:
        """Point at the next relation."""
        if self.pair and self.pair.relations:
            self.at = (self.at + 1) % len(self.pair.relations)
            self.show()

    def action_statement(self, side: int) -> None:
        """Go to a statement at the desk."""
        self.leave_with(self.ids[side])

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.leave_with(None)

    def leave_with(self, lead: Lead) -> None:
        """Close, unless an act is on its way."""
        if not self.is_acting:
            self.dismiss(lead)

    # Keys that decide.

    def action_make(self) -> None:
        """Say how the left one stands to the right one."""
        from tui.screens.relating import RelateScreen  # noqa: PLC0415

        if self.pair is not None:
            self.ask(RelateScreen(*self.pair.statements))

    def action_change(self) -> None:
        """Say that it is of another kind."""
        from tui.screens.relating import ChangeKindScreen  # noqa: PLC0415

        if (stored := self._pointed_at()) is not None:
            self.ask(ChangeKindScreen(stored))

    def action_confirm(self) -> None:
        """Confirm the relation."""
        if (stored := self._pointed_at()) is not None:
            relation_id = stored.id
            self.act(
                lambda store, by: workflow.decide_relations(
                    store, [relation_id], RelationStatus.CONFIRMED, "", by
                )
            )

    def action_drop(self) -> None:
        """Ask why, and drop the relation."""
        from tui.screens.ask import AskScreen  # noqa: PLC0415

        if (stored := self._pointed_at()) is not None:
            relation_id = stored.id
            self.ask(
                AskScreen(
                    "Drop the relation",
                    stored.in_words,
                    "Why? e.g. they speak of two ferries",
                    lambda why: (
                        lambda store, by: workflow.decide_relations(
                            store, [relation_id], RelationStatus.REJECTED, why, by
                        )
                    ),
                )
            )

    def _pointed_at(self) -> StoredRelation | None:
        if self.present is None:
            self.notify("There is no relation between the two yet: M makes one.", markup=False)
        return self.present
