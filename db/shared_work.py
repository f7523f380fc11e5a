"""What the store answers about work that is shared out: samples, assignments, votes, adjudications."""

from collections.abc import Sequence

from sqlalchemy import Engine

from db import adjudicating, anchors, assigning, own_ratings, samples, votes
from db.engine import Place, reading, writing
from provenance.domain.annotations import Act, Signature, Target
from provenance.domain.ratings import Anchor
from provenance.domain.samples import Assignment, Contest, Sample, Turnout, Vote, VoteField
from provenance.domain.stored import StatementFilter


class SharedWork:
    """The part of the store that several editors' work is shared out by."""

    place: Place
    _engine: Engine

    def draw_sample(
        self,
        name: str,
        wanted: StatementFilter,
        size: int,
        editors: Sequence[str],
        seed: str,
        by: Signature,
    ) -> Act:
        """Draw statements by chance for several editors to judge blind; SampleError."""
        with writing(self._engine, self.place) as session:
            return samples.draw(session, name, wanted, size, editors, seed, by, self.place.dialect)

    def close_sample(self, name: str, by: Signature) -> Act:
        """Nobody votes in it any more, and it is no longer blind; SampleError."""
        with writing(self._engine, self.place) as session:
            return samples.close(session, name, by)

    def samples(self) -> tuple[Sample, ...]:
        """Every sample that was not withdrawn, newest first."""
        with reading(self._engine, self.place) as session:
            return samples.samples(session)

    def sample(self, name: str) -> Sample:
        """One sample; SampleError."""
        with reading(self._engine, self.place) as session:
            return samples.as_sample(session, samples.find(session, name))

    def turnout(self, name: str) -> tuple[Turnout, ...]:
        """How far each editor of a sample has come; SampleError."""
        with reading(self._engine, self.place) as session:
            return samples.turnout(session, name)

    def votes(self, name: str) -> tuple[Vote, ...]:
        """The votes in a sample that stand, oldest first."""
        with reading(self._engine, self.place) as session:
            return votes.standing_votes(session, name)

    def contests(self, name: str) -> tuple[Contest, ...]:
        """Every field that was voted on, in the order of the queue; SampleError."""
        with reading(self._engine, self.place) as session:
            return adjudicating.contests(session, name)

    def adjudicate(
        self, name: str, subject: str, field: VoteField, value: str, why: str, by: Signature
    ) -> Act:
        """Decide over the votes on one field, and do it to the statement; SampleError."""
        with writing(self._engine, self.place) as session:
            return adjudicating.adjudicate(session, name, subject, field, value, why, by)

    def adjudicate_agreed(self, name: str, by: Signature) -> Act:
        """Take over everything that all editors agree on, as one act; SampleError."""
        with writing(self._engine, self.place) as session:
            return adjudicating.adjudicate_agreed(session, name, by)

    def rated_by(self, editor: str, targets: Sequence[Target]) -> frozenset[Target]:
        """Those of the targets that a rating of this editor stands on."""
        with reading(self._engine, self.place) as session:
            return own_ratings.rated_by(session, editor, targets)

    def set_anchor(self, level: str, words: str, by: Signature) -> Act:
        """Say anew what a level means, "" to take the newsroom's words away; JudgementRefusedError."""
        with writing(self._engine, self.place) as session:
            return anchors.set_anchor(session, level, words, by)

    def anchors(self) -> dict[str, Anchor]:
        """The newsroom's own words for each level that has some."""
        with reading(self._engine, self.place) as session:
            return anchors.anchors(session)

    def assign(self, editor: str, wanted: StatementFilter, note: str, by: Signature) -> Act:
        """Give an editor the statements of a filter; SampleError when there are none."""
        with writing(self._engine, self.place) as session:
            return assigning.assign(session, editor, wanted, note, by, self.place.dialect)

    def close_assignment(self, assignment_id: int, by: Signature) -> Act:
        """Say that an assignment is done; SampleError."""
        with writing(self._engine, self.place) as session:
            return assigning.close(session, assignment_id, by)

    def assignments(self, editor: str = "") -> tuple[Assignment, ...]:
        """What was given and not withdrawn, newest first; to everybody when no editor is named."""
        with reading(self._engine, self.place) as session:
            return assigning.assignments(session, editor, self.place.dialect)

    def assignment(self, assignment_id: int) -> Assignment:
        """One assignment; SampleError."""
        with reading(self._engine, self.place) as session:
            return assigning.assignment(session, assignment_id, self.place.dialect)
