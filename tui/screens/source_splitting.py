"""Splitting a source: some of its statements go to another one, maybe a new one."""

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, Select, SelectionList

from provenance.domain.sources import SourceKind
from provenance.domain.stored import SourceSummary, StatementSummary, StoredSource
from provenance.errors import JudgementRefusedError, ProvenanceError
from tui.drawing.cells import shortened
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.dialog import STORES
from tui.screens.merging import MovingRead, MovingScreen
from tui.widgets.field import Field
from tui.widgets.marked_list import MarkedList
from tui.widgets.plain_input import PlainInput

_LINE_CELLS = 200


@dataclass
class StatementsRead(Message):
    """The statements of the source, the first of them where there are many."""

    stored: StoredSource


class SourceSplitScreen(MovingScreen):
    """Choose statements, name who they belong to, see what moves, say why."""

    question = "Split a source"
    keys_words = f"Space chooses   Tab next field\n{STORES}"

    def __init__(self, summary: SourceSummary) -> None:
        super().__init__()
        self.summary = summary

    def fields(self) -> ComposeResult:
        """The statements, and whose they are."""
        kinds = [(kind.replace("_", " "), kind.value) for kind in SourceKind]
        yield MarkedList[int](id="split-statements")
        yield Field(
            "To",
            PlainInput(
                placeholder="the name of the other source, new or known",
                id="split-name",
                compact=True,
            ),
        )
        kind = Select(
            kinds, value=self.summary.kind.value, allow_blank=False, id="split-kind", compact=True
        )
        yield Field("Kind", kind)

    def on_mount(self) -> None:
        """Read the statements."""
        self.query_one(MarkedList).focus()
        self._read()

    @work(thread=True, exclusive=True, group="statements")
    def _read(self) -> None:
        try:
            self.post_message(StatementsRead(self.desk.store.source(self.summary.id)))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    @on(StatementsRead)
    def _lists(self, message: StatementsRead) -> None:
        message.stop()
        stored = message.stored
        listed = self.query_one(MarkedList)
        listed.show_lines((_line(row), row.id) for row in stored.statements)
        if not stored.statements:
            listed.display = False
            self.say("It stands in no chain: there is no statement to give away.")
        if stored.left_out:
            self.say(f"The first {len(stored.statements):,} of {stored.total:,} statements.")
        self._preview()

    @on(SelectionList.SelectedChanged)
    @on(Input.Changed, "#split-name")
    def _changed(self) -> None:
        self._preview()

    def _preview(self) -> None:
        name = self.query_one("#split-name", Input).value.strip()
        self._read_preview(self._selected(), name or "…")

    def _selected(self) -> list[int]:
        return [int(i) for i in self.query_one(MarkedList).selected]

    @work(thread=True, exclusive=True, group="moving")
    def _read_preview(self, statement_ids: list[int], name: str) -> None:
        try:
            moving = self.desk.store.splitting(self.summary.id, statement_ids, name)
            self.post_message(MovingRead(moving))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    def deed(self) -> Deed:
        """Give the chosen statements away."""
        chosen, why = self._selected(), self.why
        name = self.query_one("#split-name", Input).value.strip()
        kind = SourceKind(str(self.query_one("#split-kind", Select).value))
        source_id = self.summary.id
        if not chosen:
            raise JudgementRefusedError("No statement is chosen yet: space chooses one.")
        return lambda store, by: store.split_source(source_id, chosen, name, kind, why, by)


def _line(row: StatementSummary) -> str:
    words = f"st{row.id}  {harmless_line(row.speaker_in_words)}: {harmless_line(row.words)}"
    return shortened(words, _LINE_CELLS)
