"""Who depends on whom: dependence with its reason, origin groups, the origin graph, circles, critical hops.

A source is named by its key, as in ``provenance.domain.traces``.
"""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span


class DependenceReason(StrEnum):
    """Why articles or sources are not independent of one another."""

    SAME_PERSON = "same person"
    SAME_ORGANISATION = "same organisation"
    SAME_UTTERANCE = "same utterance"
    NAMED_UPSTREAM = "named upstream"
    LINK = "link"
    TEXT_REUSE = "text reuse"
    WIRE_COPY = "wire copy"
    CONTRIBUTOR = "contributor line"
    COMMON_OWNER = "common owner"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words that stand in two articles; the two spans differ in white space and punctuation at most."""

    left_article: int
    left: Span
    right_article: int
    right: Span
    words: int
    """How many words the passage has."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of an article that show something; ``span`` is None when a link or a zone-less fact does."""

    article_id: int
    span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Dependence:
    """Articles that are not independent of one another, or sources that are one origin, with the reason.

    ``articles`` are two or more ids, or one when it depends on ``upstream``, the key of the source
    upstream ("" when there is none).  ``share`` (0..1) is how much of the shorter text is shared,
    for text reuse only.  ``why`` says it in an editor's words.
    """

    reason: DependenceReason
    articles: tuple[int, ...]
    why: str
    upstream: str = ""
    evidence: tuple[Evidence, ...] = ()
    passages: tuple[SharedPassage, ...] = ()
    share: float = 0.0


class Judge(StrEnum):
    """Who holds that a group is independent or not."""

    RULE = "rule"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Origins and articles that are not independent of one another: one origin, however often told.

    ``key`` and ``name`` are the root source's and ``key`` stays the same when the claim is traced
    again.  ``sources`` are the keys of every source that belongs to it, the root first; ``names``
    all their names as the articles write them.  ``articles`` are the ids that rest on it.
    ``independent`` is proposed by rule or decided by an editor (``judged_by``), ``why`` says on what.
    ``weak``: only second hand, an inference or without a basis, so it does not count.
    """

    key: str
    name: str
    kind: SourceKind
    sources: tuple[str, ...]
    names: tuple[str, ...]
    articles: tuple[int, ...]
    independent: bool
    judged_by: Judge
    why: tuple[str, ...]
    weak: bool = False
    dependences: tuple[Dependence, ...] = ()


class NodeRole(StrEnum):
    """What a node of the origin graph is."""

    ORIGIN = "origin"
    CARRIER = "carrier"
    ARTICLE = "article"
    DENIER = "denier"


@dataclass(frozen=True, slots=True)
class Node:
    """A source or an article in the origin graph.

    ``key`` is the source's key, ``article:ID`` for an article.  ``group`` is the key of its origin
    group, "" when it has none.  ``near_copies`` is the key of the first article of its set of
    near-copies, "" when it is none.
    """

    key: str
    name: str
    kind: SourceKind
    role: NodeRole
    article_id: int | None = None
    group: str = ""
    near_copies: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """The claim passed from ``start`` to ``end`` (keys of nodes), as ``article_id`` tells it.

    ``inferred`` is shown with an asterisk; ``denies`` marks a denial; ``circular`` an edge of a circle.
    """

    start: str
    end: str
    article_id: int
    why: str
    span: Span | None = None
    inferred: bool = False
    denies: bool = False
    circular: bool = False


@dataclass(frozen=True, slots=True)
class Circle:
    """A story that comes back to where it started.

    ``keys`` are sources in the direction of telling, each once; the last passed it to the first.
    ``names`` are theirs, ``articles`` the ids that tell the edges.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    articles: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class CriticalHop:
    """A source on which articles hang: "if the Courier erred, these 14 of 16 fall".

    ``falling`` are the ids of articles with no way to any origin that avoids it; ``of`` counts the
    articles that carry the claim.
    """

    key: str
    name: str
    falling: tuple[int, ...]
    of: int
    why: str


class Corroboration(StrEnum):
    """How well a claim is supported, apart from whether it is true."""

    UNATTRIBUTED = "unattributed"
    SINGLE_ORIGIN = "single origin"
    MULTIPLE_DEPENDENT = "multiple dependent"
    MULTIPLE_INDEPENDENT = "multiple independent"
    CIRCULAR = "circular"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Finding:
    """The corroboration of a claim with the sentence that says it and what it rests on."""

    value: Corroboration
    why: str
    evidence: tuple[str, ...] = ()
