from collections.abc import Sequence
from itertools import pairwise

import pytest

from provenance.ingest.appeals import Strength, boilerplate_runs, is_button, strength_of
from provenance.ingest.passages import Passage, lay_out


def passage(words: str) -> Passage:
    (only,) = lay_out(words).passages
    return only


def runs_of(passages: Sequence[Passage]) -> list[tuple[int, int]]:
    """The runs of boilerplate when all is body."""
    return list(boilerplate_runs(passages, list(map(strength_of, passages)), len(passages)))


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("Dear readers,", Strength.LETTER),
        ("A message from The Selva Post:", Strength.LETTER),
        ("A Letter from The Selva Post:", Strength.LETTER),
        ("Letter From America", Strength.NONE),
        ("Sign up for our newsletter", Strength.STRONG),
        ("We ask you to support us, from $3 a month.", Strength.STRONG),
        ("Press freedom is at stake.", Strength.WEAK),
        ("The authorities claim our work harms the harbour.", Strength.WEAK),
        ("Once", Strength.WEAK),
        ("It asks each member for US$5 a month.", Strength.WEAK),
        ("It asks each member for £5 a month.", Strength.WEAK),
        ("Give from just £3", Strength.WEAK),
        ("A monthly plan keeps the boat afloat.", Strength.WEAK),
        ("A yearly donation keeps the boat afloat.", Strength.WEAK),
        ("Every year, month and week the press rows.", Strength.NONE),
        ("An annual gift keeps the boat afloat.", Strength.WEAK),
        ("The boat is reader-funded.", Strength.WEAK),
        ("Those who contribute today row first.", Strength.WEAK),
        ("An e-mail address is needed.", Strength.WEAK),
        ("We rowed home.", Strength.HINT),
        ('"We need your donations," the mayor said.', Strength.NONE),
        ("The mayor rowed home.", Strength.NONE),
    ],
)
def test_how_strongly_a_passage_shows_boilerplate(words: str, strength: Strength) -> None:
    assert strength_of(passage(words)) is strength


@pytest.mark.parametrize(
    "words",
    [
        "The best of it, straight to your inbox.",
        "Read the rules before commenting.",
        "Your name here will be your public display name.",
        "You must log out and then login again.",
        "Try a more up-to-date browser.",
        "Turn compatibility mode off.",
        "Thanks for visiting tide.example. You are using an old one.",
        "The Post may earn an affiliate commission.",
        "To see them all, CLICK HERE.",
        "This text may not be reproduced.",
        "See the cookies policy.",
        "It is all in our free daily newsletters.",
        "Readers can support us.",
        "Readers can donate to us.",
        "Readers: fund us.",
        "Thank those, standing with us.",
        "Each morning, right into your mailbox.",
        "The rest is delivered to your email.",
        "Read our privacy policy.",
        "Now, please consider becoming a member.",
        "Every gift will help us survive.",
        "Strong independent journalism needs readers like you.",
        "It is free: sign up here and get the alerts.",
    ],
)
def test_words_that_only_an_appeal_holds_show_it_anywhere(words: str) -> None:
    assert strength_of(passage(words)) is Strength.STRONG


def test_buttons_are_labels_and_nothing_more() -> None:
    assert is_button(passage("payment methods"))
    assert is_button(passage("Remind me later."))
    assert not is_button(passage("Share prices fell"))


def test_each_passage_is_in_one_run_at_most() -> None:
    passages = lay_out("Share\n" * 3000).passages
    runs = runs_of(passages)
    assert len(runs) == 1
    mixed = lay_out("Dear readers,\n\nWords.\n\nWe.\n\nSign up here\n\n" * 500).passages
    runs = runs_of(mixed)
    assert all(one[1] <= two[0] for one, two in pairwise(runs))
