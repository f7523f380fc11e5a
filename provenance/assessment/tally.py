"""What a source summary counts: statements by what becomes of them, sources by what they did."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from provenance.assessment.reliance import attributed, copied_groups, is_unnamed
from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.chains import HopRole
from provenance.domain.report import ReportArticle
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StoredHop, StoredStatement

NO_NAME = "(no name)"
"""What stands in a sentence for a source of which the article tells nothing at all."""


@dataclass(frozen=True, slots=True)
class UsedSource:
    """A source with the counted statements it plays a role in.

    ``rating`` is the source's own newest rating, None when it was not judged; ``is_named`` is False
    when no statement says who it is.
    """

    id: int
    name: str
    kind: SourceKind
    roles: frozenset[HopRole]
    statement_ids: frozenset[int]
    rating: Annotation | None
    is_named: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """The statements of a report, sorted out.

    ``statements`` are the attributed ones that no editor rejected: only these count.  ``headlines``
    are those that headlines have, which sum up the ones below them.  ``copied`` are
    groups of them that stand word for word in several articles.
    """

    articles: tuple[ReportArticle, ...]
    statements: tuple[StoredStatement, ...]
    unattributed: tuple[StoredStatement, ...]
    headlines: tuple[StoredStatement, ...]
    rejected: tuple[StoredStatement, ...]
    sources: tuple[UsedSource, ...]
    copied: tuple[tuple[StoredStatement, ...], ...]

    @classmethod
    def of(cls, articles: Sequence[ReportArticle]) -> "Tally":
        """Sort out the statements of ``articles``."""
        everything = [stored for article in articles for stored in article.statements]
        counted = attributed(everything)
        kept = [stored for stored in everything if stored.status is not Status.REJECTED]
        return cls(
            articles=tuple(articles),
            statements=counted,
            unattributed=tuple(s for s in kept if s.statement.form is Form.UNATTRIBUTED),
            headlines=tuple(s for s in kept if s.statement.in_headline),
            rejected=tuple(s for s in everything if s.status is Status.REJECTED),
            sources=_used_sources(counted),
            copied=tuple(tuple(group) for group in copied_groups(articles)),
        )

    def in_roles(self, *roles: HopRole) -> tuple[UsedSource, ...]:
        """The sources that play one of ``roles``, most used first."""
        return tuple(source for source in self.sources if source.roles.intersection(roles))

    def with_status(self, status: Status) -> tuple[StoredStatement, ...]:
        """The counted statements with ``status``."""
        return tuple(stored for stored in self.statements if stored.status is status)

    def with_inferred_hop(self, roles: Collection[HopRole]) -> tuple[StoredStatement, ...]:
        """The counted statements whose chain has an inferred hop in one of ``roles``."""
        return tuple(
            stored
            for stored in self.statements
            if any(h.hop.basis is Basis.INFERRED and h.hop.role in roles for h in stored.hops)
        )

    def uses(self, source_id: int, role: HopRole) -> tuple[StoredStatement, ...]:
        """The counted statements in whose chain the source plays ``role``."""
        return tuple(
            stored
            for stored in self.statements
            if any(h.source_id == source_id and h.hop.role is role for h in stored.hops)
        )

    def verdict_editors(self) -> tuple[str, ...]:
        """The editors whose confirmation of a counted statement stands, in order of name."""
        return tuple(
            sorted(
                {
                    annotation.editor
                    for stored in self.with_status(Status.CONFIRMED)
                    for annotation in stored.standing
                    if annotation.kind is AnnotationKind.VERDICT
                }
            )
        )


def _used_sources(statements: Sequence[StoredStatement]) -> tuple[UsedSource, ...]:
    used: dict[int, list[tuple[StoredStatement, StoredHop]]] = {}
    for stored, hop in _hops_of(statements):
        used.setdefault(hop.source_id, []).append((stored, hop))
    sources = [_used_source(source_id, pairs) for source_id, pairs in used.items()]
    return tuple(sorted(sources, key=lambda s: (-len(s.statement_ids), s.name.casefold(), s.id)))


def _used_source(source_id: int, pairs: list[tuple[StoredStatement, StoredHop]]) -> UsedSource:
    first = pairs[0][1]
    return UsedSource(
        id=source_id,
        name=first.hop.name or NO_NAME,
        kind=first.hop.kind,
        roles=frozenset(hop.hop.role for _, hop in pairs),
        statement_ids=frozenset(stored.id for stored, _ in pairs),
        rating=first.of_source,
        is_named=not all(is_unnamed(stored, hop) for stored, hop in pairs),
    )


def _hops_of(statements: Sequence[StoredStatement]) -> Iterator[tuple[StoredStatement, StoredHop]]:
    for stored in statements:
        for hop in stored.hops:
            yield stored, hop
