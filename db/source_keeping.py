"""What the store does with sources: a facade, as ``db.store``."""

from collections.abc import Sequence

from sqlalchemy import Engine

from db import (
    editors_hand,
    listing,
    reading,
    source_editing,
    source_reading,
)
from db.engine import Place
from db.engine import reading as reading_session
from db.engine import writing as writing_session
from provenance.assessment.duplicates import propose_duplicates
from provenance.domain.annotations import Act, Signature
from provenance.domain.known_carriers import KnownCarrier
from provenance.domain.source_records import (
    DuplicateProposal,
    Moving,
    SourceEdit,
    SourcePage,
    SourceRecord,
)
from provenance.domain.sources import SourceKind
from provenance.domain.stored import (
    SourceSummary,
    StoredSource,
)


class Sources:
    """The part of the store that keeps sources; see ``provenance.workflow.source_store``."""

    place: Place
    _engine: Engine

    def known_carriers(self) -> tuple[KnownCarrier, ...]:
        """The carriers of news that editors edited, judged or confirmed, by name."""
        with reading_session(self._engine, self.place) as session:
            return editors_hand.known_carriers(session)

    def source(self, source_id: int) -> StoredSource:
        """A source with its annotations, the first of its statements and how many there are."""
        with reading_session(self._engine, self.place) as session:
            return reading.source(session, source_id)

    def find_source(self, words: str) -> int:
        """The id of the source of that name or alias, or ``src5``; NoSuchTargetError."""
        with reading_session(self._engine, self.place) as session:
            return listing.find_source(session, words)

    def sources(self, text: str = "", kind: SourceKind | None = None) -> tuple[SourceSummary, ...]:
        """Sources by name."""
        with reading_session(self._engine, self.place) as session:
            return listing.source_list(session, text, kind)

    def source_page(
        self, text: str = "", kind: SourceKind | None = None, offset: int = 0, limit: int = 100
    ) -> SourcePage:
        """A window of the sources by name."""
        with reading_session(self._engine, self.place) as session:
            return listing.source_page(session, text, kind, offset, limit)

    def source_record(self, source_id: int) -> SourceRecord:
        """A source with its ties, ratings and outcome; one that was merged is read as the other."""
        with reading_session(self._engine, self.place) as session:
            return source_reading.record(session, source_id)

    def merging(self, source_ids: Sequence[int], into: int) -> Moving:
        """What merging some sources into another would move."""
        with reading_session(self._engine, self.place) as session:
            return source_reading.merging(session, source_ids, into)

    def splitting(self, source_id: int, statement_ids: Sequence[int], name: str) -> Moving:
        """What giving a source's part in some statements to another would move."""
        with reading_session(self._engine, self.place) as session:
            return source_reading.splitting(session, source_id, statement_ids, name)

    def duplicates(self) -> tuple[DuplicateProposal, ...]:
        """Sources that may be one, surest reasons first; never those an editor told apart."""
        with reading_session(self._engine, self.place) as session:
            cards, apart = source_reading.cards(session), source_reading.told_apart(session)
        return tuple(propose_duplicates(cards, apart))

    def edit_source(self, source_id: int, change: SourceEdit, why: str, by: Signature) -> Act:
        """Change a source's name, kind, aliases or ties."""
        with writing_session(self._engine, self.place) as session:
            return source_editing.edit(session, source_id, change, why, by)

    def merge_sources(self, source_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
        """Read some sources as another from now on; nothing of theirs is lost."""
        with writing_session(self._engine, self.place) as session:
            return source_editing.merge(session, source_ids, into, why, by)

    def take_apart(self, source_id: int, why: str, by: Signature) -> Act:
        """Let a merged source stand by itself again."""
        with writing_session(self._engine, self.place) as session:
            return source_editing.take_apart(session, source_id, why, by)

    def split_source(
        self,
        source_id: int,
        statement_ids: Sequence[int],
        name: str,
        kind: SourceKind | None,
        why: str,
        by: Signature,
    ) -> Act:
        """Give a source's part in some statements to the source of that name, maybe a new one."""
        with writing_session(self._engine, self.place) as session:
            return source_editing.split(session, source_id, statement_ids, name, kind, why, by)
