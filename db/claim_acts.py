"""One act of an editor on claims: what it changes is noted, and sealed as one event with its reason."""

from collections.abc import Callable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.claim_gathering import claim_row, folded_claim
from db.conflicts import require_fields_unchanged, with_reasons
from db.events import Journal
from db.judging import annotation_row, names_of
from db.schema import ClaimMemberRow, ClaimRow, EventKind, GroupDecisionRow, plain_text
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.claims import ClaimMember, ClaimStatus, MemberStatus
from provenance.errors import JudgementRefusedError

_SHOWN = 80
"""Code points of a claim that an event is named with."""


class ClaimAct:
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
