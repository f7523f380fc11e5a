"""Tracing claims over what is stored: which articles are read, and what editors decided before."""

from collections.abc import Sequence

from provenance.domain.claims import NOTHING_DECIDED, Decisions
from provenance.domain.traces import Trace, TracedArticle
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


def _traced(
    words: str,
    articles: Sequence[TracedArticle],
    decisions: Decisions = NOTHING_DECIDED,
    claim_id: int | None = None,
) -> Trace:
    # Only tracing needs its parts; a command that stores or lists starts without them.
    from provenance.tracing import trace  # noqa: PLC0415

    return trace(words, articles, decisions, claim_id)
