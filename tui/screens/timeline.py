"""The timeline of a source or of a claim: what was said when, through whom, and where it turns."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from provenance import workflow
from provenance.domain.stored import StoredStatement
from provenance.domain.stored_claims import ClaimFilter
from provenance.domain.timelines import Moment, Timeline
from provenance.errors import ProvenanceError
from provenance.workflow import Store
from tui.drawing.pieces import Row
from tui.drawing.timeline import moment_in_words, moment_row, timeline_head
from tui.keys import look
from tui.messages import ReadFailed
from tui.screens.leads import Lead
from tui.screens.listing import ListScreen, keys_with

TIMELINE_LOOKING = [
    look("enter", "statement", "to the desk", "Go to this statement at the desk"),
    look("c", "compare", "compare", "Compare with what it turns, else with the one before"),
    look("n", "turn(1)", "next turn", "The next reversal or contradiction"),
    look("p", "turn(-1)", "turn before", "The reversal or contradiction before", show=False),
    look("g", "claim", "claim", "The timeline of the claim that this statement tells"),
    look("t", "back", "back", "Back to where you came from", show=False),
]

Reading = Callable[[Store], Timeline]
"""How a timeline is read."""


def of_source(source_id: int) -> Reading:
    """The timeline of a source."""
    return partial(workflow.source_timeline, source_id=source_id)


def of_claim(claim_id: int) -> Reading:
    """The timeline of a claim."""
    return partial(workflow.claim_timeline, claim_id=claim_id)


@dataclass
class TimelineRead(Message):
    """The whole timeline."""

    timeline: Timeline


@dataclass
class MomentRead(Message):
    """The statement of the present moment."""

    stored: StoredStatement


@dataclass
class ClaimFound(Message):
    """The claim that a statement tells, None when it tells none."""

    claim_id: int | None


class TimelineScreen(ListScreen):
    """Moments by day."""

    BINDINGS: ClassVar[list[BindingType]] = [*TIMELINE_LOOKING]
    KEYS = keys_with(TIMELINE_LOOKING)
    lines_a_row = 2

    def __init__(self, reading: Reading, at: int | None = None) -> None:
        super().__init__()
        self._reading = reading
        self._at = at
        self.timeline = Timeline("", ())
        self._stored: StoredStatement | None = None

    def read(self) -> None:
        """Read the timeline anew."""
        self._read()

    @work(thread=True, exclusive=True, group="timeline")
    def _read(self) -> None:
        try:
            self.post_message(TimelineRead(self._reading(self.desk.store)))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    @on(TimelineRead)
    def _takes_timeline(self, message: TimelineRead) -> None:
        message.stop()
        self.timeline = message.timeline
        places = {m.statement.id: place for place, m in enumerate(self.timeline.moments)}
        self.place = places.get(self._at or 0, self.place)
        self._at = None
        self.listed(len(self.timeline.moments))

    @property
    def present(self) -> Moment | None:
        """The moment one is on."""
        moments = self.timeline.moments
        return moments[self.place] if self.place < len(moments) else None

    def place_changed(self) -> None:
        """Read the statement one is on."""
        if self.present is not None:
            self._read_statement(self.present.statement.id)

    @work(thread=True, exclusive=True, group="statement")
    def _read_statement(self, statement_id: int) -> None:
        worker = get_current_worker()
        try:
            stored = self.desk.store.statement(statement_id)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(MomentRead(stored))

    @on(MomentRead)
    def _takes_statement(self, message: MomentRead) -> None:
        message.stop()
        self._stored = message.stored
        self.show_text()

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """Day, gap, chain, turn, words."""
        return moment_row(self.timeline.moments[place], width)

    def text(self, width: int) -> Content:
        """The moment at full length."""
        moment = self.timeline.moments[self.place]
        stored = self._stored
        is_it = stored is not None and stored.id == moment.statement.id
        return moment_in_words(moment, stored if is_it else None, width)

    def head(self) -> Content:
        """Whose timeline it is."""
        return timeline_head(self.timeline, self.place)

    def notice(self) -> Content:
        """Nothing was said."""
        return Content("Nothing is stored that was said here.\n\nEsc leaves")

    def action_statement(self) -> None:
        """Go to the statement at the desk."""
        if self.present is not None:
            self.dismiss(self.present.statement.id)

    def action_back(self) -> None:
        """The key that led here leads back."""
        self.action_leave()

    def action_turn(self, by: int) -> None:
        """The next moment, or the one before, that turns something."""
        moments = self.timeline.moments
        places = range(self.place + by, len(moments) if by > 0 else -1, by)
        turn = next((place for place in places if moments[place].turns), None)
        if turn is None:
            self.notify("No other turn is known in this direction.", markup=False, timeout=4)
        else:
            self.go_to(turn)

    def action_compare(self) -> None:
        """With the statement that this one turns, else with the one before it."""
        from tui.screens.compare import CompareScreen  # noqa: PLC0415

        moment = self.present
        if moment is None:
            return
        related = moment.turns or moment.relations
        if related:
            other = related[0].other_side(moment.statement.id).id
        elif self.place:
            other = self.timeline.moments[self.place - 1].statement.id
        else:
            self.notify("There is nothing before this one to compare it with.", markup=False)
            return

        def back(lead: Lead) -> None:
            self.read()
            self.leave_to(lead)

        self.app.push_screen(CompareScreen(moment.statement.id, other), back)

    def action_claim(self) -> None:
        """The timeline of the claim that this statement tells."""
        if self.present is not None:
            self._find_claim(self.present.statement.id)

    @work(thread=True, exclusive=True, group="claim")
    def _find_claim(self, statement_id: int) -> None:
        try:
            page = self.desk.store.claims(ClaimFilter(statement_id=statement_id), limit=1)
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
        else:
            self.post_message(ClaimFound(page.rows[0].id if page.rows else None))

    @on(ClaimFound)
    def _goes_to_claim(self, message: ClaimFound) -> None:
        message.stop()
        if message.claim_id is None:
            self.notify("This statement belongs to no claim yet.", markup=False, timeout=4)
            return
        at = self.present.statement.id if self.present else None
        self.app.push_screen(TimelineScreen(of_claim(message.claim_id), at), self.leave_to)
