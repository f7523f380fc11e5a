"""The parts of a report laid out for reading: plain words, legible, before any markup."""

from dataclasses import dataclass

from provenance.domain.stored import StoredHop


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is known; a hash is set in a fixed width."""

    label: str
    words: str
    is_hash: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a passage; ``part`` is content, cue, source, carrier, when or ""."""

    words: str
    part: str


@dataclass(frozen=True, slots=True)
class HopEntry:
    """A hop as a line of its chain; ``name`` carries the asterisk when the hop is inferred."""

    name: str
    role: str
    kind: str
    basis: str
    evidence: str
    url: str
    level: str
    rating: str
    judged: str


@dataclass(frozen=True, slots=True)
class JudgementEntry:
    """A judgement in words; ``state`` is "" while it stands, else what became of it."""

    kind: str
    words: str
    rationale: str
    signed: str
    state: str


@dataclass(frozen=True, slots=True)
class RelationEntry:
    """How the statement stands to another: ``deed`` is read from its side, ``other`` is an id."""

    id: str
    deed: str
    other: str
    who: str
    words: str
    grounds: str
    why: str


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement with its chain, judgements and the statements nested in it."""

    id: str
    form: str
    status: str
    decided: str
    words: str
    passage: tuple[Stretch, ...]
    facts: tuple[Fact, ...]
    chain: str
    strength: str
    hops: tuple[HopEntry, ...]
    stored_hops: tuple[StoredHop, ...]
    relations: tuple[RelationEntry, ...]
    trace: tuple[str, ...]
    judgements: tuple[JudgementEntry, ...]
    history: tuple[JudgementEntry, ...]
    nested: tuple["StatementEntry", ...]


@dataclass(frozen=True, slots=True)
class CaptureEntry:
    """A capture with its two hashes."""

    words: str
    raw_sha256: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article with its captures and its statements, nested ones under their parent."""

    id: str
    title: str
    url: str
    facts: tuple[Fact, ...]
    captures: tuple[CaptureEntry, ...]
    statements: tuple[StatementEntry, ...]
    statement_count: int


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source of the report with its own rating."""

    id: str
    name: str
    kind: str
    roles: str
    statements: int
    level: str
    rating: str


@dataclass(frozen=True, slots=True)
class WarningEntry:
    """A warning with the printed ids it is about."""

    kind: str
    words: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report in words."""

    scope: str
    facts: tuple[Fact, ...]
    summary: tuple[tuple[str, tuple[str, ...]], ...]
    warnings: tuple[WarningEntry, ...]
    sources: tuple[SourceEntry, ...]
    articles: tuple[ArticleEntry, ...]
