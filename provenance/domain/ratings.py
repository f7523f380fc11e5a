"""The Admiralty code: two judgements on two targets, never derived from one another.

Reliability A-F is of a SOURCE (or of one hop); credibility 1-6 is of a STATEMENT.  F and 6 mean
"cannot be judged": they are not middle values and nothing averages over them.  The wording is ours,
after STANAG 2511 (2003) and FM 2-22.3.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reliability(StrEnum):
    """How far a source may be relied on."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """How far a statement may be believed."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"


RELIABILITY_MEANING: dict[Reliability, tuple[str, str]] = {
    Reliability.A: ("completely reliable", "No doubt of authenticity, trust or competence."),
    Reliability.B: ("usually reliable", "Minor doubt; most of what it gave proved right."),
    Reliability.C: ("fairly reliable", "Some doubt, yet it has given valid information."),
    Reliability.D: ("not usually reliable", "Significant doubt; more often wrong than right."),
    Reliability.E: ("unreliable", "Trust forfeited: a history of invalid information."),
    Reliability.F: ("cannot be judged", "Never used until now, or no basis to judge."),
}

CREDIBILITY_MEANING: dict[Credibility, tuple[str, str]] = {
    Credibility.CONFIRMED: ("confirmed", "An independent second origin says the same."),
    Credibility.PROBABLY_TRUE: (
        "probably true",
        "Independence cannot be shown, but earlier reports speak for it.",
    ),
    Credibility.POSSIBLY_TRUE: ("possibly true", "Not confirmed; no conflict with what is known."),
    Credibility.DOUBTFUL: ("doubtful", "Possible, but it sits badly with what is known."),
    Credibility.IMPROBABLE: ("improbable", "Contradicted by what is known."),
    Credibility.CANNOT_BE_JUDGED: ("cannot be judged", "Nothing to compare it with."),
}

NOT_JUDGED = "not judged"
"""What is shown where neither the hop nor its source has a reliability."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a newsroom means by a level, in its own words, and who said so last."""

    level: str
    words: str
    editor: str
    at: datetime
