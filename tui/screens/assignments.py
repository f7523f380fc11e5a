"""Who was given what, and how much of it is left; giving more, and saying that it is done."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from provenance.domain.samples import Assignment, WorkStatus
from provenance.domain.stored import StatementFilter
from provenance.errors import ProvenanceError
from tui.drawing.assignment import (
    assignment_columns,
    assignment_in_words,
    assignment_row,
    left_of,
)
from tui.drawing.pieces import Row
from tui.drawing.wording import counted
from tui.keys import decide, look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.giving import GivingScreen
from tui.screens.listing import ListScreen, keys_with

ASSIGNMENTS_LOOKING = [
    look("enter", "statements", "statements", "Show what was given at the desk"),
    look("m", "mine", "mine", "What was given to you, or to everybody"),
    look("g", "back", "back", "Back to the desk", show=False),
]
ASSIGNMENTS_DECIDING = [
    decide("G", "give", "give", "Give what the desk's filter lets through to an editor"),
    decide("C", "close", "close", "Say that this assignment is done"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]


@dataclass
class AssignmentsRead(Message):
    """What was given to anybody, newest first; ``seen`` is the newest event before."""

    assignments: tuple[Assignment, ...]
    seen: int


class AssignmentsScreen(ListScreen):
    """The list of assignments; ``wanted`` is the filter at the desk, which can be given."""

    BINDINGS: ClassVar[list[BindingType]] = [*ASSIGNMENTS_LOOKING, *ASSIGNMENTS_DECIDING]
    KEYS = (*keys_with(ASSIGNMENTS_LOOKING), *ASSIGNMENTS_DECIDING)

    def __init__(self, wanted: StatementFilter) -> None:
        super().__init__()
        self.wanted = wanted
        self.is_mine_only = False
        self.assignments: list[Assignment] = []
        self._all: tuple[Assignment, ...] = ()

    def read(self) -> None:
        """Read what was given."""
        self._read()

    @work(thread=True, exclusive=True, group="assignments")
    def _read(self) -> None:
        try:
            seen = self.desk.store.newest_event()
            found = self.desk.store.assignments()
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
        else:
            self.post_message(AssignmentsRead(found, seen))

    @on(AssignmentsRead)
    def _takes_list(self, message: AssignmentsRead) -> None:
        message.stop()
        self._all, self.seen = message.assignments, message.seen
        self._list()

    def _list(self) -> None:
        me = self.desk.signature.editor
        self.assignments = [a for a in self._all if not self.is_mine_only or a.editor == me]
        self.listed(len(self.assignments))

    @property
    def present(self) -> Assignment | None:
        """The assignment one is on."""
        return self.assignments[self.place] if self.place < len(self.assignments) else None

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """To whom, how much is left, what."""
        given = self.assignments[place]
        is_mine = given.editor == self.desk.signature.editor
        return (assignment_row(given, width, is_mine=is_mine),)

    def columns(self, width: int) -> Row:
        """What the columns of the list are."""
        del width
        return assignment_columns()

    def text(self, width: int) -> Content:
        """The assignment at full length."""
        del width
        return assignment_in_words(self.assignments[self.place])

    def head(self) -> Content:
        """How many, to whom, how much is left."""
        place = (
            f"   {self.place + 1:,} of {counted(self.total, 'assignment')}" if self.total else ""
        )
        left = sum(left_of(a) for a in self.assignments if a.status is WorkStatus.OPEN)
        to = (
            f"to {harmless_line(self.desk.signature.editor)}" if self.is_mine_only else "to anybody"
        )
        about = f"   {to}, {counted(left, 'statement')} left" if self.total else f"   {to}"
        return Content.assemble(("Assignments", "bold $accent"), place, (about, "$foreground 60%"))

    def notice(self) -> Content:
        """Nothing was given, or nothing to this editor."""
        if self._all:
            return Content(
                "Nothing was given to you.\n\nm shows what was given to anybody\nEsc leaves"
            )
        return Content(
            "Nothing was given to anybody yet.\n\n"
            "G gives an editor what the desk's filter lets through\nEsc leaves"
        )

    # Keys.

    def action_statements(self) -> None:
        """Show its statements at the desk; a sample is judged blind, at a desk of its own."""
        given = self.present
        if given is None:
            return
        if given.sample:
            self.notify(
                f"A sample is judged blind: provenance review --sample {given.sample}",
                title="Not here",
                markup=False,
            )
            return
        self.dismiss(given.filter)

    def action_mine(self) -> None:
        """Only what was given to this editor, or all of it."""
        self.is_mine_only = not self.is_mine_only
        self.place = 0
        self._list()

    def action_back(self) -> None:
        """The key that led here leads back."""
        self.action_leave()

    def action_give(self) -> None:
        """Ask to whom."""
        self.ask(GivingScreen(self.wanted))

    def action_close(self) -> None:
        """It is done."""
        if self.present is not None:
            assignment_id = self.present.id
            self.act(lambda store, by: store.close_assignment(assignment_id, by))
