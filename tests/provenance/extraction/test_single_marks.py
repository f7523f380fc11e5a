"""Contents that end a quotation in single marks."""

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import quotations_of
from provenance.extraction.single_marks import with_open_quotations, with_whole_quotations

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


OPEN = (
    "Lind added: ‘The pilots’ pier is old.\n\n‘It isn’t safe.\n\n‘It will fall.’ He left.\n\nOver."
)
BODY = tuple(Span(OPEN.index(part), OPEN.index(part) + len(part)) for part in OPEN.split("\n\n"))
OPENED = OPEN.index("‘")


def carried(end: int, *others: Frame) -> tuple[str, ...]:
    frames = [Frame(0, (Span(OPENED, end),)), *others]
    return tuple(span.of(OPEN) for span in with_open_quotations(OPEN, frames, BODY)[0].content)


def test_a_quotation_left_open_goes_on_to_where_it_is_closed() -> None:
    whole = ("‘The pilots’ pier is old.", "‘It isn’t safe.", "‘It will fall.’")
    assert carried(BODY[0].end - 1) == whole


def test_a_quotation_goes_on_over_nothing_of_another() -> None:
    other = Frame(1, (BODY[1],))
    assert carried(BODY[0].end - 1, other) == ("‘The pilots’ pier is old.",)


def test_a_quotation_closed_in_its_paragraph_stays() -> None:
    closed = Span(OPEN.index("‘It will"), BODY[2].end - 10)
    frame = Frame(2, (closed,))
    assert with_open_quotations(OPEN, [frame], BODY) == [frame]
