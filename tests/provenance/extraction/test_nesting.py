"""Which frames stand inside which."""

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.nesting import family_of, is_nested, nest


def a_frame(start: int, end: int, source: Span | None) -> Frame:
    """A frame with one content; the source stands wherever the test wants it."""
    return Frame(sentence=0, content=(Span(start, end),), source=source)


WHOLE = a_frame(20, 100, Span(0, 5))
INSIDE = a_frame(50, 90, Span(30, 40))
DEEPER = a_frame(70, 80, Span(55, 60))
BESIDE = a_frame(120, 150, Span(102, 110))


def test_a_frame_is_inside_only_with_its_source():
    assert is_nested(INSIDE, WHOLE)
    assert not is_nested(a_frame(50, 90, Span(0, 5)), WHOLE)
    assert not is_nested(a_frame(50, 90, None), WHOLE)
    assert not is_nested(BESIDE, WHOLE)


def test_what_a_frame_holds_is_found_by_its_place():
    outermost, inside = nest([WHOLE, BESIDE], [], [INSIDE, a_frame(160, 170, Span(155, 158))])
    assert outermost == [WHOLE, BESIDE]
    assert inside == {id(WHOLE): [INSIDE]}


def test_what_others_say_in_a_turn_is_inside_it_and_elsewhere_stands_alone():
    outermost, inside = nest([WHOLE, INSIDE], [WHOLE], [])
    assert outermost == [WHOLE]
    assert inside == {id(WHOLE): [INSIDE]}
    assert nest([WHOLE, INSIDE], [], []) == ([WHOLE, INSIDE], {})


def test_a_family_hangs_each_frame_under_the_nearest_around_it():
    family = family_of(WHOLE, [DEEPER, INSIDE], 7)
    assert [frame.content for frame in family] == [WHOLE.content, INSIDE.content, DEEPER.content]
    assert [frame.parent for frame in family] == [None, 7, 8]
