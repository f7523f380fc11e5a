"""Venues are looked for only where a word of theirs stands, and none is lost by it."""

import pytest

from provenance.domain.spans import Span
from provenance.extraction.venues import (
    BLANK,
    blanked,
    documents_in,
    events_in,
    own_sites_in,
    platforms_in,
    relays_in,
    venues_in,
    words_in,
)

SENTENCES = [
    "Lind wrote in a letter to the harbour board.",
    "That was so, according to a draft memorandum.",
    "The office announced it in an e-mail message.",
    "In an email on Friday she agreed.",
    "It came from a leaked communiqué.",
    "It said so in a social media post.",
    "He told the assembled journalists that.",
    "She told the media.",
    "He spoke at a hastily called news conference.",
    "They said this during a conference call.",
    "She said it at a rally in Vellmark.",
    "He said it in speeches, at one of his town halls.",
    "Ask told a Senate subcommittee.",
    "It was heard on an earnings call.",
    "He was speaking to the Tide Pilots Association.",
    "At the Northern Harbours Summit she agreed.",
    "She said so on Facebook.",
    "He put it on his official Halcyon channel.",
    "He retweeted it.",
    "She said it in another tweet.",
    "He answered through a spokeswoman.",
    "He said it on his personal web page.",
    "She wrote on her campaign website.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_venue_is_found_behind_the_first_look(sentence: str) -> None:
    searched = [
        *documents_in(sentence, 7),
        *events_in(sentence, 7),
        *platforms_in(sentence, 7),
        *relays_in(sentence, 7),
        *own_sites_in(sentence, 7),
    ]
    assert searched
    assert venues_in(sentence, 7, words_in(sentence)) == searched


def test_no_venue_where_no_word_of_one_stands() -> None:
    sentence = "In the end she told him of the pier."
    assert venues_in(sentence, 0, words_in(sentence)) == []


def test_what_is_blanked_keeps_its_place() -> None:
    text = "Yes. The pier is old, Lind said."
    masked = blanked(text, Span(5, 32), [Span(0, 20), Span(22, 26), Span(40, 50)])
    assert masked == BLANK * 15 + ", " + BLANK * 4 + " said."
