"""The store: what the verbs of ``provenance.workflow`` are joined to.

A facade only: each method opens one short session, asks the module of its subject and closes it, so
a store may be used from many threads at once.
"""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

from db import (
    adding,
    correcting,
    events,
    judging,
    listing,
    reading,
    sessions,
    undoing,
    works,
)
from db.claim_keeping import Claims
from db.company import Company
from db.conflicts import conceded
from db.engine import DESK_LOCK, PATIENCE, Place, create, resolve
from db.engine import reading as reading_session
from db.engine import writing as writing_session
from db.opening import bring_up_to_date
from db.queues import Queues
from db.relation_keeping import Relations
from db.shared_work import SharedWork
from db.sittings import Sittings
from db.source_keeping import Sources
from db.statement_editing import StatementEditing
from db.verify import verify
from provenance.domain.annotations import Act, Correction, Event, Judgement, Signature, Target
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


def open_store(database: str | None = None, *, patience: float = PATIENCE) -> "Store":
    """The store in ``database`` (a path or URL; None: the user's own), made or migrated first.

    ``patience`` is how many seconds to wait for another program that writes.  Raises DatabaseError
    when it cannot be used, NewerDatabaseError when a newer version wrote it.
    """
    place = resolve(database)
    bring_up_to_date(place, patience)
    return Store(place, patience)


class Store(Claims, Company, Queues, SharedWork, Sittings, StatementEditing, Relations, Sources):
    """Everything that is kept; see ``provenance.workflow.Store`` for what each method promises."""

    def __init__(self, place: Place, patience: float = PATIENCE) -> None:
        super().__init__(place, create(place, patience))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database; the store is of no use afterwards."""
        self._engine.dispose()

    def find_known(self, article: Article) -> AddedArticle | None:
        """The stored article with the same text, unless URL or outlet say it is another article."""
        with reading_session(self._engine, self.place) as session:
            return works.find_known(session, article)

    def add_article(
        self, article: Article, statements: Sequence[Statement], by: Signature
    ) -> AddedArticle:
        """Store a capture with its statements; the next capture when the URL is known."""
        with writing_session(self._engine, self.place) as session:
            return adding.add_article(session, article, statements, by)

    def record(self, judgements: Sequence[Judgement], by: Signature) -> Act:
        """Record judgements as one batch: one event, undone as a whole."""
        with writing_session(self._engine, self.place) as session:
            return conceded(session, judging.record(session, judgements, by), by)

    def correct(
        self, statement_id: int, correction: Correction, rationale: str, by: Signature
    ) -> Act:
        """Change a statement as an editor says; its status becomes corrected."""
        with writing_session(self._engine, self.place) as session:
            act = correcting.correct(session, statement_id, correction, rationale, by)
            return conceded(session, act, by)

    def undo(self, by: Signature) -> Act:
        """Take back the editor's newest act that still stands; NothingToUndoError, ConflictError."""
        with writing_session(self._engine, self.place) as session:
            return undoing.undo(session, by)

    def redo(self, by: Signature) -> Act:
        """Do again what the editor undid last; NothingToUndoError, ConflictError."""
        with writing_session(self._engine, self.place) as session:
            return undoing.redo(session, by)

    def article(self, article_id: int, capture_id: int | None = None) -> StoredArticle:
        """An article with its newest capture, or with the one of that id."""
        with reading_session(self._engine, self.place) as session:
            return reading.article(session, article_id, capture_id)

    def statement(self, statement_id: int) -> StoredStatement:
        """A statement with its hops and annotations."""
        with reading_session(self._engine, self.place) as session:
            return reading.statement(session, statement_id)

    def articles(
        self, text: str = "", outlet: str = "", external_id: str = ""
    ) -> tuple[ArticleSummary, ...]:
        """Articles, newest first."""
        with reading_session(self._engine, self.place) as session:
            return listing.article_list(session, text, outlet, external_id)

    def history(self, target: Target) -> tuple[Event, ...]:
        """The events that touched it, oldest first."""
        with reading_session(self._engine, self.place) as session:
            judging.require_row(session, target)
            return events.history(session, target)

    def log_head(self) -> str:
        """The hash of the newest event, "" when there is none."""
        with reading_session(self._engine, self.place) as session:
            return events.log_head(session)

    def newest_event(self) -> int:
        """The id of the newest event, 0 when there is none."""
        with reading_session(self._engine, self.place) as session:
            return events.newest_event(session)

    def begin_session(self, wanted: StatementFilter, by: Signature) -> ReviewSession:
        """The editor's open session with this filter, resumed, or a new one."""
        with writing_session(self._engine, self.place) as session:
            return sessions.begin(session, wanted, by)

    def keep_place(self, session_id: int, statement_id: int) -> None:
        """Remember where to go on."""
        with writing_session(self._engine, self.place, DESK_LOCK) as session:
            sessions.keep_place(session, session_id, statement_id)

    def end_session(self, session_id: int) -> SessionTally:
        """Close a sitting and count what was done in it."""
        with writing_session(self._engine, self.place) as session:
            return sessions.end(session, session_id)

    def tally(self, session_id: int) -> SessionTally:
        """What was done in the session so far."""
        with reading_session(self._engine, self.place) as session:
            return sessions.tally(session, session_id)

    def verify(self, progress: Callable[[int, int], None] | None = None) -> Verification:
        """Recompute the log and compare every row with it."""
        with reading_session(self._engine, self.place) as session:
            return verify(session, progress)
