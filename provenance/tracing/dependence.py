"""Why articles and sources are not independent of one another, each time with what shows it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from provenance.domain.articles import ZoneKind
from provenance.domain.origin_groups import Dependence, DependenceReason, Evidence
from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.domain.traces import ArticleOrigin, ArticleTrace, Carrier, FarEnd
from provenance.domain.wording import counted
from provenance.tracing.copies import Copy

_OF_OUTLETS_OWN = 0.25
"""How often a source must be told through an outlet, for each time the outlet alone is named, before
the outlet's report is held to be what that source said."""

_SAME_WORDS = 8


def dependences_of(
    traces: Sequence[ArticleTrace], copies: Sequence[Dependence]
) -> tuple[Dependence, ...]:
    """Everything that shows articles to depend on one another or on a source upstream."""
    return (
        *_shared_origins(traces),
        *_shared_words(traces),
        *_wires(traces),
        *_links(traces),
        *_contributors(traces),
        *copies,
    )


def _shared_origins(traces: Sequence[ArticleTrace]) -> Iterator[Dependence]:
    """Articles with one person, organisation or outlet at the far end."""
    found: dict[str, list[tuple[ArticleTrace, ArticleOrigin]]] = defaultdict(list)
    for trace in traces:
        for origin in trace.origins:
            if origin.far_end in (FarEnd.NAMED, FarEnd.UNNAMED):
                found[origin.key].append((trace, origin))
    for key, pairs in found.items():
        if len(pairs) < 2:
            continue
        origin = pairs[0][1]
        ids = tuple(sorted({trace.article.id for trace, _ in pairs}))
        many = counted(len(ids), "article")
        if origin.kind in NEWS:
            reason, why = DependenceReason.NAMED_UPSTREAM, f"{many} have it from {origin.name}"
        elif origin.kind is SourceKind.PERSON:
            reason, why = DependenceReason.SAME_PERSON, f"{many} have it from {origin.name}"
        else:
            reason, why = DependenceReason.SAME_ORGANISATION, f"{many} have it from {origin.name}"
        yield Dependence(reason, ids, why, key, tuple(_evidence(t, o.span) for t, o in pairs))


def _evidence(trace: ArticleTrace, span: Span | None) -> Evidence:
    words = "" if span is None else span.of(trace.article.text)
    return Evidence(trace.article.id, span, words)


def _shared_words(traces: Sequence[ArticleTrace]) -> Iterator[Dependence]:
    """One utterance, quoted in the same words by several articles."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for trace in traces:
        telling = {member.statement for member in trace.members}
        for statement in trace.article.statements:
            if statement.key not in telling or statement.form is Form.INDIRECT:
                continue
            for span in statement.quoted:
                words = span.of(trace.article.text).lower().split()
                if len(words) >= _SAME_WORDS:
                    start = " ".join(word.strip("\"“”'‘’.,;:!?") for word in words[:_SAME_WORDS])
                    found[start].append(
                        Evidence(trace.article.id, span, span.of(trace.article.text))
                    )
    for evidence in found.values():
        ids = tuple(sorted({one.article_id for one in evidence}))
        if len(ids) > 1:
            why = f"{counted(len(ids), 'article')} quote the same words"
            yield Dependence(DependenceReason.SAME_UTTERANCE, ids, why, "", tuple(evidence))


def _wires(traces: Sequence[ArticleTrace]) -> Iterator[Dependence]:
    """Articles that run one wire's copy."""
    found: dict[str, list[tuple[ArticleTrace, Carrier]]] = defaultdict(list)
    for trace in traces:
        for hop in trace.carriers:
            if hop.kind is SourceKind.WIRE:
                found[hop.key].append((trace, hop))
    for key, pairs in found.items():
        ids = tuple(sorted({trace.article.id for trace, _ in pairs}))
        name = pairs[0][1].name
        verb = "runs" if len(ids) == 1 else "run"
        why = f"{counted(len(ids), 'article')} {verb} the copy of {name}"
        evidence = tuple(_evidence(trace, hop.span) for trace, hop in pairs)
        yield Dependence(DependenceReason.WIRE_COPY, ids, why, key, evidence)


def _links(traces: Sequence[ArticleTrace]) -> Iterator[Dependence]:
    for trace in traces:
        for hop in trace.carriers:
            if hop.url and hop.span is None:
                evidence = (Evidence(trace.article.id, None, hop.url),)
                why = f"{trace.article.label} links to {hop.name} where it tells it"
                yield Dependence(DependenceReason.LINK, (trace.article.id,), why, hop.key, evidence)


def _contributors(traces: Sequence[ArticleTrace]) -> Iterator[Dependence]:
    for trace in traces:
        for zone in trace.article.zones:
            if zone.kind is ZoneKind.CONTRIBUTOR_LINE:
                words = zone.span.of(trace.article.text)
                why = f"a line of {trace.article.label} says who contributed: “{words}”"
                evidence = (Evidence(trace.article.id, zone.span, words),)
                yield Dependence(
                    DependenceReason.CONTRIBUTOR, (trace.article.id,), why, "", evidence
                )


def copy_reasons(copies: Sequence[Copy], labels: dict[int, str]) -> tuple[Dependence, ...]:
    """Text reuse between articles, with the passages."""
    return tuple(
        Dependence(
            DependenceReason.TEXT_REUSE,
            (copy.left, copy.right),
            f"{labels[copy.left]} and {labels[copy.right]} share text: {copy.share:.0%} of the shorter",
            passages=copy.passages,
            share=round(copy.share, 3),
        )
        for copy in copies
        if copy.passages
    )
