"""What the queue of a store is read by."""

from collections.abc import Generator, Iterator, Sequence
from typing import Protocol

from provenance.domain.queue import QueueChanges, QueuePart, StatementPage
from provenance.domain.stored import StatementFilter, StatementSummary, StoredStatement


class QueueStore(Protocol):
    """Where statements are listed; see ``provenance.workflow.store.Store`` for what all methods promise."""

    def statements(
        self, wanted: StatementFilter, offset: int = 0, limit: int = 100
    ) -> StatementPage:
        """A window of the queue, in the filter's order."""
        ...

    def queue(self, wanted: StatementFilter) -> Generator[QueuePart, None, None]:
        """The ids of all that matches in the filter's order, in parts, the first one at once."""
        ...

    def lines(self, ids: Sequence[int]) -> tuple[StatementSummary, ...]:
        """The lines of the queue for some statements, in the order of their ids."""
        ...

    def queue_changes(self, wanted: StatementFilter, since: int) -> QueueChanges:
        """What became of a queue since the event ``since``."""
        ...

    def place_among(self, wanted: StatementFilter, ids: Sequence[int], statement_id: int) -> int:
        """How many of ``ids``, a queue in its order, come before a statement.

        Raises NoSuchTargetError for an id that is not there.
        """
        ...

    def place_of(self, wanted: StatementFilter, statement_id: int) -> int:
        """The offset of a statement in the queue; of the next that matches when it does not.

        Raises NoSuchTargetError for an id that is not there.
        """
        ...

    def statements_in_full(self, wanted: StatementFilter) -> Iterator[StoredStatement]:
        """Every matching statement whole, in the filter's order."""
        ...
