"""The queue of statements as the store answers it: a window, a part, and what became of it since."""

from array import array
from dataclasses import dataclass

from provenance.domain.stored import StatementSummary


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A window of the queue: ``total`` counts all that match, ``decided`` those no longer proposed."""

    rows: tuple[StatementSummary, ...]
    total: int
    decided: int
    offset: int


@dataclass(frozen=True, slots=True)
class QueuePart:
    """Some of the statements of a queue, in its order, with the verdict on each known or not.

    ``ids`` and ``decided`` (1 or 0 a byte) run in step.  ``mark`` is the newest event when the queue
    was read, the same for all its parts.  ``ranked`` is how many of the newest matches of a search were
    ranked where others are left out of the queue, 0 where none are.
    """

    ids: "array[int]"
    decided: bytes
    mark: int
    ranked: int = 0


@dataclass(frozen=True, slots=True)
class QueueChanges:
    """What became of a queue since an event: ``mark`` is the newest event now.

    ``known`` says of each statement touched and still matching whether it is decided, ``gone`` are
    those that match no more.  ``is_whole`` False: more has changed than can be told one by one, the
    queue is to be read again.
    """

    mark: int
    known: tuple[tuple[int, bool], ...] = ()
    gone: tuple[int, ...] = ()
    is_whole: bool = True
