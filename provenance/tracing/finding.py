"""How well a claim is supported: one of six values, the sentence that says it, and what it rests on."""

from collections.abc import Sequence

from provenance.domain.origin_groups import Circle, Corroboration, Finding, OriginGroup
from provenance.domain.sources import NEWS
from provenance.domain.traces import ArticleTrace, FarEnd
from provenance.domain.wording import counted, listed


def finding_of(
    carrying: Sequence[ArticleTrace], groups: Sequence[OriginGroup], circles: Sequence[Circle]
) -> Finding:
    """The corroboration of a claim with its evidence."""
    independent = [group for group in groups if group.independent]
    evidence = tuple(f"{group.name}: {'; '.join(group.why)}" for group in groups)
    if not carrying:
        return Finding(Corroboration.UNDETERMINED, "no article tells it")
    articles = counted(len(carrying), "article")
    if len(independent) > 1:
        names = listed([group.name for group in independent])
        why = f"{articles}, {counted(len(independent), 'independent origin')}: {names}"
        return Finding(Corroboration.MULTIPLE_INDEPENDENT, why, evidence)
    if circles and not independent:
        why = f"it goes round in a circle: {circles[0].why}"
        return Finding(Corroboration.CIRCULAR, why, tuple(circle.why for circle in circles))
    if independent:
        return _one_origin(independent[0], articles, evidence)
    if all(_is_nobody(trace) for trace in carrying):
        why = f"{articles}, and none says where it is from"
        return Finding(Corroboration.UNATTRIBUTED, why, evidence)
    why = f"{articles}, but no origin among them that one could point at and that says it"
    return Finding(Corroboration.UNDETERMINED, why, evidence)


def _one_origin(group: OriginGroup, articles: str, evidence: tuple[str, ...]) -> Finding:
    """One group: one source, or several that are not independent of one another."""
    reasons = tuple(dependence.why for dependence in group.dependences)
    if any(_is_of_several(group)):
        why = f"{articles}, and all who say it depend on one another: {listed(group.names)}"
        return Finding(Corroboration.MULTIPLE_DEPENDENT, why, (*reasons, *evidence))
    why = f"{articles}, one origin: {group.name}"
    return Finding(Corroboration.SINGLE_ORIGIN, why, (*reasons, *evidence))


def _is_of_several(group: OriginGroup) -> list[bool]:
    """Whether several who said it are in the group, beside outlets that only passed it on."""
    return [
        dependence.reason.value in ("same organisation", "common owner", "editor")
        and bool(dependence.upstream or group.kind in NEWS)
        for dependence in group.dependences
    ]


def _is_nobody(trace: ArticleTrace) -> bool:
    """Whether an article tells it without anybody who could be pointed at."""
    return all(
        origin.far_end is FarEnd.UNKNOWN or (origin.far_end is FarEnd.OWN and origin.weak)
        for origin in trace.origins
    )
