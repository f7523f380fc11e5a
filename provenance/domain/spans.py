"""Stretches of a text.

Offsets are Unicode code points, half-open, into the capture's text: ``text[span.start:span.end]``
is exactly what the span stands for, in the store, on the screen and in every export.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch ``[start, end)`` in code points; ValueError unless ``0 <= start <= end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0, not {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words this span stands for in ``text``."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def words_of(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans in order, gaps shown as an ellipsis."""
    return " … ".join(span.of(text) for span in spans)


def trimmed(text: str, span: Span) -> Span:
    """``span`` without white space at either end (no-break space included)."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def cut_at(text: str, spans: Iterable[Span], at: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans before and from the offset ``at`` on, one that runs over it cut; none is empty."""
    whole = tuple(spans)
    before = (Span(span.start, min(span.end, at)) for span in whole if span.start < at)
    after = (Span(max(span.start, at), span.end) for span in whole if span.end > at)
    first, second = (
        tuple(span for span in (trimmed(text, part) for part in parts) if span)
        for parts in (before, after)
    )
    return first, second


def joined(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in text order, those made one that overlap or have but white space between them."""
    done: list[Span] = []
    for span in sorted(spans):
        if done and not text[done[-1].end : span.start].strip():
            done[-1] = Span(done[-1].start, max(done[-1].end, span.end))
        else:
            done.append(span)
    return tuple(done)
