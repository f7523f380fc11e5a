"""What editors do with claims: make, reword, split and merge them, judge their members and origins.

Every act is one event with each field before and after, so ``undo`` takes it back like any other, and
is refused when another sitting has changed the same since its editor looked.  Verdicts on whole
claims are recorded like those on statements, in ``db.judging``.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.claim_acts import ClaimAct, claim_target, named, required_text
from db.claim_gathering import folded_claim
from db.claim_members import find_rows, has_words, standing_rows, with_rows_made
from db.claim_reading import require_claim
from db.judging import names_of
from db.schema import (
    ClaimMemberRow,
    ClaimRow,
    GroupDecisionRow,
    plain_text,
)
from provenance.domain.annotations import (
    Act,
    Signature,
)
from provenance.domain.claims import (
    ClaimMember,
    ClaimStatus,
    GroupAct,
    MemberStatus,
    Stance,
)
from provenance.errors import JudgementRefusedError


def make(
    session: Session, text: str, members: Sequence[ClaimMember], why: str, by: Signature
) -> Act:
    """Make a claim in those words of statements and passages; they stay in others as they are."""
    editing = ClaimAct(session, by)
    made = editing.new_claim(text)
    if not members:
        raise JudgementRefusedError("A claim is made of statements: name one at least (st12).")
    for row in with_rows_made(editing.journal, made.id, members):
        editing.decide(row, MemberStatus.CONFIRMED)
    names = named(members)
    return editing.seal(made, lambda: f"made of {names}:", why)


def reword(session: Session, claim_id: int, text: str, why: str, by: Signature) -> Act:
    """Put a claim in other words."""
    editing = ClaimAct(session, by)
    claim = require_claim(session, claim_id)
    words = required_text(text)
    editing.change(claim, "text", words)
    editing.change(claim, "folded", folded_claim(words))
    return editing.seal(claim, lambda: "reworded", why)


def merge(session: Session, claim_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
    """Read some claims as ``into`` from now on; what was judged of their origins stays with them."""
    editing = ClaimAct(session, by)
    target = require_claim(session, into)
    merged = {row.id: row for row in (require_claim(session, number) for number in claim_ids)}
    merged.pop(target.id, None)
    if not merged:
        raise JudgementRefusedError("A claim cannot be merged into itself: name two of them.")
    for claim in merged.values():
        editing.change(claim, "status", ClaimStatus.MERGED)
        editing.change(claim, "merged_into_id", target.id)
        for child in session.scalars(select(ClaimRow).where(ClaimRow.merged_into_id == claim.id)):
            editing.change(child, "merged_into_id", target.id)
        for row in _all_members(session, claim.id):
            editing.move(row, target.id)
    names = names_of([claim_target(claim) for claim in merged.values()])
    return editing.seal(target, lambda: f"merged {names} into", why)


def split(
    session: Session,
    claim_id: int,
    members: Sequence[ClaimMember],
    text: str,
    why: str,
    by: Signature,
) -> Act:
    """Give some members of a claim to a new one in those words; the rest stay."""
    editing = ClaimAct(session, by)
    claim = require_claim(session, claim_id)
    leaving = find_rows(session, claim.id, members)
    if len(leaving) == len(standing_rows(session, claim.id)):
        raise JudgementRefusedError(
            f"cl{claim.id} would be left without a member: reword it, or name fewer that leave it."
        )
    made = editing.new_claim(text)
    for row in leaving:
        editing.move(row, made.id)
        editing.decide(row, MemberStatus.CONFIRMED)
    names = named(members)
    return editing.seal(claim, lambda: f"split {names} to cl{made.id} from", why)


def move(
    session: Session,
    claim_id: int,
    members: Sequence[ClaimMember],
    into: int,
    why: str,
    by: Signature,
) -> Act:
    """Give some members of a claim to another that is there."""
    editing = ClaimAct(session, by)
    claim, target = require_claim(session, claim_id), require_claim(session, into)
    if claim.id == target.id:
        raise JudgementRefusedError(f"cl{claim.id} and cl{into} are one claim: name another.")
    for row in find_rows(session, claim.id, members):
        editing.move(row, target.id)
        editing.decide(row, MemberStatus.CONFIRMED)
    names = named(members)
    return editing.seal(target, lambda: f"moved {names} from cl{claim.id} to", why)


def judge_members(
    session: Session,
    claim_id: int,
    members: Sequence[ClaimMember],
    status: MemberStatus,
    why: str,
    by: Signature,
) -> Act:
    """Confirm, reject or reopen members; what was no member is made one, so that tracing heeds it."""
    editing = ClaimAct(session, by)
    claim = require_claim(session, claim_id)
    rejecting = status is MemberStatus.REJECTED
    for row in with_rows_made(editing.journal, claim.id, members, rejecting=rejecting):
        if rejecting or has_words(row):
            editing.decide(row, status)
        else:  # that the article as a whole was rejected holds no longer
            editing.change_member(row, "withdrawn", value=True)
    deed = "reopened" if status is MemberStatus.PROPOSED else status.value
    return editing.seal(claim, lambda: f"{deed} {named(members)} in", why)


def set_stance(
    session: Session,
    claim_id: int,
    members: Sequence[ClaimMember],
    stance: Stance,
    why: str,
    by: Signature,
) -> Act:
    """Say what members do with the claim; that confirms them."""
    editing = ClaimAct(session, by)
    claim = require_claim(session, claim_id)
    for row in with_rows_made(editing.journal, claim.id, members):
        editing.change_member(row, "stance", stance)
        editing.decide(row, MemberStatus.CONFIRMED)
    return editing.seal(claim, lambda: f"said {named(members)} {stance.value}", why)


def judge_groups(
    session: Session,
    claim_id: int,
    act: GroupAct,
    groups: Sequence[str],
    names: Sequence[str],
    why: str,
    by: Signature,
) -> Act:
    """Decide about origin groups of a claim; the newest decision on a group holds."""
    editing = ClaimAct(session, by)
    claim = require_claim(session, claim_id)
    row = GroupDecisionRow(
        claim_id=claim.id,
        act=act,
        groups=[plain_text(key) for key in groups],
        names=[plain_text(name) for name in names],
        rationale=plain_text(why.strip()),
        editor=editing.journal.editor,
        at=editing.journal.at,
        session_id=by.session_id,
        withdrawn=False,
    )
    editing.new(row)
    return editing.seal(claim, lambda: _group_deed(act, groups, names), why, groups)


def _group_deed(act: GroupAct, groups: Sequence[str], names: Sequence[str]) -> str:
    shown = ", ".join(groups)
    match act:
        case GroupAct.INDEPENDENT:
            return f"judged {shown} independent in"
        case GroupAct.DEPENDENT:
            return f"judged {shown} not independent in"
        case GroupAct.MERGE:
            return f"made one origin of {shown} in"
        case GroupAct.SPLIT:
            return f"took {', '.join(names)} out of {shown} in"


def _all_members(session: Session, claim_id: int) -> Sequence[ClaimMemberRow]:
    return session.scalars(
        select(ClaimMemberRow)
        .where(ClaimMemberRow.claim_id == claim_id, ClaimMemberRow.withdrawn.is_(False))
        .order_by(ClaimMemberRow.id)
    ).all()
