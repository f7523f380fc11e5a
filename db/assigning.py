"""Assignments: statements given to an editor, those of a filter or those of a sample."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.events import Journal
from db.filters import DECIDED, matching
from db.samples import find, give, has_voted
from db.schema import AssignmentRow, EditorRow, EventKind, StatementRow
from provenance.domain.annotations import Act, Signature
from provenance.domain.filter_fields import as_filter
from provenance.domain.samples import Assignment, WorkStatus
from provenance.domain.stored import StatementFilter
from provenance.errors import SampleError


def assign(
    session: Session, editor: str, wanted: StatementFilter, note: str, by: Signature, dialect: str
) -> Act:
    """Give an editor the statements of a filter; SampleError when there are none."""
    journal = Journal(session, by)
    if not editor.strip() or not editor.strip().isprintable():
        raise SampleError("Say to whom: an editor's name is one line of printable letters.")
    total = _count(session, wanted, dialect)
    if not total:
        raise SampleError("No statement matches, so there is nothing to give.")
    sample = find(session, wanted.sample) if wanted.sample else None
    row = give(journal, editor, wanted, sample, note)
    session.flush()
    words = f"gave {row.editor.name} {total} statements (as{row.id})"
    return Act(journal.seal(EventKind.RECORDED, words, ()))


def close(session: Session, assignment_id: int, by: Signature) -> Act:
    """Say that an assignment is done; SampleError when it is closed already."""
    journal = Journal(session, by)
    row = _require(session, assignment_id)
    if row.status is not WorkStatus.OPEN:
        raise SampleError(f"as{row.id} is {row.status} already.")
    journal.change(row, "status", WorkStatus.CLOSED)
    journal.touch(row)
    words = f"closed as{row.id}, given to {row.editor.name}"
    return Act(journal.seal(EventKind.RECORDED, words, ()))


def assignments(session: Session, editor: str, dialect: str) -> tuple[Assignment, ...]:
    """What was given and not withdrawn, newest first; ``editor`` "" means to anybody."""
    query = (
        select(AssignmentRow)
        .join(EditorRow, EditorRow.id == AssignmentRow.editor_id)
        .where(AssignmentRow.status != WorkStatus.WITHDRAWN)
        .order_by(AssignmentRow.id.desc())
    )
    if editor:
        query = query.where(EditorRow.name == editor)
    return tuple(_as_assignment(session, row, dialect) for row in session.scalars(query))


def assignment(session: Session, assignment_id: int, dialect: str) -> Assignment:
    """One assignment; SampleError."""
    return _as_assignment(session, _require(session, assignment_id), dialect)


def _require(session: Session, assignment_id: int) -> AssignmentRow:
    row = session.get(AssignmentRow, assignment_id)
    if row is None or row.status is WorkStatus.WITHDRAWN:
        raise SampleError(
            f"There is no assignment as{assignment_id}; `provenance assign list` names them."
        )
    return row


def _as_assignment(session: Session, row: AssignmentRow, dialect: str) -> Assignment:
    wanted = as_filter(row.filter)
    is_blind = row.sample is not None
    done = has_voted(wanted.sample, row.editor.name) if is_blind else DECIDED
    decided = session.scalar(
        select(func.count()).select_from(
            matching([StatementRow.id], wanted, dialect).where(done).subquery()
        )
    )
    return Assignment(
        id=row.id,
        editor=row.editor.name,
        given_by=row.given_by.name,
        given_at=row.given_at,
        filter=wanted,
        sample=row.sample.name if row.sample else None,
        note=row.note,
        status=row.status,
        total=_count(session, wanted, dialect),
        decided=decided or 0,
    )


def _count(session: Session, wanted: StatementFilter, dialect: str) -> int:
    query = matching([StatementRow.id], wanted, dialect).subquery()
    return session.scalar(select(func.count()).select_from(query)) or 0
