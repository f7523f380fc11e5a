"""Work shared out: assignments, blind samples, votes, and what an adjudicator made of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from provenance.domain.stored import StatementFilter, StatementSummary


class WorkStatus(StrEnum):
    """Where an assignment or a sample stands."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class VoteField(StrEnum):
    """What a vote is on, each compared and adjudicated by itself."""

    VERDICT = "verdict"
    SPEAKER = "speaker"
    FORM = "form"
    SAID_ON = "said_on"
    WORDS = "words"
    CHAIN = "chain"
    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"


@dataclass(frozen=True, slots=True)
class Sample:
    """Statements drawn by chance for several editors to judge blind to one another.

    ``seed`` and ``filter`` are what the draw can be repeated from; ``drawn_from`` is how many
    statements it drew among.  ``editors`` in the order in which they were named.
    """

    id: int
    name: str
    seed: str
    filter: StatementFilter
    size: int
    drawn_from: int
    drawn_by: str
    drawn_at: datetime
    status: WorkStatus
    editors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """Statements given to an editor: those that match a filter now, or those of a sample.

    ``total`` counts them, ``decided`` those that are no longer to be judged by this editor.
    """

    id: int
    editor: str
    given_by: str
    given_at: datetime
    filter: StatementFilter
    sample: str | None
    note: str
    status: WorkStatus
    total: int
    decided: int

    @property
    def name(self) -> str:
        """The printed id, ``as3``."""
        return f"as{self.id}"


@dataclass(frozen=True, slots=True)
class Turnout:
    """How far one editor of a sample has come."""

    editor: str
    voted: int


@dataclass(frozen=True, slots=True)
class Vote:
    """One editor's judgement in a blind sample; ``subject`` is what it is about in print.

    A vote never changes the statement: the adjudication does.  ``subject`` is ``st12``, or the
    source or hop that a reliability is of.  ``value`` is what is compared and printed, ``detail``
    all that it says, as plain values.
    """

    id: int
    sample: str
    statement_id: int
    subject: str
    field: VoteField
    value: str
    rationale: str
    editor: str
    at: datetime
    detail: Mapping[str, Any]
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Adjudication:
    """What was decided over the votes on one field; the votes that lost stay where they are."""

    id: int
    sample: str
    statement_id: int
    subject: str
    field: VoteField
    value: str
    rationale: str
    editor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Contest:
    """One field of one statement with every standing vote on it, oldest first.

    ``outcome`` is None while it is still to be adjudicated.  ``missing`` names the editors of the
    sample who have not voted on the statement at all yet.
    """

    sample: str
    statement: StatementSummary
    subject: str
    field: VoteField
    votes: tuple[Vote, ...]
    outcome: Adjudication | None = None
    missing: tuple[str, ...] = ()

    @property
    def is_unanimous(self) -> bool:
        """Whether all votes say the same."""
        return len({vote.value for vote in self.votes}) == 1

    @property
    def is_open(self) -> bool:
        """Whether there is something to adjudicate: all have voted, otherwise, and nothing is decided."""
        return self.outcome is None and not self.is_unanimous and not self.missing

    @property
    def losing(self) -> tuple[Vote, ...]:
        """The votes that the outcome did not follow; none while there is no outcome."""
        if self.outcome is None:
            return ()
        return tuple(vote for vote in self.votes if vote.value != self.outcome.value)
