"""What the store does with relations and what was found upstream: a facade, as ``db.store``."""

from collections.abc import Sequence

from sqlalchemy import Engine

from db import relating, relation_reading, upstream
from db.conflicts import conceded
from db.engine import Place
from db.engine import reading as reading_session
from db.engine import writing as writing_session
from provenance.domain.annotations import Act, Signature
from provenance.domain.relations import RelationFilter, RelationKind, RelationPage, StoredRelation
from provenance.domain.spans import Span
from provenance.domain.upstream import DriftReading, UpstreamCheck


class Relations:
    """How statements stand to others, as kept; see ``provenance.workflow.relation_store``."""

    place: Place
    _engine: Engine

    def relation(self, relation_id: int) -> StoredRelation:
        """A relation with its statements and annotations."""
        with reading_session(self._engine, self.place) as session:
            return relation_reading.relation(session, relation_id)

    def relations(self, wanted: RelationFilter, offset: int = 0, limit: int = 100) -> RelationPage:
        """A window of relations, newest first."""
        with reading_session(self._engine, self.place) as session:
            return relation_reading.page(session, wanted, offset, limit)

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
        """Say how a statement stands to another."""
        with writing_session(self._engine, self.place) as session:
            ids, shown = (statement_id, other_id), (marks, other_marks)
            return relating.make(session, ids, kind, why, shown, by)

    def change_relation(self, relation_id: int, kind: RelationKind, why: str, by: Signature) -> Act:
        """Say that a relation is of another kind."""
        with writing_session(self._engine, self.place) as session:
            act = relating.change_kind(session, relation_id, kind, why, by)
            return conceded(session, act, by)

    def article_at(self, *urls: str) -> int | None:
        """The stored article of one of these addresses, None when there is none."""
        with reading_session(self._engine, self.place) as session:
            return upstream.article_at(session, urls)

    def keep_upstream_check(
        self, statement_id: int, capture_id: int, url: str, reading: DriftReading, by: Signature
    ) -> Act:
        """Keep what was found when a statement was looked up in a capture upstream."""
        with writing_session(self._engine, self.place) as session:
            return upstream.keep(session, statement_id, capture_id, url, reading, by)

    def upstream_checks(self, statement_id: int) -> tuple[UpstreamCheck, ...]:
        """What was found upstream of a statement and stands, the newest first."""
        with reading_session(self._engine, self.place) as session:
            return upstream.checks(session, statement_id)
