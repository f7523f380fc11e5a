"""Blind mode: what others rated is seen once one has rated it oneself.  Pure."""

from collections.abc import Container, Iterable
from dataclasses import replace

from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.stored import StatementSummary, StoredHop, StoredStatement


def ratable(stored: StoredStatement) -> tuple[Target, ...]:
    """Everything about a statement that is rated: itself, its hops and their sources."""
    hops = (Target(TargetKind.HOP, hop.id) for hop in stored.hops)
    sources = (Target(TargetKind.SOURCE, hop.source_id) for hop in stored.hops)
    return (Target(TargetKind.STATEMENT, stored.id), *hops, *sources)


def until_own(stored: StoredStatement, rated: Container[Target]) -> StoredStatement:
    """The statement without ratings of what the editor has not rated; ``rated`` is what they have."""
    own = Target(TargetKind.STATEMENT, stored.id) in rated
    annotations = tuple(
        a for a in stored.annotations if own or a.kind is not AnnotationKind.CREDIBILITY
    )
    hops = tuple(_hop_until_own(hop, rated) for hop in stored.hops)
    return replace(stored, annotations=annotations, hops=hops)


def _hop_until_own(hop: StoredHop, rated: Container[Target]) -> StoredHop:
    def seen(rating: Annotation | None) -> Annotation | None:
        return rating if rating is not None and rating.target in rated else None

    return replace(hop, own=seen(hop.own), of_source=seen(hop.of_source))


def lines_until_own(
    lines: Iterable[StatementSummary], rated: Container[Target]
) -> tuple[StatementSummary, ...]:
    """Lines of the queue without the credibility of what the editor has not rated."""
    return tuple(
        line if line.target in rated else replace(line, credibility=None) for line in lines
    )
