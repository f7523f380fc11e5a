"""Tracing one claim over its articles: who said it first, through whom, and how many origins there are.

Pure: articles with their statements in, one value out.  Each article is read once, by itself; then
names are joined over all of them, and only then is an article's origin decided.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from provenance.domain.claims import NOTHING_DECIDED, Decisions, MemberStatus, Stance
from provenance.domain.origin_groups import Dependence, OriginGroup
from provenance.domain.traces import ArticleTrace, Trace, TracedArticle
from provenance.gazetteer import Gazetteer
from provenance.gazetteer.entries import id_of
from provenance.tracing.copies import Copy, copies_among, near_copy_sets
from provenance.tracing.credits import credited, linked
from provenance.tracing.denials import Denying, denials_of, denying
from provenance.tracing.dependence import (
    dependences_of,
    join_bodies,
    join_copies,
    join_families,
    join_owned,
    join_publishers,
    join_told,
)
from provenance.tracing.finding import finding_of
from provenance.tracing.graph import critical_hops, picture_of
from provenance.tracing.groups import Grouping, copy_reasons, in_circles
from provenance.tracing.known import known_outlets
from provenance.tracing.members import members_of, stance_of_article
from provenance.tracing.names import Names
from provenance.tracing.origins import Told, origins_of, told_in
from provenance.tracing.passages import Passages, Sentence, sentences_of
from provenance.tracing.reading import Reading
from provenance.tracing.sightings import Passed, Sighting, sightings_in
from provenance.tracing.sources import Source, SourceReader
from provenance.tracing.wanted import Wanted

_FEWEST_FIRM = 2
"""Articles in which a source says the claim outright, before a word of it elsewhere counts as well."""

_LEAST_SHARE = 0.24
_LEAST_TOLD = 1.0
"""Of the two neighbouring sentences that tell most: below that an article is about something else."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What one article says by itself: who tells the claim in it, and who denies it."""

    reading: Reading
    carries: bool
    why: str
    sightings: tuple[Sighting, ...] = ()
    denied: tuple[Denying, ...] = ()
    credit_hops: tuple[Passed, ...] = ()

    @property
    def article(self) -> TracedArticle:
        """The article read."""
        return self.reading.article


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
    reads = [_read(article, cut[article.id], wanted, sources, decisions) for article in ordered]
    names = Names(_sources(reads), gazetteer)
    reads = _weighed(reads, names)
    by_article = {read.article.id: told_in(read.sightings, names) for read in reads}
    pairs = {pair for found in by_article.values() for pair in found}
    for family, members in names.of_families().items():
        pairs |= {(family, outlet) for source, outlet in pairs if source in members}
    told = Told(frozenset(pairs), _named(reads, names))
    traces = [_article_trace(read, names, told, decisions) for read in reads]
    traces = _first_marked(traces)
    carrying = [one for one in traces if one.carries]
    copies = copies_among([one.article for one in carrying], cut)
    grouping = Grouping(carrying, gazetteer)
    labels = {one.article.id: one.article.label for one in carrying}
    join_copies(grouping, copies, carrying, labels)
    join_bodies(grouping, names.bodies())
    join_publishers(grouping, carrying, _publishers(carrying, gazetteer))
    join_told(grouping, carrying, by_article)
    join_families(grouping, names, claim.casefold().replace("'s", "").split())
    join_owned(grouping, gazetteer)
    groups = grouping.groups(len(carrying), decisions)
    return _whole(claim, claim_id, traces, groups, copies, gazetteer)


def _wanted(claim: str, articles: Sequence[Sequence[Sentence]]) -> Wanted:
    """The words of the claim, and those that the articles share where they tell it."""
    wanted = Wanted(claim)
    best = [(sentences, Passages(sentences, wanted).best) for sentences in articles]
    wanted.borrow([sentences[p.number].words for sentences, p in best if p and p.tells])
    return wanted


def _read(
    article: TracedArticle,
    sentences: Sequence[Sentence],
    wanted: Wanted,
    sources: SourceReader,
    decisions: Decisions,
) -> _Read:
    article, is_left_out, is_confirmed = _as_decided(article, decisions)
    reading = Reading(article, sentences, wanted, sources)
    share, told = reading.passages.pair_share(wanted, _LEAST_TOLD)
    carries = share >= _LEAST_SHARE and told >= _LEAST_TOLD
    why = f"{min(share, 1):.0%} of the claim stands in two neighbouring sentences"
    if is_left_out:
        carries, why = False, "an editor left it out"
    elif is_confirmed and not carries:
        carries, why = True, "an editor confirmed it"
    if not carries:
        return _Read(reading, False, why)
    denied = denying(reading)
    sightings = tuple(sightings_in(reading))
    spans = tuple(passage.span for passage in reading.passages.telling)
    gazetteer = sources.gazetteer
    hops = (*linked(article, gazetteer, spans), *credited(article, gazetteer))
    return _Read(reading, True, why, sightings, denied, hops)


def _as_decided(article: TracedArticle, decisions: Decisions) -> tuple[TracedArticle, bool, bool]:
    """The article without the statements an editor rejected; whether it is out, or confirmed."""
    mine = [member for member in decisions.members if member.article_id == article.id]
    rejected = [member for member in mine if member.status is MemberStatus.REJECTED]
    out = {member.statement for member in rejected if member.statement}
    kept = tuple(statement for statement in article.statements if statement.key not in out)
    is_confirmed = any(member.status is MemberStatus.CONFIRMED for member in mine)
    is_left_out = not is_confirmed and any(member.statement is None for member in rejected)
    return replace(article, statements=kept), is_left_out, is_confirmed


def _weighed(reads: Sequence[_Read], names: Names) -> list[_Read]:
    """The readings with each doubtful denial and each faint sighting decided over the whole story.

    A "not" in passing is a denial, or the claimant's own words: whoever says the claim in more articles
    than he denies it in outright is a claimant.  A word beside the claim counts where its speaker says
    the claim outright elsewhere.
    """
    firm: Counter[str] = Counter()
    outright: Counter[str] = Counter()
    for read in reads:
        passing = {d.statement for d in read.denied if d.is_passing}
        said = [s for s in read.sightings if not s.is_faint and s.statement not in passing]
        firm.update({names.key(s.source) for s in said})
        outright.update({names.key(d.source) for d in read.denied if not d.is_passing})
    claimants = {key for key, count in firm.items() if count > 2 * outright[key]}
    return [_decided(read, names, claimants, firm) for read in reads]


def _decided(
    read: _Read, names: Names, claimants: Collection[str], firm: Mapping[str, int]
) -> _Read:
    denied = tuple(d for d in read.denied if names.key(d.source) not in claimants)
    keys = {d.statement for d in denied if d.statement}
    sightings = tuple(
        s
        for s in read.sightings
        if s.statement not in keys
        and (not s.is_faint or firm.get(names.key(s.source), 0) >= _FEWEST_FIRM)
    )
    return replace(read, denied=denied, sightings=sightings)


def _named(reads: Sequence[_Read], names: Names) -> dict[str, float]:
    """The share of the other articles that name each source for the claim, by its key."""
    counts: Counter[str] = Counter()
    for read in reads:
        counts.update({names.key(s.source) for s in read.sightings if not s.is_faint})
    others = max(1, len(reads) - 1)
    return {key: (count - 1) / others for key, count in counts.items()}


def _sources(reads: Sequence[_Read]) -> list[Source]:
    found: list[Source] = []
    for read in reads:
        for sighting in read.sightings:
            found += [sighting.source, *(hop.source for hop in sighting.carriers)]
        found += [hop.source for hop in read.credit_hops]
        for one in read.denied:
            found += [one.source, *(hop.source for hop in one.carriers)]
    return found


def _article_trace(read: _Read, names: Names, told: Told, decisions: Decisions) -> ArticleTrace:
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
