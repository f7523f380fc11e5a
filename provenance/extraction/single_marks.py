"""Quotations in single marks, as British copy sets them, put into the double marks that a network knows.

It was taught on American copy and takes a single mark for an apostrophe: of 'The pier is old. It will
fall,' Lind said it would see the last sentence alone, or the narrator's words before it as well.
"""

from collections.abc import Sequence

from provenance.domain.spans import Span
from provenance.extraction.quotes import Quotation

_SINGLE = "‘'"


def in_double_marks(text: str, quotations: Sequence[Quotation]) -> str:
    """The text with the marks of single quotations doubled in kind, each still one character long.

    Where others stand in double marks, a paragraph in single ones is a subheading, and stays.
    """
    are_mixed = any(text[quotation.span.start] not in _SINGLE for quotation in quotations)
    parts, at = [], 0
    for quotation in quotations:
        span = quotation.span
        if are_mixed and _is_paragraph(text, span):
            continue
        if quotation.is_closed and text[span.start] in _SINGLE:
            parts += [text[at : span.start], "“", quotation.inner.of(text), "”"]
            at = span.end
    return "".join([*parts, text[at:]])


def _is_paragraph(text: str, span: Span) -> bool:
    return (
        text[max(0, span.start - 1) : span.start] in "\n" and text[span.end : span.end + 1] in "\n"
    )
