"""Recording judgements: a batch is one event, all of it or nothing."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.conflicts import require_unchanged, with_reasons
from db.events import TARGET_ROWS, Journal
from db.schema import (
    AnnotationRow,
    ClaimRow,
    EventKind,
    HopRow,
    RelationRow,
    Row,
    StatementRow,
    plain_text,
)
from db.translate import target_fields
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.claims import ClaimStatus
from provenance.domain.relations import RelationStatus
from provenance.domain.statements import Status
from provenance.errors import JudgementRefusedError, NoSuchTargetError

_REPLACING = (AnnotationKind.RELIABILITY, AnnotationKind.CREDIBILITY, AnnotationKind.VERDICT)
"""Kinds of which an editor has one standing on a target; notes, tags and corrections add up."""

_SHOWN_IN_SUMMARY = 5


def record(session: Session, judgements: Sequence[Judgement], by: Signature) -> Act:
    """Record judgements as one batch; NoSuchTargetError, JudgementRefusedError: nothing recorded."""
    journal = Journal(session, by)
    session.flush()
    targets = {judgement.target: require_row(session, judgement.target) for judgement in judgements}
    mine = with_reasons(summary_of(judgements), (j.rationale for j in judgements))
    require_unchanged(session, {(j.target, j.kind) for j in judgements}, by, mine)
    wanted = [j for j in judgements if not _is_tagged_already(session, j)]
    if not wanted:
        raise JudgementRefusedError(_nothing_to_record(judgements))
    annotations = [annotate(journal, j, targets[j.target]) for j in wanted]
    event = journal.seal(EventKind.RECORDED, summary_of(wanted), _touched(wanted, targets))
    return Act(event, tuple(annotation.id for annotation in annotations))


def require_row(session: Session, target: Target) -> Row:
    """The row a target names; NoSuchTargetError."""
    row = session.get(TARGET_ROWS[target.kind], target.id)
    if row is None:
        raise NoSuchTargetError(str(target))
    return row


def annotation_row(
    journal: Journal, judgement: Judgement, supersedes: int | None = None
) -> AnnotationRow:
    """A judgement as a row of the act under way; an undo withdraws it."""
    row = AnnotationRow(
        kind=judgement.kind,
        value=plain_text(judgement.value),
        rationale=plain_text(judgement.rationale),
        editor=journal.editor,
        at=journal.at,
        session_id=journal.by.session_id,
        supersedes_id=supersedes,
        withdrawn=False,
        **target_fields(judgement.target),
    )
    journal.session.add(row)
    journal.session.flush()
    journal.touch(row)
    journal.note(row, "withdrawn", 1, 0)
    return row


def mark_touched(journal: Journal, statement: StatementRow) -> None:
    """Remember that an editor acted on a statement; an undo does not take that back."""
    statement.touched = True
    journal.touch(statement)


def set_status(journal: Journal, statement: StatementRow, status: Status) -> None:
    """Set a status.  The same again is noted too: who said it first cannot take it back alone."""
    journal.note(statement, "status", statement.status.value, status.value)
    statement.status = status


def set_relation_status(journal: Journal, relation: RelationRow, status: RelationStatus) -> None:
    """Set the status of a relation, as ``set_status``, and remember that an editor acted on it."""
    journal.note(relation, "status", relation.status.value, status.value)
    relation.status = status
    relation.touched = True
    journal.touch(relation)


def annotate(journal: Journal, judgement: Judgement, target: Row) -> AnnotationRow:
    """Record one judgement as part of the act under way."""
    session = journal.session
    row = annotation_row(journal, judgement, _superseded(session, journal, judgement))
    statement = _statement_of(session, target)
    if statement is not None:
        mark_touched(journal, statement)
    if judgement.kind is AnnotationKind.VERDICT and isinstance(target, StatementRow):
        set_status(journal, target, Status(judgement.value))
    elif judgement.kind is AnnotationKind.VERDICT and isinstance(target, RelationRow):
        set_relation_status(journal, target, RelationStatus(judgement.value))
    elif judgement.kind is AnnotationKind.VERDICT and isinstance(target, ClaimRow):
        _set_status_of_claim(journal, target, ClaimStatus(judgement.value))
    return row


def _set_status_of_claim(journal: Journal, claim: ClaimRow, status: ClaimStatus) -> None:
    if claim.status is ClaimStatus.MERGED:
        raise JudgementRefusedError(
            f"cl{claim.id} is merged into cl{claim.merged_into_id}: judge that one."
        )
    journal.note(claim, "status", claim.status.value, status.value)
    claim.status = status
    journal.touch(claim)


def _statement_of(session: Session, row: Row) -> StatementRow | None:
    if isinstance(row, HopRow):
        return session.get_one(StatementRow, row.statement_id)
    return row if isinstance(row, StatementRow) else None


def _superseded(session: Session, journal: Journal, judgement: Judgement) -> int | None:
    if judgement.kind not in _REPLACING:
        return None
    earlier = session.scalars(
        select(AnnotationRow.id)
        .filter_by(**target_fields(judgement.target))
        .where(
            AnnotationRow.kind == judgement.kind,
            AnnotationRow.editor_id == journal.editor.id,
            AnnotationRow.withdrawn.is_(False),
        )
        .order_by(AnnotationRow.id.desc())
        .limit(1)
    )
    return earlier.one_or_none()


def _is_tagged_already(session: Session, judgement: Judgement) -> bool:
    if judgement.kind is not AnnotationKind.TAG:
        return False
    same = (
        select(AnnotationRow.id)
        .filter_by(**target_fields(judgement.target))
        .where(
            AnnotationRow.kind == AnnotationKind.TAG,
            AnnotationRow.value == plain_text(judgement.value),
            AnnotationRow.withdrawn.is_(False),
        )
        .limit(1)
    )
    return session.scalar(same) is not None


def _nothing_to_record(judgements: Sequence[Judgement]) -> str:
    if not judgements:
        return "There is nothing to record: no judgement was given."
    first = judgements[0]
    return f"{first.target} has the tag {first.value!r} already; nothing was recorded."


def _touched(judgements: Iterable[Judgement], rows: dict[Target, Row]) -> list[Target]:
    targets = []
    for judgement in judgements:
        targets.append(judgement.target)
        row = rows[judgement.target]
        if isinstance(row, HopRow):
            targets.append(Target(TargetKind.STATEMENT, row.statement_id))
        elif isinstance(row, RelationRow):
            targets += [Target(TargetKind.STATEMENT, i) for i in (row.statement_id, row.other_id)]
    return targets


def summary_of(judgements: Sequence[Judgement]) -> str:
    """A batch in words: ``confirmed st1, st2``."""
    groups: dict[str, list[Target]] = {}
    for judgement in judgements:
        groups.setdefault(_deed(judgement), []).append(judgement.target)
    return "; ".join(f"{deed} {names_of(targets)}" for deed, targets in groups.items())


def names_of(targets: Sequence[Target]) -> str:
    """Targets by name, the rest of many as a number."""
    named = ", ".join(str(target) for target in targets[:_SHOWN_IN_SUMMARY])
    rest = len(targets) - _SHOWN_IN_SUMMARY
    return f"{named} and {rest} more" if rest > 0 else named


def _deed(judgement: Judgement) -> str:
    match judgement.kind:
        case AnnotationKind.VERDICT:
            return "reopened" if judgement.value == Status.PROPOSED else judgement.value
        case AnnotationKind.RELIABILITY | AnnotationKind.CREDIBILITY:
            return f"rated {judgement.kind} {judgement.value} of"
        case AnnotationKind.NOTE:
            return "noted on"
        case AnnotationKind.TAG:
            return f"tagged {plain_text(judgement.value)}:"
        case AnnotationKind.CORRECTION:
            return f"corrected ({judgement.value})"
