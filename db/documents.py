"""Canonical documents: what of a row counts, written so that both databases give the same digest.

A document is read from the tables themselves, without the ORM's types, so a value that was forced in
from outside is read as it stands.  The log keeps each document's SHA-256 after every change.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Select, Table, select, type_coerce
from sqlalchemy.types import NullType

from db import schema
from db.schema import canonical_json, utc_text

Document = dict[str, Any]
Query = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that belong to an aggregate: ``owner`` is the column with its id."""

    name: str
    table: Table
    owner: str
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A row with the rows that belong to it; ``prefix`` and id name it, in the log and in faults.

    ``later`` names columns and parts that the first schema had not, each with what a migration puts
    there: so long as it is that, it is left out of a document, and a digest from before still holds.
    """

    prefix: str
    table: Table
    parts: tuple[Part, ...] = ()
    left_out: frozenset[str] = frozenset()
    later: Mapping[str, Any] = field(default_factory=dict)


def _table(row: type[schema.Row]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)  # noqa: S101 - declared rows are mapped to whole tables
    return table


def _part(row: type[schema.Row], owner: str, *order: str) -> Part:
    table = _table(row)
    return Part(table.name, table, owner, order)


AGGREGATES = {
    aggregate.prefix: aggregate
    for aggregate in (
        Aggregate("ed", _table(schema.EditorRow)),
        Aggregate("art", _table(schema.ArticleRow)),
        Aggregate(
            "cap",
            _table(schema.CaptureRow),
            (
                _part(schema.ZoneRow, "capture_id", "position"),
                _part(schema.LinkRow, "capture_id", "position"),
                _part(schema.DateCandidateRow, "capture_id", "position"),
            ),
        ),
        Aggregate(
            "src",
            _table(schema.SourceRow),
            (
                _part(schema.SourceAliasRow, "source_id", "name"),
                _part(schema.SourceTieRow, "source_id", "kind", "other_id"),
            ),
            later={"merged_into_id": None, "source_tie": []},
        ),
        Aggregate(
            "st",
            _table(schema.StatementRow),
            (
                _part(schema.SpanRow, "statement_id", "kind", "position"),
                _part(schema.MentionRow, "statement_id", "id"),
                _part(schema.HopRow, "statement_id", "id"),
            ),
            later={"speech_act": "speech", "in_headline": 0},
        ),
        # Where a sitting goes on is no judgement: it changes with every look and is not logged.
        Aggregate("rs", _table(schema.ReviewSessionRow), left_out=frozenset({"at_statement_id"})),
        Aggregate(
            "ann", _table(schema.AnnotationRow), later={"relation_id": None, "claim_id": None}
        ),
        Aggregate("re", _table(schema.RelationRow)),
        Aggregate("up", _table(schema.UpstreamCheckRow)),
        Aggregate("cl", _table(schema.ClaimRow)),
        Aggregate("mem", _table(schema.ClaimMemberRow)),
        Aggregate("gd", _table(schema.GroupDecisionRow)),
        Aggregate(
            "smp",
            _table(schema.SampleRow),
            (_part(schema.SampleMemberRow, "sample_id", "position"),),
        ),
        Aggregate("as", _table(schema.AssignmentRow)),
        Aggregate("vote", _table(schema.VoteRow)),
        Aggregate("adj", _table(schema.AdjudicationRow)),
        Aggregate("anc", _table(schema.AnchorRow)),
    )
}


def plain(value: Any) -> Any:
    """A driver's value as canonical JSON takes it, the same from both databases."""
    match value:
        case bool():
            return int(value)
        case datetime():
            return utc_text(value if value.tzinfo else value.replace(tzinfo=UTC))
        case date():
            return value.isoformat()
        case bytes() | memoryview():
            return {"bytes": bytes(value).hex()}
        case _:
            return value


def digest(document: Document) -> str:
    """The SHA-256 of a document's canonical JSON."""
    return sha256(canonical_json(document).encode("ascii")).hexdigest()


def documents(
    connection: Connection, aggregate: Aggregate, ids: Sequence[int] | None = None
) -> Iterator[tuple[int, Document]]:
    """The documents of an aggregate with their ids, in id order; ``ids`` None means all of them."""
    parts = [_Following(connection, part, ids) for part in aggregate.parts]
    names = [c.name for c in aggregate.table.columns if c.name not in aggregate.left_out]
    columns = [aggregate.table.c[name] for name in names]
    query = raw(columns).order_by(aggregate.table.c.id)
    if ids is not None:
        query = query.where(aggregate.table.c.id.in_(ids))
    for row in streamed(connection, query):
        document = {name: plain(value) for name, value in zip(names, row, strict=True)}
        for part in parts:
            document[part.name] = part.rows_of(row.id)
        for name, at_first in aggregate.later.items():
            if document[name] == at_first:
                del document[name]
        yield row.id, document


class _Following:
    """The rows of one part, handed out while its owners are walked in id order."""

    def __init__(self, connection: Connection, part: Part, ids: Sequence[int] | None) -> None:
        self.name = part.name
        self._order = part.order
        self._names = [c.name for c in part.table.columns if c.name != part.owner]
        owner = part.table.c[part.owner]
        query = raw([owner, *(part.table.c[name] for name in self._names)])
        query = query.order_by(owner)
        if ids is not None:
            query = query.where(owner.in_(ids))
        self._rows = iter(streamed(connection, query))
        self._next = next(self._rows, None)

    def rows_of(self, owner: int) -> list[Document]:
        found = []
        while self._next is not None and self._next[0] <= owner:
            if self._next[0] == owner:
                values = map(plain, self._next[1:])
                found.append(dict(zip(self._names, values, strict=True)))
            self._next = next(self._rows, None)
        # Sorted here, because the two databases sort texts differently.
        found.sort(key=lambda row: canonical_json([row[name] for name in self._order]))
        return found


def raw(columns: Iterable[Any]) -> Query:
    """A query for columns as the driver gives them."""
    chosen = [type_coerce(column, NullType()).label(column.name) for column in columns]
    return select(*chosen)


def streamed(connection: Connection, query: Query, at_once: int = 500) -> Iterable[Any]:
    """The rows of a query, a few held at a time."""
    return connection.execute(query, execution_options={"yield_per": at_once})
