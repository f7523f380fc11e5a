"""What workers tell the screens: frozen values only, posted from the thread that read or wrote them.

Workers never touch widgets; a screen changes its widgets when such a message arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:  # what they carry is imported with the store, after the first paint
    from collections.abc import Mapping

    from provenance.domain.annotations import Act, Event
    from provenance.domain.desks import Hold, News, OpenDesk
    from provenance.domain.queue import QueuePart
    from provenance.domain.ratings import Anchor
    from provenance.domain.samples import Sample
    from provenance.domain.sittings import ReviewSession, SessionTally
    from provenance.domain.stored import StatementSummary, StoredStatement
    from provenance.errors import ProvenanceError
    from provenance.workflow import Store
    from tui.drawing.article import Sheet
    from tui.review_queue import LinesWanted, QueueMoves
    from tui.screens.home import HomeScreen


@dataclass
class DeskImported(Message):
    """The desk itself can be shown."""

    desk: type[HomeScreen]


@dataclass
class DeskOpened(Message):
    """The database is open and the session begun.

    ``seat`` is the desk as others see it, ``seen`` the newest event before anything was read.
    """

    store: Store
    session: ReviewSession
    has_articles: bool
    seat: OpenDesk
    seen: int


@dataclass
class DeskFailed(Message):
    """The database cannot be read: the desk has nothing to show."""

    error: ProvenanceError


@dataclass
class QueuePartRead(Message):
    """The next part of the answer to a question; ``is_whole`` when it is all of it, read anew."""

    part: QueuePart
    question: int
    is_last: bool
    is_whole: bool = False


@dataclass
class QueueMoved(Message):
    """What became of the queue since it was read."""

    moves: QueueMoves


@dataclass
class LinesRead(Message):
    """Some lines of the queue."""

    lines: tuple[StatementSummary, ...]
    asked: LinesWanted


@dataclass
class LinesFailed(Message):
    """Some lines of the queue could not be read."""

    error: ProvenanceError
    asked: LinesWanted


@dataclass(frozen=True, slots=True)
class StatementInView:
    """All that is shown of one statement, read in one go."""

    stored: StoredStatement
    sheet: Sheet
    history: tuple[Event, ...]
    warnings: tuple[str, ...]
    seen: int | None = None
    """The newest event of the store before it was read: what comes later was not seen."""


@dataclass
class StatementLoaded(Message):
    """The statement at the present place, as it stood in that ``edition`` of what is in hand."""

    view: StatementInView
    edition: int


@dataclass
class ReadFailed(Message):
    """Something could not be read; what is on the screen stays."""

    error: ProvenanceError


@dataclass
class PlaceFound(Message):
    """Where a statement that the queue does not hold would stand in it, at that edition of it."""

    place: int
    edition: int


@dataclass
class ActDone(Message):
    """A deciding act is in the store."""

    act: Act


@dataclass
class ActFailed(Message):
    """A deciding act was refused or failed; nothing was stored."""

    error: ProvenanceError


@dataclass
class NewsArrived(Message):
    """Others decided something, came, left or moved on."""

    news: News


@dataclass
class CompanyLost(Message):
    """What others do cannot be followed for now; it is tried again."""

    error: ProvenanceError


@dataclass
class ConflictRead(Message):
    """How what two editors decided on stands now; None when it is no statement."""

    seen: int
    stored: StoredStatement | None


@dataclass
class HoldTaken(Message):
    """The statement in view is ours to decide on, or another holds it."""

    hold: Hold


@dataclass
class SamplesRead(Message):
    """The blind samples, newest first."""

    samples: tuple[Sample, ...]


@dataclass
class AnchorsRead(Message):
    """The newsroom's own words for each level that has some."""

    anchors: Mapping[str, Anchor]


@dataclass
class TallyCounted(Message):
    """What was done in the session so far."""

    tally: SessionTally
