"""Several desks at one store: who else is here, what they are on, what they did meanwhile."""

from dataclasses import dataclass
from datetime import datetime

from provenance.domain.annotations import Event


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk that is open now: ``statement_id`` is what its editor is on, ``since`` when."""

    id: int
    editor: str
    opened_at: datetime
    statement_id: int | None = None
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """What came of taking a statement in hand: ``holder`` is the desk that was on it first."""

    statement_id: int
    desk_id: int
    holder: OpenDesk

    @property
    def is_ours(self) -> bool:
        """Whether the desk that asked holds it."""
        return self.holder.id == self.desk_id


@dataclass(frozen=True, slots=True)
class News:
    """What others did since an event: the newest event's id, their events, their open desks.

    ``events`` are those of other sittings, oldest first; ``left_out`` counts the older ones that
    were too many to read.
    """

    newest: int
    events: tuple[Event, ...]
    desks: tuple[OpenDesk, ...]
    left_out: int = 0
