"""How the words of a statement are given: which of them stand in quotation marks."""

from bisect import bisect_left
from collections.abc import Sequence

from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.extraction.quotes import Quotation


def quoted_in(content: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The quotations that lie inside the content; both are in text order."""
    found: list[Span] = []
    at = bisect_left(quotations, content[0].start, key=lambda q: q.span.start)
    for span in content:
        while at < len(quotations) and quotations[at].span.start < span.end:
            if span.covers(quotations[at].span):
                found.append(quotations[at].span)
            at += 1
    return tuple(found)


def form_of(content: Sequence[Span], quoted: Sequence[Span]) -> Form:
    """Direct where all but a mark or two is quoted, mixed where a part is."""
    if not quoted:
        return Form.INDIRECT
    letters = sum(len(span) for span in content)
    outside = letters - sum(len(span) for span in quoted)
    return Form.DIRECT if outside <= 2 * len(content) else Form.MIXED
