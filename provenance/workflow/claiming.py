"""Deciding on claims, their members and their origins: what the desk does, a script does as well."""

from collections.abc import Iterator, Sequence

from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.claims import ClaimMember, ClaimStatus, GroupAct, MemberStatus, Stance
from provenance.domain.stored_claims import ClaimFilter, ClaimSummary
from provenance.errors import JudgementRefusedError
from provenance.workflow.judging import judge
from provenance.workflow.store import Store

_AT_ONCE = 200


def find_claims(
    store: Store, wanted: ClaimFilter, most: int | None = None
) -> Iterator[ClaimSummary]:
    """The claims that match in the filter's order, the first ``most`` of them."""
    offset = 0
    while most is None or offset < most:
        page = store.claims(
            wanted, offset, _AT_ONCE if most is None else min(_AT_ONCE, most - offset)
        )
        yield from page.rows
        offset += len(page.rows)
        if not page.rows or offset >= page.total:
            return


def decide_claims(
    store: Store, claim_ids: Sequence[int], verdict: ClaimStatus, why: str, by: Signature
) -> Act:
    """Confirm, reject or reopen claims as one batch."""
    targets = [Target(TargetKind.CLAIM, claim_id) for claim_id in claim_ids]
    return judge(store, [Judgement(t, AnnotationKind.VERDICT, verdict, why) for t in targets], by)


def members_named(store: Store, targets: Sequence[Target]) -> tuple[ClaimMember, ...]:
    """Statements and articles as members of a claim; NoSuchTargetError, JudgementRefusedError."""
    return tuple(_member(store, target) for target in dict.fromkeys(targets))


def _member(store: Store, target: Target) -> ClaimMember:
    match target.kind:
        case TargetKind.STATEMENT:
            stored = store.statement(target.id)
            return ClaimMember(stored.article_id, stored.statement.content, statement=str(target))
        case TargetKind.ARTICLE:
            return ClaimMember(store.article(target.id).id, ())
        case _:
            raise JudgementRefusedError(
                f"{target} cannot belong to a claim: name statements (st12) or articles (art3)."
            )


def make_claim(
    store: Store, text: str, members: Sequence[ClaimMember], why: str, by: Signature
) -> Act:
    """Make a claim by hand; the first target of the act's event is the claim."""
    return store.make_claim(text, members, why, by)


def reword_claim(store: Store, claim_id: int, text: str, why: str, by: Signature) -> Act:
    """Put a claim in other words."""
    return store.reword_claim(claim_id, text, why, by)


def merge_claims(store: Store, claim_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
    """Read some claims as another; what was judged of their origins is not carried over."""
    return store.merge_claims(claim_ids, into, why, by)


def split_claim(
    store: Store,
    claim_id: int,
    members: Sequence[ClaimMember],
    text: str,
    why: str,
    by: Signature,
) -> Act:
    """Give some members of a claim to a new one."""
    return store.split_claim(claim_id, members, text, why, by)


def move_members(
    store: Store, claim_id: int, members: Sequence[ClaimMember], into: int, why: str, by: Signature
) -> Act:
    """Give some members of a claim to another."""
    return store.move_members(claim_id, members, into, why, by)


def judge_members(
    store: Store,
    claim_id: int,
    members: Sequence[ClaimMember],
    status: MemberStatus,
    why: str,
    by: Signature,
) -> Act:
    """Confirm, reject or reopen members; an article as a whole can be rejected, too."""
    return store.judge_members(claim_id, members, status, why, by)


def set_stance(
    store: Store,
    claim_id: int,
    members: Sequence[ClaimMember],
    stance: Stance,
    why: str,
    by: Signature,
) -> Act:
    """Say whether members assert, deny or hedge the claim."""
    return store.set_stance(claim_id, members, stance, why, by)


def judge_groups(
    store: Store,
    claim_id: int,
    act: GroupAct,
    groups: Sequence[str],
    why: str,
    by: Signature,
    names: Sequence[str] = (),
) -> Act:
    """Decide about origin groups by their keys; ``names`` are the sources that leave one (SPLIT)."""
    if not groups or (act is GroupAct.MERGE and len(set(groups)) == 1):
        raise JudgementRefusedError("Name the origin groups: one, or two and more to merge.")
    if act is GroupAct.SPLIT and not names:
        raise JudgementRefusedError("Name the sources that leave the group for one of their own.")
    return store.judge_groups(claim_id, act, tuple(dict.fromkeys(groups)), names, why, by)
