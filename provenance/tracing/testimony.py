"""What each article says of a claim by itself, and how that is weighed over the whole story."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from provenance.domain.claims import Decisions, MemberStatus
from provenance.domain.traces import TracedArticle
from provenance.tracing.citings import cited_in
from provenance.tracing.credits import credited, linked
from provenance.tracing.denials import Denying, denying
from provenance.tracing.names import Names
from provenance.tracing.passages import Sentence
from provenance.tracing.reading import Reading
from provenance.tracing.sightings import Passed, Sighting
from provenance.tracing.sources import Source, SourceReader
from provenance.tracing.spoken import spoken_in
from provenance.tracing.wanted import Wanted

_OF_TWO = 1.2
"""How much more of a claim than one sentence the two neighbouring ones that tell most must hold: below
that an article is about something else."""


@dataclass(frozen=True, slots=True)
class Testimony:
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


def testimony_of(
    article: TracedArticle,
    sentences: Sequence[Sentence],
    wanted: Wanted,
    sources: SourceReader,
    decisions: Decisions,
) -> Testimony:
    article, is_left_out, is_confirmed = _as_decided(article, decisions)
    reading = Reading(article, sentences, wanted, sources)
    carries, share = reading.passages.best_pair(wanted, _OF_TWO)
    why = f"{min(share, 1):.0%} of the claim stands in two neighbouring sentences"
    if is_left_out:
        carries, why = False, "an editor left it out"
    elif is_confirmed and not carries:
        carries, why = True, "an editor confirmed it"
    if not carries:
        return Testimony(reading, False, why)
    denied = denying(reading)
    spoken = spoken_in(reading)
    found = [*spoken, *cited_in(reading, spoken)]
    sightings = tuple(sorted(found, key=lambda sighting: sighting.span))
    spans = tuple(passage.span for passage in reading.passages.telling)
    gazetteer = sources.gazetteer
    hops = (*linked(article, gazetteer, spans), *credited(article, gazetteer))
    return Testimony(reading, True, why, sightings, denied, hops)


def _as_decided(article: TracedArticle, decisions: Decisions) -> tuple[TracedArticle, bool, bool]:
    """The article without the statements an editor rejected; whether it is out, or confirmed.

    What a headline says somebody said, its body tells with its source: it is no sighting beside it.
    """
    mine = [member for member in decisions.members if member.article_id == article.id]
    rejected = [member for member in mine if member.status is MemberStatus.REJECTED]
    out = {member.statement for member in rejected if member.statement}
    kept = tuple(s for s in article.statements if s.key not in out and not s.in_headline)
    is_confirmed = any(member.status is MemberStatus.CONFIRMED for member in mine)
    is_left_out = not is_confirmed and any(member.statement is None for member in rejected)
    return replace(article, statements=kept), is_left_out, is_confirmed


def weighed(reads: Sequence[Testimony], names: Names) -> list[Testimony]:
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
    read: Testimony, names: Names, claimants: Collection[str], firm: Mapping[str, int]
) -> Testimony:
    denied = tuple(d for d in read.denied if names.key(d.source) not in claimants)
    keys = {d.statement for d in denied if d.statement}
    left = [s for s in read.sightings if s.statement not in keys]
    sightings = tuple(s for s in left if not s.is_faint or names.key(s.source) in firm)
    if not sightings:  # told flatly: then by whoever told a part of it to an outlet
        sightings = tuple(s for s in left if s.is_partial)
    return replace(read, denied=denied, sightings=sightings)


def named_share(reads: Sequence[Testimony], names: Names) -> dict[str, float]:
    """The share of the other articles that name each source for the claim, by its key."""
    counts: Counter[str] = Counter()
    for read in reads:
        counts.update({names.key(s.source) for s in read.sightings if not s.is_faint})
    others = max(1, len(reads) - 1)
    return {key: (count - 1) / others for key, count in counts.items()}


def sources_in(reads: Sequence[Testimony]) -> list[Source]:
    found: list[Source] = []
    for read in reads:
        for sighting in read.sightings:
            found += [sighting.source, *(hop.source for hop in sighting.carriers)]
        found += [hop.source for hop in read.credit_hops]
        for one in read.denied:
            found += [one.source, *(hop.source for hop in one.carriers)]
    return found
