"""Relations between two statements: what the one does to the other, how far apart, and which words show it.

A relation reads from left to right: ``st12 supersedes st3``.  The statement on the left is the newer
one, or the one that answers; which is which is part of what is claimed, and never turned round.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.dates import When
from provenance.domain.spans import Span
from provenance.domain.stored import StatementSummary


class RelationKind(StrEnum):
    """What the one statement does to the other."""

    REPEATS = "repeats"
    PARAPHRASES = "paraphrases"
    CORROBORATES = "corroborates"
    UPDATES = "updates"
    SUPERSEDES = "supersedes"
    CONTRADICTS = "contradicts"
    IN_TENSION = "in_tension"
    DENIES = "denies"
    CORRECTS = "corrects"
    RESPONDS_TO = "responds_to"

    @property
    def in_words(self) -> str:
        """As it is read between two statements: ``is in tension with``."""
        return {"in_tension": "is in tension with"}.get(self.value, self.value.replace("_", " "))

    @property
    def in_words_reversed(self) -> str:
        """As it is read from the other side: ``is contradicted by``."""
        return _REVERSED[self.value]


_REVERSED = {
    "repeats": "is repeated by",
    "paraphrases": "is paraphrased by",
    "corroborates": "is corroborated by",
    "updates": "is updated by",
    "supersedes": "is superseded by",
    "contradicts": "is contradicted by",
    "in_tension": "is in tension with",
    "denies": "is denied by",
    "corrects": "is corrected by",
    "responds_to": "is answered by",
}

REVERSALS = frozenset(
    {
        RelationKind.SUPERSEDES,
        RelationKind.CONTRADICTS,
        RelationKind.IN_TENSION,
        RelationKind.DENIES,
        RelationKind.CORRECTS,
    }
)
"""Kinds that say the two do not hold together."""


class RelationScope(StrEnum):
    """Whose two statements they are.  OUTLET: what an outlet says itself stands on one side or both."""

    SAME_SPEAKER = "same_speaker"
    SAME_ORGANISATION = "same_organisation"
    CROSS_SPEAKER = "cross_speaker"
    OUTLET = "outlet"

    @property
    def in_words(self) -> str:
        """As an editor reads it: ``same speaker``."""
        return self.value.replace("_", " ")


class RelationStatus(StrEnum):
    """Where a relation stands with the editors; a rejected one is never proposed again."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class MadeBy(StrEnum):
    """Who first said that there is a relation."""

    RULE = "rule"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Relation:
    """``statement_id`` stands in ``kind`` to ``other_id``, and what shows it.

    ``gap_days`` is how many days lie between the two being said (being printed, where no words give
    the day), None when a day is not known.
    ``marks`` and ``other_marks`` are the words that show it, in the text of the capture that each
    statement stands in.  ``why`` says it in an editor's words.
    """

    statement_id: int
    kind: RelationKind
    other_id: int
    scope: RelationScope
    gap_days: int | None
    marks: tuple[Span, ...] = ()
    other_marks: tuple[Span, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class StoredRelation:
    """A relation as kept, with a line for each statement and every annotation (newest last).

    ``words`` and ``other_words`` are what the marks stand for.
    """

    id: int
    relation: Relation
    status: RelationStatus
    made_by: MadeBy
    statement: StatementSummary
    other: StatementSummary
    words: tuple[str, ...] = ()
    other_words: tuple[str, ...] = ()
    annotations: tuple[Annotation, ...] = ()

    @property
    def target(self) -> Target:
        """The printed id, ``re3``."""
        return Target(TargetKind.RELATION, self.id)

    @property
    def in_words(self) -> str:
        """``st12 contradicts st3``."""
        return f"{self.statement.target} {self.relation.kind.in_words} {self.other.target}"

    @property
    def stands(self) -> bool:
        """Whether no editor rejected it."""
        return self.status is not RelationStatus.REJECTED

    @property
    def is_reversal(self) -> bool:
        """Whether it says that the two do not hold together."""
        return self.relation.kind in REVERSALS

    def other_side(self, statement_id: int) -> StatementSummary:
        """The line of the statement at the other end."""
        return self.other if statement_id == self.statement.id else self.statement


@dataclass(frozen=True, slots=True)
class RelationFilter:
    """Which relations are asked for; None, "", () and False leave a question open.

    ``speaker`` matches a name or alias of the speaker on either side, ``statement_ids`` a statement
    on either side, ``article_id`` one of its statements.  ``standing_only`` leaves rejected ones out.
    """

    kind: RelationKind | None = None
    scope: RelationScope | None = None
    status: RelationStatus | None = None
    speaker: str = ""
    statement_ids: tuple[int, ...] = ()
    article_id: int | None = None
    standing_only: bool = False


@dataclass(frozen=True, slots=True)
class RelationPage:
    """A window of relations, the newest first; ``total`` counts all that match."""

    rows: tuple[StoredRelation, ...]
    total: int
    offset: int


def gap_between(one: When, other: When) -> int | None:
    """Days that lie between two ranges of days at the least; None when one of them is not known."""
    if one.start is None or other.start is None:
        return None
    first, second = sorted(
        ((one.start, one.end or one.start), (other.start, other.end or other.start))
    )
    return max(0, (second[0] - first[1]).days)


def gap_in_words(gap_days: int | None) -> str:
    """``the same day``, ``1 day apart``, ``3 days apart``; "" when it is not known."""
    if gap_days is None:
        return ""
    if gap_days == 0:
        return "the same day"
    return f"{gap_days:,} {'day' if gap_days == 1 else 'days'} apart"


def standing(relations: Iterable[StoredRelation]) -> tuple[StoredRelation, ...]:
    """Those that no editor rejected, in their order."""
    return tuple(relation for relation in relations if relation.stands)
