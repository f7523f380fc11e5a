"""A store as one editor of a blind sample sees it: judgements are votes, and nobody else's are seen."""

from collections.abc import Generator, Sequence

from db import queries, queue, reading, votes
from db.engine import PATIENCE, Place, resolve
from db.engine import reading as reading_session
from db.engine import writing as writing_session
from db.opening import bring_up_to_date
from db.samples import has_voted
from db.store import Store
from provenance.assessment.ballots import as_voted, line_as_voted
from provenance.domain.annotations import Act, Correction, Event, Judgement, Signature, Target
from provenance.domain.queue import QueueChanges, QueuePart
from provenance.domain.samples import Vote
from provenance.domain.stored import StatementFilter, StatementSummary, StoredStatement
from provenance.errors import JudgementRefusedError


def open_blind(database: str | None, sample: str, editor: str) -> "BlindStore":
    """The store with only the editor's own votes in sight; DatabaseError, SampleError."""
    place = resolve(database)
    bring_up_to_date(place, PATIENCE)
    store = BlindStore(place, sample, editor)
    store.sample(sample)
    return store


class BlindStore(Store):
    """Everything that is kept, less what the others said of the statements of a sample."""

    def __init__(self, place: Place, sample: str, editor: str) -> None:
        super().__init__(place)
        self._sample = sample
        self._editor = editor

    def record(self, judgements: Sequence[Judgement], by: Signature) -> Act:
        """Vote for judgements, as one act; SampleError."""
        with writing_session(self._engine, self.place) as session:
            return votes.record(session, self._sample, judgements, by)

    def correct(
        self, statement_id: int, correction: Correction, rationale: str, by: Signature
    ) -> Act:
        """Vote for a correction; SampleError."""
        with writing_session(self._engine, self.place) as session:
            return votes.correct(session, self._sample, statement_id, correction, rationale, by)

    # What follows is refused whatever it is asked for.

    def split(self, *_: object, **__: object) -> Act:
        """Refused: the others would see it."""
        raise _seen_by_all("split")

    def join(self, *_: object, **__: object) -> Act:
        """Refused: the others would see it."""
        raise _seen_by_all("joined")

    def add_statement(self, *_: object, **__: object) -> Act:
        """Refused: the others would see it."""
        raise _seen_by_all("added")

    def queue(self, wanted: StatementFilter) -> Generator[QueuePart, None, None]:
        """The ids of all that matches, those decided that this editor has voted on."""
        with reading_session(self._engine, self.place) as session:
            voted = has_voted(self._sample, self._editor)
            yield from queue.walk(session, wanted, self.place.dialect, voted)

    def queue_changes(self, wanted: StatementFilter, since: int) -> QueueChanges:
        """What became of a queue since the event ``since``, as this editor sees it."""
        with reading_session(self._engine, self.place) as session:
            voted = has_voted(self._sample, self._editor)
            return queue.changes(session, wanted, since, self.place.dialect, voted)

    def lines(self, ids: Sequence[int]) -> tuple[StatementSummary, ...]:
        """The lines of the queue for some statements, with this editor's votes."""
        with reading_session(self._engine, self.place) as session:
            mine = _by_statement(votes.standing_votes(session, self._sample, self._editor, ids))
            lines = queries.lines(session, ids)
        return tuple(line_as_voted(line, mine.get(line.id, ())) for line in lines)

    def statement(self, statement_id: int) -> StoredStatement:
        """A statement with this editor's votes and nobody's annotations."""
        with reading_session(self._engine, self.place) as session:
            mine = votes.standing_votes(session, self._sample, self._editor, [statement_id])
            return as_voted(reading.statement(session, statement_id), mine)

    def history(self, target: Target) -> tuple[Event, ...]:
        """The events that touched it, those of this editor only."""
        return tuple(e for e in super().history(target) if e.editor == self._editor)


def _seen_by_all(deed: str) -> JudgementRefusedError:
    return JudgementRefusedError(
        f"In a blind sample no statement is {deed}: the other editors would see it. Leave it until "
        "the sample is closed."
    )


def _by_statement(mine: Sequence[Vote]) -> dict[int, list[Vote]]:
    by_statement: dict[int, list[Vote]] = {}
    for vote in mine:
        by_statement.setdefault(vote.statement_id, []).append(vote)
    return by_statement
