"""What the store answers about others at work: open desks, holds, news."""

from collections.abc import Sequence

from sqlalchemy import Engine

from db import desks
from db.engine import DESK_LOCK, Place, reading, writing
from db.watching import Watch, watch
from provenance.domain.annotations import Signature
from provenance.domain.desks import Hold, News, OpenDesk


class Company:
    """The part of the store that several desks share."""

    def __init__(self, place: Place, engine: Engine) -> None:
        self.place = place
        self._engine = engine

    def open_desk(self, by: Signature) -> OpenDesk:
        """Take a seat, so that others see who is here; NoSuchTargetError before the first session."""
        with writing(self._engine, self.place, DESK_LOCK) as session:
            return desks.open_desk(session, by)

    def hold(self, desk: OpenDesk, statement_ids: Sequence[int]) -> Hold:
        """Go to the first of the statements that nobody else is on, else to the first of all."""
        with writing(self._engine, self.place, DESK_LOCK) as session:
            return desks.hold(session, desk, statement_ids)

    def beat(self, desk: OpenDesk) -> None:
        """Say that the desk is still there; what it is on stays its own for another lease."""
        with writing(self._engine, self.place, DESK_LOCK) as session:
            desks.beat(session, desk)

    def release(self, desk: OpenDesk) -> None:
        """Let go of what the desk is on."""
        with writing(self._engine, self.place, DESK_LOCK) as session:
            desks.release(session, desk)

    def close_desk(self, desk: OpenDesk) -> None:
        """Leave; what the desk was on is free at once."""
        with writing(self._engine, self.place, DESK_LOCK) as session:
            desks.close_desk(session, desk)

    def open_desks(self) -> tuple[OpenDesk, ...]:
        """The desks that are open now, in the order in which they opened."""
        with reading(self._engine, self.place) as session:
            return desks.open_desks(session)

    def news(self, since: int, by: Signature, desk: OpenDesk) -> News:
        """What other sittings did after the event ``since``, and which other desks are open."""
        with reading(self._engine, self.place) as session:
            return desks.news(session, since, by, desk)

    def watch(self) -> Watch:
        """A watch that hears when anything is written; DatabaseError when there is no way to."""
        return watch(self.place)
