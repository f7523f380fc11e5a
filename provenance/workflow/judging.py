"""Judging what is stored: what the desk does, a script does through the same."""

from collections.abc import Sequence

from provenance.assessment.judging import incongruence, require_allowed
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Correction,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.statements import Status
from provenance.domain.stored import (
    StoredStatement,
)
from provenance.workflow.store import Store


def judge(store: Store, judgements: Sequence[Judgement], by: Signature) -> Act:
    """Record judgements that the rules allow, all or none; JudgementRefusedError otherwise."""
    origins = store.independent_origins([j.target.id for j in judgements if _is_confirming(j)])
    allowed = [require_allowed(j, origins.get(j.target.id, 0)) for j in judgements]
    return store.record(allowed, by)


def _is_confirming(judgement: Judgement) -> bool:
    """Whether it says that a statement is confirmed by an independent second origin."""
    return (
        judgement.kind is AnnotationKind.CREDIBILITY
        and judgement.target.kind is TargetKind.STATEMENT
        and judgement.value == Credibility.CONFIRMED
    )


def decide(
    store: Store, statement_ids: Sequence[int], verdict: Status, why: str, by: Signature
) -> Act:
    """Confirm, reject or reopen statements as one batch."""
    targets = [Target(TargetKind.STATEMENT, statement_id) for statement_id in statement_ids]
    return judge(store, [Judgement(t, AnnotationKind.VERDICT, verdict, why) for t in targets], by)


def rate(store: Store, target: Target, level: str, why: str, by: Signature) -> Act:
    """Rate a source or hop A-F, or a statement 1-6."""
    kind = (
        AnnotationKind.CREDIBILITY
        if target.kind is TargetKind.STATEMENT
        else AnnotationKind.RELIABILITY
    )
    return judge(store, [Judgement(target, kind, level.strip().upper(), why)], by)


def annotate(store: Store, target: Target, kind: AnnotationKind, words: str, by: Signature) -> Act:
    """Put a note or a tag on anything."""
    return judge(store, [Judgement(target, kind, words.strip())], by)


def correct(
    store: Store, statement_id: int, correction: Correction, why: str, by: Signature
) -> Act:
    """Correct a statement; what an editor has touched no later extraction overwrites."""
    return store.correct(statement_id, correction, why, by)


def pairing_warnings(statement: StoredStatement) -> tuple[str, ...]:
    """Warnings for incongruent pairings of a statement's credibility with its origin's reliability."""
    levels = [a.value for a in statement.standing if a.kind is AnnotationKind.CREDIBILITY]
    credibility = Credibility(levels[-1]) if levels else None
    origins: list[Reliability | None] = [
        stored.reliability for stored in statement.hops if stored.hop.stage == 0
    ]
    found = (incongruence(reliability, credibility) for reliability in origins)
    return tuple(warning for warning in found if warning)
