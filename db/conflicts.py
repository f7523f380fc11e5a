"""Two editors on one thing: nobody decides unknowingly on what another has just changed.

The check runs in the writing transaction, after every earlier one: what it does not see is not there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db import undoing
from db.events import Journal
from db.schema import (
    AnnotationRow,
    EventRow,
    EventTargetRow,
    GroupDecisionRow,
    HopRow,
    MentionRow,
)
from db.translate import target_of
from provenance.domain.annotations import Act, AnnotationKind, Signature, Target, TargetKind
from provenance.errors import DecidedMeanwhileError

Judged = tuple[Target, AnnotationKind]

_VERDICTS = (AnnotationKind.VERDICT, AnnotationKind.CORRECTION)
_COMPATIBLE = (AnnotationKind.NOTE, AnnotationKind.TAG)
"""Kinds that stand beside whatever another editor says."""


def require_unchanged(session: Session, judged: Set[Judged], by: Signature, mine: str) -> None:
    """DecidedMeanwhileError when another sitting changed what is judged after ``by.seen``.

    ``mine`` is what is about to be recorded, in words.
    """
    wanted = {(target, kind) for target, kind in judged if kind not in _COMPATIBLE}
    if by.seen is None or not wanted:
        return
    for event in _events_of_others(session, {target for target, _ in wanted}, by):
        for target, kind in sorted(wanted):
            if any(_concerns(session, change, target, kind) for change in _changes_of(event)):
                theirs = with_reasons(event.summary, _rationales_of(session, event))
                raise DecidedMeanwhileError(str(target), event.editor, theirs, mine)


def require_fields_unchanged(
    session: Session,
    journal: Journal,
    targets: Sequence[Target],
    groups: Iterable[str],
    by: Signature,
    mine: str,
) -> None:
    """DecidedMeanwhileError when another sitting changed a field that the act under way changes.

    Or decided about one of the same origin ``groups``.  What it did before ``by.seen`` its editor
    knew of.  ``mine`` is the act in words; ``targets`` are the claims it is about, the first above all.
    """
    if by.seen is None:
        return
    changed = journal.changed_fields
    for event in _events_of_others(session, set(targets), by):
        for change in _changes_of(event):
            same_field = (change["row"], change["field"]) in changed
            if same_field or _groups_of(session, change) & set(groups):
                theirs = with_reasons(event.summary, _rationales_of(session, event))
                raise DecidedMeanwhileError(str(targets[0]), event.editor, theirs, mine)


def require_untouched(session: Session, targets: Sequence[Target], by: Signature) -> None:
    """DecidedMeanwhileError when another sitting did anything with ``targets`` after ``by.seen``."""
    if by.seen is None or not targets:
        return
    for event in _events_of_others(session, set(targets), by):
        theirs = with_reasons(event.summary, _rationales_of(session, event))
        raise DecidedMeanwhileError(str(targets[0]), event.editor, theirs)


def _groups_of(session: Session, change: Mapping[str, Any]) -> set[str]:
    """The origin groups that a change is about."""
    prefix, row_id = _split(change["row"])
    return set(session.get_one(GroupDecisionRow, row_id).groups) if prefix == "gd" else set()


def with_reasons(summary: str, rationales: Iterable[str]) -> str:
    """What was done and, where they were given, why."""
    reasons = "; ".join(dict.fromkeys(filter(None, map(str.strip, rationales))))
    return f"{summary}: {reasons}" if reasons else summary


def conceded(session: Session, act: Act, by: Signature) -> Act:
    """The act; taken back at once when its editor lets another's decision stand."""
    return undoing.undo(session, by) if by.concedes else act


def _events_of_others(session: Session, targets: Set[Target], by: Signature) -> Iterator[EventRow]:
    """Newest first: what was done last is what the editor should hear of."""
    touching = select(EventTargetRow.event_id).where(
        EventTargetRow.event_id > by.seen,
        or_(
            *(
                (EventTargetRow.target_kind == kind)
                & EventTargetRow.target_id.in_({t.id for t in targets if t.kind is kind})
                for kind in {target.kind for target in targets}
            )
        ),
    )
    query = select(EventRow).where(EventRow.id.in_(touching)).order_by(EventRow.id.desc())
    for event in session.scalars(query):
        # What an editor did in this very sitting they know, whatever screen they did it on.
        if by.session_id is None or event.session_id != by.session_id:
            yield event


def _rationales_of(session: Session, event: EventRow) -> Iterator[str]:
    for change in _changes_of(event):
        prefix, row_id = _split(change["row"])
        if prefix == "ann":
            yield session.get_one(AnnotationRow, row_id).rationale


def _changes_of(event: EventRow) -> Iterable[Mapping[str, Any]]:
    changes: list[dict[str, Any]] = event.payload.get("changes", [])
    return changes


def _concerns(
    session: Session, change: Mapping[str, Any], target: Target, kind: AnnotationKind
) -> bool:
    """Whether a judgement of ``kind`` on ``target`` would have looked at what changed."""
    prefix, row_id = _split(change["row"])
    match prefix:
        case "ann":
            row = session.get(AnnotationRow, row_id)
            kinds = _VERDICTS if kind in _VERDICTS else (kind,)
            return row is not None and row.kind in kinds and target_of(row) == target
        case "cl" if target == Target(TargetKind.CLAIM, row_id):
            return True
        case "st" if target == Target(TargetKind.STATEMENT, row_id):
            # That somebody looked closer changes nothing; a verdict matters to verdicts alone.
            unheeded = ("touched",) if kind in _VERDICTS else ("touched", "status")
            return change["field"] not in unheeded
        case "re" if target == Target(TargetKind.RELATION, row_id):
            return True
        case "hop" if target.kind is TargetKind.STATEMENT:
            return session.get_one(HopRow, row_id).statement_id == target.id
        case "men" if target.kind is TargetKind.STATEMENT:
            return session.get_one(MentionRow, row_id).statement_id == target.id
        case _:
            return False


def _split(key: str) -> tuple[str, int]:
    prefix = key.rstrip("0123456789")
    return prefix, int(key.removeprefix(prefix))
