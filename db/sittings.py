"""Review sessions looked back on: which there were, what was done in them, what is left."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from db import reading, sessions
from db.engine import Place
from db.engine import reading as reading_session
from db.events import as_event
from db.filters import matching
from db.schema import AnnotationRow, EditorRow, EventRow, ReviewSessionRow, StatementRow
from db.translate import as_annotation, standing
from provenance.assessment.sitting import Pair, figures_of
from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.ratings import Credibility
from provenance.domain.sittings import ReviewSession, Sitting
from provenance.domain.statements import Status

_MOST_EVENTS = 300
"""Entries of the log that come with a sitting: more than anybody reads in one go."""

_AT_ONCE = 200


class Sittings:
    """The part of the store that looks back on sessions."""

    place: Place
    _engine: Engine

    def sittings(self, editor: str, most: int = 100) -> tuple[ReviewSession, ...]:
        """The newest sessions of an editor, newest first."""
        with reading_session(self._engine, self.place) as session:
            rows = session.scalars(
                select(ReviewSessionRow)
                .join(EditorRow, EditorRow.id == ReviewSessionRow.editor_id)
                .where(EditorRow.name == editor)
                .order_by(ReviewSessionRow.id.desc())
                .limit(most)
            )
            return tuple(sessions.as_session(row, resumed=True) for row in rows)

    def sitting(self, session_id: int) -> Sitting:
        """A session with what was decided, undone and left in it, and its figures."""
        with reading_session(self._engine, self.place) as session:
            return _sitting(session, session_id, self.place.dialect)


def _sitting(session: Session, session_id: int, dialect: str) -> Sitting:
    row = sessions.require(session, session_id)
    asked = sessions.as_session(row, resumed=True)
    in_it = EventRow.session_id == session_id
    moments = session.scalars(select(EventRow.at).where(in_it).order_by(EventRow.id)).all()
    newest = session.scalars(
        select(EventRow).where(in_it).order_by(EventRow.id.desc()).limit(_MOST_EVENTS)
    ).all()
    annotations = _standing(session, session_id)
    wanted = replace(asked.filter, status=Status.PROPOSED)
    left = matching([StatementRow.id], wanted, dialect).subquery()
    is_closed = asked.filter.status not in (None, Status.PROPOSED)
    return Sitting(
        session=asked,
        tally=sessions.tally(session, session_id),
        figures=figures_of(annotations, moments, _pairs(session, annotations)),
        left=0 if is_closed else session.scalar(select(func.count()).select_from(left)) or 0,
        events=tuple(map(as_event, newest)),
        total_events=len(moments),
    )


def _standing(session: Session, session_id: int) -> list[Annotation]:
    rows = session.scalars(
        select(AnnotationRow)
        .where(AnnotationRow.session_id == session_id)
        .order_by(AnnotationRow.id)
    )
    return standing([as_annotation(row) for row in rows])


def _pairs(session: Session, annotations: Sequence[Annotation]) -> Iterator[Pair]:
    """The credibility of each statement rated here with the reliability of its origin now."""
    rated = {
        a.target.id: Credibility(a.value)
        for a in annotations
        if a.kind is AnnotationKind.CREDIBILITY
    }
    ids = sorted(rated)
    for start in range(0, len(ids), _AT_ONCE):
        for stored in reading.statements(session, ids[start : start + _AT_ONCE]):
            origins = [hop for hop in stored.hops if hop.hop.stage == 0]
            if origins:
                yield origins[0].reliability, rated[stored.id]
