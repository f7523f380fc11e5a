"""Sources that may be one: proposed with the reason, decided by an editor."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from provenance.domain.annotations import Act
from provenance.domain.source_records import DuplicateProposal, SourceEdit, SourceRecord
from provenance.domain.sources import SourceTieKind
from provenance.errors import ProvenanceError
from tui.drawing.pieces import Row
from tui.drawing.source import duplicate_in_words, duplicate_row
from tui.drawing.wording import counted
from tui.keys import decide, look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.ask import AskScreen
from tui.screens.dialog import DialogScreen
from tui.screens.listing import ListScreen, keys_with
from tui.screens.merging import MergeScreen

DUPLICATES_LOOKING = [look("s", "swap", "swap", "Let the other of the two be the one that stays")]
DUPLICATES_DECIDING = [
    decide("M", "merge", "merge", "They are one: merge the second into the first"),
    decide("D", "tell_apart", "two", "They are two: never propose them again"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]


@dataclass
class ProposalsRead(Message):
    """Every proposal, surest reasons first."""

    proposals: tuple[DuplicateProposal, ...]


@dataclass
class PairRead(Message):
    """Both sources of a proposal at full length."""

    place: int
    records: tuple[SourceRecord, SourceRecord]


class DuplicatesScreen(ListScreen):
    """The proposals, one by one."""

    BINDINGS: ClassVar[list[BindingType]] = [*DUPLICATES_LOOKING, *DUPLICATES_DECIDING]
    KEYS = (*keys_with(DUPLICATES_LOOKING), *DUPLICATES_DECIDING)
    lines_a_row = 2

    def __init__(self) -> None:
        super().__init__()
        self.proposals: list[DuplicateProposal] = []
        self._pair: PairRead | None = None

    def read(self) -> None:
        """Look for look-alikes among all sources."""
        self._read()

    @work(thread=True, exclusive=True, group="duplicates")
    def _read(self) -> None:
        try:
            self.post_message(ProposalsRead(self.desk.store.duplicates()))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    @on(ProposalsRead)
    def _takes_proposals(self, message: ProposalsRead) -> None:
        message.stop()
        self.proposals = list(message.proposals)
        self.listed(len(self.proposals))

    def place_changed(self) -> None:
        """Read both sources."""
        proposal = self.proposals[self.place]
        self._read_pair(self.place, proposal.one.id, proposal.other.id)

    @work(thread=True, exclusive=True, group="pair")
    def _read_pair(self, place: int, one: int, other: int) -> None:
        worker = get_current_worker()
        try:
            store = self.desk.store
            pair = (store.source_record(one), store.source_record(other))
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(PairRead(place, pair))

    @on(PairRead)
    def _takes_pair(self, message: PairRead) -> None:
        message.stop()
        self._pair = message
        self.show_text()

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """Both names and the reason."""
        return duplicate_row(self.proposals[place], width)

    def text(self, width: int) -> Content:
        """The reason and both at full length."""
        pair = self._pair
        if pair is None or pair.place != self.place:
            return Content.styled("…", "$foreground 55%")
        return duplicate_in_words(self.proposals[self.place], pair.records, width)

    def head(self) -> Content:
        """How many there are."""
        of = f"   {self.place + 1:,} of {counted(self.total, 'pair')}" if self.total else ""
        return Content.assemble(("Look-alikes", "bold $accent"), of)

    def notice(self) -> Content:
        """No proposal is left."""
        return Content("No two sources look alike.\n\nEsc leaves   Y redoes   U undoes")

    def action_swap(self) -> None:
        """The other of the two stays."""
        if self.total:
            before = self.proposals[self.place]
            self.proposals[self.place] = DuplicateProposal(before.other, before.one, before.reason)
            self.place_changed()
            self.show()

    def action_merge(self) -> None:
        """They are one."""
        pair = self._pair
        if self.total and pair is not None and pair.place == self.place:
            stays, goes = pair.records
            self._open(MergeScreen([goes.summary.id], stays.summary))

    def action_tell_apart(self) -> None:
        """They are two."""
        if not self.total:
            return
        one, other = self.proposals[self.place].one, self.proposals[self.place].other
        change = SourceEdit(add_ties=((SourceTieKind.DISTINCT_FROM, other.id),))
        self._open(
            AskScreen(
                "They are two",
                harmless_line(f"{one.name} ({one.target}), {other.name} ({other.target})"),
                "Why? e.g. two papers of one name",
                lambda why: lambda store, by: store.edit_source(one.id, change, why, by),
            )
        )

    def _open(self, dialog: DialogScreen) -> None:
        def done(act: Act | None) -> None:
            self._pair = None
            self.decided(act)

        self.app.push_screen(dialog, done)
