"""Who an article says the claim comes from, place by place: by its statements and by its citings.

A sighting is evidence, no judgement: what several of them make of an article's origin is decided in
``origins``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from provenance.domain.sources import Basis
from provenance.domain.spans import Span
from provenance.tracing.passages import Passage
from provenance.tracing.sources import Source


@dataclass(frozen=True, slots=True)
class Passed:
    """A source that passed the claim on, at one place."""

    source: Source
    span: Span | None
    basis: Basis
    why: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A source that is told to say the claim; ``weight`` is how much of the claim it says there.

    ``carriers`` run from the source outwards.  ``is_hedged``: it neither confirms nor says it;
    ``is_first``: it is credited with the first report; ``is_faint``: it speaks where the claim is
    told and says nothing of it in the claim's own words; ``is_partial``: it says a little of it, and
    to an outlet.
    """

    source: Source
    span: Span
    basis: Basis
    weight: float
    why: str
    carriers: tuple[Passed, ...] = ()
    statement: str | None = None
    is_hedged: bool = False
    is_first: bool = False
    is_faint: bool = False
    is_partial: bool = False


def weight_near(here: Passage, telling: Mapping[int, Passage], reach: int = 1) -> float:
    """The share of the claim in the sentence itself, halved for each sentence that lies between."""
    return max(
        telling[number].share / 2 ** abs(number - here.number) if number in telling else 0.0
        for number in range(here.number - reach, here.number + reach + 1)
    )
