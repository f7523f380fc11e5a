"""Store: the Protocol of what the verbs need; ``db.store.Store`` is the real one.

Split by subject: a Protocol a file, joined here.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from provenance.domain.annotations import (
    Act,
    Correction,
    Event,
    Judgement,
    Signature,
    Target,
)
from provenance.domain.articles import Article
from provenance.domain.sittings import ReviewSession, SessionTally
from provenance.domain.statements import Statement
from provenance.domain.stored import (
    AddedArticle,
    ArticleSummary,
    StatementFilter,
    StoredArticle,
    StoredStatement,
)
from provenance.domain.verification import Verification
from provenance.workflow.claim_store import ClaimStore
from provenance.workflow.editing_store import EditingStore
from provenance.workflow.queue_store import QueueStore
from provenance.workflow.relation_store import RelationStore
from provenance.workflow.shared_work_store import SharedWorkStore
from provenance.workflow.sitting_store import SittingStore
from provenance.workflow.source_store import SourceStore


class Store(
    ClaimStore,
    EditingStore,
    QueueStore,
    RelationStore,
    SharedWorkStore,
    SittingStore,
    SourceStore,
    Protocol,
):
    """Where everything is kept.  Each writing method is one transaction with its event.

    Reading methods raise NoSuchTargetError for an id that is not there; all raise DatabaseError
    when the database cannot be used.
    """

    def find_known(self, article: Article) -> AddedArticle | None:
        """The stored article with the same text, unless URL or outlet say it is another article."""
        ...

    def add_article(
        self, article: Article, statements: Sequence[Statement], by: Signature
    ) -> AddedArticle:
        """Store a capture with its statements; the next capture when its URL or external id is known.

        UnreadableInputError when the two are of different articles.
        """
        ...

    def record(self, judgements: Sequence[Judgement], by: Signature) -> Act:
        """Record judgements as one batch: one event, undone as a whole.

        DecidedMeanwhileError when another sitting changed what is judged after ``by.seen``.
        """
        ...

    def correct(
        self, statement_id: int, correction: Correction, rationale: str, by: Signature
    ) -> Act:
        """Change a statement as an editor says; its status becomes corrected.

        DecidedMeanwhileError as for ``record``.
        """
        ...

    def undo(self, by: Signature) -> Act:
        """Take back the editor's newest act that still stands; NothingToUndoError, ConflictError."""
        ...

    def redo(self, by: Signature) -> Act:
        """Do again what the editor undid last; NothingToUndoError, ConflictError."""
        ...

    def article(self, article_id: int, capture_id: int | None = None) -> StoredArticle:
        """An article with its newest capture, or with the one of that id."""
        ...

    def statement(self, statement_id: int) -> StoredStatement:
        """A statement with its hops and annotations."""
        ...

    def articles(
        self, text: str = "", outlet: str = "", external_id: str = ""
    ) -> tuple[ArticleSummary, ...]:
        """Articles, newest first; an external id names one."""
        ...

    def history(self, target: Target) -> tuple[Event, ...]:
        """The events that touched it, oldest first."""
        ...

    def log_head(self) -> str:
        """The hash of the newest event, "" when there is none."""
        ...

    def newest_event(self) -> int:
        """The id of the newest event, 0 when there is none."""
        ...

    def begin_session(self, wanted: StatementFilter, by: Signature) -> ReviewSession:
        """The editor's open session with this filter, resumed, or a new one."""
        ...

    def keep_place(self, session_id: int, statement_id: int) -> None:
        """Remember where to go on."""
        ...

    def end_session(self, session_id: int) -> SessionTally:
        """Close a sitting and count what was done in it."""
        ...

    def tally(self, session_id: int) -> SessionTally:
        """What was done in the session so far."""
        ...

    def verify(self, progress: Callable[[int, int], None] | None = None) -> Verification:
        """Recompute the log and compare every row with it."""
        ...
