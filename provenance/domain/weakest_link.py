"""How far a chain may be trusted: a range with the links named, never one number.

A chain is no stronger than its weakest link.  Parallel carriers make a range: at best the statement
came by the most reliable of them, at worst by the least.  A hop rated F or not judged bounds nothing
and is named as open; nothing averages over it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from provenance.domain.chains import HopRole
from provenance.domain.ratings import Reliability
from provenance.domain.stored import StoredHop
from provenance.domain.wording import sentence

_ORDER = "ABCDE"


@dataclass(frozen=True, slots=True)
class ChainStrength:
    """The bounds of a chain.

    ``at_best`` is the hop beyond which the chain cannot be trusted, ``at_worst`` its least reliable
    hop; either is None when no judged hop bounds that end.  ``open`` are the hops rated F or not
    judged: any of them may be weaker than ``at_worst``.
    """

    at_best: StoredHop | None
    at_worst: StoredHop | None
    open: tuple[StoredHop, ...]


def chain_strength(hops: Sequence[StoredHop]) -> ChainStrength:
    """The bounds that the ratings on ``hops`` set; a contributor of the article is no link."""
    hops = [hop for hop in hops if hop.hop.role is not HopRole.CONTRIBUTOR]
    judged = [hop for hop in hops if is_judged(hop)]
    ceilings = [_best_of(stage) for stage in _stages(hops) if all(map(is_judged, stage))]
    return ChainStrength(
        at_best=_worst_of(ceilings),
        at_worst=_worst_of(judged),
        open=tuple(hop for hop in hops if not is_judged(hop)),
    )


def is_judged(hop: StoredHop) -> bool:
    """Whether the hop has a reliability that says something: not absent and not F."""
    return hop.reliability not in (None, Reliability.F)


def _stages(hops: Iterable[StoredHop]) -> list[list[StoredHop]]:
    ordered = sorted(hops, key=lambda stored: stored.hop.stage)
    return [list(stage) for _, stage in groupby(ordered, key=lambda stored: stored.hop.stage)]


def _rank(hop: StoredHop) -> int:
    return _ORDER.index(hop.reliability or Reliability.E)


def _best_of(hops: Sequence[StoredHop]) -> StoredHop:
    return min(hops, key=_rank)


def _worst_of(hops: Sequence[StoredHop]) -> StoredHop | None:
    return max(hops, key=_rank, default=None)


def strength_in_words(strength: ChainStrength) -> str:
    """The bounds as a sentence: "No stronger than B (Vestnor); Seven Hills is not judged."."""
    bounds = _bounds_in_words(strength)
    if not bounds and all(hop.reliability is None for hop in strength.open):
        return "Nothing in this chain is judged."
    parts = [bounds, *(f"{hop.hop.name} {_why_open(hop)}" for hop in strength.open)]
    return sentence("; ".join(dict.fromkeys(filter(None, parts)))) + "."


def _bounds_in_words(strength: ChainStrength) -> str:
    best, worst = strength.at_best, strength.at_worst
    if best and worst and best.reliability != worst.reliability:
        return f"between {_named(worst)} and {_named(best)}, by the route it came"
    if best:
        return f"no stronger than {_named(best)}"
    return f"no stronger than {_named(worst)} by one of its routes" if worst else ""


def _named(hop: StoredHop) -> str:
    return f"{hop.reliability} ({hop.hop.name})"


def _why_open(hop: StoredHop) -> str:
    return "cannot be judged (F)" if hop.reliability else "is not judged"
