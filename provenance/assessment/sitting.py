"""The figures of a sitting, from what was judged in it and when.  Pure."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sittings import Figures
from provenance.domain.statements import Status

PAUSE = timedelta(minutes=10)
"""Without an act for longer, the editor was not at work; reading one statement takes less."""

Pair = tuple[Reliability | None, Credibility]
"""The reliability of a statement's origin, None when not judged, and its credibility."""


def figures_of(
    standing: Iterable[Annotation], moments: Sequence[datetime], pairs: Iterable[Pair]
) -> Figures:
    """The figures of what still stands of a sitting, of the moments of its acts, in order, and pairs."""
    verdicts = (Status.CONFIRMED, Status.REJECTED)
    decided: set[int] = set()
    agreed: set[int] = set()
    changed: set[int] = set()
    for a in standing:
        if a.kind is AnnotationKind.VERDICT and a.value in verdicts:
            decided.add(a.target.id)
            if a.value == Status.CONFIRMED:
                agreed.add(a.target.id)
        elif a.kind is AnnotationKind.CORRECTION:
            decided.add(a.target.id)
            changed.add(a.target.id)
    judged = [pair for pair in pairs if _is_judged(*pair)]
    return Figures(
        decided=len(decided),
        agreed=len(agreed - changed),
        minutes=minutes_at_work(moments),
        pairs=len(judged),
        diagonal=sum(_is_diagonal(*pair) for pair in judged),
    )


def minutes_at_work(moments: Sequence[datetime]) -> float:
    """The minutes between acts, in order, without the pauses."""
    gaps = (later - earlier for earlier, later in pairwise(moments))
    return sum((gap for gap in gaps if gap <= PAUSE), timedelta()).total_seconds() / 60


def _is_judged(reliability: Reliability | None, credibility: Credibility) -> bool:
    return reliability not in (None, Reliability.F) and credibility != Credibility.CANNOT_BE_JUDGED


def _is_diagonal(reliability: Reliability | None, credibility: Credibility) -> bool:
    return reliability is not None and "ABCDE".find(reliability) == "12345".find(credibility)
