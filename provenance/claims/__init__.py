"""Where a claim really comes from: pure, from articles in hand, nothing read or written.

The one door is ``provenance.claims.tracing``::

    trace_claim(
        claim: str,
        articles: Sequence[TracedArticle],
        decisions: Decisions = NOTHING_DECIDED,
        claim_id: int | None = None,
    ) -> Trace
"""
