"""What a statement's words were upstream, side by side, and what became of them on the way."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.domain.spans import Span


class Drift(StrEnum):
    """What became of the words on the way from the article upstream to this one."""

    VERBATIM = "verbatim"
    TRUNCATED = "truncated"
    CHANGED = "changed"
    REORDERED = "reordered"
    TRANSLATED = "translated"
    ATTRIBUTION_CHANGED = "attribution_changed"
    NOT_FOUND = "not_found"

    @property
    def in_words(self) -> str:
        """As an editor reads it."""
        return {"not_found": "not found there"}.get(self.value, self.value.replace("_", " "))


class Severity(StrEnum):
    """How much a drift matters, the least first.

    SLIGHT is what any paraphrase does, MATERIAL changes what a reader learns, SERIOUS turns it round
    or puts it into another's mouth.
    """

    NONE = "none"
    SLIGHT = "slight"
    MATERIAL = "material"
    SERIOUS = "serious"

    @property
    def rank(self) -> int:
        """Its place, 0 for none."""
        return tuple(Severity).index(self)


class Part(StrEnum):
    """What a stretch of two aligned wordings is."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class AlignedPart:
    """A stretch of both wordings; ``words`` here and ``upstream`` there, one "" where nothing stands."""

    part: Part
    words: str
    upstream: str


@dataclass(frozen=True, slots=True)
class DriftFinding:
    """One thing that became of the words, how much it matters, and why in an editor's words."""

    drift: Drift
    severity: Severity
    why: str


@dataclass(frozen=True, slots=True)
class DriftReading:
    """Two wordings held against one another.

    ``findings`` are the worst first.  ``parts`` run in the order of the words here, and ``place`` is
    where they stand upstream, None when they were not found.
    """

    findings: tuple[DriftFinding, ...]
    parts: tuple[AlignedPart, ...] = ()
    place: Span | None = None

    @property
    def severity(self) -> Severity:
        """The worst of the findings."""
        return max((f.severity for f in self.findings), key=lambda s: s.rank, default=Severity.NONE)

    @property
    def in_words(self) -> str:
        """``changed (serious), truncated (slight)``; what does not matter stands alone."""
        return ", ".join(
            finding.drift.in_words
            + ("" if finding.severity is Severity.NONE else f" ({finding.severity.value})")
            for finding in self.findings
        )


@dataclass(frozen=True, slots=True)
class UpstreamCheck:
    """An observation, kept with its event: a statement's words against those of an article upstream.

    ``article_id`` and ``capture_id`` are of the article upstream; ``url`` is where it was looked for,
    "" when it was named by its id.
    """

    id: int
    statement_id: int
    article_id: int
    capture_id: int
    outlet: str
    headline: str
    url: str
    reading: DriftReading
    editor: str
    at: datetime
