"""Quotation marks as copy really has them."""

from itertools import pairwise

import pytest

from provenance.domain.spans import Span
from provenance.extraction.quotes import quotations_of
from tests.provenance.extraction.reading import whole


def quoted(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in quotations_of(text, [whole(text)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We sail," Arne said.', ['"We sail,"']),
        ("“We sail,” Arne said.", ["“We sail,”"]),
        ('“We sail," Arne said.', ['“We sail,"']),
        ("“We sail,” Arne said. “Today.”", ["“We sail,”", "“Today.”"]),
        ('"We sail," Arne said. "Today."', ['"We sail,"', '"Today."']),
        ("``We sail,'' Arne said.", ["``We sail,''"]),
        ("„We sail,“ Arne said.", ["„We sail,“"]),
        ("«We sail», Arne said.", ["«We sail»"]),
        ("Arne called it “a gift.”", ["“a gift.”"]),
        ('Arne said: "We sail', ['"We sail']),
        ("“We sail, and you", ["“We sail, and you"]),
        ("“He said “no” to me,” Arne said.", ["“He said “no” to me,”"]),
        ("“He said “no to me,” Arne said. “Well.”", ["“He said “no to me,”", "“Well.”"]),
        ("“We call it ‘the box,’” Arne said.", ["“We call it ‘the box,’”"]),
        (
            "“They [the crew] left. ... All of them,” he said.",
            ["“They [the crew] left. ... All of them,”"],
        ),
    ],
)
def test_marks_are_paired_by_position(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'We sail,' Arne said.", ["'We sail,'"]),
        ("‘We sail,’ Arne said.", ["‘We sail,’"]),
        ("‘We don’t sail, it’s late,’ Arne said.", ["‘We don’t sail, it’s late,’"]),
        ("'We don't sail,' Arne said. 'It's late.'", ["'We don't sail,'", "'It's late.'"]),
        ("The crews' boats and Arne's nets are gone.", []),
        ("It's the crew's boat, isn't it?", []),
        ("In the '90s the boats' owners left.", []),
        ("Rock 'n' roll at the pier", []),
        ("‘We sail, Arne said.", []),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'The plank was 6" wide.',
        'A 12" plank and an 8" plank lay there.',
        "The door is 6'2\" high.",
        "He left” and went.",
        "A stray ” here and a stray » there",
        'Nothing follows this "',
        "No marks at all.",
        "",
        '"',
        "“",
        "''",
    ],
)
def test_a_mark_that_opens_nothing_is_no_quotation(text: str) -> None:
    assert [q for q in quoted(text) if len(q) > 2] == []


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "“We sail today.\n\n“We are back on Monday,” Arne said."
    first, second = quotations_of(text, [Span(0, 15), Span(17, len(text))])
    assert (first.span.of(text), first.is_closed) == ("“We sail today.", False)
    assert (second.span.of(text), second.is_closed) == ("“We are back on Monday,”", True)


def test_an_odd_mark_leaves_the_next_paragraph_alone() -> None:
    text = 'The plank" lay there.\n\n"We sail," Arne said.'
    found = quotations_of(text, [Span(0, 21), Span(23, len(text))])
    assert [q.span.of(text) for q in found] == ['"We sail,"']


def test_the_inner_span_leaves_the_marks_out() -> None:
    text = "“We sail,” he said. “And so"
    closed, still_open = quotations_of(text, [whole(text)])
    assert closed.inner.of(text) == "We sail,"
    assert still_open.inner.of(text) == "And so"


def test_quotations_never_overlap_and_are_in_order() -> None:
    text = '“a “b” c” "d “e" f” ``g\'\' "h' * 5
    found = quotations_of(text, [whole(text)])
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
