"""The verbs that join the pure parts to a store: what the desk does, a script does through the same.

Store is the Protocol of what these verbs need; ``db.store.Store`` is the real one.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Protocol

from provenance import __version__
from provenance.assessment.judging import incongruence, require_allowed
from provenance.assessment.summary import summarise_sources, warnings_for
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Correction,
    Event,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.articles import Article
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.report import Report, ReportArticle
from provenance.domain.source_records import (
    DuplicateProposal,
    Moving,
    SourceEdit,
    SourcePage,
    SourceRecord,
)
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Statement, Status
from provenance.domain.stored import (
    AddedArticle,
    ArticleSummary,
    QueueChanges,
    QueuePart,
    ReviewSession,
    SessionTally,
    SourceSummary,
    StatementFilter,
    StatementPage,
    StatementSummary,
    StoredArticle,
    StoredSource,
    StoredStatement,
    Verification,
)
from provenance.errors import ReportError
from provenance.extraction import Extractor
from provenance.extraction.languages import statements_of


class Store(Protocol):
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
        """Store a capture with its statements; the next capture when the URL is known."""
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

    def source(self, source_id: int) -> StoredSource:
        """A source with its annotations, the first of its statements and how many there are."""
        ...

    def find_source(self, words: str) -> int:
        """The id of the source of that name or alias, or ``src5``; NoSuchTargetError."""
        ...

    def articles(self, text: str = "", outlet: str = "") -> tuple[ArticleSummary, ...]:
        """Articles, newest first."""
        ...

    def statements(
        self, wanted: StatementFilter, offset: int = 0, limit: int = 100
    ) -> StatementPage:
        """A window of the queue, in the filter's order."""
        ...

    def queue(self, wanted: StatementFilter) -> Iterator[QueuePart]:
        """The ids of all that matches in the filter's order, in parts, the first one at once."""
        ...

    def lines(self, ids: Sequence[int]) -> tuple[StatementSummary, ...]:
        """The lines of the queue for some statements, in the order of their ids."""
        ...

    def queue_changes(self, wanted: StatementFilter, since: int) -> QueueChanges:
        """What became of a queue since the event ``since``."""
        ...

    def place_among(self, wanted: StatementFilter, ids: Sequence[int], statement_id: int) -> int:
        """How many of ``ids``, a queue in its order, come before a statement.

        Raises NoSuchTargetError for an id that is not there.
        """
        ...

    def place_of(self, wanted: StatementFilter, statement_id: int) -> int:
        """The offset of a statement in the queue; of the next that matches when it does not.

        Raises NoSuchTargetError for an id that is not there.
        """
        ...

    def statements_in_full(self, wanted: StatementFilter) -> Iterator[StoredStatement]:
        """Every matching statement whole, in the filter's order."""
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


def add_article(
    store: Store, article: Article, extractor: Extractor, by: Signature
) -> AddedArticle:
    """Store ``article`` with the statements found in it, once: known text is recognised."""
    known = store.find_known(article)
    return known or store.add_article(article, statements_of(article, extractor), by)


def judge(store: Store, judgements: Sequence[Judgement], by: Signature) -> Act:
    """Record judgements that the rules allow, all or none; JudgementRefusedError otherwise."""
    return store.record([require_allowed(judgement) for judgement in judgements], by)


def decide(
    store: Store, statement_ids: Sequence[int], verdict: Status, why: str, by: Signature
) -> Act:
    """Confirm, reject or reopen statements as one batch."""
    targets = [Target(TargetKind.STATEMENT, statement_id) for statement_id in statement_ids]
    return judge(store, [Judgement(t, AnnotationKind.VERDICT, verdict, why) for t in targets], by)


def rate(store: Store, target: Target, level: str, why: str, by: Signature) -> Act:
    """Rate a source or hop A-F, or a statement 1-6."""
    kind = (
        AnnotationKind.CREDIBILITY
        if target.kind is TargetKind.STATEMENT
        else AnnotationKind.RELIABILITY
    )
    return judge(store, [Judgement(target, kind, level.strip().upper(), why)], by)


def annotate(store: Store, target: Target, kind: AnnotationKind, words: str, by: Signature) -> Act:
    """Put a note or a tag on anything."""
    return judge(store, [Judgement(target, kind, words.strip())], by)


def correct(
    store: Store, statement_id: int, correction: Correction, why: str, by: Signature
) -> Act:
    """Correct a statement; what an editor has touched no later extraction overwrites."""
    return store.correct(statement_id, correction, why, by)


def pairing_warnings(statement: StoredStatement) -> tuple[str, ...]:
    """Warnings for incongruent pairings of a statement's credibility with its origin's reliability."""
    levels = [a.value for a in statement.standing if a.kind is AnnotationKind.CREDIBILITY]
    credibility = Credibility(levels[-1]) if levels else None
    origins: list[Reliability | None] = [
        stored.reliability for stored in statement.hops if stored.hop.stage == 0
    ]
    found = (incongruence(reliability, credibility) for reliability in origins)
    return tuple(warning for warning in found if warning)


def build_report(
    store: Store, scope: str, wanted: StatementFilter, by: Signature, at: datetime | None = None
) -> Report:
    """Gather what a report on ``wanted`` says; ReportError when nothing matches."""
    by_article: dict[int, list[StoredStatement]] = {}
    for statement in store.statements_in_full(wanted):
        by_article.setdefault(statement.article_id, []).append(statement)
    if wanted.article_id is not None:
        by_article.setdefault(wanted.article_id, [])
    if not by_article:
        raise ReportError(
            f"There is nothing to report on {scope}: no statement matches. "
            "`provenance list statements` shows what is stored."
        )
    articles = tuple(
        ReportArticle(store.article(article_id), tuple(statements))
        for article_id, statements in by_article.items()
    )
    return Report(
        scope=scope,
        written_at=at or datetime.now(UTC),
        editor=by.editor,
        tool=f"provenance {__version__}",
        articles=articles,
        warnings=warnings_for(articles),
        summary=summarise_sources(articles),
        log_head=store.log_head(),
    )
