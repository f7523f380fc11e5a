"""Quotations in single marks, as British copy sets them, put into the double marks that a network knows.

It was taught on American copy and takes a single mark for an apostrophe: of 'The pier is old. It will
fall,' Lind said it would see the last sentence alone, or the narrator's words before it as well.
"""

from collections.abc import Sequence

from provenance.extraction.quotes import Quotation


def in_double_marks(text: str, quotations: Sequence[Quotation]) -> str:
    """The text with the marks of single quotations doubled in kind, each still one character long."""
    parts, at = [], 0
    for quotation in quotations:
        span = quotation.span
        if quotation.is_closed and text[span.start] in "‘'":
            parts += [text[at : span.start], "“", quotation.inner.of(text), "”"]
            at = span.end
    return "".join([*parts, text[at:]])
