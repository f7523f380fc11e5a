"""Samples: statements drawn by chance for several editors to judge blind to one another.

A draw can be repeated from its seed, its filter and what was stored then: of all that matched the
statements with the smallest hashes are taken, so chance is the same on every machine.
"""

from collections.abc import Sequence
from hashlib import sha256

from sqlalchemy import ColumnElement, exists, func, literal, select
from sqlalchemy.orm import Session

from db.events import Journal
from db.filters import matching
from db.schema import (
    AssignmentRow,
    EditorRow,
    EventKind,
    SampleMemberRow,
    SampleRow,
    StatementRow,
    VoteRow,
    plain_text,
)
from provenance.domain.annotations import Act, Signature
from provenance.domain.filter_fields import as_filter, filter_fields
from provenance.domain.samples import Sample, Turnout, VoteField, WorkStatus
from provenance.domain.stored import StatementFilter
from provenance.errors import SampleError

_FEWEST_EDITORS = 2


def draw(
    session: Session,
    name: str,
    wanted: StatementFilter,
    size: int,
    editors: Sequence[str],
    seed: str,
    by: Signature,
    dialect: str,
) -> Act:
    """Draw a sample and give it to its editors; SampleError when it cannot be."""
    journal = Journal(session, by)
    name = plain_text(name).strip()
    asked = list(dict.fromkeys(filter(None, map(str.strip, editors))))
    _require_sound(session, name, size, asked)
    among = list(session.scalars(matching([StatementRow.id], wanted, dialect)))
    if not among:
        raise SampleError("No statement matches, so there is nothing to draw from.")
    drawn = sorted(among, key=lambda number: _lot(seed, number))[:size]
    row = SampleRow(
        name=name,
        seed=plain_text(seed),
        filter=filter_fields(wanted),
        drawn_from=len(among),
        editor=journal.editor,
        drawn_at=journal.at,
        status=WorkStatus.WITHDRAWN,
        members=[SampleMemberRow(statement_id=n, position=at) for at, n in enumerate(drawn)],
    )
    session.add(row)
    journal.change(row, "status", WorkStatus.OPEN)
    journal.touch(row)
    for editor in asked:
        give(journal, editor, StatementFilter(sample=name), row, "")
    session.flush()
    words = f"drew the sample {name}: {len(drawn)} of {len(among)}, for {', '.join(asked)}"
    return Act(journal.seal(EventKind.RECORDED, words, ()))


def _require_sound(session: Session, name: str, size: int, editors: Sequence[str]) -> None:
    if not name or not name.isprintable():
        raise SampleError("A sample needs a name of printable letters.")
    taken = session.scalars(select(SampleRow).where(SampleRow.name == name)).one_or_none()
    if taken is not None:
        raise SampleError(
            f"There is a sample {name!r} already ({taken.status}): choose another name."
        )
    if size < 1:
        raise SampleError("A sample has at least one statement.")
    if len(editors) < _FEWEST_EDITORS:
        raise SampleError("A blind sample needs two editors or more: name them with --editors.")


def _lot(seed: str, statement_id: int) -> bytes:
    return sha256(f"{seed}:{statement_id}".encode()).digest()


def give(
    journal: Journal,
    editor: str,
    wanted: StatementFilter,
    sample: SampleRow | None,
    note: str,
) -> AssignmentRow:
    """Statements given to an editor, as part of the act under way."""
    row = AssignmentRow(
        editor=journal.known_editor(plain_text(editor).strip()),
        given_by=journal.editor,
        given_at=journal.at,
        filter=filter_fields(wanted),
        sample=sample,
        note=plain_text(note),
        status=WorkStatus.WITHDRAWN,
    )
    journal.session.add(row)
    journal.change(row, "status", WorkStatus.OPEN)
    journal.touch(row)
    return row


def close(session: Session, name: str, by: Signature) -> Act:
    """Close a sample: nobody votes in it any more, and it is no longer blind."""
    journal = Journal(session, by)
    row = find(session, name)
    if row.status is not WorkStatus.OPEN:
        raise SampleError(f"The sample {name!r} is {row.status} already.")
    journal.change(row, "status", WorkStatus.CLOSED)
    journal.touch(row)
    for given in _assignments(session, row):
        journal.change(given, "status", WorkStatus.CLOSED)
        journal.touch(given)
    return Act(journal.seal(EventKind.RECORDED, f"closed the sample {row.name}", ()))


def find(session: Session, name: str) -> SampleRow:
    """The sample of that name; SampleError."""
    row = session.scalars(select(SampleRow).where(SampleRow.name == name)).one_or_none()
    if row is None:
        raise SampleError(f"There is no sample {name!r}; `provenance sample list` names them.")
    return row


def samples(session: Session) -> tuple[Sample, ...]:
    """Every sample that was not withdrawn, newest first."""
    rows = session.scalars(
        select(SampleRow)
        .where(SampleRow.status != WorkStatus.WITHDRAWN)
        .order_by(SampleRow.id.desc())
    )
    return tuple(as_sample(session, row) for row in rows)


def as_sample(session: Session, row: SampleRow) -> Sample:
    """The sample as a value."""
    members = select(func.count()).where(SampleMemberRow.sample_id == row.id)
    return Sample(
        id=row.id,
        name=row.name,
        seed=row.seed,
        filter=as_filter(row.filter),
        size=session.scalar(members) or 0,
        drawn_from=row.drawn_from,
        drawn_by=row.editor.name,
        drawn_at=row.drawn_at,
        status=row.status,
        editors=editors_of(session, row),
    )


def editors_of(session: Session, row: SampleRow) -> tuple[str, ...]:
    """Who judges a sample, in the order in which they were named."""
    return tuple(given.editor.name for given in _assignments(session, row))


def _assignments(session: Session, row: SampleRow) -> Sequence[AssignmentRow]:
    query = select(AssignmentRow).where(AssignmentRow.sample_id == row.id)
    return session.scalars(query.order_by(AssignmentRow.id)).all()


def turnout(session: Session, name: str) -> tuple[Turnout, ...]:
    """How many statements each editor has given a verdict on."""
    row = find(session, name)
    voted = dict(
        session.execute(
            select(EditorRow.name, func.count())
            .join(VoteRow, VoteRow.editor_id == EditorRow.id)
            .where(
                VoteRow.sample_id == row.id,
                VoteRow.field == VoteField.VERDICT,
                VoteRow.withdrawn.is_(False),
            )
            .group_by(EditorRow.name)
        ).all()
    )
    return tuple(Turnout(name, voted.get(name, 0)) for name in editors_of(session, row))


def has_voted(sample: str, editor: str) -> ColumnElement[bool]:
    """Whether an editor has given a verdict on a statement of a sample."""
    if not sample:
        return literal(value=False)
    return exists().where(
        VoteRow.statement_id == StatementRow.id,
        VoteRow.field == VoteField.VERDICT,
        VoteRow.withdrawn.is_(False),
        VoteRow.sample_id.in_(select(SampleRow.id).where(SampleRow.name == sample)),
        VoteRow.editor_id.in_(select(EditorRow.id).where(EditorRow.name == editor)),
    )
