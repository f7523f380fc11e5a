"""Who is at a desk now and what they are on: leases, not judgements, and so not in the log.

A desk says every few seconds that it is there.  One that has not said so for LEASE counts as gone,
whether it was closed, killed or cut off; what it was on is free again.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from db import events
from db.schema import DeskRow, EditorRow, EventRow, StatementRow
from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.domain.desks import Hold, News, OpenDesk
from provenance.errors import NoSuchTargetError

LEASE = timedelta(seconds=20)
"""How long a desk that says nothing keeps what it is on."""

_FORGOTTEN = timedelta(hours=1)
"""How long the row of a desk that died is kept; a machine may only have slept."""

_MOST_NEWS = 200
"""Events of others told of one by one; a desk that missed more reads everything anew."""


def open_desk(session: Session, by: Signature) -> OpenDesk:
    """Take a seat; NoSuchTargetError for an editor who has never done anything."""
    now = _now(session)
    session.execute(delete(DeskRow).where(DeskRow.seen_at < now - _FORGOTTEN))
    editor = session.scalars(select(EditorRow).where(EditorRow.name == by.editor)).one_or_none()
    if editor is None:
        raise NoSuchTargetError(by.editor, "No editor of that name has begun a session.")
    row = DeskRow(editor=editor, opened_at=now, seen_at=now)
    session.add(row)
    session.flush()
    return _as_desk(row)


def hold(session: Session, desk: OpenDesk, statement_ids: Sequence[int]) -> Hold:
    """Go to the first of the statements that nobody else is on, to the first of all if all are held.

    Raises NoSuchTargetError for a statement that is not there, ValueError when none is given.
    """
    now = _now(session)
    held = {row.statement_id: row for row in reversed(_rows_on(session, statement_ids, desk, now))}
    chosen = next((each for each in statement_ids if each not in held), None)
    if chosen is None:
        chosen = next(iter(statement_ids), None)
    if chosen is None:
        raise ValueError("a hold needs a statement")
    if session.get(StatementRow, chosen) is None:
        raise NoSuchTargetError(str(Target(TargetKind.STATEMENT, chosen)))
    row = _seat_of(session, desk, now)
    if row.statement_id != chosen:
        row.statement_id, row.since = chosen, now
    session.flush()
    holder = held.get(chosen)
    # Who came first holds it, also when the one who asks has been here before.
    if holder is None or (row.since, row.id) < (holder.since, holder.id):
        holder = row
    return Hold(chosen, desk.id, _as_desk(holder))


def beat(session: Session, desk: OpenDesk) -> None:
    """Say that the desk is still there."""
    _seat_of(session, desk, _now(session))


def release(session: Session, desk: OpenDesk) -> None:
    """Let go of what the desk is on."""
    row = _seat_of(session, desk, _now(session))
    row.statement_id = row.since = None


def close_desk(session: Session, desk: OpenDesk) -> None:
    """Leave; what the desk was on is free at once."""
    session.execute(delete(DeskRow).where(DeskRow.id == desk.id))


def open_desks(session: Session) -> tuple[OpenDesk, ...]:
    """The desks that are open now, the one that opened first foremost."""
    living = select(DeskRow).where(DeskRow.seen_at >= _now(session) - LEASE)
    return tuple(map(_as_desk, session.scalars(living.order_by(DeskRow.id))))


def news(session: Session, since: int, by: Signature, desk: OpenDesk) -> News:
    """What other sittings did after the event ``since``, and which other desks are open."""
    newest = events.newest_event(session)
    others = [EventRow.id > since]
    if by.session_id is not None:
        others.append(or_(EventRow.session_id.is_(None), EventRow.session_id != by.session_id))
    rows = session.scalars(
        select(EventRow).where(*others).order_by(EventRow.id.desc()).limit(_MOST_NEWS)
    ).all()
    total = session.scalar(select(func.count()).select_from(EventRow).where(*others)) or 0
    told = tuple(map(events.as_event, reversed(rows)))
    desks = tuple(other for other in open_desks(session) if other.id != desk.id)
    return News(newest, told, desks, total - len(told))


def _rows_on(
    session: Session, statement_ids: Iterable[int], desk: OpenDesk, now: datetime
) -> Sequence[DeskRow]:
    """Other living desks on any of the statements, who came first foremost."""
    query = select(DeskRow).where(
        DeskRow.statement_id.in_(statement_ids),
        DeskRow.id != desk.id,
        DeskRow.seen_at >= now - LEASE,
    )
    return session.scalars(query.order_by(DeskRow.since, DeskRow.id)).all()


def _seat_of(session: Session, desk: OpenDesk, now: datetime) -> DeskRow:
    """The desk's row, seen now; put back when it was taken for dead meanwhile."""
    row = session.get(DeskRow, desk.id)
    if row is None:
        editor = session.scalars(select(EditorRow).where(EditorRow.name == desk.editor)).one()
        row = DeskRow(id=desk.id, editor=editor, opened_at=desk.opened_at, seen_at=now)
        session.add(row)
    elif row.seen_at < now - LEASE:
        # The lease ran out: whoever came since holds it now.
        row.statement_id = row.since = None
    row.seen_at = now
    return row


def _now(session: Session) -> datetime:
    """The database's own clock where machines share it: theirs may differ by more than a lease."""
    if session.connection().dialect.name == "postgresql":
        moment: datetime = session.execute(select(func.clock_timestamp())).scalar_one()
        return moment.astimezone(UTC)
    return datetime.now(UTC)


def _as_desk(row: DeskRow) -> OpenDesk:
    return OpenDesk(row.id, row.editor.name, row.opened_at, row.statement_id, row.since)
