"""Many spans asked about many times answer as a plain look through all of them would."""

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.spans import Span
from provenance.extraction.stretches import Stretches

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=8,
)


@given(SPANS, st.integers(0, 60))
def test_holds_what_one_of_the_spans_holds(spans: list[Span], position: int) -> None:
    assert Stretches(spans).holds(position) == any(s.start <= position < s.end for s in spans)


@given(SPANS, st.integers(0, 50), st.integers(1, 10))
def test_touches_what_one_of_the_spans_overlaps(spans: list[Span], start: int, size: int) -> None:
    asked = Span(start, start + size)
    assert Stretches(spans).touches(asked) == any(span.overlaps(asked) for span in spans)
