"""Votes in a blind sample: what each editor says of each field, and nobody else sees."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db import reading
from db.events import Journal
from db.samples import editors_of, find
from db.schema import (
    EditorRow,
    EventKind,
    HopRow,
    SampleMemberRow,
    SampleRow,
    Standing,
    VoteRow,
    plain_text,
)
from provenance.assessment.ballots import Ballot, ballots_of, ballots_on
from provenance.domain.annotations import Act, Correction, Judgement, Signature, Target, TargetKind
from provenance.domain.samples import Vote, VoteField, WorkStatus
from provenance.domain.statements import Status
from provenance.domain.stored import StoredStatement
from provenance.errors import SampleError


def record(session: Session, name: str, judgements: Sequence[Judgement], by: Signature) -> Act:
    """Vote for judgements, as one act; SampleError when this editor may not, or not on that."""
    booth = Booth(session, name, by)
    for judgement in judgements:
        statement_id = booth.statement_of(judgement.target)
        if judgement.value == Status.PROPOSED:
            booth.take_back(statement_id)
            continue
        ballots = ballots_on(judgement, booth.statement(statement_id))
        booth.cast(statement_id, ballots, judgement.rationale)
    return booth.leave()


def correct(
    session: Session, name: str, statement_id: int, change: Correction, why: str, by: Signature
) -> Act:
    """Vote for a correction; SampleError as for ``record``."""
    booth = Booth(session, name, by)
    target = Target(TargetKind.STATEMENT, statement_id)
    statement_id = booth.statement_of(target)
    booth.cast(statement_id, ballots_of(change, booth.statement(statement_id)), why)
    return booth.leave()


class Booth:
    """Where one editor votes in one sample."""

    def __init__(self, session: Session, name: str, by: Signature) -> None:
        self._session = session
        self._journal = Journal(session, by)
        session.flush()
        self._sample = find(session, name)
        self._voted: dict[int, None] = {}
        if self._sample.status is not WorkStatus.OPEN:
            raise SampleError(f"The sample {name!r} is {self._sample.status}: nobody votes in it.")
        if self._journal.editor.name not in editors_of(session, self._sample):
            raise SampleError(f"{by.editor} is not among the editors of the sample {name!r}.")

    def statement_of(self, target: Target) -> int:
        """The statement of the sample that a target belongs to; SampleError when none does."""
        members = select(SampleMemberRow.statement_id).where(
            SampleMemberRow.sample_id == self._sample.id
        )
        column = SampleMemberRow.statement_id
        match target.kind:
            case TargetKind.STATEMENT:
                members = members.where(column == target.id)
            case TargetKind.HOP:
                hop = select(HopRow.statement_id).where(HopRow.id == target.id)
                members = members.where(column.in_(hop))
            case TargetKind.SOURCE:
                through = select(HopRow.statement_id).where(
                    HopRow.source_id == target.id, HopRow.status == Standing.ACTIVE
                )
                members = members.where(column.in_(through))
            case _:
                members = members.where(column.is_(None))
        found = self._session.scalars(
            members.order_by(SampleMemberRow.position).limit(1)
        ).one_or_none()
        if found is None:
            raise SampleError(f"{target} is not in the sample {self._sample.name!r}.")
        return found

    def statement(self, statement_id: int) -> StoredStatement:
        """The statement as it stands for everybody."""
        return reading.statement(self._session, statement_id)

    def cast(self, statement_id: int, ballots: Iterable[Ballot], why: str) -> None:
        """Put in ballots; those before on the same fields are withdrawn."""
        for ballot in ballots:
            for row in self._standing(statement_id, ballot):
                self._withdraw(row)
            row = VoteRow(
                sample=self._sample,
                statement_id=statement_id,
                subject=ballot.subject,
                field=ballot.field,
                value=plain_text(ballot.value),
                detail=dict(ballot.detail),
                rationale=plain_text(why),
                editor=self._journal.editor,
                at=self._journal.at,
                session_id=self._journal.by.session_id,
                withdrawn=True,
            )
            self._session.add(row)
            self._session.flush()
            self._journal.change(row, "withdrawn", False)
            self._journal.touch(row)
            if ballot.field is VoteField.VERDICT and ballot.value == Status.REJECTED:
                self._withdraw_reading(statement_id)
        self._voted[statement_id] = None

    def take_back(self, statement_id: int) -> None:
        """Withdraw the verdict and the reading that went with it."""
        ballot = Ballot(f"st{statement_id}", VoteField.VERDICT, "", {})
        for row in self._standing(statement_id, ballot):
            self._withdraw(row)
        self._withdraw_reading(statement_id)
        self._voted[statement_id] = None

    def leave(self) -> Act:
        """Seal what was done.  The event does not say what was voted for: others read it."""
        ids = list(self._voted)
        named = ", ".join(f"st{n}" for n in ids[:5]) + (
            f" and {len(ids) - 5} more" if ids[5:] else ""
        )
        targets = [Target(TargetKind.STATEMENT, number) for number in ids]
        words = f"voted on {named} in the sample {self._sample.name}"
        return Act(self._journal.seal(EventKind.RECORDED, words, targets))

    def _withdraw_reading(self, statement_id: int) -> None:
        judged = (VoteField.VERDICT, VoteField.RELIABILITY, VoteField.CREDIBILITY)
        query = self._mine(statement_id).where(VoteRow.field.not_in(judged))
        for row in self._session.scalars(query).all():
            self._withdraw(row)

    def _standing(self, statement_id: int, ballot: Ballot) -> Sequence[VoteRow]:
        query = self._mine(statement_id).where(
            VoteRow.field == ballot.field, VoteRow.subject == ballot.subject
        )
        return self._session.scalars(query).all()

    def _mine(self, statement_id: int) -> Select[VoteRow]:
        return select(VoteRow).where(
            VoteRow.sample_id == self._sample.id,
            VoteRow.statement_id == statement_id,
            VoteRow.editor_id == self._journal.editor.id,
            VoteRow.withdrawn.is_(False),
        )

    def _withdraw(self, row: VoteRow) -> None:
        self._journal.change(row, "withdrawn", True)
        self._journal.touch(row)


def standing_votes(
    session: Session,
    name: str,
    editor: str | None = None,
    statement_ids: Sequence[int] | None = None,
) -> tuple[Vote, ...]:
    """The votes in a sample that stand, oldest first: one editor's, or everybody's."""
    query = (
        select(VoteRow)
        .join(SampleRow, SampleRow.id == VoteRow.sample_id)
        .where(SampleRow.name == name, VoteRow.withdrawn.is_(False))
        .order_by(VoteRow.id)
    )
    if editor is not None:
        query = query.join(EditorRow, EditorRow.id == VoteRow.editor_id).where(
            EditorRow.name == editor
        )
    if statement_ids is not None:
        query = query.where(VoteRow.statement_id.in_(statement_ids))
    return tuple(map(as_vote, session.scalars(query)))


def as_vote(row: VoteRow) -> Vote:
    """The vote as a value."""
    return Vote(
        id=row.id,
        sample=row.sample.name,
        statement_id=row.statement_id,
        subject=row.subject,
        field=row.field,
        value=row.value,
        rationale=row.rationale,
        editor=row.editor.name,
        at=row.at,
        detail=row.detail,
        withdrawn=row.withdrawn,
    )
