"""A cue: an expression by which one passage alone shows that it is not body."""

import re
from dataclasses import dataclass

from provenance.domain.articles import ZoneKind
from provenance.ingest.passages import Passage


@dataclass(frozen=True, slots=True)
class Cue:
    """``pattern`` at the head of a passage of at most ``longest`` code points makes it a ``kind``.

    The limit is half the rule: a body paragraph that merely contains such words is longer.  ``holds``
    is what to look for first, in small letters, as one of these is wherever a slow pattern is found.
    """

    kind: ZoneKind
    pattern: re.Pattern[str]
    why: str
    longest: int = 300
    holds: tuple[str, ...] = ()

    def speaks_for(self, passage: Passage) -> bool:
        """Whether the passage shows this cue."""
        if len(passage) > self.longest:
            return False
        if self.holds and not any(map(passage.low.__contains__, self.holds)):
            return False
        return self.pattern.match(passage.plain) is not None


def cue(
    kind: ZoneKind, pattern: str, why: str, longest: int = 300, holds: tuple[str, ...] = ()
) -> Cue:
    """A cue with its expression compiled."""
    return Cue(kind, re.compile(pattern), why, longest, holds)


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
