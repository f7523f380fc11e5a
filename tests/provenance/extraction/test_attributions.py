"""Frames by shape: who stands before or behind which verb, and what is said."""

import pytest

from tests.provenance.extraction.reading import frame_in_words, frames_of_sentence


def framed(text: str) -> list[tuple[str, str, str]]:
    return [frame_in_words(text, frame) for frame in frames_of_sentence(text)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("“We sail,” Lind said.", "Lind", "said", "“We sail,”"),
        ("“We sail,” said Lind.", "Lind", "said", "“We sail,”"),
        ("“We sail,” said Ada Lind, the harbour master.", "Ada Lind", "said", "“We sail,”"),
        ("The port will shut, Lind said.", "Lind", "said", "The port will shut"),
        ("The port will shut, Lind said on Monday.", "Lind", "said", "The port will shut"),
        ("The port will shut, said Lind.", "Lind", "said", "The port will shut"),
        ("The port will shut, as Lind said.", "Lind", "said", "The port will shut"),
        ("The port will shut, Lind told the Nordpress news agency.", "Lind", "told", "The port will shut"),
        ("The port will shut, the ministry said in a statement.",
         "the ministry", "said", "The port will shut"),
        ("The port will shut, a Harbour Ministry official said Monday, two nights after a storm.",
         "a Harbour Ministry official", "said", "The port will shut"),
        ("The port will shut — Lind said.", "Lind", "said", "The port will shut"),
        ("The port has shut, Lind has said.", "Lind", "has said", "The port has shut"),
        ("“We sail,” Lind later added.", "Lind", "added", "“We sail,”"),
    ],
)  # fmt: skip
def test_content_before_its_verb(text: str, source: str, cue: str, content: str) -> None:
    assert framed(text) == [(source, cue, content)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Lind said the port will shut.", "Lind", "said", "the port will shut"),
        ("Lind said that the port will shut.", "Lind", "said", "the port will shut"),
        ("Lind said: “We sail.”", "Lind", "said", "“We sail.”"),
        ("Lind said, “We sail.”", "Lind", "said", "“We sail.”"),
        ("Lind told the court that the port will shut.", "Lind", "told", "the port will shut"),
        ("Lind told Bo Ask that the port will shut.", "Lind", "told", "the port will shut"),
        ("On Monday Lind said the port will shut.", "Lind", "said", "the port will shut"),
        ("In an interview with Radio Sund, Lind said the port will shut.",
         "Lind", "said", "the port will shut"),
        ("Lind has warned that the port will shut.", "Lind", "has warned", "the port will shut"),
        ("Lind, who runs the port, said it will shut.", "Lind", "said", "it will shut"),
        ("Lind, the harbour master, said it will shut.",
         "Lind, the harbour master", "said", "it will shut"),
        ("Its governor, Ada Lind, said she expected the cabinet to act.", "Its governor, Ada Lind",
         "said", "she expected the cabinet to act"),
        ("Ada Lind said late Saturday she hoped for rain.", "Ada Lind", "said", "she hoped for rain"),
        ("Islanders reached by phone said that they had heard of no truce.", "Islanders reached by phone",
         "said", "they had heard of no truce"),
        ("Lind accused the crews of lying about the storm.",
         "Lind", "accused", "the crews of lying about the storm"),
        ("Asked whether the port would shut, Lind said: “When I say so.”",
         "Lind", "said", "“When I say so.”"),
        ("Lind, asked whether the port would shut, said: “When I say so.”",
         "Lind", "said", "“When I say so.”"),
        ("Two officials said the port will shut.", "Two officials", "said", "the port will shut"),
        ("The three, who asked not to be named, said the port will shut.",
         "The three", "said", "the port will shut"),
    ],
)  # fmt: skip
def test_content_behind_its_verb(text: str, source: str, cue: str, content: str) -> None:
    found = framed(text)
    assert len(found) == 1
    assert found[0][0].startswith(source)
    assert found[0][1:] == (cue, content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” Lind said, “and we win.”", ("Lind", "said", "“We sail,” … “and we win.”")),
        ("The port, Lind said, is too small.", ("Lind", "said", "The port … is too small")),
        ("The boats, she added, were old.", ("she", "added", "The boats … were old")),
    ],
)
def test_speaker_and_verb_inside_the_words(text: str, expected: tuple[str, str, str]) -> None:
    assert framed(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port will shut, according to Lind.", ("Lind", "according to", "The port will shut")),
        ("According to Lind, the port will shut.", ("Lind", "According to", "the port will shut")),
        ("According to the Chamber of Hauliers, some 90 carts were waiting there.",
         ("the Chamber of Hauliers", "According to", "some 90 carts were waiting there")),
    ],
)  # fmt: skip
def test_according_to(text: str, expected: tuple[str, str, str]) -> None:
    assert framed(text) == [expected]


@pytest.mark.parametrize(
    ("text", "source", "relay"),
    [
        ("“We sail,” Nordpress quoted Lind as saying.", "Lind", "Nordpress"),
        ("Nordpress quoted Lind as saying the port will shut.", "Lind", "Nordpress"),
        ("The agency quoted Ada Lind saying that the port will shut.", "Ada Lind", "The agency"),
        ("Lind was quoted as saying that the port will shut.", "Lind", ""),
        ("“We sail,” Lind was quoted as saying by Nordpress.", "Lind", ""),
    ],
)
def test_the_subject_of_a_relay_verb_is_not_the_speaker(text: str, source: str, relay: str) -> None:
    (frame,) = frames_of_sentence(text)
    assert frame.source is not None
    assert frame.source.of(text) == source
    assert (frame.relay.of(text) if frame.relay else "") == relay


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind said the port will shut and accused the crews of lying about it.",
         ["the port will shut", "the crews of lying about it"]),
        ("Lind said the port will shut, but Ask said it will open again.",
         ["the port will shut", "it will open again"]),
        ("Lind said the port will shut, adding that nobody was hurt.",
         ["the port will shut", "nobody was hurt"]),
    ],
)  # fmt: skip
def test_two_statements_in_one_sentence(text: str, expected: list[str]) -> None:
    assert [content for _, _, content in framed(text)] == expected


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("Lind said that Ask promised that the port will open.", "Lind", "Ask"),
        ("She added that the rebel leadership has guaranteed that its boats will leave.",
         "She", "the rebel leadership"),
        ("Ask told Radio Sund that the owner had assured him that nobody was hurt.", "Ask", "the owner"),
    ],
)  # fmt: skip
def test_a_statement_in_a_statement_is_nested(text: str, outer: str, inner: str) -> None:
    first, second = frames_of_sentence(text)
    assert first.source is not None
    assert second.source is not None
    assert (first.source.of(text), second.source.of(text)) == (outer, inner)
    assert (first.parent, second.parent) == (None, 0)
    assert first.content[0].covers(second.content[0])


@pytest.mark.parametrize(
    "text",
    [
        "The port will shut on Monday.",
        "Lind did not say when the port will shut.",
        "Lind would not say whether the port will shut.",
        "Lind has not said that the port will shut.",
        "Lind declined to comment.",
        "The ministry did not respond to a request for comment.",
        "The report was published on Monday.",
        "The claims of the crews were heard in court.",
        "The state of the port is poor.",
        "A new order for boats came in.",
        "The boats are said to be old.",
        "Lind was told to leave the port.",
        "He was asked about the storm.",
        "The so-called “golden boat” was opened in 2024.",
        "The crews hope.",
        "The point of the port is trade.",
        "Rescue boats and rule books were found on the pier.",
        "Lind left the pier in her own boat.",
        "",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert (framed(text) if text else []) == []


def test_what_is_quoted_has_no_grammar_of_its_own() -> None:
    text = "“Ask said that he lied, and Bo told me so,” Lind said."
    assert framed(text) == [("Lind", "said", "“Ask said that he lied, and Bo told me so,”")]


def test_nesting_ends_at_some_depth() -> None:
    text = "Lind said that " * 12 + "the port will shut."
    assert 2 <= len(frames_of_sentence(text)) <= 5
