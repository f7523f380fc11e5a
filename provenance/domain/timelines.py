"""Timelines: what somebody said, or what was said of a claim, day by day, and where it turns."""

from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.relations import REVERSALS, StoredRelation
from provenance.domain.stored import StatementSummary


@dataclass(frozen=True, slots=True)
class Moment:
    """A statement at its place in time.

    ``gap_days`` lie between it and the one before, None for the first and where a day is not known.
    ``relations`` are those with other statements of the same timeline, the newest first.
    """

    statement: StatementSummary
    gap_days: int | None = None
    relations: tuple[StoredRelation, ...] = ()

    @property
    def turns(self) -> tuple[StoredRelation, ...]:
        """The relations by which it does not hold together with what was said before."""
        return tuple(
            stored
            for stored in self.relations
            if stored.relation.kind in REVERSALS and stored.statement.id == self.statement.id
        )


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments by the day they were said on; those without a day come last.

    ``beside`` names the sources that speak for the subject or are part of it and are told of too;
    ``left_out`` counts older statements that are not among the moments.
    """

    subject: str
    moments: tuple[Moment, ...]
    beside: tuple[str, ...] = ()
    left_out: int = 0


def moments_of(
    statements: Iterable[StatementSummary], relations: Iterable[StoredRelation]
) -> tuple[Moment, ...]:
    """Statements in the order of their days, each with the gap to the one before and its relations."""
    in_time = sorted(statements, key=_when)
    known = {statement.id for statement in in_time}
    ends: dict[int, list[StoredRelation]] = {}
    for stored in relations:
        if {stored.statement.id, stored.other.id} <= known:
            ends.setdefault(stored.statement.id, []).append(stored)
            ends.setdefault(stored.other.id, []).append(stored)
    moments = []
    before: StatementSummary | None = None
    for statement in in_time:
        gap = _gap(before, statement)
        moments.append(Moment(statement, gap, tuple(ends.get(statement.id, ()))))
        before = statement
    return tuple(moments)


def _when(statement: StatementSummary) -> tuple[bool, int, int]:
    day = statement.said_on
    return day is None, day.toordinal() if day else 0, statement.id


def _gap(before: StatementSummary | None, statement: StatementSummary) -> int | None:
    if before is None or before.said_on is None or statement.said_on is None:
        return None
    return (statement.said_on - before.said_on).days
