"""Which origins are one: an outlet and whom it has it from, a person and a body, a family, a house, a copy.

Each join keeps its reason; what is joined is named after whom it was joined to.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from provenance.domain.origin_groups import Dependence, DependenceReason
from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.traces import ArticleOrigin, ArticleTrace, FarEnd
from provenance.domain.wording import counted
from provenance.gazetteer import Gazetteer
from provenance.tracing.copies import Copy
from provenance.tracing.groups import Grouping
from provenance.tracing.names import Names

_OF_OUTLETS_OWN = 0.25
"""How often a source must be told through an outlet, for each time the outlet alone is named, before
the outlet's report is held to be what that source said."""


def join_told(
    grouping: Grouping,
    traces: Sequence[ArticleTrace],
    told: Mapping[int, frozenset[tuple[str, str]]],
) -> None:
    """An outlet that carried one origin in some articles is no second origin in the others.

    ``told`` says, by article, which source told which outlet.
    """
    alone: dict[str, set[int]] = defaultdict(set)
    carried: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for trace in traces:
        for origin in trace.origins:
            if origin.kind in NEWS and origin.far_end is FarEnd.NAMED:
                alone[origin.key].add(trace.article.id)
        for source, outlet in told.get(trace.article.id, ()):
            if any(o.key == source and o.far_end is FarEnd.NAMED for o in trace.origins):
                carried[outlet][source].add(trace.article.id)
    for outlet, by_source in sorted(carried.items()):
        sources = [key for key in by_source if grouping.find(key) in grouping.roots]
        if outlet not in grouping.roots or not sources:
            continue
        best = max(sources, key=lambda key: (len(by_source[key]), key))
        count = len(by_source[best])
        if count < _OF_OUTLETS_OWN * len(alone[outlet]):
            continue
        if (
            count < min(2, len(alone[outlet]))
            and grouping.roots[grouping.find(best)].kind not in NEWS
        ):
            continue  # one remark that somebody made to the outlet is not its report
        root, name = grouping.roots[grouping.find(best)], grouping.roots[outlet].name
        articles = tuple(sorted(by_source[best] | alone[outlet]))
        say = "says" if count == 1 else "say"
        why = f"{name} has it from {root.name}, as {counted(count, 'article')} {say}"
        grouping.join(
            outlet, best, Dependence(DependenceReason.NAMED_UPSTREAM, articles, why, root.key)
        )


def join_publishers(
    grouping: Grouping, traces: Sequence[ArticleTrace], publishers: Mapping[int, str]
) -> None:
    """An outlet whose own article has it from somebody else is no origin for those who name it."""
    for trace in traces:
        outlet = publishers.get(trace.article.id, "")
        behind = [o for o in trace.origins if o.far_end in (FarEnd.NAMED, FarEnd.UNNAMED)]
        if grouping.find(outlet) not in grouping.roots or not behind:
            continue
        into = grouping.root_of.get((trace.article.id, behind[0].key), "")
        one = grouping.roots[grouping.find(outlet)]
        if into and grouping.find(into) in grouping.roots:
            whole = grouping.roots[grouping.find(into)]
            articles = tuple(sorted(one.articles | {trace.article.id}))
            why = f"{trace.article.label} has it from {whole.name} in its own article"
            grouping.join(
                outlet, into, Dependence(DependenceReason.NAMED_UPSTREAM, articles, why, whole.key)
            )


def join_bodies(grouping: Grouping, bodies: Mapping[str, str]) -> None:
    """A person who speaks for an organisation that is an origin itself is that organisation."""
    for person, body in sorted(bodies.items()):
        if person in grouping.roots and grouping.find(body) in grouping.roots and person != body:
            root, whole = grouping.roots[person], grouping.roots[grouping.find(body)]
            articles = tuple(sorted(root.articles))
            why = f"{root.name} speaks for {whole.name}"
            grouping.join(
                person,
                body,
                Dependence(DependenceReason.SAME_ORGANISATION, articles, why, whole.key),
            )


def join_families(grouping: Grouping, names: Names, subjects: Collection[str]) -> None:
    """A family is the member of it who is named for the claim most often, if one is.

    ``subjects`` are the words of the claim, small: whom it is about speaks for no family.
    """
    for key, surname in sorted(names.families().items()):
        members = [
            root
            for other, root in grouping.roots.items()
            if other != key and _is_of(root.name, surname, subjects) and root.firm
        ]
        if key in grouping.roots and members:
            kin = names.kin()
            one = max(members, key=lambda r: (r.key in kin, len(r.articles), r.key))
            articles = tuple(sorted(grouping.roots[key].articles | one.articles))
            why = f"{one.name} is of the {surname} family"
            grouping.join(
                key, one.key, Dependence(DependenceReason.SAME_PERSON, articles, why, one.key)
            )


def _is_of(name: str, surname: str, subjects: Collection[str]) -> bool:
    words = name.casefold().split()
    return (
        len(words) > 1
        and words[-1] == surname.casefold()
        and not all(word in subjects for word in words)
    )


def join_owned(grouping: Grouping, gazetteer: Gazetteer) -> None:
    """Outlets of one house that are origins of the same claim are taken to have one report."""
    by_owner: dict[str, list[str]] = defaultdict(list)
    for key in grouping.roots:
        entry = gazetteer.with_id(key)
        if entry is not None and entry.owner and entry.kind is not SourceKind.PLATFORM:
            by_owner[entry.owner].append(key)
    for owner, keys in sorted(by_owner.items()):
        first = max(keys, key=lambda key: (len(grouping.roots[key].articles), key))
        for key in sorted(keys):
            if key != first:
                one, other = grouping.roots[key], grouping.roots[first]
                articles = tuple(sorted(one.articles | other.articles))
                why = f"{one.name} and {other.name} both belong to {owner}"
                grouping.join(
                    key, first, Dependence(DependenceReason.COMMON_OWNER, articles, why, first)
                )


def join_copies(
    grouping: Grouping,
    copies: Sequence[Copy],
    traces: Sequence[ArticleTrace],
    labels: dict[int, str],
) -> None:
    """A copy that names nobody has its origin from the text it copies."""
    origins = {trace.article.id: trace.origins for trace in traces}
    for copy in copies:
        if not copy.is_near_copy:
            continue
        for one, other in ((copy.left, copy.right), (copy.right, copy.left)):
            own = _own(origins.get(one, ()))
            named = [o for o in origins.get(other, ()) if o.far_end is not FarEnd.UNKNOWN]
            if own is None or not named or own.key == named[0].key:
                continue
            key = grouping.root_of.get((one, own.key), "")
            into = grouping.root_of.get((other, named[0].key), "")
            if key and into:
                why = f"{labels[one]} and {labels[other]} are one text ({copy.share:.0%} shared)"
                grouping.join(
                    key,
                    into,
                    Dependence(
                        DependenceReason.TEXT_REUSE, (copy.left, copy.right), why, into,
                        passages=copy.passages, share=round(copy.share, 3),
                    ),
                )  # fmt: skip


def _own(origins: Sequence[ArticleOrigin]) -> ArticleOrigin | None:
    return next((origin for origin in origins if origin.far_end is FarEnd.OWN), None)
