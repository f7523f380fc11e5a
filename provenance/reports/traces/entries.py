"""The parts of a trace laid out for reading: plain words, legible, before any markup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassageEntry:
    """Words that stand in two articles, as each of them has them."""

    left: str
    left_words: str
    right: str
    right_words: str
    size: str


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """Words of an article that show something."""

    article: str
    words: str


@dataclass(frozen=True, slots=True)
class DependenceEntry:
    """Why articles or sources are not independent; ``share`` is "" unless text is shared."""

    reason: str
    why: str
    share: str
    evidence: tuple[EvidenceEntry, ...]
    passages: tuple[PassageEntry, ...]
    more_passages: int


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """An origin group; ``also`` are the other names of its sources, ``number`` picks its colour."""

    letter: str
    number: int
    key: str
    name: str
    kind: str
    standing: str
    rests: str
    counts: bool
    also: tuple[str, ...]
    why: tuple[str, ...]
    dependences: tuple[DependenceEntry, ...]


@dataclass(frozen=True, slots=True)
class ChainEntry:
    """One far end of the claim as an article tells it: the chain on one line, and why it is read so."""

    letter: str
    words: str
    note: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """A passage or statement that tells the claim; ``statement`` is its key or ""."""

    statement: str
    stance: str
    status: str
    words: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DenialEntry:
    """Who denies the claim, where, in which words."""

    by: str
    via: str
    article: str
    article_id: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article with the claim as it tells it; ``near_copy_of`` is "" for an original."""

    id: str
    label: str
    title: str
    day: str
    url: str
    note: str
    letters: tuple[str, ...]
    near_copy_of: str
    chains: tuple[ChainEntry, ...]
    members: tuple[MemberEntry, ...]
    denials: tuple[DenialEntry, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CircleEntry:
    """A circle on one line, its start repeated at the end."""

    words: str
    why: str
    articles: str


@dataclass(frozen=True, slots=True)
class CriticalEntry:
    """A source on which articles hang."""

    words: str
    why: str
    articles: str


@dataclass(frozen=True, slots=True)
class TraceOutline:
    """A whole trace in words; ``dependences`` are those that belong to no group."""

    claim: str
    id: str
    verdict: str
    finding: str
    finding_why: str
    evidence: tuple[str, ...]
    first: str
    critical: tuple[CriticalEntry, ...]
    groups: tuple[GroupEntry, ...]
    dependences: tuple[DependenceEntry, ...]
    circles: tuple[CircleEntry, ...]
    denials: tuple[DenialEntry, ...]
    articles: tuple[ArticleEntry, ...]
    others: tuple[ArticleEntry, ...]
