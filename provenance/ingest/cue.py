"""A cue: an expression by which one passage alone shows that it is not body."""

import re
from dataclasses import dataclass

from provenance.domain.articles import ZoneKind
from provenance.ingest.passages import Passage


@dataclass(frozen=True, slots=True)
class Cue:
    """``pattern`` at the head of a passage of at most ``longest`` code points makes it a ``kind``.

    The limit is half the rule: a body paragraph that merely contains such words is longer.
    """

    kind: ZoneKind
    pattern: re.Pattern[str]
    why: str
    longest: int = 300

    def speaks_for(self, passage: Passage) -> bool:
        """Whether the passage shows this cue."""
        return len(passage) <= self.longest and self.pattern.match(passage.plain) is not None


def cue(kind: ZoneKind, pattern: str, why: str, longest: int = 300) -> Cue:
    """A cue with its expression compiled."""
    return Cue(kind, re.compile(pattern), why, longest)


def either(*alternatives: str) -> str:
    """An expression for any one of the alternatives."""
    return f"(?:{'|'.join(alternatives)})"


def any_case(*alternatives: str) -> str:
    """An expression for any one of the alternatives, in capitals or not."""
    return f"(?i:{'|'.join(alternatives)})"


PIECE = any_case(
    "article", "story", "report", "post", "piece", "item", "column", "page", "text", "version",
    "dispatch", "review", "interview",
)  # fmt: skip
"""What a newspaper calls what it prints."""
