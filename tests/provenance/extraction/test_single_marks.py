"""Contents that end a quotation in single marks."""

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import quotations_of
from provenance.extraction.single_marks import with_whole_quotations

TEXT = "'The pier isn't old. It will fall,' Lind said. 'We go,' she said."
SECOND = TEXT.index("It will")
END = TEXT.index("' Lind") + 1


def whole(*frames: Frame) -> list[Frame]:
    return with_whole_quotations(TEXT, frames, quotations_of(TEXT, [Span(0, len(TEXT))]))


def test_a_content_begins_where_its_quotation_begins() -> None:
    (found,) = whole(Frame(0, (Span(SECOND, END - 1),)))
    assert found.content == (Span(0, END),)


def test_a_content_that_ends_inside_a_quotation_stays() -> None:
    frame = Frame(0, (Span(SECOND, SECOND + 7),))
    assert whole(frame) == [frame]


def test_what_belongs_to_another_is_not_taken() -> None:
    other = Frame(0, (Span(1, 10),))
    frame = Frame(0, (Span(SECOND, END),))
    assert whole(other, frame) == [other, frame]
