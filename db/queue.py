"""The queue of a desk: the ids of all that matches in its order, and the lines of a few of them.

A million ids are eight megabytes and are read once; from then on any place of the queue is some rows
by their primary key, however rare the matches are and wherever in the store they lie.  What is
decided meanwhile, by anyone, is found in the log and told id by id.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, case, select, true
from sqlalchemy.orm import Session

from db.doubt import IS_READ, by_doubt, doubt_of
from db.events import newest_event
from db.filters import DECIDED, matching
from db.queries import ORDER, lines
from db.schema import EventTargetRow, HopRow, StatementRow
from db.search import best_matches, one_of
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.queue import QueueChanges, QueuePart, StatementPage
from provenance.domain.statements import Form
from provenance.domain.stored import Order, StatementFilter
from provenance.errors import NoSuchTargetError

FIRST_PART = 400
"""Statements in the first part: enough for any screen, and there at once."""
_NEXT_PARTS = 20_000
_TOLD_ONE_BY_ONE = 200
"""Things touched since, beyond which the queue is rather read again."""

Sorting = tuple[tuple[ColumnElement[bool], tuple[Any, ...]], ...]
"""Conditions that part the queue, and what each part is sorted by."""

_ID = StatementRow.id
_DATED, _UNDATED = StatementRow.said_from.is_not(None), StatementRow.said_from.is_(None)
_SORTED: dict[Order, Sorting] = {
    Order.ARTICLE: ((true(), ORDER),),
    Order.UNSURE: ((true(), (StatementRow.confidence, _ID)),),
    Order.SURE: ((true(), (StatementRow.confidence.desc(), _ID.desc())),),
    # In two parts, so that both can be read from an index: the databases put NULL at different ends.
    Order.NEWEST: (
        (_DATED, (StatementRow.said_from.desc(), _ID.desc())),
        (_UNDATED, (_ID.desc(),)),
    ),
    Order.OLDEST: ((_DATED, (StatementRow.said_from, _ID)), (_UNDATED, (_ID,))),
}


def order_of(wanted: StatementFilter) -> Order:
    """The order that a queue has: without words there is no best match."""
    has_words = bool(wanted.text.strip())
    return Order.ARTICLE if wanted.order is Order.MATCH and not has_words else wanted.order


def _signed(decided: ColumnElement[bool]) -> ColumnElement[int]:
    """One number a statement, negative when it is decided: half the work of reading two."""
    return case((decided, -StatementRow.id), else_=StatementRow.id)


def walk(
    session: Session,
    wanted: StatementFilter,
    dialect: str,
    decided: ColumnElement[bool] = DECIDED,
) -> Iterator[QueuePart]:
    """The queue in parts, the first one short; an empty one when nothing matches.

    ``decided`` is what counts as decided: in a blind sample an editor's own votes.
    """
    mark = newest_event(session)
    signed = _signed(decided)
    if order_of(wanted) is Order.MATCH:
        yield from _ranked(session, wanted, dialect, mark, signed)
        return
    is_empty = True
    for some in _sorted(session, order_of(wanted), matching([signed], wanted, dialect)):
        yield _part(some, mark)
        is_empty = False
    if is_empty:
        yield _part([], mark)


def _sorted(
    session: Session, order: Order, query: Select[*tuple[Any, ...]]
) -> Iterator[Sequence[int]]:
    """The numbers that a query answers in that order, few at first and then many at once."""
    if order is Order.LEARN:
        numbers = by_doubt(session, query)
        yield from _gathered(iter(lambda: list(islice(numbers, FIRST_PART)), []))
        query, order = query.where(~IS_READ), Order.ARTICLE
    for condition, sorting in _SORTED[order]:
        yield from _read(session, query.where(condition).order_by(*sorting))


def page(
    session: Session, wanted: StatementFilter, offset: int, limit: int, dialect: str
) -> StatementPage:
    """A window of the queue with its counts; what it skips is counted through and not read."""
    ids, decided = array("q"), 0
    for part in walk(session, wanted, dialect):
        ids += part.ids
        decided += sum(part.decided)
    window = ids[max(0, offset) :][: max(0, limit)]
    return StatementPage(lines(session, window), len(ids), decided, offset)


def _part(signed: Sequence[int], mark: int, ranked: int = 0) -> QueuePart:
    return QueuePart(array("q", map(abs, signed)), bytes(n < 0 for n in signed), mark, ranked)


def _ranked(
    session: Session,
    wanted: StatementFilter,
    dialect: str,
    mark: int,
    signed_id: ColumnElement[int],
) -> Iterator[QueuePart]:
    """The best of the newest matches first; then whatever else matches, newest first."""
    best = best_matches(session, wanted.text, dialect)
    # That they match is known: to ask again would gather every match there is.
    known = matching([signed_id], replace(wanted, text=""), dialect).where(one_of(best.ids))
    found = {abs(signed): signed for signed in session.scalars(known)}
    ranked = len(best.ids) if best.is_cut else 0
    if first := [found[number] for number in best.ids if number in found]:
        yield _part(first, mark, ranked)
    is_empty = not first
    others = matching([signed_id], wanted, dialect).order_by(_ID.desc())
    for some in _read(session, others):
        if rest := [signed for signed in some if abs(signed) not in found]:
            yield _part(rest, mark, ranked)
            is_empty = False
    if is_empty:
        yield _part([], mark)


def _read(session: Session, query: Select[*tuple[Any, ...]]) -> Iterator[Sequence[int]]:
    """The numbers that a query answers, few at first and then many at once."""
    # Closed also when nobody asks for more: PostgreSQL keeps a cursor open for it.
    with closing(session.execute(query.execution_options(yield_per=FIRST_PART))) as found:
        yield from _gathered(found.scalars().partitions())


def _gathered(partitions: Iterable[Sequence[int]]) -> Iterator[Sequence[int]]:
    rest: list[int] = []
    most = FIRST_PART
    for few in partitions:
        rest += few
        if len(rest) >= most:
            yield rest
            rest, most = [], _NEXT_PARTS
    if rest:
        yield rest


def changes(
    session: Session,
    wanted: StatementFilter,
    since: int,
    dialect: str,
    decided: ColumnElement[bool] = DECIDED,
) -> QueueChanges:
    """What became of the queue since the event ``since``."""
    mark = newest_event(session)
    rows = session.execute(
        select(EventTargetRow.target_kind, EventTargetRow.target_id)
        .distinct()
        .where(EventTargetRow.event_id > since)
        .limit(_TOLD_ONE_BY_ONE + 1)
    ).all()
    touched = {number for kind, number in rows if kind is TargetKind.STATEMENT}
    hops = [number for kind, number in rows if kind is TargetKind.HOP]
    touched.update(session.scalars(select(HopRow.statement_id).where(HopRow.id.in_(hops))))
    others = {kind for kind, _ in rows} - {TargetKind.STATEMENT, TargetKind.HOP}
    if len(rows) > _TOLD_ONE_BY_ONE or _may_move_others(wanted, others):
        return QueueChanges(mark, is_whole=False)
    query = matching([_ID, decided], wanted, dialect).where(_ID.in_(touched))
    known = {number: bool(done) for number, done in session.execute(query)}
    gone = tuple(sorted(touched - set(known)))
    return QueueChanges(mark, tuple(sorted(known.items())), gone)


def _may_move_others(wanted: StatementFilter, touched: set[TargetKind]) -> bool:
    """Whether a change of something else can bring statements in or out that no event names."""
    asks_for_sources = bool(
        wanted.source or wanted.carrier or wanted.outlet or wanted.rating or wanted.changed_only
    )
    # A merge of sources or a claim made or split may leave others alone with what they say.
    asks_for_sources = asks_for_sources or wanted.single_only
    return bool(touched - _MOVE_NOTHING) or (asks_for_sources and bool(touched))


_MOVE_NOTHING = {TargetKind.SOURCE, TargetKind.RELATION, TargetKind.CLAIM}
"""What no filter but one for sources asks about."""


def place_among(
    session: Session, wanted: StatementFilter, ids: Sequence[int], statement_id: int
) -> int:
    """How many of ``ids``, which are in the queue's order, come before a statement."""
    order = order_of(wanted)
    here = _key(session, order, statement_id)
    return bisect_left(ids, here, key=lambda number: _key(session, order, number))


def _key(session: Session, order: Order, statement_id: int) -> tuple[float, ...]:
    """What a statement is sorted by, as numbers that rise along the queue."""
    row = session.get(StatementRow, statement_id)
    if row is None:
        raise NoSuchTargetError(str(Target(TargetKind.STATEMENT, statement_id)))
    day = row.said_from.toordinal() if row.said_from else 0
    match order:
        case Order.UNSURE:
            return (row.confidence, row.id)
        case Order.SURE:
            return (-row.confidence, -row.id)
        case Order.LEARN:
            if row.form is Form.UNATTRIBUTED:
                return (1, row.article_id, row.capture_id, row.seq)
            return (0, *doubt_of(row.confidence, row.id))
        case Order.NEWEST:
            return (not day, -day, -row.id)
        case Order.OLDEST:
            return (not day, day, row.id)
        case _:
            return (row.article_id, row.capture_id, row.seq)
