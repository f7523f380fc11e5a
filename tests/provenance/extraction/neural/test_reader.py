import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extraction.neural.frames import Frame
from provenance.extraction.neural.reader import MODEL, Reader

PARTS = [
    "“",
    "”",
    '"',
    "''",
    "``",
    "‘",
    "’",
    "’”",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u2028",
    "\u00a0",
    "\x00",
    "said",
    " the mayor ",
    "according to",
    " Ada Osei ",
    "—",
    "―",
    " -- ",
    ":",
    ",",
    ".",
    "…",
    "?",
    "OSEI: ",
    "We will rebuild",
    "that it was late",
    "told the Port Lund Herald",
    "she",
    "\U0001f600",
    "李",
    "e\u0301",
    "\u202e",
]
HOSTILE = st.lists(st.sampled_from(PARTS), max_size=80).map("".join) | st.text(max_size=200)


def spans(frame: Frame) -> list[tuple[int, int]]:
    return [*frame.content, *frame.cue, *frame.source]


@settings(max_examples=150, deadline=None)
@given(HOSTILE)
def test_every_span_lies_in_the_text(text: str) -> None:
    for frame in Reader_at_zero.read(text, 0.0):
        assert frame.content
        assert 0 <= frame.confidence <= 1
        for start, end in spans(frame):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
        for group in (frame.content, frame.cue, frame.source):
            assert list(group) == sorted(group)
            assert all(a[1] <= b[0] for a, b in itertools.pairwise(group))


@settings(max_examples=25, deadline=None)
@given(HOSTILE)
def test_reads_the_same_twice(text: str) -> None:
    assert Reader_at_zero.read(text, 0.0) == Reader_at_zero.read(text, 0.0)


Reader_at_zero = Reader() if (MODEL / "roles.onnx").exists() else None


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "“We will rebuild,” Mayor Ada Osei said on Monday.",
            "Mayor Ada Osei",
            "said",
            "“We will rebuild,”",
        ),
        (
            "The ministry announced that the bridge would open in May.",
            "The ministry",
            "announced",
            "that the bridge would open in May",
        ),
        (
            "According to the police, two people were hurt.",
            "the police",
            "According to",
            "two people were hurt",
        ),
        (
            "``Nobody told us,'' said Tom Lund, a fisherman.",
            "Tom Lund, a fisherman",
            "said",
            "``Nobody told us,''",
        ),
    ],
)
def test_reads_plain_news(text: str, source: str, cue: str, content: str) -> None:
    (frame,) = Reader_at_zero.read(text)
    assert [text[s:e] for s, e in frame.source] == [source]
    assert [text[s:e] for s, e in frame.cue] == [cue]
    assert [text[s:e] for s, e in frame.content] == [content]
    assert frame.confidence > 0.5


def test_reads_nothing_where_nobody_speaks() -> None:
    assert Reader_at_zero.read("") == []
    assert Reader_at_zero.read("\n \n\t") == []
    assert Reader_at_zero.read("The bridge is 300 metres long. It was built in 1931.") == []


@pytest.mark.parametrize(
    "text",
    [
        "“" * 20_000,
        '" ' * 10_000,
        "a" * 400_000,
        "The mayor said that it would be done. " * 1_500,
        "said" + " said" * 8_000,
        "OSEI: " * 8_000,
        "\n".join(["“We will rebuild."] * 1_000),
    ],
    ids=["marks", "straight marks", "one word", "one line", "cues", "labels", "open quotations"],
)
def test_reads_monsters_with_every_span_in_the_text(text: str) -> None:
    for frame in Reader_at_zero.read(text):
        for start, end in (*frame.content, *frame.cue, *frame.source):
            assert 0 <= start < end <= len(text)


def test_a_colon_leads_to_a_quotation_in_the_next_paragraph() -> None:
    text = "Mayor Ada Osei told the council on Monday:\n“We will rebuild the bridge by May.”"
    (frame,) = Reader_at_zero.read(text)
    assert [text[s:e] for s, e in frame.source] == ["Mayor Ada Osei"]
    assert [text[s:e] for s, e in frame.content] == ["“We will rebuild the bridge by May.”"]


@pytest.mark.parametrize(
    ("following", "is_led_to"),
    [
        ("The minister has always been clear about the costs. She has published them.", True),
        ("The costs have doubled since March, a union leader, Tom Avery, said on Friday.", False),
        ("Costs and dates", False),
        ("[Picture of the bridge as it was in May.]", False),
    ],
)
def test_a_colon_leads_to_a_paragraph_without_marks(following: str, is_led_to: bool) -> None:
    text = f"Her spokesman, Ben Adler, wrote:\n\n{following}\n\nIt rained all day in Port Lund."
    led = [frame for frame in Reader_at_zero.read(text) if frame.rule == "led to"]
    assert [text[s:e] for frame in led for s, e in frame.content] == [following] * is_led_to
    assert all(
        text[s:e].startswith("Her spokesman, Ben Adler") for frame in led for s, e in frame.source
    )
    assert all(frame.confidence <= 0.6 for frame in led)


def test_turns_of_a_transcript_hold_what_is_said_inside_them() -> None:
    text = "OSEI: The police said that nobody was hurt. We are glad.\nLUND: When will it open?"
    frames = Reader_at_zero.read(text)
    turns = [frame for frame in frames if frame.rule == "transcript"]
    assert [text[s:e] for frame in turns for s, e in frame.source] == ["OSEI", "LUND"]
    inner = [frame for frame in frames if not frame.rule]
    assert [text[s:e] for frame in inner for s, e in frame.source] == ["The police"]
