"""What the store answers about queues: all that matches in order, a few lines of it, what changed."""

from collections.abc import Generator, Iterator, Sequence

from sqlalchemy import Engine

from db import queries, queue, reading
from db.engine import Place
from db.engine import reading as reading_session
from provenance.domain.queue import QueueChanges, QueuePart, StatementPage
from provenance.domain.stored import StatementFilter, StatementSummary, StoredStatement

_WHOLE_AT_ONCE = 200
"""Statements read whole in one session while all of them are walked."""


class Queues:
    """The part of the store that a queue is read from."""

    place: Place
    _engine: Engine

    def statements(
        self, wanted: StatementFilter, offset: int = 0, limit: int = 100
    ) -> StatementPage:
        """A window of the queue with its counts."""
        with reading_session(self._engine, self.place) as session:
            return queue.page(session, wanted, offset, limit, self.place.dialect)

    def queue(self, wanted: StatementFilter) -> Generator[QueuePart, None, None]:
        """The ids of all that matches in their order, in parts, the first one at once."""
        with reading_session(self._engine, self.place) as session:
            yield from queue.walk(session, wanted, self.place.dialect)

    def lines(self, ids: Sequence[int]) -> tuple[StatementSummary, ...]:
        """The lines of the queue for some statements, in the order of their ids."""
        with reading_session(self._engine, self.place) as session:
            return queries.lines(session, ids)

    def queue_changes(self, wanted: StatementFilter, since: int) -> QueueChanges:
        """What became of a queue since the event ``since``."""
        with reading_session(self._engine, self.place) as session:
            return queue.changes(session, wanted, since, self.place.dialect)

    def place_among(self, wanted: StatementFilter, ids: Sequence[int], statement_id: int) -> int:
        """How many of ``ids``, a queue in its order, come before a statement."""
        with reading_session(self._engine, self.place) as session:
            return queue.place_among(session, wanted, ids, statement_id)

    def place_of(self, wanted: StatementFilter, statement_id: int) -> int:
        """The offset of a statement in the queue; of the next that matches when it does not."""
        ids = [number for part in self.queue(wanted) for number in part.ids]
        return (
            ids.index(statement_id)
            if statement_id in ids
            else self.place_among(wanted, ids, statement_id)
        )

    def statements_in_full(self, wanted: StatementFilter) -> Iterator[StoredStatement]:
        """Every matching statement whole, in the order of the queue."""
        ids = [number for part in self.queue(wanted) for number in part.ids]
        for start in range(0, len(ids), _WHOLE_AT_ONCE):
            with reading_session(self._engine, self.place) as session:
                window = ids[start : start + _WHOLE_AT_ONCE]
                found = {stored.id: stored for stored in reading.statements(session, window)}
            yield from (found[number] for number in window)
