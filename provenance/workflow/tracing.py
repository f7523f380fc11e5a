"""Tracing claims over what is stored: which articles are read, and what editors decided before."""

from collections.abc import Sequence

from provenance.domain.claims import NOTHING_DECIDED, ClaimStatus, Decisions, Stance
from provenance.domain.origin_groups import OriginGroup
from provenance.domain.stored_claims import ClaimFilter, StoredClaim
from provenance.domain.traces import Trace, TracedArticle
from provenance.errors import NoSuchTargetError
from provenance.gazetteer.entries import id_of
from provenance.workflow.store import Store


def trace_words(store: Store, words: str) -> Trace:
    """Where what ``words`` say comes from, over the articles that may tell it.

    When a stored claim stands in just these words, what editors decided of it holds.
    """
    claim_id = store.claim_in_words(words)
    if claim_id is not None:
        return trace_claim(store, claim_id)
    return _traced(words, store.articles_about(words))


def trace_claim(store: Store, claim_id: int) -> Trace:
    """Where a stored claim comes from; a merged one is traced as the other.  NoSuchTargetError."""
    claim = store.claim(claim_id)
    number = claim.summary.id
    articles = store.articles_for_claim(number)
    return _traced(claim.summary.text, articles, store.decisions(number), number)


def trace_articles(store: Store, words: str, external_ids: Sequence[str]) -> Trace:
    """As ``trace_words`` over the articles with these external ids only; NoSuchTargetError."""
    articles = store.articles_named(external_ids)
    claim_id = store.claim_in_words(words)
    if claim_id is None:
        return _traced(words, articles)
    return _traced(words, articles, store.decisions(claim_id), claim_id)


def independent_origins(store: Store, statement_id: int) -> int:
    """How many independent origins editors judged the claim of a statement to have.

    Origins that have since been found to be one are one: the claim is traced anew.
    """
    if store.independent_origins([statement_id]).get(statement_id, 0) == 0:
        return 0
    claims = store.claims(ClaimFilter(statement_id=statement_id)).rows
    counts = [
        len(trace_claim(store, claim.id).judged_independent)
        for claim in claims
        if claim.status is not ClaimStatus.REJECTED
        and _asserts(store.claim(claim.id), f"st{statement_id}")
    ]
    return max(counts, default=0)


def _asserts(claim: StoredClaim, statement: str) -> bool:
    return any(
        member.statement == statement and member.stance is Stance.ASSERTS
        for member in claim.claim.members
    )


def group_named(trace: Trace, words: str) -> OriginGroup:
    """The origin group of that key or name, or of that number counted from 1; NoSuchTargetError."""
    folded = words.strip().casefold()
    for number, group in enumerate(trace.groups, start=1):
        if folded in (str(number), group.key.casefold(), *map(str.casefold, group.names)):
            return group
    known = ", ".join(f"{n} {group.name}" for n, group in enumerate(trace.groups, start=1))
    raise NoSuchTargetError(
        words, f"The claim has the origins: {known}." if known else "The claim has no origin."
    )


def source_in(group: OriginGroup, name: str) -> str:
    """The key of a source of an origin group by its name or key; NoSuchTargetError."""
    wanted = id_of(name)
    for key in group.sources:
        if name.strip() == key or id_of(key) == wanted or key.endswith(f":{wanted}"):
            return key
    raise NoSuchTargetError(name, f"{group.name} goes by {', '.join(group.sources)}.")


def _traced(
    words: str,
    articles: Sequence[TracedArticle],
    decisions: Decisions = NOTHING_DECIDED,
    claim_id: int | None = None,
) -> Trace:
    # Only tracing needs its parts; a command that stores or lists starts without them.
    from provenance.tracing import trace  # noqa: PLC0415

    return trace(words, articles, decisions, claim_id)
