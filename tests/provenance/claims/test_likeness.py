"""Which wordings say the same thing, with the reasons, and what each does with the claim."""

import pytest

from provenance.claims.likeness import likeness, stance_of
from provenance.claims.terms import terms_of
from provenance.domain.claims import Stance

CLAIM = "The harbour board will sell the Oxdal pier to Nordbund Shipping for 40 million crowns"

SAME = [
    "Nordbund Shipping is to buy the Oxdal pier from the harbour board for 40m crowns",
    "Oxdal's pier is being sold to Nordbund Shipping, for 40 million crowns",
    CLAIM.removesuffix(" for 40 million crowns"),
]
OTHERS = [
    "The harbour board will sell the Oxdal pier to Nordbund Shipping for 90 million crowns",
    "The harbour board will sell the Kellmarsh pier to Vestnor Lines for 40 million crowns",
    "Nordbund Shipping moved its offices from the Oxdal pier to the harbour last winter",
    "A pier was sold",
    "Nordbund, Oxdal and the harbour board met on Monday",
]


@pytest.mark.parametrize("words", SAME)
def test_other_wordings_of_the_same(words: str) -> None:
    found = likeness(terms_of(CLAIM), terms_of(words))
    assert found is not None
    assert any("both name" in why for why in found.why)


@pytest.mark.parametrize("words", OTHERS)
def test_what_is_not_the_same(words: str) -> None:
    assert likeness(terms_of(CLAIM), terms_of(words)) is None


def test_the_reasons_use_the_words_as_written() -> None:
    found = likeness(terms_of(CLAIM), terms_of(SAME[0]))
    assert found is not None
    assert "the same number: 40 million" in found.why
    assert any("Oxdal" in why and "Nordbund" in why for why in found.why)


def test_a_near_copy_is_called_one() -> None:
    found = likeness(terms_of(CLAIM), terms_of(f"{CLAIM}, it said on Monday"))
    assert found is not None
    assert found.is_near_copy
    assert found.why[0].startswith("nearly the same words")


@pytest.mark.parametrize(
    ("words", "cue", "stance"),
    [
        (CLAIM, "say", Stance.ASSERTS),
        (CLAIM, "deny", Stance.DENIES),
        (CLAIM.replace("will sell", "will not sell"), "say", Stance.DENIES),
        (f"It is untrue that {CLAIM[0].lower()}{CLAIM[1:]}", "say", Stance.DENIES),
        (CLAIM.replace("will sell", "may sell"), "say", Stance.HEDGES),
        (f"{CLAIM}. That does not surprise anybody in town.", "say", Stance.ASSERTS),
    ],
)
def test_the_stance_of_a_member(words: str, cue: str, stance: Stance) -> None:
    member, claim = terms_of(words), terms_of(CLAIM)
    assert stance_of(member, claim, cue, likeness(claim, member))[0] is stance
