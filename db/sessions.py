"""Review sessions: where a sitting began, where it goes on, what was done in it."""

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.events import Journal
from db.schema import AnnotationRow, EventKind, EventRow, ReviewSessionRow, StatementRow, VoteRow
from db.translate import as_annotation, standing
from provenance.domain.annotations import AnnotationKind, Signature, Target, TargetKind
from provenance.domain.filter_fields import as_filter, filter_fields
from provenance.domain.samples import VoteField
from provenance.domain.sittings import ReviewSession, SessionTally
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.errors import NoSuchTargetError


def begin(session: Session, wanted: StatementFilter, by: Signature) -> ReviewSession:
    """The editor's unfinished session with this filter, newest first, or a new one."""
    journal = Journal(session, by)
    session.flush()
    row = session.scalars(
        select(ReviewSessionRow)
        .where(
            ReviewSessionRow.editor_id == journal.editor.id,
            ReviewSessionRow.ended_at.is_(None),
            ReviewSessionRow.filter == filter_fields(wanted),
        )
        .order_by(ReviewSessionRow.id.desc())
        .limit(1)
    ).one_or_none()
    if row is not None:
        return as_session(row, resumed=True)
    row = ReviewSessionRow(editor=journal.editor, began_at=journal.at, filter=filter_fields(wanted))
    session.add(row)
    journal.touch(row)
    session.flush()
    journal.by = Signature(by.editor, row.id)
    journal.seal(EventKind.SESSION_BEGUN, f"began review session {row.id}", ())
    return as_session(row, resumed=False)


def keep_place(session: Session, session_id: int, statement_id: int) -> None:
    """Remember where to go on; no judgement, and so no event."""
    row = require(session, session_id)
    if session.get(StatementRow, statement_id) is None:
        raise NoSuchTargetError(str(Target(TargetKind.STATEMENT, statement_id)))
    row.at_statement_id = statement_id


def end(session: Session, session_id: int) -> SessionTally:
    """Close a session, once, and count what was done in it."""
    row = require(session, session_id)
    if row.ended_at is None:
        journal = Journal(session, Signature(row.editor.name, row.id))
        row.ended_at = journal.at
        journal.touch(row)
        journal.seal(EventKind.SESSION_ENDED, f"ended review session {row.id}", ())
    return tally(session, session_id)


def tally(session: Session, session_id: int) -> SessionTally:
    """What was done in a session and still stands."""
    require(session, session_id)
    rows = session.scalars(
        select(AnnotationRow)
        .where(AnnotationRow.session_id == session_id)
        .order_by(AnnotationRow.id)
    )
    annotations = standing([as_annotation(row) for row in rows])
    kinds = Counter(annotation.kind for annotation in annotations)
    verdicts = Counter(a.value for a in annotations if a.kind is AnnotationKind.VERDICT)
    return SessionTally(
        confirmed=verdicts[Status.CONFIRMED],
        rejected=verdicts[Status.REJECTED],
        corrected=kinds[AnnotationKind.CORRECTION],
        rated=kinds[AnnotationKind.RELIABILITY] + kinds[AnnotationKind.CREDIBILITY],
        notes=kinds[AnnotationKind.NOTE],
        tags=kinds[AnnotationKind.TAG],
        votes=_votes(session, session_id),
        undone=max(
            0,
            _count(session, session_id, EventKind.UNDONE)
            - _count(session, session_id, EventKind.REDONE),
        ),
    )


def _votes(session: Session, session_id: int) -> int:
    """Statements that a verdict was voted on."""
    counted = select(func.count()).where(
        VoteRow.session_id == session_id,
        VoteRow.field == VoteField.VERDICT,
        VoteRow.withdrawn.is_(False),
    )
    return session.scalar(counted) or 0


def _count(session: Session, session_id: int, kind: EventKind) -> int:
    counted = select(func.count()).where(EventRow.session_id == session_id, EventRow.kind == kind)
    return session.scalar(counted) or 0


def require(session: Session, session_id: int) -> ReviewSessionRow:
    """The row of a session; NoSuchTargetError."""
    row = session.get(ReviewSessionRow, session_id)
    if row is None:
        raise NoSuchTargetError(f"review session {session_id}", "There is no such review session.")
    return row


def as_session(row: ReviewSessionRow, *, resumed: bool) -> ReviewSession:
    """The session as a value."""
    return ReviewSession(
        id=row.id,
        editor=row.editor.name,
        began_at=row.began_at,
        ended_at=row.ended_at,
        filter=as_filter(row.filter),
        at_statement=row.at_statement_id,
        resumed=resumed,
    )
