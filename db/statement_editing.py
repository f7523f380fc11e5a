"""What the store does to statements as the machine cut them out: part, join, add."""

from collections.abc import Sequence

from sqlalchemy import Engine

from db import parting
from db.conflicts import conceded
from db.engine import Place, writing
from provenance.domain.annotations import Act, Signature
from provenance.domain.statements import Statement


class StatementEditing:
    """The part of the store that statements are cut otherwise by."""

    place: Place
    _engine: Engine

    def split(self, statement_id: int, at: int, why: str, by: Signature) -> Act:
        """Give what stands from the offset ``at`` on to a statement of its own."""
        with writing(self._engine, self.place) as session:
            return conceded(session, parting.split(session, statement_id, at, why, by), by)

    def join(self, statement_ids: Sequence[int], why: str, by: Signature) -> Act:
        """Put the words of several statements of one capture into the first of them."""
        with writing(self._engine, self.place) as session:
            return conceded(session, parting.join(session, statement_ids, why, by), by)

    def add_statement(self, capture_id: int, statement: Statement, why: str, by: Signature) -> Act:
        """Store a statement that was missed, at its place in the text."""
        with writing(self._engine, self.place) as session:
            return parting.add(session, capture_id, statement, why, by)
