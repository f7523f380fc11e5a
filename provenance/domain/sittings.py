"""One editor's sitting, and the same looked at as work done: what was decided, undone and left, and how."""

from dataclasses import dataclass
from datetime import datetime

from provenance.domain.annotations import Event
from provenance.domain.stored import StatementFilter


@dataclass(frozen=True, slots=True)
class ReviewSession:
    """One editor's sitting.  ``at_statement`` is where to go on; None before anything was shown."""

    id: int
    editor: str
    began_at: datetime
    ended_at: datetime | None
    filter: StatementFilter
    at_statement: int | None
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class SessionTally:
    """What was done in a session, undone acts not counted."""

    confirmed: int = 0
    corrected: int = 0
    rejected: int = 0
    rated: int = 0
    notes: int = 0
    tags: int = 0
    undone: int = 0
    votes: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """What a head of desk wants to know of a sitting; what was undone does not count.

    ``decided`` counts statements confirmed, rejected or corrected, ``agreed`` those confirmed as the
    machine proposed them.  ``minutes`` at work leave pauses out.  ``pairs`` are statements whose
    credibility was rated and whose origin has a reliability, neither of them F or 6; ``diagonal`` of
    these stand at A1, B2, C3, D4 or E5.
    """

    decided: int = 0
    agreed: int = 0
    minutes: float = 0.0
    pairs: int = 0
    diagonal: int = 0

    @property
    def an_hour(self) -> float | None:
        """Statements decided in an hour of work, None before there is a minute of it."""
        return self.decided * 60 / self.minutes if self.minutes >= 1 else None

    @property
    def agreement(self) -> float | None:
        """The share of what was decided that the machine had proposed right, None without any."""
        return self.agreed / self.decided if self.decided else None

    @property
    def on_diagonal(self) -> float | None:
        """The share of pairs on the diagonal, None without any."""
        return self.diagonal / self.pairs if self.pairs else None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session with its figures; ``left`` statements of its filter are still proposed.

    ``events`` are the newest of what was done in it, newest first; ``total_events`` counts them all.
    """

    session: ReviewSession
    tally: SessionTally
    figures: Figures
    left: int
    events: tuple[Event, ...]
    total_events: int
