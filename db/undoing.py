"""Taking back and doing again, from the log alone: it survives restarts.

Undo reverses the editor's newest act that still stands, a batch as a whole, as one more event.  When
somebody else has changed the same thing since, nothing is changed and a ConflictError says so.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Date, Enum, Select, exists, select
from sqlalchemy.orm import Session, aliased

from db import schema, source_fields
from db.documents import plain
from db.editing import put_spans, refresh_words
from db.events import ROWS, Journal
from db.schema import EventKind, EventRow, EventTargetRow, SpanKind
from db.translate import spans_of
from provenance.domain.annotations import Act, Signature, Target
from provenance.domain.spans import Span
from provenance.errors import ConflictError, NothingToUndoError

_ACTS = (EventKind.RECORDED, EventKind.CORRECTED)


def undo(session: Session, by: Signature) -> Act:
    """Take back the editor's newest standing act; NothingToUndoError, ConflictError."""
    journal = Journal(session, by)
    act = session.scalars(
        _standing(EventRow, EventKind.UNDONE)
        .where(EventRow.kind.in_(_ACTS), EventRow.editor == journal.editor.name)
        .order_by(EventRow.id.desc())
        .limit(1)
    ).one_or_none()
    if act is None:
        raise NothingToUndoError(f"{journal.editor.name} has done nothing that could be undone.")
    return _replay(journal, act, act, EventKind.UNDONE)


def redo(session: Session, by: Signature) -> Act:
    """Do again what the editor undid last; NothingToUndoError, ConflictError."""
    journal = Journal(session, by)
    undone = session.scalars(
        _standing(EventRow, EventKind.REDONE)
        .where(EventRow.kind == EventKind.UNDONE, EventRow.editor == journal.editor.name)
        .order_by(EventRow.id.desc())
        .limit(1)
    ).one_or_none()
    if undone is None or _has_acted_since(session, undone):
        raise NothingToUndoError(f"{journal.editor.name} has undone nothing to do again.")
    act = session.get_one(EventRow, undone.undoes)
    return _replay(journal, act, undone, EventKind.REDONE)


def _standing(event: type[EventRow], reverse: EventKind) -> Select[EventRow]:
    """Events that no standing event of the kind ``reverse`` takes back."""
    reversal, again = aliased(EventRow), aliased(EventRow)
    redone = exists().where(again.undoes == reversal.id, again.kind == EventKind.REDONE)
    taken_back = exists().where(reversal.undoes == event.id, reversal.kind == reverse, ~redone)
    return select(event).where(~taken_back)


def _has_acted_since(session: Session, undone: EventRow) -> bool:
    newer = select(EventRow.id).where(
        EventRow.id > undone.id, EventRow.editor == undone.editor, EventRow.kind.in_(_ACTS)
    )
    return session.scalar(newer.limit(1)) is not None


def _replay(journal: Journal, act: EventRow, last: EventRow, kind: EventKind) -> Act:
    """Reverse an act, or do it again; ``last`` is the event that left things as they should be now."""
    session = journal.session
    _require_untouched_by_others(session, act, last)
    undoing = kind is EventKind.UNDONE
    changes: Sequence[dict[str, Any]] = act.payload.get("changes", [])
    wanted, expected = ("before", "after") if undoing else ("after", "before")
    statements = {}
    for change in reversed(changes) if undoing else changes:
        row = _row_of(session, change["row"])
        if _value_of(row, change["field"]) != change[expected]:
            raise ConflictError(_in_words(change["row"], None))
        _set_value(session, row, change["field"], change[wanted])
        journal.note(row, change["field"], change[expected], change[wanted])
        owner = _aggregate_of(session, row)
        journal.touch(owner)
        if isinstance(owner, schema.StatementRow):
            statements[owner.id] = owner
    session.flush()
    for statement in statements.values():
        refresh_words(session, statement)
    deed = "took back" if undoing else "did again"
    targets = map(Target.parse, act.targets)
    event = journal.seal(kind, f"{deed}: {act.summary}", targets, undoes=last.id)
    return Act(event, tuple(_annotation_ids(changes)))


def _require_untouched_by_others(session: Session, act: EventRow, last: EventRow) -> None:
    """ConflictError when another editor's standing act changed a field that ``act`` changed."""
    ours = {(change["row"], change["field"]) for change in act.payload.get("changes", [])}
    same_target = select(EventTargetRow.event_id).where(
        EventTargetRow.event_id > last.id,
        exists().where(
            (mine := aliased(EventTargetRow)).event_id == act.id,
            mine.target_kind == EventTargetRow.target_kind,
            mine.target_id == EventTargetRow.target_id,
        ),
    )
    others = session.scalars(
        _standing(EventRow, EventKind.UNDONE).where(
            EventRow.id.in_(same_target),
            EventRow.kind.in_(_ACTS),
            EventRow.editor != act.editor,
        )
    )
    for other in others:
        for change in other.payload.get("changes", []):
            if (change["row"], change["field"]) in ours:
                raise ConflictError(_in_words(change["row"], other))


def _in_words(key: str, other: EventRow | None) -> str:
    who = f"{other.editor} ({other.summary})" if other else "somebody else"
    return (
        f"{key} has since been changed by {who}. Nothing was changed now: look at it again and "
        "decide anew."
    )


def _row_of(session: Session, key: str) -> Any:
    prefix = key.rstrip("0123456789")
    return session.get_one(ROWS[prefix], int(key.removeprefix(prefix)))


def _aggregate_of(session: Session, row: Any) -> schema.Row:
    if isinstance(row, schema.HopRow | schema.MentionRow):
        return session.get_one(schema.StatementRow, row.statement_id)
    assert isinstance(row, schema.Row)  # noqa: S101 - narrows what _row_of answered
    return row


def _value_of(row: Any, field: str) -> Any:
    if isinstance(row, schema.StatementRow) and field in set(SpanKind):
        return [[span.start, span.end] for span in spans_of(row, SpanKind(field))]
    if isinstance(row, schema.SourceRow) and source_fields.is_field(field):
        return int(source_fields.has_field(row, field))
    return plain(getattr(row, field))


def _set_value(session: Session, row: Any, field: str, value: Any) -> None:
    if isinstance(row, schema.StatementRow) and field in set(SpanKind):
        put_spans(session, row, SpanKind(field), [Span(*span) for span in value])
        return
    if isinstance(row, schema.SourceRow) and source_fields.is_field(field):
        source_fields.put_field(row, field, on=bool(value))
        return
    setattr(row, field, _from_plain(row, field, value))


def _from_plain(row: Any, field: str, value: Any) -> Any:
    """A plain value as the ORM holds it."""
    column = type(row).__table__.c[field]
    if value is None:
        return None
    if isinstance(column.type, Enum):
        words: type[StrEnum] = column.type.python_type
        return words(value)
    if isinstance(column.type, Date):
        return date.fromisoformat(value)
    return bool(value) if column.type.python_type is bool else value


def _annotation_ids(changes: Iterable[dict[str, Any]]) -> Iterable[int]:
    return (int(c["row"][3:]) for c in changes if c["row"].startswith("ann"))
