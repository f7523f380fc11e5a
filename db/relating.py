"""What editors do with relations: making one, and saying that it is of another kind.

Confirming and rejecting are judgements like any other (``db.judging``).  Each act is one event.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.conflicts import require_unchanged, with_reasons
from db.editing import text_of
from db.events import Journal
from db.judging import annotation_row, require_row, set_relation_status
from db.parties import parties, said_or_printed
from db.schema import EventKind, RelationRow, SpanKind, StatementRow
from db.translate import relation_row, spans_of
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.relations import (
    MadeBy,
    Relation,
    RelationKind,
    RelationStatus,
    gap_between,
)
from provenance.domain.spans import Span
from provenance.errors import JudgementRefusedError
from provenance.relations.parties import scope_between

Marks = tuple[Sequence[Span], Sequence[Span]]
"""The words that show a relation, in the one statement's text and in the other's."""


def make(
    session: Session,
    ids: tuple[int, int],
    kind: RelationKind,
    why: str,
    marks: Marks,
    by: Signature,
) -> Act:
    """Say that the first statement stands in ``kind`` to the second; one that is proposed is confirmed.

    Where no marks are given, the content of both shows it.
    """
    journal = Journal(session, by)
    session.flush()
    one, other = _statement(session, ids[0]), _statement(session, ids[1])
    if one.id == other.id:
        raise JudgementRefusedError(f"st{one.id} cannot stand in a relation to itself.")
    _require_reason(why)
    found = _standing(session, one.id, other.id, kind)
    if found is not None and found.status is RelationStatus.CONFIRMED:
        raise JudgementRefusedError(f"re{found.id} says so already; nothing was changed.")
    deed = f"said that st{one.id} {kind.in_words} st{other.id}:"
    if found is not None:
        return _sealed(journal, found, AnnotationKind.VERDICT, RelationStatus.CONFIRMED, deed, why)
    row = _made(session, journal, (one, other), kind, why, marks)
    return _sealed(journal, row, AnnotationKind.VERDICT, RelationStatus.CONFIRMED, deed, why)


def change_kind(
    session: Session, relation_id: int, kind: RelationKind, why: str, by: Signature
) -> Act:
    """Say that a relation is of another kind; that confirms it."""
    journal = Journal(session, by)
    session.flush()
    target = Target(TargetKind.RELATION, relation_id)
    row = require_row(session, target)
    assert isinstance(row, RelationRow)  # noqa: S101 - narrows what a re target names
    deed = f"said {kind.in_words!r} instead of {row.kind.in_words!r} of"
    mine = with_reasons(f"{deed} {target}", (why,))
    require_unchanged(session, {(target, AnnotationKind.CORRECTION)}, by, mine)
    _require_reason(why)
    if row.kind is kind:
        raise JudgementRefusedError(f"{target} is of that kind already; nothing was changed.")
    double = _standing(session, row.statement_id, row.other_id, kind)
    if double is not None:
        raise JudgementRefusedError(
            f"re{double.id} says that of the two already: confirm it, and reject {target}."
        )
    journal.change(row, "kind", kind)
    return _sealed(journal, row, AnnotationKind.CORRECTION, RelationStatus.CONFIRMED, deed, why)


def _statement(session: Session, statement_id: int) -> StatementRow:
    row = require_row(session, Target(TargetKind.STATEMENT, statement_id))
    assert isinstance(row, StatementRow)  # noqa: S101 - narrows what a st target names
    return row


def _require_reason(why: str) -> None:
    if not why.strip():
        raise JudgementRefusedError(
            "How two statements stand to one another is a judgement: say in a few words why."
        )


def _standing(
    session: Session, statement_id: int, other_id: int, kind: RelationKind
) -> RelationRow | None:
    """The relation of that kind between the two that was not taken back, in whatever status."""
    return session.scalars(
        select(RelationRow)
        .where(RelationRow.statement_id == statement_id, RelationRow.other_id == other_id)
        .where(RelationRow.kind == kind, RelationRow.withdrawn.is_(False))
        .order_by(RelationRow.id)
        .limit(1)
    ).one_or_none()


def _made(
    session: Session,
    journal: Journal,
    sides: tuple[StatementRow, StatementRow],
    kind: RelationKind,
    why: str,
    marks: Marks,
) -> RelationRow:
    one, other = sides
    who = parties(session, [one.id, other.id])
    relation = Relation(
        statement_id=one.id,
        kind=kind,
        other_id=other.id,
        scope=scope_between(who[one.id], who[other.id]),
        gap_days=gap_between(said_or_printed(session, one), said_or_printed(session, other)),
        marks=_sound(session, one, marks[0]),
        other_marks=_sound(session, other, marks[1]),
        why=why.strip(),
    )
    row = relation_row(relation, MadeBy.EDITOR)
    session.add(row)
    session.flush()
    journal.note(row, "withdrawn", 1, 0)
    return row


def _sound(session: Session, statement: StatementRow, marks: Sequence[Span]) -> tuple[Span, ...]:
    chosen = tuple(marks) or spans_of(statement, SpanKind.CONTENT)
    if any(span.end > len(text_of(session, statement)) for span in chosen):
        raise JudgementRefusedError(f"These words are not in the text that st{statement.id} is of.")
    return chosen


def _sealed(
    journal: Journal,
    row: RelationRow,
    kind: AnnotationKind,
    status: RelationStatus,
    deed: str,
    why: str,
) -> Act:
    target = Target(TargetKind.RELATION, row.id)
    set_relation_status(journal, row, status)
    value = status.value if kind is AnnotationKind.VERDICT else f"kind: {row.kind.value}"
    annotation = annotation_row(journal, Judgement(target, kind, value, why.strip()))
    sides = [Target(TargetKind.STATEMENT, i) for i in (row.statement_id, row.other_id)]
    event = journal.seal(EventKind.CORRECTED, f"{deed} {target}", [target, *sides])
    return Act(event, (annotation.id,))
