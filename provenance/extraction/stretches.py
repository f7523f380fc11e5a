"""Many spans asked about many times: is this place in one of them, which of them touch it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import attrgetter

from provenance.domain.spans import Span

_start = attrgetter("start")
"""By which spans are put in order: two that begin together become one."""


class Stretches:
    """The union of some spans; each question takes the logarithm of their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans, key=_start):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def holds(self, position: int) -> bool:
        """Whether the code point at ``position`` lies in one of the spans."""
        place = bisect_right(self._starts, position) - 1
        return place >= 0 and position < self._ends[place]

    def touches(self, span: Span) -> bool:
        """Whether one of the spans shares at least one code point with ``span``."""
        place = bisect_left(self._starts, span.end) - 1
        return place >= 0 and span.start < self._ends[place]
