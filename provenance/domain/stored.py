"""Values as the store answers them: what was read, plus ids, statuses and judgements.

Ids are the store's integers; ``Target`` gives them their printed form.
"""

from dataclasses import dataclass
from datetime import date, datetime

from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.articles import Article
from provenance.domain.chains import Hop, marked
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Statement, Status


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """What adding did: ``known`` when the same text was there already (nothing was stored)."""

    article_id: int
    capture_id: int
    capture_seq: int
    statement_ids: tuple[int, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A line of the list of articles."""

    id: int
    headline: str
    outlet: str
    published: str | None
    language: str | None
    url: str | None
    added_at: datetime
    captures: int
    statements: int
    decided: int


@dataclass(frozen=True, slots=True)
class CaptureSummary:
    """One capture as reports and screens name it."""

    id: int
    seq: int
    obtained_by: str
    obtained_at: datetime
    final_url: str | None
    file_name: str | None
    raw_sha256: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with its newest capture read back whole, and every capture by name."""

    id: int
    article: Article
    capture_id: int
    captures: tuple[CaptureSummary, ...]
    added_at: datetime


@dataclass(frozen=True, slots=True)
class StoredHop:
    """A hop with the judgements on it.

    ``own`` is the hop's own reliability, ``of_source`` its source's; either None when not judged.
    """

    id: int
    source_id: int
    hop: Hop
    own: Annotation | None = None
    of_source: Annotation | None = None

    @property
    def effective(self) -> Annotation | None:
        """The hop's own rating, else the source's, else None (not judged)."""
        return self.own or self.of_source

    @property
    def reliability(self) -> Reliability | None:
        """The level of the effective rating, None when not judged."""
        return Reliability(self.effective.value) if self.effective else None


@dataclass(frozen=True, slots=True)
class StatementSummary:
    """A line of the queue; ``words`` is the first 200 code points of the content."""

    id: int
    article_id: int
    seq: int
    headline: str
    outlet: str
    speaker: str
    as_written: str
    words: str
    form: Form
    depth: int
    status: Status
    confidence: float
    credibility: Credibility | None
    said_on: date | None
    via: str
    basis: Basis = Basis.STATED
    """What the speaker's identity rests on."""

    @property
    def speaker_in_words(self) -> str:
        """The speaker's name, with an asterisk when it is inferred."""
        return marked(self.speaker, self.basis)

    @property
    def target(self) -> Target:
        """The printed id."""
        return Target(TargetKind.STATEMENT, self.id)


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """A statement with its hops, status and every annotation (withdrawn ones too, newest last).

    ``statement.key`` is its printed id and ``statement.parent`` its parent's; ``statement.chain``
    equals the hops'.  ``words`` is the content in words.
    """

    id: int
    article_id: int
    capture_id: int
    headline: str
    outlet: str
    statement: Statement
    words: str
    hops: tuple[StoredHop, ...]
    status: Status
    annotations: tuple[Annotation, ...]

    @property
    def standing(self) -> tuple[Annotation, ...]:
        """Annotations neither withdrawn nor superseded."""
        replaced = {a.supersedes for a in self.annotations if not a.withdrawn}
        return tuple(a for a in self.annotations if not a.withdrawn and a.id not in replaced)


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """A line of the list of sources."""

    id: int
    name: str
    kind: SourceKind
    aliases: tuple[str, ...]
    role: str
    reliability: Reliability | None
    as_origin: int
    as_carrier: int


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source with every annotation on it and the statements it is origin or carrier of.

    ``statements`` are the first of them in queue order, ``total`` counts them all.
    """

    summary: SourceSummary
    annotations: tuple[Annotation, ...]
    statements: tuple[StatementSummary, ...]
    total: int

    @property
    def left_out(self) -> int:
        """How many statements are counted and not among ``statements``."""
        return self.total - len(self.statements)


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are asked for; None and "" leave a question open.

    ``source`` matches a speaker's or hop's name or alias, ``text`` the words of the content, the
    speaker or the headline (case and accents aside, a no-break space is a space).
    """

    article_id: int | None = None
    source: str = ""
    status: Status | None = None
    form: Form | None = None
    tag: str = ""
    text: str = ""
    attributed_only: bool = False


@dataclass(frozen=True, slots=True)
class StatementPage:
    """A window of the queue: ``total`` counts all that match, ``decided`` those no longer proposed."""

    rows: tuple[StatementSummary, ...]
    total: int
    decided: int
    offset: int


@dataclass(frozen=True, slots=True)
class ReviewSession:
    """One editor's sitting.  ``at_statement`` is where to go on; None before anything was shown."""

    id: int
    editor: str
    began_at: datetime
    ended_at: datetime | None
    filter: StatementFilter
    at_statement: int | None
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class SessionTally:
    """What was done in a session, undone acts not counted."""

    confirmed: int = 0
    corrected: int = 0
    rejected: int = 0
    rated: int = 0
    notes: int = 0
    tags: int = 0
    undone: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """Something ``verify`` found: ``where`` names the event or row, ``what`` says it in words."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of ``verify``: sound when there is no fault; faults in order, broken links first."""

    events: int
    rows: int
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the log and every row agree."""
        return not self.faults
