"""Gathering: founding claims, joining them, keeping out what does not fit."""

from dataclasses import replace

from provenance.claims.gathering import Held, Said, gather
from provenance.domain.claims import Stance

SOLD = "The harbour board will sell the Oxdal pier to Nordbund Shipping for 40 million crowns"
OLD = Held(1, 1, SOLD, "say")
NEW = Said(9, 2, "Nordbund Shipping is to buy the Oxdal pier from the harbour board for 40m crowns")


def test_two_statements_found_a_claim() -> None:
    found = gather([NEW], {9: [OLD]})
    assert [claim.text for claim in found.claims] == [SOLD]
    assert [(m.claim, m.statement_id, m.stance) for m in found.members] == [
        (-1, 1, Stance.ASSERTS),
        (-1, 9, Stance.ASSERTS),
    ]
    assert all(member.why for member in found.members)


def test_a_claim_is_in_the_words_of_who_asserts_it() -> None:
    denied = Held(1, 1, SOLD, "deny")
    found = gather([NEW], {9: [denied]})
    assert found.claims[0].text == NEW.words
    assert [member.stance for member in found.members] == [Stance.DENIES, Stance.ASSERTS]


def test_a_statement_joins_the_claim_that_is_there() -> None:
    held = Held(1, 1, SOLD, "say", claim_id=5, claim_text=SOLD)
    found = gather([NEW], {9: [held]})
    assert found.claims == ()
    assert [(member.claim, member.statement_id) for member in found.members] == [(5, 9)]


def test_what_fits_a_member_and_not_the_claim_stays_out() -> None:
    held = Held(1, 1, SOLD, "say", claim_id=5, claim_text="The ferry crews return on Thursday")
    longer = replace(
        NEW, words=f"{NEW.words}, which Pelle Ask of the union calls a scandal, a bribe"
    )
    assert gather([longer], {9: [held]}).members == ()


def test_a_rejected_claim_gathers_nothing_more() -> None:
    held = Held(1, 1, SOLD, "say", claim_id=5, claim_text=SOLD, is_closed=True)
    assert gather([NEW], {9: [held]}).members == ()


def test_the_second_of_an_article_joins_what_the_first_founded() -> None:
    second = replace(NEW, statement_id=10)
    found = gather([NEW, second], {9: [OLD], 10: [OLD]})
    assert len(found.claims) == 1
    assert [member.statement_id for member in found.members] == [1, 9, 10]


def test_a_stranger_founds_nothing() -> None:
    stranger = Held(1, 1, "The night boats stop for a week, the union's chair Pelle Ask said")
    assert gather([NEW], {9: [stranger]}).members == ()
