"""Quotations in single marks, put into double ones for the network, and read by it."""

from datetime import UTC, datetime

import pytest

from provenance.domain.articles import Capture, ObtainedBy
from provenance.domain.spans import Span
from provenance.extraction.quotes import quotations_of
from provenance.extraction.single_marks import in_double_marks
from provenance.extraction.trained import TrainedExtractor
from provenance.ingest import read_capture


def doubled(text: str) -> str:
    return in_double_marks(text, quotations_of(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "'The pier isn't old. It will fall,' Lind said.",
            "“The pier isn't old. It will fall,” Lind said.",
        ),
        ("‘We go,’ she said. ‘It’s time.’", "“We go,” she said. “It’s time.”"),
        (
            "The clubs' own count says 'no more than' ten.",
            "The clubs' own count says “no more than” ten.",
        ),
        ("“It was 'odd' of him,” she said.", "“It was 'odd' of him,” she said."),
        ("He's at the owners' club.", "He's at the owners' club."),
    ],
)
def test_marks_are_doubled_and_apostrophes_stay(text: str, expected: str) -> None:
    assert doubled(text) == expected
    assert len(doubled(text)) == len(text)


def test_a_subheading_in_single_marks_stays() -> None:
    text = "'A pier for all'\n“It is old,” Lind said. 'Not for long.'\n'Boots'"
    paragraphs, at = [], 0
    for line in text.splitlines():
        paragraphs.append(Span(at, at + len(line)))
        at += len(line) + 1
    assert in_double_marks(text, quotations_of(text, paragraphs)) == text
    british = text.replace("“", "'").replace("”", "'")
    assert in_double_marks(british, quotations_of(british, paragraphs)).startswith("“A pier")


def test_british_copy_is_read_as_american_copy_is() -> None:
    text = (
        "Rain is due again on Friday. ‘It’s the third time they’ve promised us a wall,’ said Mary "
        "Oakes, a teacher. ‘Nobody here believes it.’\n\n"
        "The council's leader, Tom Avery, called the plan ‘a waste of the people’s money’.\n"
    )
    read = []
    for copy in (
        text,
        text.replace("‘", "“")
        .replace("’,", "”,")
        .replace(",’", ",”")
        .replace(".’", ".”")
        .replace("’.", "”."),
    ):
        capture = Capture(
            copy.encode(),
            ObtainedBy.FILE,
            datetime(2026, 11, 28, tzinfo=UTC),
            "text/plain",
            "utf-8",
            "a.txt",
        )
        article = read_capture(capture)
        said = [s for s in TrainedExtractor().extract(article) if s.cue]
        assert all(span.of(copy) for s in said for span in s.content)
        read.append([(s.content, s.form, s.speaker.name) for s in said])
    assert read[0] == read[1]
    first, second = read[0]
    assert [span.of(text) for span in first[0]] == [
        "‘It’s the third time they’ve promised us a wall,’",
        "‘Nobody here believes it.’",
    ]
    assert second[2] == "Tom Avery"
