"""What the sources of a store are read and edited by."""

from collections.abc import Sequence
from typing import Protocol

from provenance.domain.annotations import (
    Act,
    Signature,
)
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


class SourceStore(Protocol):
    """Where sources are kept; see ``provenance.workflow.store.Store`` for what all methods promise."""

    def known_carriers(self) -> tuple[KnownCarrier, ...]:
        """The carriers of news that editors edited, judged or confirmed, by name."""
        ...

    def source(self, source_id: int) -> StoredSource:
        """A source with its annotations, the first of its statements and how many there are."""
        ...

    def find_source(self, words: str) -> int:
        """The id of the source of that name or alias, or ``src5``; NoSuchTargetError."""
        ...

    def sources(self, text: str = "", kind: SourceKind | None = None) -> tuple[SourceSummary, ...]:
        """Sources by name."""
        ...

    def source_page(
        self, text: str = "", kind: SourceKind | None = None, offset: int = 0, limit: int = 100
    ) -> SourcePage:
        """A window of the sources by name."""
        ...

    def source_record(self, source_id: int) -> SourceRecord:
        """A source with its ties, ratings and outcome; one that was merged is read as the other."""
        ...

    def merging(self, source_ids: Sequence[int], into: int) -> Moving:
        """What merging some sources into another would move; nothing is changed."""
        ...

    def splitting(self, source_id: int, statement_ids: Sequence[int], name: str) -> Moving:
        """What giving a source's part in some statements to another would move; nothing is changed."""
        ...

    def duplicates(self) -> tuple[DuplicateProposal, ...]:
        """Sources that may be one, surest reasons first; never those an editor told apart."""
        ...

    def edit_source(self, source_id: int, change: SourceEdit, why: str, by: Signature) -> Act:
        """Change a source's name, kind, aliases or ties; JudgementRefusedError."""
        ...

    def merge_sources(self, source_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
        """Read some sources as another from now on; nothing of theirs is lost."""
        ...

    def take_apart(self, source_id: int, why: str, by: Signature) -> Act:
        """Let a merged source stand by itself again; JudgementRefusedError when it is not merged."""
        ...

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
        ...
