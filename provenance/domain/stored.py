"""Values as the store answers them: what was read, plus ids, statuses and judgements.

Ids are the store's integers; ``Target`` gives them their printed form.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from provenance.domain.annotations import Annotation, Target, TargetKind
from provenance.domain.articles import Article
from provenance.domain.chains import Hop, marked
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Statement, Status


@dataclass(frozen=True, slots=True)
class AddedArticle:
    """What adding did: ``known`` when the same text was there already (nothing was stored).

    ``claim_ids`` are the claims that got a member.
    """

    article_id: int
    capture_id: int
    capture_seq: int
    statement_ids: tuple[int, ...]
    known: bool
    claim_ids: tuple[int, ...] = ()


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
    external_id: str | None = None


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
    in_headline: bool = False

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

    ``independent_origins`` counts the origin groups judged independent for its claim, where its
    credibility stands at 1; None elsewhere.

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
    independent_origins: int | None = None

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


class Order(StrEnum):
    """What the queue is sorted by."""

    ARTICLE = "article"
    """Article, then text order."""
    UNSURE = "unsure"
    """Least confident first."""
    SURE = "sure"
    """Most confident first."""
    LEARN = "learn"
    """What the extractor would learn most from first: it cannot tell whether these are right."""
    NEWEST = "newest"
    """Said last first; what has no day comes at the end."""
    OLDEST = "oldest"
    """Said first first; what has no day comes at the end."""
    MATCH = "match"
    """Best match of the words searched for first; article order while no words are."""


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which statements are asked for, and in which order; None, "" and False leave a question open.

    ``source`` matches a speaker's or hop's name or alias, ``carrier`` that of a hop in between,
    ``outlet`` the article's; ``text`` the words of the content, the speaker or the headline (case
    and accents aside, a no-break space is a space).  ``rating`` is a level of credibility (1-6), of
    reliability (A-F, as effective on a hop) or ``unrated``; ``editor`` who has said something about
    it that stands.  ``said_from`` and ``said_until`` bound the day it was said on, ends included,
    ``sure_from`` and ``sure_below`` the confidence (the second is left out).
    ``sample`` is the name of a sample whose statements are meant, whatever became of them since.
    ``speech_only`` leaves out attitudes that nobody need have put into words.  ``changed_only``: it
    was confirmed, and then corrected or rated anew, or its article has a newer capture.
    ``single_only``: somebody said it, and no claim has it beside a statement of another origin.
    ``headlines_only``: it stands in a headline.
    """

    article_id: int | None = None
    source: str = ""
    status: Status | None = None
    form: Form | None = None
    tag: str = ""
    text: str = ""
    attributed_only: bool = False
    carrier: str = ""
    outlet: str = ""
    rating: str = ""
    editor: str = ""
    said_from: date | None = None
    said_until: date | None = None
    sure_from: float | None = None
    sure_below: float | None = None
    speech_only: bool = False
    unnamed_only: bool = False
    changed_only: bool = False
    single_only: bool = False
    headlines_only: bool = False
    sample: str = ""
    order: Order = Order.ARTICLE

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through, in whatever order."""
        return replace(self, order=Order.ARTICLE) == StatementFilter()
