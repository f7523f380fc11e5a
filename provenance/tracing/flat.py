"""Where nobody is told to say the claim: hearsay, a credit or a link, the article's own sources or word."""

from collections.abc import Sequence

from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.traces import ArticleOrigin, Carrier, FarEnd
from provenance.tracing.cues import UNKNOWN
from provenance.tracing.names import Names
from provenance.tracing.reading import Reading
from provenance.tracing.sightings import Passed, Sighting


def carrier_of(hop: Passed, names: Names) -> Carrier:
    """A carrier as the trace shows it."""
    return Carrier(
        names.key(hop.source),
        names.name(hop.source),
        names.kind(hop.source),
        hop.span,
        hop.basis,
        hop.why,
        hop.url,
    )


def told_by_nobody(
    reading: Reading,
    sightings: Sequence[Sighting],
    credit_hops: Sequence[Passed],
    names: Names,
) -> ArticleOrigin:
    """The far end where nobody is named: rumour, the article's own sources, or its own word."""
    carriers = tuple(carrier_of(hop, names) for hop in credit_hops)
    access = [s for s in sightings if s.source.is_access]
    article = reading.article
    telling = reading.passages.telling or reading.passages.all[:2]
    rumour = next(
        (
            found
            for p in telling
            if (found := UNKNOWN.search(article.text, p.span.start, p.span.end))
        ),
        None,
    )
    if rumour and not access:
        why = f"“{rumour[0]}” points at nobody"
        span = Span(*rumour.span())
        return ArticleOrigin(
            "unknown", "unknown", SourceKind.UNNAMED, FarEnd.UNKNOWN, span, Basis.STATED, carriers,
            weak=True, why=(why,),
        )  # fmt: skip
    if credited := next((hop for hop in credit_hops if _is_upstream(hop, access)), None):
        key = names.key(credited.source)
        rest = tuple(carrier for carrier in carriers if carrier.key != key)
        reasons = ("told in its own voice, but it has it from elsewhere", credited.why)
        return ArticleOrigin(
            key, names.name(credited.source), names.kind(credited.source), FarEnd.NAMED,
            credited.span, Basis.INFERRED, rest, why=reasons,
        )  # fmt: skip
    why = (
        f"its own sources, named by access only: “{access[0].source.name}”"
        if access
        else "told in its own voice; nobody is named for it"
    )
    return ArticleOrigin(
        f"article:{article.id}", article.label, SourceKind.OUTLET, FarEnd.OWN,
        access[0].span if access else None, Basis.INFERRED, carriers, not access, (why,),
    )  # fmt: skip


def _is_upstream(hop: Passed, access: Sequence[Sighting]) -> bool:
    """Whether a credit or a link shows where flat words are from; a wire's copy is the wire's own."""
    return not access and hop.source.is_news and hop.source.kind is not SourceKind.WIRE
