"""What relations between statements, and checks of their words upstream, are read and made by."""

from collections.abc import Sequence
from typing import Protocol

from provenance.domain.annotations import Act, Signature
from provenance.domain.relations import RelationFilter, RelationKind, RelationPage, StoredRelation
from provenance.domain.spans import Span
from provenance.domain.upstream import DriftReading, UpstreamCheck


class RelationStore(Protocol):
    """Where relations are kept; see ``provenance.workflow.store.Store`` for what all methods promise."""

    def relation(self, relation_id: int) -> StoredRelation:
        """A relation with its statements and annotations."""
        ...

    def relations(self, wanted: RelationFilter, offset: int = 0, limit: int = 100) -> RelationPage:
        """A window of relations, newest first."""
        ...

    def make_relation(
        self,
        statement_id: int,
        kind: RelationKind,
        other_id: int,
        why: str,
        by: Signature,
        marks: Sequence[Span] = (),
        other_marks: Sequence[Span] = (),
    ) -> Act:
        """Say how a statement stands to another; one that is proposed already is confirmed.

        ``marks`` are the words that show it, in each statement's text; () for all of its content.
        JudgementRefusedError without a reason, or when it is said already.
        """
        ...

    def change_relation(self, relation_id: int, kind: RelationKind, why: str, by: Signature) -> Act:
        """Say that a relation is of another kind, which confirms it; JudgementRefusedError.

        DecidedMeanwhileError as for ``record``.
        """
        ...

    def article_at(self, *urls: str) -> int | None:
        """The stored article of one of these addresses, asked for or answered; None when there is none."""
        ...

    def keep_upstream_check(
        self, statement_id: int, capture_id: int, url: str, reading: DriftReading, by: Signature
    ) -> Act:
        """Keep, as an observation, what became of a statement's words from a capture upstream."""
        ...

    def upstream_checks(self, statement_id: int) -> tuple[UpstreamCheck, ...]:
        """What was found upstream of a statement and stands, the newest first."""
        ...
