"""What editors decided about origin groups, carried out: it wins over every rule.

A decision finds its group again by its key or by any name it has, so that a fuller name in a later
article loses no decision.
"""

from collections.abc import Iterable
from dataclasses import replace

from provenance.domain.claims import GroupAct, GroupDecision
from provenance.domain.origin_groups import Dependence, DependenceReason, Judge, OriginGroup
from provenance.domain.wording import listed
from provenance.gazetteer.entries import id_of


def after_decisions(
    groups: list[OriginGroup], decisions: Iterable[GroupDecision]
) -> list[OriginGroup]:
    """The groups after all that editors decided, in the order taken."""
    for decision in decisions:
        match decision.act:
            case GroupAct.INDEPENDENT | GroupAct.DEPENDENT:
                independent = decision.act is GroupAct.INDEPENDENT
                groups = [
                    _judged(group, decision, independent)
                    if any(_is_meant(group, key) for key in decision.groups)
                    else group
                    for group in groups
                ]
            case GroupAct.MERGE:
                groups = _merged(groups, decision)
            case GroupAct.SPLIT:
                groups = _split(groups, decision)
    return groups


def _judged(group: OriginGroup, decision: GroupDecision, independent: bool) -> OriginGroup:
    why = f"{decision.editor} held it {'' if independent else 'not '}independent: {decision.why}"
    return replace(
        group,
        independent=independent,
        weak=group.weak and not independent,
        judged_by=Judge.EDITOR,
        why=(why, *group.why),
    )


def _is_meant(group: OriginGroup, key: str) -> bool:
    return key in (group.key, *group.sources, *map(id_of, group.names))


def _merged(groups: list[OriginGroup], decision: GroupDecision) -> list[OriginGroup]:
    meant = [
        next((group for group in groups if _is_meant(group, key)), None) for key in decision.groups
    ]
    parts = list(dict.fromkeys(group for group in meant if group is not None))
    if len(parts) < 2:
        return groups
    first = parts[0]
    articles = tuple(sorted({a for part in parts for a in part.articles}))
    reason = Dependence(DependenceReason.EDITOR, articles, f"{decision.editor}: {decision.why}")
    why = f"{decision.editor} put {listed([p.name for p in parts])} together: {decision.why}"
    whole = replace(
        first,
        sources=_once(source for part in parts for source in part.sources),
        names=_once(name for part in parts for name in part.names),
        articles=articles,
        independent=any(part.independent for part in parts),
        weak=all(part.weak for part in parts),
        judged_by=Judge.EDITOR,
        why=(why, *first.why),
        dependences=(*(d for part in parts for d in part.dependences), reason),
    )  # fmt: skip
    return [whole if group is first else group for group in groups if group not in parts[1:]]


def _split(groups: list[OriginGroup], decision: GroupDecision) -> list[OriginGroup]:
    leaving = set(decision.names)
    after: list[OriginGroup] = []
    for group in groups:
        out = tuple(source for source in group.sources if source in leaving)
        if not out or not any(_is_meant(group, key) for key in decision.groups):
            after.append(group)
            continue
        stay = tuple(source for source in group.sources if source not in leaving)
        why = f"{decision.editor} took {listed(out)} out of it: {decision.why}"
        names = tuple(name for name in group.names if id_of(name) in leaving) or out
        rest = tuple(name for name in group.names if name not in names) or group.names
        if stay:
            after.append(
                replace(
                    group, sources=stay, names=rest, judged_by=Judge.EDITOR, why=(why, *group.why)
                )
            )
        after.append(
            replace(
                group, key=out[0], name=names[0], sources=out, names=names,
                judged_by=Judge.EDITOR, why=(why,), dependences=(),
            )
        )  # fmt: skip
    return after


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
