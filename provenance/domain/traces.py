"""What tracing one claim over its articles finds: origins, dependence, groups, circles, corroboration.

Everything here is a proposal with its reason in an editor's words, except where an editor decided.
A source is named by its ``key`` inside one trace: every name it goes by in the articles has the same
key, so that "the Courier" and "The Sound Courier" are one node.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.domain.articles import Link, Zone
from provenance.domain.claims import ClaimMember, Stance
from provenance.domain.dates import DateCandidate
from provenance.domain.origin_groups import (
    Circle,
    CriticalHop,
    Dependence,
    Edge,
    Finding,
    Judge,
    Node,
    OriginGroup,
)
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Statement


@dataclass(frozen=True, slots=True)
class TracedArticle:
    """What is known of an article when a claim is traced; offsets count in ``text``.

    ``statements`` have their chains; their keys are what members name.  ``zones`` are what is not
    body (contributor lines and credits among them).  ``added_at`` breaks ties where ``published`` is
    the same or not known.
    """

    id: int
    text: str
    external_id: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: DateCandidate | None = None
    added_at: datetime | None = None
    zones: tuple[Zone, ...] = ()
    links: tuple[Link, ...] = ()
    statements: tuple[Statement, ...] = ()

    @property
    def label(self) -> str:
        """What a person calls it: its outlet, else its external id, else its number."""
        return self.outlet or self.external_id or f"article {self.id}"


class FarEnd(StrEnum):
    """What stands at the far end, as one article tells it.

    OWN is the article's own reporting or a flat statement in its own voice.  UNNAMED people have a
    role ("a nurse").  UNKNOWN is "reportedly", "rumours": nobody can be pointed at.
    """

    NAMED = "named"
    UNNAMED = "unnamed"
    OWN = "own"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Carrier:
    """A source that passed the claim on; ``span`` is the words that show it, None when a link does."""

    key: str
    name: str
    kind: SourceKind
    span: Span | None
    basis: Basis
    why: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleOrigin:
    """One far end of the claim as one article tells it, and how it came from there.

    ``carriers`` run from the origin outwards to the article.  ``weak``: second hand, an inference,
    or without a basis given.  ``span`` is the words that name the origin, None for OWN.
    """

    key: str
    name: str
    kind: SourceKind
    far_end: FarEnd
    span: Span | None
    basis: Basis
    carriers: tuple[Carrier, ...] = ()
    weak: bool = False
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Denial:
    """Who denies or contradicts the claim in one article, and in which words."""

    key: str
    by: str
    span: Span
    why: str
    carriers: tuple[Carrier, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleTrace:
    """The claim in one article.

    ``carries`` is whether the article tells the claim at all; when it does not, only ``why`` and
    perhaps ``denials`` are filled.  ``members`` are the passages and statements that tell it, in
    text order.  ``stance`` is the article's own.  ``first`` marks the earliest article that carries
    the claim (several when they share the moment).
    """

    article: TracedArticle
    carries: bool
    stance: Stance
    members: tuple[ClaimMember, ...] = ()
    origins: tuple[ArticleOrigin, ...] = ()
    denials: tuple[Denial, ...] = ()
    first: bool = False
    why: tuple[str, ...] = ()

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        """The carriers of every origin, each once, from the origins outwards."""
        found = {hop.key: hop for origin in self.origins for hop in origin.carriers}
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Trace:
    """All that tracing a claim over its articles found; every renderer draws from this one value.

    ``articles`` in order of publication, undated ones last (by id), those that do not carry the
    claim among them.  ``groups`` independent ones first, then by how many articles rest on them.
    ``critical`` the one with most falling articles first.  ``nodes`` origins first, then carriers
    outwards, then articles in order.
    """

    claim: str
    articles: tuple[ArticleTrace, ...]
    groups: tuple[OriginGroup, ...]
    dependences: tuple[Dependence, ...]
    circles: tuple[Circle, ...]
    critical: tuple[CriticalHop, ...]
    corroboration: Finding
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    near_copies: tuple[tuple[int, ...], ...] = ()
    claim_id: int | None = None

    @property
    def carrying(self) -> tuple[ArticleTrace, ...]:
        """The articles that tell the claim."""
        return tuple(article for article in self.articles if article.carries)

    @property
    def independent(self) -> tuple[OriginGroup, ...]:
        """The groups held to be independent, by rule or by an editor."""
        return tuple(group for group in self.groups if group.independent)

    @property
    def judged_independent(self) -> tuple[OriginGroup, ...]:
        """The groups an editor judged independent; two of them open credibility 1."""
        return tuple(group for group in self.independent if group.judged_by is Judge.EDITOR)

    def denials(self) -> Iterator[tuple[ArticleTrace, Denial]]:
        """Every denial with the article that tells it, in article order."""
        for article in self.articles:
            for denial in article.denials:
                yield article, denial
