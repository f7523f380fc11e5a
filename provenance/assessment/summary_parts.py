"""The sentences of a source summary, one function a finding; a finding with nothing to say is silent."""

from collections.abc import Iterator, Sequence

from provenance.assessment.tally import Tally, UsedSource
from provenance.domain.chains import HopRole
from provenance.domain.ratings import RELIABILITY_MEANING, Reliability
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StoredStatement
from provenance.domain.weakest_link import chain_strength, is_judged
from provenance.domain.wording import counted, listed, number, part_of, sentence

_STREAM_SHARE = 0.5
"""A carrier or origin behind more than half of the statements is a stream to speak of."""

_KINDS = {
    SourceKind.PERSON: ("person", "people"),
    SourceKind.ORGANISATION: ("organisation", ""),
    SourceKind.GOVERNMENT_BODY: ("government body", "government bodies"),
    SourceKind.OUTLET: ("outlet", ""),
    SourceKind.WIRE: ("wire", ""),
    SourceKind.PROGRAMME: ("programme", ""),
    SourceKind.PLATFORM: ("platform", ""),
    SourceKind.CHANNEL: ("channel", ""),
    SourceKind.DOCUMENT: ("document", ""),
    SourceKind.GROUP: ("group", ""),
    SourceKind.PRESS: ("press report", ""),
    SourceKind.EVENT: ("event", ""),
    SourceKind.UNNAMED: ("unnamed source", ""),
}


def breadth(tally: Tally) -> Iterator[str]:
    """How many articles, statements, origins and carriers there are, and of what kinds."""
    if not tally.articles:
        yield "The report covers no article."
        return
    outlets = sorted({a.stored.article.outlet for a in tally.articles if a.stored.article.outlet})
    of_outlets = f" of {counted(len(outlets), 'outlet')} ({listed(outlets)})" if outlets else ""
    yield sentence(
        f"{counted(len(tally.statements), 'attributed statement')} in "
        f"{counted(len(tally.articles), 'article')}{of_outlets}."
    )
    origins = tally.in_roles(HopRole.ORIGIN)
    if origins:
        yield sentence(f"{_named_origins(origins)}: {_by_kind(origins)}.")
    carriers = tally.in_roles(HopRole.CARRIER)
    if carriers:
        names = listed([source.name for source in carriers])
        yield sentence(f"{counted(len(carriers), 'carrier')}: {names}.")
    relays = tally.in_roles(HopRole.RELAY)
    if relays:
        names = listed([source.name for source in relays])
        yield sentence(f"words of others are passed on by {names}.")
    if tally.unattributed:
        noun = counted(len(tally.unattributed), "sentence")
        verb = "is" if len(tally.unattributed) == 1 else "are"
        yield sentence(f"{noun} without attribution {verb} the outlet's own assertion.")
    if tally.headlines:
        noun = counted(len(tally.headlines), "statement")
        verbs = (
            "stands in a headline and is"
            if len(tally.headlines) == 1
            else "stand in headlines and are"
        )
        yield sentence(f"{noun} {verbs} not counted beside the body's.")


def _named_origins(origins: Sequence[UsedSource]) -> str:
    named = sum(source.is_named for source in origins)
    if named in (0, len(origins)):
        return counted(len(origins), "named origin" if named else "unnamed origin")
    split = f"{number(named)} named and {number(len(origins) - named)} unnamed"
    return f"{counted(len(origins), 'origin')} ({split})"


def strengths(tally: Tally) -> Iterator[str]:
    """What speaks for the sources: names, direct words, confirmations, ratings."""
    total = len(tally.statements)
    if not total:
        return
    origins = tally.in_roles(HopRole.ORIGIN)
    if len(origins) > 1 and all(source.is_named for source in origins):
        yield sentence(f"{part_of(len(origins), len(origins), 'origin')} are named.")
    direct = [s for s in tally.statements if s.statement.form is Form.DIRECT]
    if direct:
        yield _of_all(len(direct), total, "is", "are", "given in the speaker's own words.")
    yield from _several_carriers(tally)
    confirmed = tally.with_status(Status.CONFIRMED)
    if confirmed:
        by = f" by {listed(tally.verdict_editors())}" if tally.verdict_editors() else ""
        yield _of_all(len(confirmed), total, "is", "are", f"confirmed{by}.")
    corrected = tally.with_status(Status.CORRECTED)
    if corrected:
        yield _of_all(len(corrected), total, "was", "were", "corrected by an editor.")
    yield from _rated(tally, "ABC")
    yield from _fully_judged(tally)


def _rated(tally: Tally, levels: str) -> Iterator[str]:
    rated = [source for source in tally.sources if source.rating and _level(source) in levels]
    for source in sorted(rated, key=_level):
        meaning = RELIABILITY_MEANING[Reliability(_level(source))][0]
        stands = counted(len(source.statement_ids), "statement")
        yield f"{source.name} is rated {_level(source)} ({meaning}) and stands behind {stands}."


def _several_carriers(tally: Tally) -> Iterator[str]:
    several = [s for s in tally.statements if len(_carrier_ids(s)) > 1]
    if several:
        yield _of_all(
            len(several), len(tally.statements), "came", "came", "by more than one carrier."
        )


def _fully_judged(tally: Tally) -> Iterator[str]:
    strong = [chain_strength(stored.hops) for stored in tally.statements if stored.hops]
    whole = [bounds for bounds in strong if not bounds.open]
    links = [bounds.at_worst for bounds in whole if bounds.at_worst]
    weakest = sorted(f"{link.reliability} ({link.hop.name})" for link in links)
    if not weakest:
        return
    share = part_of(len(whole), len(tally.statements), "chain")
    if len(whole) == 1:
        yield sentence(f"{share} is judged from end to end; its weakest link is {weakest[0]}.")
    elif weakest[0][0] == weakest[-1][0]:
        named = listed([*dict.fromkeys(weakest)])
        yield sentence(f"{share} are judged from end to end; the weakest link is {named}.")
    else:
        ends = f"from {weakest[-1]} to {weakest[0]}"
        yield sentence(f"{share} are judged from end to end; their weakest links run {ends}.")


def gaps(tally: Tally) -> Iterator[str]:
    """What is missing: names, judgements, carriers, dates, review."""
    total = len(tally.statements)
    if not total and tally.articles:
        yield "No attributed statement stands, so there is no source to assess."
    yield from _unnamed_origins(tally)
    yield from _inferred(tally)
    no_carrier = [s for s in tally.statements if not _carrier_ids(s) and not _told_outlet(s)]
    if no_carrier:
        where = "the article does not say how the words reached the outlet."
        yield _of_all(len(no_carrier), total, "names", "name", f"no carrier: {where}")
    yield from _undated(tally)
    yield from _rated(tally, "DE")
    yield from _not_judged(tally)
    origins = len(tally.in_roles(HopRole.ORIGIN))
    if origins > 1:
        every = counted(origins, "origin")
        yield f"Whether the {every} are independent of one another has not been judged."
    proposed = tally.with_status(Status.PROPOSED)
    if len(proposed) == total > 1:
        yield f"None of the {counted(total, 'attributed statement')} has been reviewed by an editor."
    elif proposed:
        yield _of_all(len(proposed), total, "has", "have", "not been reviewed by an editor.")
    if tally.rejected:
        noun = counted(len(tally.rejected), "statement")
        ids = listed([f"st{stored.id}" for stored in tally.rejected], most=8)
        verb = "was rejected and is" if len(tally.rejected) == 1 else "were rejected and are"
        yield sentence(f"{noun} ({ids}) {verb} not counted here.")


def _unnamed_origins(tally: Tally) -> Iterator[str]:
    origins = tally.in_roles(HopRole.ORIGIN)
    unnamed = [source for source in origins if not source.is_named]
    if unnamed:
        resting = {st for source in unnamed for st in source.statement_ids}
        rest = "rests" if len(resting) == 1 else "rest"
        verb = "has" if len(unnamed) == 1 else "have"
        share = part_of(len(unnamed), len(origins), "origin")
        noun = counted(len(resting), "statement")
        yield sentence(f"{share} {verb} no name; {noun} {rest} on that.")
    body_kinds = (SourceKind.GOVERNMENT_BODY, SourceKind.ORGANISATION)
    bodies = list(dict.fromkeys(s.name for s in origins if s.kind in body_kinds and s.is_named))
    if bodies:
        verb = "speaks" if len(bodies) == 1 else "speak"
        yield sentence(f"{listed(bodies)} {verb} as a body: no person answers for the words.")


def _inferred(tally: Tally) -> Iterator[str]:
    total = len(tally.statements)
    who = tally.with_inferred_hop((HopRole.ORIGIN,))
    if who:
        yield _of_all(len(who), total, "owes", "owe", "the speaker's identity to inference (*).")
    through = tally.with_inferred_hop((HopRole.RELAY, HopRole.CARRIER))
    if through:
        why = "an inferred carrier or relay (*): the sentence itself does not name it."
        yield _of_all(len(through), total, "rests", "rest", f"on {why}")


def _undated(tally: Tally) -> Iterator[str]:
    total = len(tally.statements)
    unresolved = [s for s in tally.statements if s.statement.said_on.words and not _is_dated(s)]
    silent = [s for s in tally.statements if not s.statement.said_on.words and not _is_dated(s)]
    if unresolved:
        why = "a time in words only, which could not be turned into a day."
        yield _of_all(len(unresolved), total, "gives", "give", why)
    if silent:
        yield _of_all(len(silent), total, "has", "have", "no date: when it was said is not known.")
    undated = [a for a in tally.articles if a.stored.article.published is None]
    if undated:
        noun = counted(len(undated), "article")
        verb = "has" if len(undated) == 1 else "have"
        yield sentence(f"{noun} {verb} no publication date.")


def _not_judged(tally: Tally) -> Iterator[str]:
    judged_ids = {h.source_id for s in tally.statements for h in s.hops if is_judged(h)}
    f_ids = {h.source_id for s in tally.statements for h in s.hops if h.reliability == "F"}
    unjudged = [s for s in tally.sources if s.id not in judged_ids | f_ids]
    if unjudged:
        share = part_of(len(unjudged), len(tally.sources), "source")
        verb = "is" if len(unjudged) == 1 else "are"
        names = listed([source.name for source in unjudged])
        yield sentence(f"{share} {verb} not judged: {names}.")
    for source in tally.sources:
        if source.id in f_ids - judged_ids:
            yield f"{source.name} is rated F: it cannot be judged, which is no middle value."
    without = [s for s in tally.statements if s.hops and chain_strength(s.hops).open]
    if without and judged_ids:
        yield _of_all(
            len(without), len(tally.statements), "has", "have", "at least one link not judged."
        )


def dependence(tally: Tally) -> Iterator[str]:
    """How far everything hangs on one carrier, one origin, one outlet or one text."""
    total = len(tally.statements)
    if total < 2:
        if total:
            yield "Everything rests on a single statement."
        return
    yield from _leading(tally, HopRole.CARRIER, "carries")
    yield from _leading(tally, HopRole.ORIGIN, "is the origin of")
    outlets = {a.stored.article.outlet for a in tally.articles if a.stored.article.outlet}
    if len(outlets) == 1 and len(tally.articles) > 1:
        yield f"Every article is by one outlet, {outlets.pop()}."
    if tally.copied:
        noun = counted(len(tally.copied), "wording")
        verb = "stands" if len(tally.copied) == 1 else "stand"
        stream = "one stream, not several"
        yield sentence(f"{noun} {verb} in more than one article word for word: {stream}.")


def _leading(tally: Tally, role: HopRole, verb: str) -> Iterator[str]:
    total = len(tally.statements)
    for source in tally.in_roles(role):
        if len(source.statement_ids) / total <= _STREAM_SHARE:
            return  # most used first: nobody after this one reaches the share either
        uses = len(tally.uses(source.id, role))
        if uses / total > _STREAM_SHARE:
            share = part_of(uses, total, "attributed statement")
            percent = f" ({round(100 * uses / total)} %)" if uses < total else ""
            yield f"{source.name} {verb} {share}{percent}."


def _of_all(part: int, whole: int, one: str, many: str, rest: str) -> str:
    share = part_of(part, whole, "attributed statement")
    return sentence(f"{share} {one if part == 1 else many} {rest}")


def _by_kind(sources: Sequence[UsedSource]) -> str:
    kinds = [source.kind for source in sources]
    return listed(
        [counted(kinds.count(kind), *words) for kind, words in _KINDS.items() if kind in kinds],
        most=len(_KINDS),
    )


def _level(source: UsedSource) -> str:
    return source.rating.value if source.rating else ""


def _carrier_ids(stored: StoredStatement) -> set[int]:
    return {hop.source_id for hop in stored.hops if hop.hop.role is HopRole.CARRIER}


def _is_dated(stored: StoredStatement) -> bool:
    return stored.statement.said_on.is_resolved


def _told_outlet(stored: StoredStatement) -> bool:
    """Whether words of the article say that the outlet itself was told."""
    publishers = (h.hop for h in stored.hops if h.hop.role is HopRole.PUBLISHER)
    # The agency of a dateline has a span as well, and was told nothing by it.
    return any(hop.span is not None and hop.basis is not Basis.INFERRED for hop in publishers)
