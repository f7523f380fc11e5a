"""Judging what is stored: what the desk does, a script does through the same."""

from collections.abc import Sequence

from provenance.assessment.judging import incongruence, require_allowed, unwarranted
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
from provenance.workflow.tracing import independent_origins


def judge(store: Store, judgements: Sequence[Judgement], by: Signature) -> Act:
    """Record judgements that the rules allow, all or none; JudgementRefusedError otherwise."""
    allowed = [require_allowed(j, _origins_for(store, j)) for j in judgements]
    return store.record(allowed, by)


def _origins_for(store: Store, judgement: Judgement) -> int:
    """How many origins a rating of 1 rests on; 0 for every other judgement, which asks for none."""
    return independent_origins(store, judgement.target.id) if _is_confirming(judgement) else 0


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
    """Warnings about a statement's credibility: beside its origin's reliability, and for what it asks."""
    levels = [a.value for a in statement.standing if a.kind is AnnotationKind.CREDIBILITY]
    credibility = Credibility(levels[-1]) if levels else None
    origins: list[Reliability | None] = [
        stored.reliability for stored in statement.hops if stored.hop.stage == 0
    ]
    found = (incongruence(reliability, credibility) for reliability in origins)
    return tuple(warning for warning in (*found, unwarranted(statement)) if warning)


def warnings_after(store: Store, act: Act) -> tuple[str, ...]:
    """Warnings about statements that an act on their claims left rated 1 without two origins."""
    kinds = (TargetKind.CLAIM, TargetKind.STATEMENT)
    targets = [target for target in act.event.targets if target.kind in kinds]
    found = (unwarranted(store.statement(number)) for number in store.rated_confirmed(targets))
    return tuple(warning for warning in found if warning)
