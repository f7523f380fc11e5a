"""Attribution chains: the hops from the origin of a statement to the outlet that prints it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span


class HopRole(StrEnum):
    """What a source did with the statement."""

    ORIGIN = "origin"
    RELAY = "relay"
    CARRIER = "carrier"
    CONTRIBUTOR = "contributor"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain.

    ``stage`` counts from 0 (the origin) to the publisher; hops that share a stage are parallel
    carriers.  ``span`` is the words that show it, None when no words do (the publisher, mostly).
    """

    stage: int
    name: str
    kind: SourceKind
    role: HopRole
    basis: Basis
    span: Span | None = None
    url: str | None = None


def stages_of(hops: Iterable[Hop]) -> tuple[tuple[Hop, ...], ...]:
    """The hops grouped by stage, origin first."""
    ordered = sorted(hops, key=lambda hop: hop.stage)
    return tuple(tuple(group) for _, group in groupby(ordered, key=lambda hop: hop.stage))


def chain_in_words(hops: Sequence[Hop]) -> str:
    """The chain on one line: ``Maria Orlova > Interpress* & Telegram > The Daily``.

    An asterisk marks an inferred hop; ``&`` joins parallel carriers.
    """
    return " > ".join(" & ".join(hop_in_words(hop) for hop in stage) for stage in stages_of(hops))


def hop_in_words(hop: Hop) -> str:
    """A hop's name, with an asterisk when it is inferred."""
    return marked(hop.name, hop.basis)


def marked(name: str, basis: Basis) -> str:
    """A name, with an asterisk when who it is, or that it belongs here, is inferred."""
    return f"{name}*" if name and basis is Basis.INFERRED else name
