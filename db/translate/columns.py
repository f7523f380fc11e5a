"""Pieces that several rows share."""

from db.schema import plain_text
from provenance.domain.spans import Span


def kept(words: str | None) -> str | None:
    """``plain_text`` that leaves None alone."""
    return None if words is None else plain_text(words)


def span_or_none(start: int | None, end: int | None) -> Span | None:
    """The span of two offsets, None when there are none."""
    return None if start is None or end is None else Span(start, end)


def offsets(span: Span | None) -> dict[str, int | None]:
    """The two offset columns of a span."""
    return {"start_offset": span.start if span else None, "end_offset": span.end if span else None}
