"""What shares work out among editors is kept by."""

from collections.abc import Sequence
from typing import Protocol

from provenance.domain.annotations import Act, Signature, Target
from provenance.domain.ratings import Anchor
from provenance.domain.samples import Assignment, Contest, Sample, Turnout, Vote, VoteField
from provenance.domain.stored import StatementFilter


class SharedWorkStore(Protocol):
    """Where samples and assignments are kept; see ``provenance.workflow.store.Store``."""

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
        ...

    def close_sample(self, name: str, by: Signature) -> Act:
        """Nobody votes in it any more, and it is no longer blind; SampleError."""
        ...

    def samples(self) -> tuple[Sample, ...]:
        """Every sample that was not withdrawn, newest first."""
        ...

    def sample(self, name: str) -> Sample:
        """One sample; SampleError."""
        ...

    def turnout(self, name: str) -> tuple[Turnout, ...]:
        """How far each editor of a sample has come; SampleError."""
        ...

    def votes(self, name: str) -> tuple[Vote, ...]:
        """The votes in a sample that stand, oldest first."""
        ...

    def contests(self, name: str) -> tuple[Contest, ...]:
        """Every field that was voted on, in the order of the queue; SampleError."""
        ...

    def adjudicate(
        self, name: str, subject: str, field: VoteField, value: str, why: str, by: Signature
    ) -> Act:
        """Decide over the votes on one field, and do it to the statement; SampleError."""
        ...

    def adjudicate_agreed(self, name: str, by: Signature) -> Act:
        """Take over everything that all editors agree on, as one act; SampleError."""
        ...

    def rated_by(self, editor: str, targets: Sequence[Target]) -> frozenset[Target]:
        """Those of the targets that a rating of this editor stands on."""
        ...

    def set_anchor(self, level: str, words: str, by: Signature) -> Act:
        """Say anew what a level means, "" to take the newsroom's words away; JudgementRefusedError."""
        ...

    def anchors(self) -> dict[str, Anchor]:
        """The newsroom's own words for each level that has some."""
        ...

    def assign(self, editor: str, wanted: StatementFilter, note: str, by: Signature) -> Act:
        """Give an editor the statements of a filter; SampleError when there are none."""
        ...

    def close_assignment(self, assignment_id: int, by: Signature) -> Act:
        """Say that an assignment is done; SampleError."""
        ...

    def assignments(self, editor: str = "") -> tuple[Assignment, ...]:
        """What was given and not withdrawn, newest first; to everybody when no editor is named."""
        ...

    def assignment(self, assignment_id: int) -> Assignment:
        """One assignment; SampleError."""
        ...
