"""Plain statements that the network overlooks and the rules see."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.overlooked import overlooked
from provenance.extraction.passages import frames_of
from provenance.extraction.prose import prose_of
from tests.builders import an_article

WORDS = "The dredger will leave the outer basin before the end of the week"
LONG_ROLE = "Harbour Ministry official and special commissioner for dredging Sigrid Moll"


def added(text: str, found: tuple[Frame, ...] = ()) -> list[str]:
    """The contents that are added to what the network found."""
    prose = prose_of(an_article(text, zones=()))
    frames = overlooked(frames_of(prose), found, prose)
    return [frame.content[0].of(prose.text) for frame in frames]


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}, {LONG_ROLE} told the Radio Delta station.",
        f"{WORDS}, {LONG_ROLE} told reporters.",
        f"{WORDS}, Moll said.",
    ],
)
def test_a_whole_sentence_with_a_speaker_behind_it_is_added(text: str) -> None:
    assert added(text) == [WORDS]


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}, Moll told a joke.",
        f"{WORDS}, Moll said enough.",
        f"{WORDS}, Moll thought.",
        "In the basin, Moll said.",
        "The dredger was built in 1931.",
    ],
)
def test_other_patterns_are_left_to_the_network(text: str) -> None:
    assert added(text) == []


def test_what_the_network_found_is_not_found_twice() -> None:
    text = f"{WORDS}, Moll said."
    assert added(text, (Frame(0, (Span(4, 11),)),)) == []
