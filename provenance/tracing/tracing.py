"""Tracing one claim over its articles: who said it first, through whom, and how many origins there are.

Pure: articles with their statements in, one value out.  Each article is read once, by itself; then
names are joined over all of them, and only then is an article's origin decided.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from provenance.domain.claims import NOTHING_DECIDED, Decisions, Stance
from provenance.domain.origin_groups import Dependence, OriginGroup
from provenance.domain.traces import ArticleTrace, Trace, TracedArticle
from provenance.gazetteer import Gazetteer
from provenance.gazetteer.entries import id_of
from provenance.tracing.copies import Copy, copies_among, near_copy_sets
from provenance.tracing.denials import denials_of
from provenance.tracing.dependence import copy_reasons, dependences_of
from provenance.tracing.finding import finding_of
from provenance.tracing.graph import critical_hops, picture_of
from provenance.tracing.groups import Grouping, in_circles
from provenance.tracing.joining import (
    join_bodies,
    join_copies,
    join_families,
    join_owned,
    join_publishers,
    join_told,
)
from provenance.tracing.known import known_outlets
from provenance.tracing.members import members_of, stance_of_article
from provenance.tracing.names import Names
from provenance.tracing.origins import Told, origins_of, told_in
from provenance.tracing.passages import Passages, Sentence, sentences_of
from provenance.tracing.sources import SourceReader
from provenance.tracing.testimony import (
    Testimony,
    named_share,
    sources_in,
    testimony_of,
    weighed,
)
from provenance.tracing.wanted import Wanted


def trace(
    claim: str,
    articles: Sequence[TracedArticle],
    decisions: Decisions = NOTHING_DECIDED,
    claim_id: int | None = None,
) -> Trace:
    """Trace ``claim`` over ``articles``; what editors decided about it stands."""
    gazetteer = known_outlets(articles)
    ordered = sorted(articles, key=_moment)
    cut = {article.id: sentences_of(article) for article in ordered}
    wanted = _wanted(claim, list(cut.values()))
    sources = SourceReader(gazetteer)
    reads = [
        testimony_of(article, cut[article.id], wanted, sources, decisions) for article in ordered
    ]
    names = Names(sources_in(reads), gazetteer)
    reads = weighed(reads, names)
    by_article = {read.article.id: told_in(read.sightings, names) for read in reads}
    told = _told(by_article.values(), reads, names)
    traces = _first_marked([_article_trace(read, names, told, decisions) for read in reads])
    carrying = [one for one in traces if one.carries]
    copies = copies_among([one.article for one in carrying], cut)
    subjects = claim.casefold().replace("'s", "").split()
    grouping = _grouped(carrying, copies, names, by_article, gazetteer, subjects)
    groups = grouping.groups(len(carrying), decisions)
    return _whole(claim, claim_id, traces, groups, copies, gazetteer)


def _told(
    by_article: Iterable[frozenset[tuple[str, str]]], reads: Sequence[Testimony], names: Names
) -> Told:
    """Who told which outlet, anywhere; a family has told what its members told."""
    pairs = {pair for found in by_article for pair in found}
    for family, members in names.of_families().items():
        pairs |= {(family, outlet) for source, outlet in pairs if source in members}
    return Told(frozenset(pairs), named_share(reads, names))


def _grouped(
    carrying: Sequence[ArticleTrace],
    copies: Sequence[Copy],
    names: Names,
    told: Mapping[int, frozenset[tuple[str, str]]],
    gazetteer: Gazetteer,
    subjects: Sequence[str],
) -> Grouping:
    """The origins, those that are one joined: copies first, for they show most, owners last."""
    grouping = Grouping(carrying, gazetteer)
    labels = {one.article.id: one.article.label for one in carrying}
    join_copies(grouping, copies, carrying, labels)
    join_bodies(grouping, names.bodies())
    join_publishers(grouping, carrying, _publishers(carrying, gazetteer))
    join_told(grouping, carrying, told)
    join_families(grouping, names, subjects)
    join_owned(grouping, gazetteer)
    return grouping


def _wanted(claim: str, articles: Sequence[Sequence[Sentence]]) -> Wanted:
    """The words of the claim, and those that the articles share where they tell it."""
    wanted = Wanted(claim)
    best = [(sentences, Passages(sentences, wanted).best) for sentences in articles]
    wanted.borrow([sentences[p.number].words for sentences, p in best if p and p.tells])
    return wanted


def _article_trace(read: Testimony, names: Names, told: Told, decisions: Decisions) -> ArticleTrace:
    if not read.carries:
        return ArticleTrace(read.article, False, Stance.ASSERTS, why=(read.why,))
    keys = {one.statement for one in read.denied if one.statement}
    members = members_of(read.reading, read.sightings, keys, decisions)
    deniers = {names.key(one.source) for one in read.denied}
    asserting = [s for s in read.sightings if names.key(s.source) not in deniers]
    origins = origins_of(read.reading, asserting, read.credit_hops, names, told)
    return ArticleTrace(
        read.article,
        True,
        stance_of_article(members),
        members,
        origins,
        denials_of(read.denied, names),
        why=(read.why,),
    )


def _whole(
    claim: str,
    claim_id: int | None,
    traces: Sequence[ArticleTrace],
    groups: tuple[OriginGroup, ...],
    copies: Sequence[Copy],
    gazetteer: Gazetteer,
) -> Trace:
    """The trace from its parts: the picture, the critical hops and the finding follow from them."""
    carrying = [one for one in traces if one.carries]
    labels = {one.article.id: one.article.label for one in carrying}
    near_copies = near_copy_sets(copies)
    picture = picture_of(traces, groups, near_copies, _publishers(carrying, gazetteer))
    groups = in_circles(groups, picture.circles)
    return Trace(
        claim,
        tuple(traces),
        groups,
        (*dependences_of(carrying, copy_reasons(copies, labels)), *_joined(groups)),
        picture.circles,
        critical_hops(carrying, groups),
        finding_of(carrying, groups, picture.circles),
        picture.nodes,
        picture.edges,
        near_copies,
        claim_id,
    )


def _joined(groups: Sequence[OriginGroup]) -> tuple[Dependence, ...]:
    """Why the groups' sources were put together."""
    return tuple(dependence for group in groups for dependence in group.dependences)


def _publishers(carrying: Sequence[ArticleTrace], gazetteer: Gazetteer) -> Mapping[int, str]:
    """The source key of each article's own outlet, where it is known."""
    found: dict[int, str] = {}
    for one in carrying:
        if one.article.outlet:
            entry = next(iter(gazetteer.named(one.article.outlet)), None)
            found[one.article.id] = entry.id if entry else id_of(one.article.outlet)
    return found


def _moment(article: TracedArticle) -> tuple[bool, str, str, int]:
    """In order of publication, undated ones last."""
    added = article.added_at.isoformat() if article.added_at else ""
    if article.published is None:
        return True, "", "", article.id
    return False, article.published.value, added, article.id


def _first_marked(traces: Sequence[ArticleTrace]) -> list[ArticleTrace]:
    """The earliest that carry the claim are the first; without a date none is."""
    dated = [t.article.published.value for t in traces if t.carries and t.article.published]
    earliest = min(dated, default=None)
    return [
        replace(t, first=True)
        if t.carries and t.article.published and t.article.published.value == earliest
        else t
        for t in traces
    ]
