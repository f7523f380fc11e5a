"""Verification: the log recomputed, and every row compared with what the log says of it.

Rows are walked in id order and never held all at once.  What was changed, added or removed by other
means than this tool is found, whether or not its guards were switched off meanwhile.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, select, text
from sqlalchemy.orm import Session

from db.documents import AGGREGATES, Aggregate, Document, digest, documents, raw, streamed
from db.events import GENESIS, chained_hash, logged_fields
from db.schema import CaptureRow, ContentRow, EventRow, EventTargetRow, SpanRow, StatementRow
from db.schema.columns import plain_text
from db.schema.guards import expected_guards
from provenance.domain.statements import Status
from provenance.domain.verification import Fault, Verification

_WORDS = {
    "ed": "editor ",
    "rs": "review session ",
    "ann": "annotation ",
    "mem": "claim member ",
    "gd": "decision on origin groups ",
    "smp": "sample ",
    "as": "assignment ",
    "vote": "vote ",
    "up": "upstream check ",
    "adj": "adjudication ",
}
"""How things without a printed id are named."""


@dataclass(slots=True)
class _Logged:
    """What the log says: each document's newest digest with its event, and each changed field's value."""

    digests: dict[str, tuple[str, int]] = field(default_factory=dict)
    values: dict[tuple[str, str], Any] = field(default_factory=dict)

    def read(self, event_id: int, payload: dict[str, Any]) -> None:
        for key, value in payload.get("digests", {}).items():
            self.digests[key] = (value, event_id)
        for change in payload.get("changes", []):
            self.values[change["row"], change["field"]] = change["after"]


class _Walk:
    """One verification under way."""

    def __init__(self, connection: Connection, progress: Callable[[int, int], None] | None) -> None:
        self.connection = connection
        self.faults: list[Fault] = []
        self._progress = progress
        tables = [aggregate.table for aggregate in AGGREGATES.values()]
        self.events = self._count(EventRow.__table__)
        self.rows = sum(map(self._count, [*tables, ContentRow.__table__]))
        self._done = 0

    def _count(self, table: Any) -> int:
        return self.connection.scalar(select(func.count()).select_from(table)) or 0

    def step(self) -> None:
        """Tell how far it is."""
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self.events + self.rows)

    def fault(self, where: str, what: str) -> None:
        """Note what was found."""
        self.faults.append(Fault(where, what))


def verify(session: Session, progress: Callable[[int, int], None] | None = None) -> Verification:
    """Recompute the log and compare every row with it; ``progress(done, total)`` is told of each."""
    walk = _Walk(session.connection(), progress)
    logged = _read_log(walk)
    _check_event_targets(walk)
    for aggregate in AGGREGATES.values():
        _check_documents(walk, aggregate, logged)
    _check_contents(walk)
    _check_words(walk)
    _check_guards(walk)
    return Verification(walk.events, walk.rows, tuple(walk.faults))


def _read_log(walk: _Walk) -> _Logged:
    """Walk the chain, name its first broken link, and gather what it says."""
    logged = _Logged()
    last_id, last_hash, is_broken = 0, GENESIS, False
    columns = list(EventRow.__table__.columns)
    query = raw(columns).order_by(EventRow.__table__.c.id)
    for row in streamed(walk.connection, query):
        walk.step()
        if not is_broken:
            broken = _broken_link(row, last_id, last_hash)
            if broken is not None:
                is_broken = True
                walk.fault(f"event {row.id}", broken)
        last_id, last_hash = row.id, row.hash
        logged.read(row.id, _parsed(walk, row))
    return logged


def _parsed(walk: _Walk, row: Any) -> dict[str, Any]:
    payload = logged_fields(row.payload)
    if payload is None:
        walk.fault(f"event {row.id}", "its payload cannot be read.")
    return payload or {}


def _broken_link(row: Any, last_id: int, last_hash: str) -> str | None:
    if row.id != last_id + 1:
        return f"the log goes from event {last_id} to event {row.id}: events in between are gone."
    if row.prev_hash != last_hash:
        return "it does not follow the event before it: the chain is broken here."
    if row.hash != chained_hash(row):
        return "its hash is not that of its contents: it was changed after it was written."
    return None


def _check_event_targets(walk: _Walk) -> None:
    """Compare the index by which histories are found with the events themselves."""
    table = EventTargetRow.__table__
    query = raw([table.c.event_id, table.c.target_kind, table.c.target_id])
    found = _Grouped(streamed(walk.connection, query.order_by(table.c.event_id)))
    events = EventRow.__table__
    said = raw([events.c.id, events.c.targets]).order_by(events.c.id)
    for event_id, targets in streamed(walk.connection, said):
        indexed = sorted(f"{kind}{target_id}" for _, kind, target_id in found.of(event_id))
        if indexed != sorted(logged_fields(targets) or []):
            walk.fault(f"event {event_id}", "its index of targets is not what the event says.")


class _Grouped:
    """Rows in the order of their first column, handed out by it."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._rows = iter(rows)
        self._next = next(self._rows, None)

    def of(self, owner: Any) -> Iterator[Any]:
        while self._next is not None and self._next[0] <= owner:
            row, self._next = self._next, next(self._rows, None)
            if row[0] == owner:
                yield row


def _check_documents(walk: _Walk, aggregate: Aggregate, logged: _Logged) -> None:
    unseen = {
        int(key[len(aggregate.prefix) :])
        for key in logged.digests
        if key.rstrip("0123456789") == aggregate.prefix
    }
    for row_id, document in documents(walk.connection, aggregate):
        walk.step()
        unseen.discard(row_id)
        key = f"{aggregate.prefix}{row_id}"
        known = logged.digests.get(key)
        if known is None:
            walk.fault(_named(key), "the log knows nothing of it: it was not added by this tool.")
        elif known[0] != digest(document):
            walk.fault(_named(key), _difference(key, document, logged, known[1]))
    for row_id in sorted(unseen):
        key = f"{aggregate.prefix}{row_id}"
        event_id = logged.digests[key][1]
        walk.fault(_named(key), f"it is gone; the log knows it, last from event {event_id}.")


def _named(key: str) -> str:
    prefix = key.rstrip("0123456789")
    return _WORDS.get(prefix, prefix) + key.removeprefix(prefix)


def _difference(key: str, document: Document, logged: _Logged, event_id: int) -> str:
    """What differs, as far as the log spells values out; else that something does."""
    values = logged.values
    if key.startswith("st"):
        values = {(key, "status"): Status.PROPOSED.value} | values
    found = [
        f"{where}{name} is {value!r}, the log says {values[row, name]!r}"
        for row, where, name, value in _fields(key, document)
        if (row, name) in values and values[row, name] != value
    ]
    if found:
        return "; ".join(found) + "."
    return (
        f"it is not what event {event_id} recorded: it was changed by other means than this tool."
    )


def _fields(key: str, document: Document) -> Iterator[tuple[str, str, str, Any]]:
    for name, value in document.items():
        if not isinstance(value, list):
            yield key, "", name, value
    for part, prefix in (("hop", "hop"), ("mention", "men")):
        for row in document.get(part, []):
            for name, value in row.items():
                yield f"{prefix}{row['id']}", f"{part} {row['id']}'s ", name, value


def _check_contents(walk: _Walk) -> None:
    """Recompute the hash of all kept bytes; each belongs to a capture."""
    table, captures = ContentRow.__table__, CaptureRow.__table__
    used = select(captures.c.raw_sha256).union(select(captures.c.text_sha256))
    wanted = set(walk.connection.scalars(used))
    for name, body in streamed(walk.connection, raw([table.c.sha256, table.c.body]), at_once=20):
        walk.step()
        where = f"content {str(name)[:12]}"
        body = body.encode("utf-8") if isinstance(body, str) else bytes(body)
        if sha256(body).hexdigest() != name:
            walk.fault(where, "its bytes do not have the hash they are kept under.")
        if name not in wanted:
            walk.fault(where, "no capture has it: it was not added by this tool.")
        wanted.discard(name)
    for name in sorted(wanted):
        walk.fault(f"content {name[:12]}", "it is gone, and a capture needs it.")


def _check_words(walk: _Walk) -> None:
    """Compare the words kept with each span with the text it stands in."""
    content, capture = ContentRow.__table__, CaptureRow.__table__
    span, statement = SpanRow.__table__, StatementRow.__table__
    spans = (
        raw([statement.c.capture_id, span.c.statement_id, span.c.start_offset, span.c.end_offset])
        .add_columns(span.c.words)
        .join_from(span, statement, span.c.statement_id == statement.c.id)
        .order_by(statement.c.capture_id, span.c.statement_id)
    )
    by_capture = _Grouped(streamed(walk.connection, spans))
    texts = (
        raw([capture.c.id, content.c.body])
        .join_from(capture, content, capture.c.text_sha256 == content.c.sha256)
        .order_by(capture.c.id)
    )
    for capture_id, body in streamed(walk.connection, texts, at_once=20):
        words = bytes(body).decode("utf-8", "replace") if not isinstance(body, str) else body
        wrong = {
            statement_id
            for _, statement_id, start, end, kept in by_capture.of(capture_id)
            if plain_text(words[start:end]) != kept
        }
        for statement_id in sorted(wrong):
            walk.fault(f"st{statement_id}", "its words are not those of the text at its offsets.")


def _check_guards(walk: _Walk) -> None:
    """The triggers that refuse changes must be there and on; SQLite's foreign keys must hold."""
    dialect = walk.connection.dialect.name
    present = set(walk.connection.scalars(text(_TRIGGERS[dialect])))
    for name in sorted(expected_guards(dialect) - present):
        walk.fault(name, "this guard against changes was removed.")
    if dialect == "sqlite":
        for table, row_id, parent, _ in walk.connection.exec_driver_sql("PRAGMA foreign_key_check"):
            walk.fault(f"{table} row {row_id}", f"the {parent} it belongs to is gone.")


_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
}
