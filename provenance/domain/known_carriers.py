"""A carrier of news that editors have had in hand: what the reading of the next article knows of it."""

from dataclasses import dataclass

from provenance.domain.sources import SourceKind

CARRYING_KINDS = (
    SourceKind.OUTLET,
    SourceKind.WIRE,
    SourceKind.PROGRAMME,
    SourceKind.PLATFORM,
)
"""What carries words by its name alone."""


@dataclass(frozen=True, slots=True)
class KnownCarrier:
    """An outlet, wire, programme or platform of the store, by its name and its other names."""

    name: str
    kind: SourceKind
    aliases: tuple[str, ...] = ()
