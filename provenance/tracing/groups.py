"""Origin groups: origins that are one, however often told, and which of them are independent.

A group is named after its root.  An editor's decisions always win; they find their group again by
its key or by any name it has, so that a fuller name in a later article loses no decision.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from provenance.domain.claims import Decisions
from provenance.domain.origin_groups import (
    Circle,
    Dependence,
    Judge,
    OriginGroup,
)
from provenance.domain.sources import NEWS, Basis, SourceKind
from provenance.domain.traces import ArticleOrigin, ArticleTrace, FarEnd
from provenance.domain.wording import counted
from provenance.gazetteer import Gazetteer
from provenance.gazetteer.entries import id_of
from provenance.tracing.decided import after_decisions


@dataclass(slots=True)
class _Origin:
    """A root with all that rests on it while groups are being formed."""

    key: str
    name: str
    kind: SourceKind
    articles: set[int] = field(default_factory=set)
    firm: set[int] = field(default_factory=set)
    alone: set[int] = field(default_factory=set)
    carriers: set[str] = field(default_factory=set)
    names: dict[str, None] = field(default_factory=dict)
    sources: dict[str, None] = field(default_factory=dict)
    far_ends: Counter[FarEnd] = field(default_factory=Counter)


class Grouping:
    """The groups of one trace while they are formed; a union of roots, each union with its reason."""

    def __init__(self, traces: Sequence[ArticleTrace], gazetteer: Gazetteer) -> None:
        self.roots: dict[str, _Origin] = {}
        self.root_of: dict[tuple[int, str], str] = {}
        self.joined: dict[str, str] = {}
        self.reasons: dict[str, list[Dependence]] = defaultdict(list)
        self._gazetteer = gazetteer
        for trace in traces:
            for origin in trace.origins:
                self._add(trace, origin)

    def _add(self, trace: ArticleTrace, origin: ArticleOrigin) -> None:
        if origin.far_end is FarEnd.UNKNOWN:
            return
        key, name, kind = self._root(trace, origin)
        root = self.roots.setdefault(key, _Origin(key, name, kind))
        root.articles.add(trace.article.id)
        if not origin.weak:
            root.firm.add(trace.article.id)
        if (
            len(trace.origins) == 1
            and origin.far_end is FarEnd.NAMED
            and origin.basis is Basis.STATED
        ):
            root.alone.add(trace.article.id)
        root.carriers.update(hop.key for hop in origin.carriers)
        root.sources.setdefault(key)
        root.sources.setdefault(origin.key)
        root.names.setdefault(name)
        root.names.setdefault(origin.name)
        root.far_ends[origin.far_end] += 1
        self.root_of[trace.article.id, origin.key] = key

    def _root(self, trace: ArticleTrace, origin: ArticleOrigin) -> tuple[str, str, SourceKind]:
        """Whom an origin really is: nobody can point at the unnamed but the outlet that cites them."""
        if origin.far_end is FarEnd.OWN:
            return self._own_root(trace, origin)
        if origin.far_end is FarEnd.UNNAMED:
            for hop in origin.carriers:
                if hop.kind in NEWS:
                    return hop.key, hop.name, hop.kind
        return origin.key, origin.name, origin.kind

    def _own_root(self, trace: ArticleTrace, origin: ArticleOrigin) -> tuple[str, str, SourceKind]:
        """The wire whose copy an article is, else its outlet, else the article itself."""
        for hop in origin.carriers:
            if hop.kind is SourceKind.WIRE:
                return hop.key, hop.name, hop.kind
        outlet = trace.article.outlet
        if not outlet:
            return origin.key, origin.name, origin.kind
        entry = next(iter(self._gazetteer.named(outlet)), None)
        return (entry.id, entry.name, entry.kind) if entry else (id_of(outlet), outlet, origin.kind)

    def find(self, key: str) -> str:
        """The root that a root was joined to."""
        while key in self.joined:
            key = self.joined[key]
        return key

    def join(self, key: str, into: str, dependence: Dependence) -> None:
        """Make two roots one, named after ``into``."""
        key, into = self.find(key), self.find(into)
        if key == into or key not in self.roots or into not in self.roots:
            return
        self.joined[key] = into
        gone, kept = self.roots.pop(key), self.roots[into]
        kept.articles |= gone.articles
        kept.firm |= gone.firm
        kept.alone |= gone.alone
        kept.names |= gone.names
        kept.sources |= gone.sources
        kept.far_ends += gone.far_ends
        self.reasons[into] += [*self.reasons.pop(key, []), dependence]

    def groups(self, carrying: int, decisions: Decisions) -> tuple[OriginGroup, ...]:
        """The groups, independent ones first, then by how many articles rest on them."""
        made = [self._group(root, carrying) for root in self.roots.values()]
        decided = after_decisions(made, decisions.groups)
        return tuple(
            sorted(decided, key=lambda g: (not g.independent, g.weak, -len(g.articles), g.key))
        )

    def _group(self, root: _Origin, carrying: int) -> OriginGroup:
        through = [self.roots[key] for key in root.carriers if key in self.roots]
        weak, why = _standing(root, carrying, [one.name for one in through if one is not root])
        return OriginGroup(
            root.key,
            root.name,
            root.kind,
            tuple(root.sources),
            tuple(root.names),
            tuple(sorted(root.articles)),
            not weak,
            Judge.RULE,
            why,
            weak,
            tuple(self.reasons.get(root.key, ())),
        )


_MANY = 8
"""Articles from which on a source that one of them alone names is taken for a comment.

Any bound from 4 to 10 gives the same origins on the stories this was measured on.
"""


def _standing(root: _Origin, carrying: int, through: Sequence[str]) -> tuple[bool, tuple[str, ...]]:
    """Whether an origin is too weak to count, and why in words.

    ``through`` names the carriers of it that are origins themselves.
    """
    articles = counted(len(root.articles), "article")
    if 2 * len(root.firm) < len(root.articles) or not root.firm:
        if set(root.far_ends) == {FarEnd.OWN}:
            return True, ("told flatly, with no source: nothing shows where it is from",)
        return True, (f"{root.name} neither confirms nor says it itself",)
    if set(root.far_ends) == {FarEnd.UNNAMED} and len(root.articles) < 2:
        return True, (f"nobody can point at “{root.name}”, and one article alone has it",)
    if len(root.firm) < _fewest(carrying) and not root.alone:
        return True, (f"only {articles} of {carrying} names {root.name} for it",)
    if through and len(root.firm) < _fewest(carrying):
        return True, (f"heard only through {through[0]}, an origin itself, and in one article",)
    return False, (f"{articles} {'rests' if len(root.articles) == 1 else 'rest'} on {root.name}",)


def _fewest(carrying: int) -> int:
    """How many articles must rest on an origin: where many tell the claim, one voice is a comment.

    In a story of a few articles each may have a source of its own.
    """
    return 1 if carrying < _MANY else 2


def in_circles(groups: Sequence[OriginGroup], circles: Sequence[Circle]) -> tuple[OriginGroup, ...]:
    """The groups; those that are nothing but a circle start nowhere, unless an editor holds otherwise."""
    keys = {key for circle in circles for key in circle.keys}
    why = "it goes round in a circle and starts nowhere"
    return tuple(
        replace(group, independent=False, weak=True, why=(why, *group.why))
        if group.judged_by is Judge.RULE and keys and keys.issuperset(group.sources)
        else group
        for group in groups
    )
