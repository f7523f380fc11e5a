"""What editors do with claims: make, reword, split and merge them, judge their members and origins.

Every act is one event with each field before and after, so ``undo`` takes it back like any other, and
is refused when another sitting has changed the same since its editor looked.  Verdicts on whole
claims are recorded like those on statements, in ``db.judging``.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.claim_gathering import claim_row, folded_claim
from db.claim_members import find_rows, has_words, standing_rows, with_rows_made
from db.claim_reading import require_claim
from db.conflicts import require_fields_unchanged, with_reasons
from db.events import Journal
from db.judging import annotation_row, names_of
from db.schema import (
    ClaimMemberRow,
    ClaimRow,
    EventKind,
    GroupDecisionRow,
    plain_text,
)
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.claims import (
    ClaimMember,
    ClaimStatus,
    GroupAct,
    MemberStatus,
    Stance,
)
from provenance.errors import JudgementRefusedError

_SHOWN = 80
"""Code points of a claim that an event is named with."""


def make(
    session: Session, text: str, members: Sequence[ClaimMember], why: str, by: Signature
) -> Act:
    """Make a claim in those words of statements and passages; they stay in others as they are."""
    editing = _Editing(session, by)
    made = editing.new_claim(text)
    if not members:
        raise JudgementRefusedError("A claim is made of statements: name one at least (st12).")
    for row in with_rows_made(editing.journal, made.id, members):
        editing.decide(row, MemberStatus.CONFIRMED)
    names = named(members)
    return editing.seal(made, lambda: f"made of {names}:", why)


def reword(session: Session, claim_id: int, text: str, why: str, by: Signature) -> Act:
    """Put a claim in other words."""
    editing = _Editing(session, by)
    claim = require_claim(session, claim_id)
    words = required_text(text)
    editing.change(claim, "text", words)
    editing.change(claim, "folded", folded_claim(words))
    return editing.seal(claim, lambda: "reworded", why)


def merge(session: Session, claim_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
    """Read some claims as ``into`` from now on; what was judged of their origins stays with them."""
    editing = _Editing(session, by)
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
    editing = _Editing(session, by)
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
    editing = _Editing(session, by)
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
    editing = _Editing(session, by)
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
    editing = _Editing(session, by)
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
    editing = _Editing(session, by)
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


class _Editing:
    """One act on claims under way."""

    def __init__(self, session: Session, by: Signature) -> None:
        self.session = session
        self.journal = Journal(session, by)
        self._by = by
        self._others: set[int] = set()
        session.flush()

    def change(self, row: ClaimRow, field: str, value: object) -> None:
        """Set a column of a claim."""
        self.journal.change(row, field, value)
        self.journal.touch(row)

    def change_member(self, row: ClaimMemberRow, field: str, value: object) -> None:
        """Set a column of a member; whoever decides on one has looked at its statement."""
        self.journal.change(row, field, value)
        self.journal.touch(row)

    def decide(self, row: ClaimMemberRow, status: MemberStatus) -> None:
        """Set the status of a member.  The same again is noted too, as with statements."""
        self.journal.note(row, "status", row.status.value, status.value)
        row.status = status
        self.journal.touch(row)

    def move(self, row: ClaimMemberRow, claim_id: int) -> None:
        """Give a member to another claim, whose own member of the same gives way to it."""
        for there in self.session.scalars(
            select(ClaimMemberRow).where(
                ClaimMemberRow.claim_id == claim_id,
                ClaimMemberRow.statement_id == row.statement_id,
                ClaimMemberRow.statement_id.is_not(None),
                ClaimMemberRow.withdrawn.is_(False),
            )
        ):
            self.change_member(there, "withdrawn", value=True)
        self._others |= {row.claim_id, claim_id}
        self.change_member(row, "claim_id", claim_id)

    def new_claim(self, text: str) -> ClaimRow:
        """A claim that an editor makes, confirmed by being made."""
        made = claim_row(self.journal, required_text(text), ClaimStatus.CONFIRMED)
        self.new(made)
        return made

    def new(self, row: ClaimRow | GroupDecisionRow) -> None:
        """Add a row; an undo withdraws it."""
        self.session.add(row)
        self.session.flush()
        self.journal.touch(row)
        self.journal.note(row, "withdrawn", 1, 0)

    def seal(
        self, claim: ClaimRow, words: Callable[[], str], why: str, groups: Sequence[str] = ()
    ) -> Act:
        """End the act, with its reason signed by the editor; ``groups`` are the origins it is about."""
        if not self.journal.has_changes:
            raise JudgementRefusedError(f"cl{claim.id} is so already; nothing was changed.")
        if not why.strip():
            raise JudgementRefusedError(
                "What a claim is, and where it comes from, is a judgement: say in a few words why."
            )
        target, deed = claim_target(claim), words()
        summary = f"{deed} {target} ({_shortened(claim.text)})"
        others = (Target(TargetKind.CLAIM, number) for number in sorted(self._others))
        targets = [target, *self.journal.targets_among(TargetKind.CLAIM), *others]
        mine = with_reasons(summary, (why,))
        require_fields_unchanged(self.session, self.journal, targets, groups, self._by, mine)
        judgement = Judgement(target, AnnotationKind.CORRECTION, f"{deed} {target}", why.strip())
        annotation = annotation_row(self.journal, judgement)
        event = self.journal.seal(EventKind.CORRECTED, summary, targets)
        return Act(event, (annotation.id,))


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"


def claim_target(claim: ClaimRow) -> Target:
    """The printed id of a claim."""
    return Target(TargetKind.CLAIM, claim.id)


def required_text(words: str) -> str:
    """The words of a claim on one line; JudgementRefusedError when there are none."""
    text = " ".join(plain_text(words).split())
    if not folded_claim(text):
        raise JudgementRefusedError("A claim needs words: say in a sentence what is claimed.")
    return text


def named(members: Sequence[ClaimMember]) -> str:
    """Members by name, the rest of many as a number: a statement's id, else its article's."""
    return names_of(
        [
            Target.parse(member.statement)
            if member.statement
            else Target(TargetKind.ARTICLE, member.article_id)
            for member in members
        ]
    )


def _all_members(session: Session, claim_id: int) -> Sequence[ClaimMemberRow]:
    return session.scalars(
        select(ClaimMemberRow)
        .where(ClaimMemberRow.claim_id == claim_id, ClaimMemberRow.withdrawn.is_(False))
        .order_by(ClaimMemberRow.id)
    ).all()
