import pytest

from provenance.extraction.neural.continuing import continue_quotations
from provenance.extraction.neural.encoding import Paragraph
from provenance.extraction.neural.frames import Frame
from provenance.extraction.neural.marks import follow_marks
from provenance.extraction.neural.quotations import (
    read_signature,
    read_transcripts,
    snap,
)
from provenance.extraction.neural.tokens import read_pieces


def paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(p, tuple(follow_marks(p)), None) for p in read_pieces(text)]  # type: ignore[arg-type]


def frame(text: str, content: str, cue: str = "", source: str = "") -> Frame:
    def spans(part: str) -> tuple[tuple[int, int], ...]:
        return ((text.index(part), text.index(part) + len(part)),) if part else ()

    return Frame(spans(content), spans(cue), spans(source), 0.9)


def shown(text: str, found: Frame | None) -> tuple[str, str] | None:
    if found is None:
        return None
    return text[slice(*found.source[0])], text[slice(*found.content[0])]


def turns(text: str) -> list[tuple[str, str]]:
    """Each turn's label and its words, paragraph by paragraph."""
    found = read_transcripts(text, paragraphs(text))
    return [
        (text[slice(*turn.source[0])], " / ".join(text[slice(*span)] for span in turn.content))
        for _, turn in sorted(found.items())
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["MODERATOR: Thank you.", "ANNA LUND (via telephone): We agreed."],
            [("MODERATOR", "Thank you."), ("ANNA LUND", "We agreed.")],
        ),
        (["“LUND: We agreed.", "“OSEI: On what?"], [("LUND", "We agreed."), ("OSEI", "On what?")]),
        (
            ["LUND: We agreed.", "And we signed.", "(APPLAUSE)", "OSEI: On what?", "It rained."],
            [("LUND", "We agreed. / And we signed."), ("OSEI", "On what?")],
        ),
        (
            [
                "Lund: We have agreed now.",
                "Osei: On what, may I ask?",
                "Lund: On the whole bridge.",
            ],
            [
                ("Lund", "We have agreed now."),
                ("Osei", "On what, may I ask?"),
                ("Lund", "On the whole bridge."),
            ],
        ),
        (["Lund: 55 seats", "Osei: 44 seats", "Lund: 3 counties"], []),
        (["Where: The old town hall.", "When: On Monday at eight.", "Who: All are welcome."], []),
        (["Update: The bridge is open.", "It was closed."], []),
        (["NATO: ", "It was 10:30 when they met."], []),
        (["A: yes", "B: no"], []),
    ],
)
def test_reads_transcripts(lines: list[str], expected: list[tuple[str, str]]) -> None:
    assert turns("\n\n".join(lines)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will rebuild.” — Ada Osei, mayor of Port Lund",
            ("Ada Osei, mayor of Port Lund", "“We will rebuild.”"),
        ),
        ('"We will rebuild." -- Ada Osei', ("Ada Osei", '"We will rebuild."')),
        ("“We will rebuild,” she said — slowly", None),
        ("The mayor said “no” — Ada Osei", None),
    ],
)
def test_reads_signatures(text: str, expected: tuple[str, str] | None) -> None:
    assert shown(text, read_signature(text, paragraphs(text)[0])) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("We will rebuild", "“We will rebuild,”"),
        ("“We will rebuild", "“We will rebuild,”"),
        ("We will", "“We will"),
    ],
)
def test_takes_the_marks_in(content: str, expected: str) -> None:
    text = "“We will rebuild,” the mayor said."
    found = snap(frame(text, content), paragraphs(text)[0])
    assert text[slice(*found.content[0])] == expected


def test_carries_a_quotation_over_paragraphs() -> None:
    text = "“We will rebuild,” the mayor said. “It takes time.\n\n“But it will be done.”\n\n“Who knows.”"
    cut = paragraphs(text)
    found = frame(text, "“We will rebuild,”", "said", "the mayor")
    joined = continue_quotations(text, cut, [[found], [], []])
    assert [text[slice(*s)] for s in joined[0][0].content] == [
        "“We will rebuild,”",
        "“But it will be done.”",
    ]


def test_a_colon_leads_to_the_next_paragraph() -> None:
    text = "“Wait,” she said, and added:\n“We are not done yet.”\nA new matter.\n“Nobody’s words here.”"
    joined = continue_quotations(
        text, paragraphs(text), [[frame(text, "“Wait,”", "said", "she")], [], [], []]
    )
    assert len(joined[0][0].content) == 2


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (
            [
                "“We agreed,” Lund said.",
                "“Nobody signed it, though.”",
                "“It never came.” It rained.",
            ],
            1,
        ),
        (["“We agreed,” Lund said.", "“Nobody signed it at all.”", "“Nobody read it, either.”"], 2),
        (["“We agreed,” Lund told the board on Friday", "“Nobody signed it, though.”"], 1),
        (["“We agreed,” Lund said. The board rose.", "“Nobody signed it, though.”"], 0),
        (["“We agreed,” Lund said.", "“Nobody signed it, though."], 0),
        (["“We agreed,” Lund said.", "“Not at all.”"], 0),
        (["“We agreed,” Lund said.", '"Lund walked in and sang “we agreed!”'], 0),
        (["“Who agreed?” Lund asked.", "“Nobody signed it, though.”"], 0),
    ],
)
def test_a_quotation_below_is_of_whoever_spoke_last(lines: list[str], taken: int) -> None:
    text = "\n".join(lines)
    cue = "asked" if "asked" in text else "told" if "told" in text else "said"
    first = frame(text, lines[0].split(" Lund")[0], cue, "Lund")
    read = paragraphs(text)
    (found, *_) = continue_quotations(text, read, [[first], *[[] for _ in read[1:]]])[0]
    assert len(found.content) == 1 + taken


@pytest.mark.parametrize(
    ("below", "is_given"),
    [
        ("“If it cannot be kept up, it should come down.”", True),
        ("“If it cannot be kept up, it should come down", False),
        ("“Down with it!”", False),
        ("“If it cannot be kept up,” the engineer wrote, “it should go.”", False),
    ],
)
def test_a_quotation_that_nothing_leads_to_is_whoever_is_named_above(
    below: str, is_given: bool
) -> None:
    text = f"The mayor, Jane Holt, is worried about the bridge. It opened in May.\n\n{below}"
    cut = paragraphs(text)
    above = frame(text, "the bridge", "is worried about", "The mayor, Jane Holt")
    kept, given = continue_quotations(text, cut, [[above], []])
    assert kept == [above]
    found = [(shown(text, one), one.rule, one.confidence) for one in given]
    assert found == [(("The mayor, Jane Holt", below), "alone", 0.5)] * is_given


def test_below_a_paragraph_that_names_nobody_a_quotation_stays_nobodys() -> None:
    text = "It opened in May.\n\n“If it cannot be kept up, it should come down.”"
    assert continue_quotations(text, paragraphs(text), [[], []]) == [[], []]
