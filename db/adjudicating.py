"""Adjudicating: what is decided over the votes of a sample is done to the statement.

The votes that lost stay where they are; an undo takes back decision and change together.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import queries, reading
from db.correcting import put_right
from db.events import Journal
from db.judging import annotate, names_of, require_row
from db.samples import editors_of, find
from db.schema import AdjudicationRow, EventKind, SampleRow, plain_text
from db.votes import standing_votes
from provenance.assessment.ballots import READINGS, correction_for, judgement_for, reading_of
from provenance.domain.annotations import Act, Signature, Target, TargetKind
from provenance.domain.samples import Adjudication, Contest, Vote, VoteField, WorkStatus
from provenance.domain.stored import StatementSummary
from provenance.errors import SampleError

Issue = tuple[int, str, VoteField]
"""What a contest is about: a statement, a subject and a field."""

_FIELDS = list(VoteField)


def contests(session: Session, name: str) -> tuple[Contest, ...]:
    """Every field that was voted on, in the order of the queue, those without an outcome too."""
    sample = find(session, name)
    by_issue = _by_issue(standing_votes(session, name))
    outcomes = {
        (row.statement_id, row.subject, row.field): _as_adjudication(row)
        for row in _outcomes(session, sample)
    }
    lines = {
        line.id: line for line in queries.lines(session, sorted({issue[0] for issue in by_issue}))
    }
    missing = _missing(session, sample, by_issue)
    return tuple(
        Contest(
            name,
            lines[statement_id],
            subject,
            field,
            tuple(votes),
            outcomes.get((statement_id, subject, field)),
            missing[statement_id],
        )
        for (statement_id, subject, field), votes in sorted(
            by_issue.items(), key=lambda item: _place(item[0], lines)
        )
    )


def _place(issue: Issue, lines: dict[int, StatementSummary]) -> tuple[int, int, int, int, str]:
    statement_id, subject, field = issue
    line = lines[statement_id]
    return line.article_id, line.seq, statement_id, _FIELDS.index(field), subject


def _by_issue(votes: Iterable[Vote]) -> dict[Issue, list[Vote]]:
    by_issue: dict[Issue, list[Vote]] = {}
    for vote in votes:
        by_issue.setdefault((vote.statement_id, vote.subject, vote.field), []).append(vote)
    return by_issue


def _missing(
    session: Session, sample: SampleRow, by_issue: dict[Issue, list[Vote]]
) -> dict[int, tuple[str, ...]]:
    """Of each statement the editors who have given no verdict on it; nobody once it is closed."""
    editors = editors_of(session, sample) if sample.status is WorkStatus.OPEN else ()
    voted: dict[int, set[str]] = {statement_id: set() for statement_id, _, _ in by_issue}
    for (statement_id, _, field), votes in by_issue.items():
        if field is VoteField.VERDICT:
            voted[statement_id] |= {vote.editor for vote in votes}
    return {
        statement_id: tuple(editor for editor in editors if editor not in names)
        for statement_id, names in voted.items()
    }


def _outcomes(session: Session, sample: SampleRow) -> Sequence[AdjudicationRow]:
    query = select(AdjudicationRow).where(
        AdjudicationRow.sample_id == sample.id, AdjudicationRow.withdrawn.is_(False)
    )
    return session.scalars(query.order_by(AdjudicationRow.id)).all()


def adjudicate(
    session: Session, name: str, subject: str, field: VoteField, value: str, why: str, by: Signature
) -> Act:
    """Decide over the votes on one field of ``subject``; SampleError when it cannot be."""
    bench = Bench(session, name, by)
    found = [c for c in contests(session, name) if c.subject == subject and c.field is field]
    if not found:
        raise SampleError(f"Nobody has voted on the {field} of {subject} in {name!r}.")
    bench.decide(found[0], value, why)
    words = f"adjudicated the {field} of {subject}: {plain_text(value)}"
    return bench.rise(words)


def adjudicate_agreed(session: Session, name: str, by: Signature) -> Act:
    """Take over everything that all editors agree on, as one act; SampleError when there is nothing."""
    bench = Bench(session, name, by)
    for contest in contests(session, name):
        if contest.outcome is None and not contest.missing and contest.is_unanimous:
            bench.decide(contest, contest.votes[0].value, f"{len(contest.votes)} editors agree")
    if not bench.decided:
        raise SampleError(f"There is nothing in {name!r} that all editors agree on and is left.")
    targets = [Target(TargetKind.STATEMENT, number) for number in dict.fromkeys(bench.decided)]
    return bench.rise(f"took over what the editors of {name} agree on: {names_of(targets)}")


class Bench:
    """Where one adjudicator decides, as one act."""

    def __init__(self, session: Session, name: str, by: Signature) -> None:
        self._session = session
        self._journal = Journal(session, by)
        session.flush()
        self._sample = find(session, name)
        self.decided: list[int] = []
        self._targets: list[Target] = []

    def decide(self, contest: Contest, value: str, why: str) -> None:
        """Decide one field; SampleError for a value nobody voted for, or before all have voted."""
        _require_decidable(contest, value, why)
        for row in _outcomes(self._session, self._sample):
            if (row.subject, row.field) == (contest.subject, contest.field):
                self._journal.change(row, "withdrawn", True)
                self._journal.touch(row)
        row = AdjudicationRow(
            sample=self._sample,
            statement_id=contest.statement.id,
            subject=contest.subject,
            field=contest.field,
            value=plain_text(value),
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
        self._carry_out(contest, next(v for v in contest.votes if v.value == value), why)
        self.decided.append(contest.statement.id)

    def _carry_out(self, contest: Contest, vote: Vote, why: str) -> None:
        statement_id = contest.statement.id
        self._targets.append(Target(TargetKind.STATEMENT, statement_id))
        if contest.field not in READINGS:
            judgement = judgement_for(contest.subject, contest.field, vote.value, why)
            annotate(self._journal, judgement, require_row(self._session, judgement.target))
            self._targets.append(judgement.target)
            return
        stored = reading.statement(self._session, statement_id)
        now = {ballot.field: ballot.value for ballot in reading_of(stored)}
        if now[contest.field] != vote.value:
            correction = correction_for(contest.field, vote.value, vote.detail)
            put_right(self._journal, statement_id, correction, why)

    def rise(self, words: str) -> Act:
        """Seal what was decided."""
        targets = [*self._targets, *self._journal.targets_among(TargetKind.SOURCE)]
        return Act(self._journal.seal(EventKind.RECORDED, words, targets))


def _require_decidable(contest: Contest, value: str, why: str) -> None:
    if contest.missing:
        raise SampleError(
            f"{contest.statement.target} is still to be voted on by {', '.join(contest.missing)}: "
            "wait for them, or close the sample."
        )
    if value not in {vote.value for vote in contest.votes}:
        voted = ", ".join(dict.fromkeys(repr(vote.value) for vote in contest.votes))
        raise SampleError(
            f"Nobody voted for {value!r} as the {contest.field} of {contest.subject}: choose one of "
            f"{voted}, or correct the statement itself."
        )
    if not why.strip():
        raise SampleError("An adjudication needs a rationale: say in a few words why.")


def _as_adjudication(row: AdjudicationRow) -> Adjudication:
    return Adjudication(
        id=row.id,
        sample=row.sample.name,
        statement_id=row.statement_id,
        subject=row.subject,
        field=row.field,
        value=row.value,
        rationale=row.rationale,
        editor=row.editor.name,
        at=row.at,
    )
