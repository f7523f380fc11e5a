"""What the store knows of a source beside its name: who was merged into it, ties, ratings, outcome."""

from dataclasses import dataclass

from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.domain.stored import SourceSummary


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A window of the list of sources by name; ``total`` counts all that match."""

    rows: tuple[SourceSummary, ...]
    total: int
    offset: int


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source by name: enough to point at it."""

    id: int
    name: str
    kind: SourceKind

    @property
    def target(self) -> Target:
        """The printed id."""
        return Target(TargetKind.SOURCE, self.id)


@dataclass(frozen=True, slots=True)
class SourceTie:
    """How a source stands to ``other``; ``outgoing`` is False when it is the other that says so."""

    kind: SourceTieKind
    other: NamedSource
    outgoing: bool = True


@dataclass(frozen=True, slots=True)
class SourceRating:
    """A reliability given to a source, or to one merged into it, and whether it still stands."""

    annotation: Annotation
    name: str
    stands: bool


@dataclass(frozen=True, slots=True)
class SourceOutcome:
    """What became of the statements a source is origin of.

    ``contradicted`` and ``superseded`` count those that another statement contradicts, denies or
    replaces, by a relation that no editor rejected; ``disputes`` is how many of these relations are
    not confirmed yet.
    """

    proposed: int = 0
    confirmed: int = 0
    corrected: int = 0
    rejected: int = 0
    contradicted: int = 0
    superseded: int = 0
    disputes: int = 0


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A source with all that editors made of it.

    ``ratings`` are in the order they were given, ``merged`` the sources that were merged into it.
    """

    summary: SourceSummary
    merged: tuple[NamedSource, ...]
    ties: tuple[SourceTie, ...]
    ratings: tuple[SourceRating, ...]
    notes: tuple[Annotation, ...]
    outcome: SourceOutcome


@dataclass(frozen=True, slots=True)
class SourceEdit:
    """What an editor changes in a source; None and () leave things as they are.

    The old name stays as an alias: articles to come may use it.
    """

    name: str | None = None
    kind: SourceKind | None = None
    add_aliases: tuple[str, ...] = ()
    drop_aliases: tuple[str, ...] = ()
    add_ties: tuple[tuple[SourceTieKind, int], ...] = ()
    drop_ties: tuple[tuple[SourceTieKind, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Moving:
    """What a merge or a split would move, counted before it is done.  ``warnings`` are in words."""

    moved: tuple[NamedSource, ...]
    into: str
    as_origin: int
    as_carrier: int
    names: tuple[str, ...]
    ratings: int
    ties: int
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A source as the search for duplicates sees it: names folded or not, never its statements."""

    id: int
    name: str
    kind: SourceKind
    role: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DuplicateProposal:
    """Two sources that may be one, and why; nobody has decided it yet."""

    one: NamedSource
    other: NamedSource
    reason: str
