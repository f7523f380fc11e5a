"""An article's own origin: the far end of the claim as this article tells it, and the way from there.

The rules, argued from how news is written: who is told to say the claim where it is told is its
origin; an outlet with a named person behind it is a carrier; people with only access words are the
outlet that cites them; nobody named and no hedge is the article's own word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from provenance.domain.sources import Basis
from provenance.domain.traces import ArticleOrigin, Carrier, FarEnd
from provenance.tracing.flat import carrier_of, told_by_nobody
from provenance.tracing.names import Names
from provenance.tracing.outlets import Citing
from provenance.tracing.reading import Reading
from provenance.tracing.sightings import Passed, Sighting
from provenance.tracing.sources import Source

_FURTHER = 0.25
"""What a second and third place count for beside the one that says most."""

_ELSEWHERE = 2.0
"""How much more a source counts that all other articles name as well: who is named for a claim by
one article alone is oftener a voice in it than its origin."""

_MOST = 4
_OF_CARRIED = 0.1
"""Share of an outlet's weight that somebody behind it needs: the outlet is named more often."""

_OF_BEST = 0.5
"""Share of the best source's weight from which on another is an origin of the article as well."""


@dataclass
class _Candidate:
    """One source of an article with all its sightings."""

    source: Source
    sightings: list[Sighting] = field(default_factory=list)

    boost: float = 1.0

    @property
    def weight(self) -> float:
        """The strongest sighting, and a little for each further one."""
        weights = sorted((s.weight for s in self.sightings), reverse=True)
        return (weights[0] + _FURTHER * sum(weights[1:4])) * self.boost

    @property
    def best(self) -> Sighting:
        """The strongest sighting, the first of equals."""
        return max(self.sightings, key=lambda s: (s.weight, -s.span.start))

    @property
    def is_first(self) -> bool:
        """Whether it is credited with the first report."""
        return any(sighting.is_first for sighting in self.sightings)

    @property
    def is_hedged(self) -> bool:
        """Whether it says anywhere that it cannot confirm it: what else it says then is no more."""
        return any(sighting.is_hedged for sighting in self.sightings)


@dataclass(frozen=True, slots=True)
class Told:
    """What the whole trace knows, by keys: who told which outlet, and how many articles name whom."""

    pairs: frozenset[tuple[str, str]]
    named: Mapping[str, float]

    def by(self, key: str) -> frozenset[str]:
        """The outlets that carried a source."""
        return frozenset(outlet for source, outlet in self.pairs if source == key)


def told_in(sightings: Sequence[Sighting], names: Names) -> frozenset[tuple[str, str]]:
    """Who told which outlet, as one article has it; who cannot confirm it has told it to nobody."""
    hedged = {names.key(s.source) for s in sightings if s.is_hedged}
    return frozenset(
        (names.key(s.source), names.key(c.source))
        for s in sightings
        for c in s.carriers
        if c.source.is_news
        and names.key(s.source) not in hedged
        and names.key(s.source) != names.key(c.source)
    )


def origins_of(
    reading: Reading,
    sightings: Sequence[Sighting],
    credit_hops: Sequence[Passed],
    names: Names,
    told: Told,
) -> tuple[ArticleOrigin, ...]:
    """The far ends of the claim in one article, the weightiest first."""
    sightings = [replace(s, source=names.meant(s.source)) for s in sightings]
    candidates = _candidates(_placed(sightings, names), names, told)
    access = max((s.weight for s in sightings if s.source.is_access), default=0.0)
    chosen = _behind(_chosen(candidates, access), candidates, names, told)
    cited = [citing for citing in reading.outlets.citings if citing.how is not None]
    origins = [_origin(candidate, cited, credit_hops, names, told) for candidate in chosen]
    return tuple(origins) or (told_by_nobody(reading, sightings, credit_hops, names),)


def _placed(sightings: Sequence[Sighting], names: Names) -> list[Sighting]:
    """The sightings; the unnamed of an article that cites one outlet for the claim are that outlet's.

    An article that re-reports another quotes the other's sources without saying each time whose.
    """
    news = {names.key(s.source): s for s in sightings if s.source.is_news}
    for sighting in sightings:
        news |= {names.key(c.source): sighting for c in sighting.carriers if c.source.is_news}
    if len(news) != 1:
        return list(sightings)
    (key,) = news
    found = next(
        (s.source for s in sightings if names.key(s.source) == key),
        next((c.source for c in news[key].carriers if names.key(c.source) == key), None),
    )
    if found is None:
        return list(sightings)
    why = f"{names.name(found)} is the one outlet that is named for it"
    return [
        replace(s, carriers=(*s.carriers, Passed(found, None, Basis.INFERRED, why)))
        if s.source.far_end is FarEnd.UNNAMED and not any(c.source.is_news for c in s.carriers)
        else s
        for s in sightings
    ]


def _candidates(sightings: Sequence[Sighting], names: Names, told: Told) -> list[_Candidate]:
    by_key: dict[str, _Candidate] = {}
    for sighting in sightings:
        source = sighting.source
        if source.is_access or source.is_outlet_word or source.far_end is FarEnd.UNKNOWN:
            _lend(sighting, by_key, names)
            continue
        by_key.setdefault(names.key(source), _Candidate(source)).sightings.append(sighting)
    for key, candidate in by_key.items():
        candidate.boost = 1.0 + _ELSEWHERE * told.named.get(key, 0.0)
    return sorted(by_key.values(), key=lambda c: -c.weight)


def _lend(sighting: Sighting, by_key: dict[str, _Candidate], names: Names) -> None:
    """What people with only access words say counts for the outlet that they told."""
    for carrier in sighting.carriers[:1]:
        if carrier.source.is_news:
            lent = Sighting(
                carrier.source,
                carrier.span or sighting.span,
                carrier.basis,
                sighting.weight,
                f"{carrier.why}, which cites “{sighting.source.name}”",
                sighting.carriers[1:],
                sighting.statement,
                sighting.is_hedged,
            )
            key = names.key(carrier.source)
            by_key.setdefault(key, _Candidate(carrier.source)).sightings.append(lent)


def _chosen(candidates: list[_Candidate], access: float) -> list[_Candidate]:
    """Those told to say it: the weightiest, and others not much lighter.

    ``access`` is the weight of what people with only access words say: beside it a named expert's
    remark is a remark, and no origin.
    """
    candidates = [c for c in candidates if not (c.is_hedged and c.source.is_news)]
    firm = [
        c
        for c in candidates
        if c.source.far_end is FarEnd.NAMED and not c.is_hedged and not c.is_first
    ]
    pool = firm or candidates
    if not pool:
        return []
    least = _OF_BEST * max(pool[0].weight, access)
    return [c for c in candidates if c.is_first or c.weight >= least][:_MOST]


def _behind(
    chosen: Sequence[_Candidate], candidates: Sequence[_Candidate], names: Names, told: Told
) -> list[_Candidate]:
    """The chosen, an outlet that only passes on what somebody said replaced by who said it."""
    found: dict[str, _Candidate] = {}
    for candidate in chosen:
        best, seen = candidate, {names.key(candidate.source)}
        while (further := _next_behind(best, chosen, candidates, names, told)) is not None:
            if names.key(further.source) in seen:
                break  # it goes round in a circle
            best = further
            seen.add(names.key(best.source))
        found.setdefault(names.key(best.source), best)
    return list(found.values())


def _next_behind(
    candidate: _Candidate,
    chosen: Sequence[_Candidate],
    candidates: Sequence[_Candidate],
    names: Names,
    told: Told,
) -> _Candidate | None:
    key = names.key(candidate.source)
    behind = [c for c in candidates if candidate.source.is_news and _told(c, key, names, told)]
    firm = [c for c in behind if c.source.far_end is FarEnd.NAMED] or behind
    least = _OF_CARRIED * candidate.weight
    return next((c for c in firm if c.weight >= least or c in chosen), None)


def _told(candidate: _Candidate, outlet: str, names: Names, told: Told) -> bool:
    """Whether a source told an outlet what the article has from it."""
    if candidate.is_hedged or names.key(candidate.source) == outlet:
        return False
    if not candidate.source.is_news and outlet in told.by(names.key(candidate.source)):
        return True
    return any(names.key(c.source) == outlet for s in candidate.sightings for c in s.carriers)


def _origin(
    candidate: _Candidate,
    cited: Sequence[Citing],
    credit_hops: Sequence[Passed],
    names: Names,
    told: Told,
) -> ArticleOrigin:
    key = names.key(candidate.source)
    passed: dict[str, Carrier] = {}
    for sighting in sorted(candidate.sightings, key=lambda s: -len(s.carriers)):
        for hop in sighting.carriers:
            passed.setdefault(names.key(hop.source), carrier_of(hop, names))
    for citing in cited:
        outlet = names.key(citing.source)
        if outlet in told.by(key) and outlet not in passed:
            passed[outlet] = Carrier(
                outlet,
                names.name(citing.source),
                names.kind(citing.source),
                citing.span,
                Basis.INFERRED,
                f"other articles say that {names.name(candidate.source)} told it there",
            )
    for hop in credit_hops:
        passed.setdefault(names.key(hop.source), carrier_of(hop, names))
    passed.pop(key, None)
    _add_wholes(passed, names)
    best = candidate.best
    return ArticleOrigin(
        key,
        names.name(candidate.source),
        names.kind(candidate.source),
        candidate.source.far_end,
        best.span,
        best.basis,
        tuple(passed.values()),
        candidate.is_hedged,
        _reasons(candidate),
    )


def _add_wholes(passed: dict[str, Carrier], names: Names) -> None:
    """Behind a part of an outlet the outlet itself."""
    for hop in tuple(passed.values()):
        whole = names.whole_of(hop.key)
        if whole is not None and whole.id not in passed:
            why = f"{hop.name} is part of {whole.name}"
            passed[whole.id] = Carrier(
                whole.id, whole.name, whole.kind, hop.span, Basis.INFERRED, why
            )


def _reasons(candidate: _Candidate) -> tuple[str, ...]:
    reasons = [candidate.best.why]
    if len(candidate.sightings) > 1:
        reasons.append(f"named for it at {len(candidate.sightings)} places")
    if candidate.is_hedged:
        reasons.append("it neither confirms nor says it itself")
    return tuple(reasons)
