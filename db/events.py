"""The event log: every change is one event, written in the transaction of the change itself.

An event's hash covers all of it and the hash of the one before.  Its payload keeps the digest of
every document it touched, and for an editor's act each field before and after: undo needs no more.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db import schema
from db.documents import AGGREGATES, digest, documents, plain
from db.portions import portions
from db.schema import EventKind, EventRow, EventTargetRow, canonical_json
from provenance.domain.annotations import Event, Signature, Target, TargetKind
from provenance.errors import JudgementRefusedError, NoSuchTargetError

_PREFIXES: dict[type[schema.Row], str] = {
    schema.EditorRow: "ed",
    schema.ArticleRow: "art",
    schema.CaptureRow: "cap",
    schema.SourceRow: "src",
    schema.StatementRow: "st",
    schema.HopRow: "hop",
    schema.MentionRow: "men",
    schema.ReviewSessionRow: "rs",
    schema.AnnotationRow: "ann",
    schema.RelationRow: "re",
    schema.UpstreamCheckRow: "up",
    schema.ClaimRow: "cl",
    schema.ClaimMemberRow: "mem",
    schema.GroupDecisionRow: "gd",
    schema.SampleRow: "smp",
    schema.AssignmentRow: "as",
    schema.VoteRow: "vote",
    schema.AdjudicationRow: "adj",
    schema.AnchorRow: "anc",
}
ROWS = {prefix: row for row, prefix in _PREFIXES.items()}
"""The row type each printed prefix stands for."""

GENESIS = ""
"""What the first event names as the hash before it."""

HASHED = (
    "id",
    "at",
    "editor",
    "session_id",
    "kind",
    "summary",
    "targets",
    "undoes",
    "payload",
    "prev_hash",
)
"""The columns an event's hash covers, in their order."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one row, before and after, as plain values."""

    row: Any
    field: str
    before: Any
    after: Any


def key_of(row: schema.Row) -> str:
    """The printed name of a stored row, ``st12``."""
    return f"{_PREFIXES[type(row)]}{row.id}"  # type: ignore[attr-defined]


class Journal:
    """What one transaction does, collected, and then sealed as its one event."""

    def __init__(self, session: Session, by: Signature) -> None:
        self.session = session
        self.by = by
        self.at = datetime.now(UTC)
        self._touched: list[schema.Row] = []
        self._changes: list[Change] = []
        self.editor = self.known_editor(schema.plain_text(by.editor).strip())
        if by.session_id is not None:
            self._require_session(by.session_id)

    def touch(self, row: schema.Row) -> None:
        """Note that a row, or one that belongs to it, is new or changed."""
        self._touched.append(row)

    def targets_among(self, kind: TargetKind) -> list[Target]:
        """The things of a kind that were touched, once each, in the order of their ids."""
        self.session.flush()  # a new row has its id from here on
        rows = {row.id for row in self._touched if type(row) is TARGET_ROWS[kind]}  # type: ignore[attr-defined]
        return [Target(kind, row_id) for row_id in sorted(rows)]

    def note(self, row: schema.Row, field: str, before: Any, after: Any) -> None:
        """Note a change of a field that is already made."""
        self._changes.append(Change(row, field, before, after))

    def change(self, row: schema.Row, field: str, value: Any) -> None:
        """Set a field of a row and note what it was, unless it is the same already."""
        before = getattr(row, field)
        if before != value:
            setattr(row, field, value)
            self.note(row, field, plain(before), plain(value))

    @property
    def changed_fields(self) -> frozenset[tuple[str, str]]:
        """The fields noted as changed so far, each with the printed name of its row."""
        self.session.flush()
        return frozenset((key_of(change.row), change.field) for change in self._changes)

    @property
    def has_changes(self) -> bool:
        """Whether a field was changed."""
        return bool(self._changes)

    @property
    def change_count(self) -> int:
        """How many fields were changed so far."""
        return len(self._changes)

    def seal(
        self, kind: EventKind, summary: str, targets: Iterable[Target], undoes: int | None = None
    ) -> Event:
        """Write the event of everything noted so far; the transaction ends with it."""
        self.session.flush()
        newest = self.session.scalars(
            select(EventRow).order_by(EventRow.id.desc()).limit(1)
        ).one_or_none()
        event = EventRow(
            id=newest.id + 1 if newest else 1,
            at=self.at,
            editor=self.editor.name,
            session_id=self.by.session_id,
            kind=kind,
            summary=summary,
            targets=[str(target) for target in dict.fromkeys(targets)],
            undoes=undoes,
            payload=self._payload(),
            prev_hash=newest.hash if newest else GENESIS,
        )
        event.hash = chained_hash(event)
        self.session.add(event)
        self.session.flush()
        self.session.add_all(
            EventTargetRow(target_kind=target.kind, target_id=target.id, event_id=event.id)
            for target in map(Target.parse, event.targets)
        )
        return as_event(event)

    def _payload(self) -> dict[str, Any]:
        touched: dict[str, set[int]] = {}
        for row in self._touched:
            touched.setdefault(_PREFIXES[type(row)], set()).add(row.id)  # type: ignore[attr-defined]
        payload: dict[str, Any] = {"digests": digests_of(self.session, touched)}
        if self._changes:
            payload["changes"] = [
                {"row": key_of(c.row), "field": c.field, "before": c.before, "after": c.after}
                for c in self._changes
            ]
        return payload

    def known_editor(self, name: str) -> schema.EditorRow:
        """The editor of that name, made known when nobody has had it before."""
        if not name:
            raise JudgementRefusedError(
                "Every act is signed: give the editor's name with --editor."
            )
        row = self.session.scalars(
            select(schema.EditorRow).where(schema.EditorRow.name == name)
        ).one_or_none()
        if row is None:
            row = schema.EditorRow(name=name, first_seen_at=self.at)
            self.session.add(row)
            self.touch(row)
        return row

    def _require_session(self, session_id: int) -> None:
        row = self.session.get(schema.ReviewSessionRow, session_id)
        if row is None or row.editor_id != self.editor.id:
            raise NoSuchTargetError(
                f"review session {session_id}", f"{self.editor.name} has no such review session."
            )


def digests_of(session: Session, touched: dict[str, set[int]]) -> dict[str, str]:
    """The digest of each touched document, by printed name."""
    connection = session.connection()
    return {
        f"{prefix}{row_id}": digest(document)
        for prefix, ids in touched.items()
        for portion in portions(sorted(ids))
        for row_id, document in documents(connection, AGGREGATES[prefix], portion)
    }


def chained_hash(event: Any) -> str:
    """The hash an event must have: SHA-256 over all of it, the hash of the one before included.

    ``event`` is a row as stored, or one about to be; JSON counts as the text it is stored as.
    """
    kept = [getattr(event, name) for name in HASHED]
    texts = [canonical_json(v) if isinstance(v, list | dict) else plain(v) for v in kept]
    return sha256(canonical_json(texts).encode("ascii")).hexdigest()


def logged_fields(text: Any) -> Any:
    """The value of a JSON text of the log, None when it is none."""
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return None


def as_event(row: EventRow) -> Event:
    """The event as a value."""
    return Event(
        id=row.id,
        at=row.at,
        editor=row.editor,
        session_id=row.session_id,
        kind=row.kind.value,
        summary=row.summary,
        targets=tuple(map(Target.parse, row.targets)),
        undoes=row.undoes,
        prev_hash=row.prev_hash,
        hash=row.hash,
    )


def history(session: Session, target: Target) -> tuple[Event, ...]:
    """The events that touched a target, oldest first."""
    rows = session.scalars(
        select(EventRow)
        .join(EventTargetRow, EventTargetRow.event_id == EventRow.id)
        .where(EventTargetRow.target_kind == target.kind, EventTargetRow.target_id == target.id)
        .order_by(EventRow.id)
    )
    return tuple(map(as_event, rows))


def log_head(session: Session) -> str:
    """The hash of the newest event, "" when there is none."""
    return session.scalar(select(EventRow.hash).order_by(EventRow.id.desc()).limit(1)) or ""


def newest_event(session: Session) -> int:
    """The id of the newest event, 0 when there is none."""
    return session.scalar(select(func.max(EventRow.id))) or 0


TARGET_ROWS: dict[TargetKind, type[schema.Row]] = {
    TargetKind.ARTICLE: schema.ArticleRow,
    TargetKind.CAPTURE: schema.CaptureRow,
    TargetKind.STATEMENT: schema.StatementRow,
    TargetKind.HOP: schema.HopRow,
    TargetKind.SOURCE: schema.SourceRow,
    TargetKind.RELATION: schema.RelationRow,
    TargetKind.CLAIM: schema.ClaimRow,
}
"""The row type of each kind of target."""
