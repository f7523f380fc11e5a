"""What the rules propose, and what they leave alone."""

import pytest

from provenance.domain.relations import RelationKind, RelationScope
from provenance.relations.proposing import asked_keys, kept_keys, propose
from provenance.relations.utterances import Utterance
from tests.provenance.relations.uttering import said

PLAN = "Vestnia plans to close the ferry terminal in Oxdal"


def kinds(new: Utterance, stored: Utterance) -> list[str]:
    """What is proposed between a new statement and a stored one."""
    return [relation.kind.value for relation in propose([new], [stored])]


@pytest.mark.parametrize(
    "words",
    [
        "Vestnia had no plans to close the ferry terminal",
        "Vestnia will not close the ferry terminal",
        "Vestnia will not close the ferry terminal this spring",
        "Vestnia won’t be closing the ferry terminal",
        "the closure of the ferry terminal is not currently being discussed",
        "closing the ferry terminal is out of the question",
        "Vestnia did not intend to close the Oxdal ferry terminal",
        "that the ministry has ruled out closing the ferry terminal",
        "the ministry had decided against closing the terminal or the ferry docks",
    ],
)
def test_the_opposite_of_a_plan_is_a_contradiction_whoever_speaks_first(words: str) -> None:
    other = said(words, day=12, article=2)
    assert kinds(other, said(PLAN)) == ["contradicts"]
    assert kinds(said(PLAN, day=12, article=2), said(words)) == ["contradicts"]


@pytest.mark.parametrize(
    "words",
    [
        "Vestnia had scrapped plans to close the ferry terminal",
        "Vestnia has abandoned its plan to close the ferry terminal",
        "the ministry dropped the idea of closing the ferry terminal",
        "plans for closing the ferry terminal were called off",
    ],
)
def test_a_plan_that_is_dropped_is_superseded(words: str) -> None:
    assert kinds(said(words, day=12, article=2), said(PLAN)) == ["supersedes"]


@pytest.mark.parametrize(
    "words",
    [
        "Vestnia will not close the railway station",
        "Vestnia will not close the ferry terminal in Hestvik",
        "Ostria will not close the ferry terminal",
        "Vestnia has not closed the ferry terminal",
        "Vestnia has not decided when to close the ferry terminal",
        "Vestnia will not only close the ferry terminal but sell it",
        "Vestnia will not close the ferry terminal unless the crews agree",
        "Vestnia should not close the ferry terminal",
        "Vestnia will close the ferry terminal",
        "why not close the ferry terminal?",
        "the ferry terminal is not close",
        "no comment",
    ],
)
def test_what_is_no_contradiction(words: str) -> None:
    assert kinds(said(words, day=12, article=2), said(PLAN)) == []


def test_the_words_that_show_it_are_marked() -> None:
    denial = said("Vestnia had no plans to close the ferry terminal", day=12, article=2)
    (found,) = propose([denial], [said(PLAN)])
    words = [denial.pieces[0].words[s.start - 100 : s.end - 100] for s in found.marks]
    others = [PLAN[s.start - 100 : s.end - 100] for s in found.other_marks]
    assert words == ["no plans to close the ferry terminal"]
    assert others == ["plans to close the ferry terminal"]
    assert (found.scope, found.gap_days) == (RelationScope.SAME_SPEAKER, 3)
    assert found.why == (
        "Tove Lindqvist both times: “no plans to close the ferry terminal” now, “plans to close "
        "the ferry terminal” before, 3 days apart."
    )


def test_two_who_speak_for_one_body_contradict_one_another() -> None:
    denial = "Vestnia will not close the ferry terminal"
    spokesman = said(denial, by=2, role="Transport Ministry spokesman", day=12, article=2)
    (found,) = propose([spokesman], [said(PLAN)])
    assert (found.kind, found.scope) == (RelationKind.CONTRADICTS, RelationScope.SAME_ORGANISATION)
    rival = said(denial, by=3, role="Finance Ministry spokesman", day=12, article=2)
    assert propose([rival], [said(PLAN)]) == ()


def test_what_is_ruled_out_is_denied_by_its_cue() -> None:
    ruled_out = said("closing the ferry terminal", cue="rule out")
    assert kinds(said(PLAN, day=12, article=2), ruled_out) == ["contradicts"]


def test_a_body_that_names_itself_speaks_of_itself() -> None:
    dropped = said(
        "The Transport Ministry has scrapped plans to close the ferry terminal", day=12, article=2
    )
    assert kinds(dropped, said(PLAN)) == ["supersedes"]
    other = said(
        "The Harbour Council has scrapped plans to close the ferry terminal", day=12, article=2
    )
    assert kinds(other, said(PLAN)) == []


def test_to_withdraw_is_a_deed_and_not_to_drop_a_plan() -> None:
    will = said("Vestnia will withdraw its peacekeepers from Oxdal")
    wont = said("Vestnia would not withdraw its peacekeepers", day=12, article=2)
    assert kinds(wont, will) == ["contradicts"]


def test_who_did_it_is_no_part_of_what_is_denied() -> None:
    accused = said(
        "that Holt Shipping had dumped toxic sludge in the Oxdal river", by=5, role="inspector"
    )
    denied = said(
        "that the company had dumped toxic sludge in the river", by=6, role="", cue="deny"
    )
    assert [r.kind.value for r in propose([denied], [accused])] == ["denies"]


def test_who_else_will_not_do_it_contradicts_nobody() -> None:
    mine = said("I will raise the harbour fees", form=None, name="Pelle Ask")
    hers = said("Maren Holt will not raise the harbour fees", day=12, article=2, name="Pelle Ask")
    assert propose([hers], [mine]) == ()


def test_within_one_article_only_what_the_outlet_sets_side_by_side() -> None:
    now = said(PLAN)
    plain = said("Vestnia had no plans to close the ferry terminal", day=8)
    assert propose([now, plain], []) == ()
    lead = "Lindqvist's latest statement comes a day after she said "
    before = said("Vestnia had no plans to close the ferry terminal", day=8, before=lead)
    found = propose([now, before], [])
    assert [(r.statement_id, r.kind.value, r.gap_days) for r in found] == [
        (now.statement_id, "supersedes", 1),
        (now.statement_id, "contradicts", 1),
    ]
    first = found[0].other_marks[0]
    assert lead[first.start - 100 + len(lead) : first.end - 100 + len(lead)] == "comes a day after"


@pytest.mark.parametrize(
    ("older", "newer", "wanted"),
    [
        (
            "At least three people were killed in a fire at a mill in Oxdal on Sunday.",
            "Mourners met in Oxdal after the fire at the mill that killed at least 12 people.",
            ["updates"],
        ),
        (
            "Four people died in a fire at a textile mill in Oxdal.",
            "The death toll of the fire at the textile mill in Oxdal has risen to 1,204.",
            ["updates"],
        ),
        (
            "Twelve people were killed in a fire at a mill in Oxdal.",
            "Twelve people were killed in a fire at a mill in Oxdal.",
            [],
        ),
        (
            "Three people were killed in a fire at a mill in Oxdal.",
            "Nine people were killed in a fire at a mill in Hestvik.",
            [],
        ),
        (
            "Three people were killed in a fire at a mill in Oxdal.",
            "Nine people were injured in a fire at a mill in Oxdal.",
            [],
        ),
        (
            "Three people were killed in the Oxdal mill fire.",
            "Pelle Ask, 26, was killed in the Oxdal mill fire.",
            [],
        ),
        (
            "Three people were killed in the Oxdal mill fire.",
            "Since 1996 nobody was killed in the Oxdal mill fire brigade.",
            [],
        ),
    ],
)
def test_counts_of_people_that_grow(older: str, newer: str, wanted: list[str]) -> None:
    old = said(older, by=None)
    assert kinds(said(newer, by=None, day=12, article=2, outlet="Daily Fjord"), old) == wanted


def test_a_count_needs_days_to_grow_in() -> None:
    old = said("Three people were killed in a fire at a mill in Oxdal.", by=None, day=None)
    new = "Nine people were killed in a fire at a mill in Oxdal."
    assert propose([said(new, by=None, day=12, article=2)], [old]) == ()


def test_a_denial_is_held_against_what_it_denies() -> None:
    accused = said(
        "that the yard had dumped toxic sludge in the Oxdal river", by=5, role="inspector"
    )
    denied = said("that it had dumped toxic sludge in the river", by=6, role="", cue="deny")
    (found,) = propose([denied], [accused])
    assert (found.kind, found.scope) == (RelationKind.DENIES, RelationScope.CROSS_SPEAKER)
    assert "“deny”" in found.why
    assert propose([said("any wrongdoing", by=6, role="", cue="deny")], [accused]) == ()
    praised = said("that the yard had cleaned the Oxdal river", by=5, role="inspector")
    assert propose([denied], [praised]) == ()


def test_what_may_be_related_shares_a_key() -> None:
    """Both ways: a plan asks for its denial, a denial is found by its plan; a count by a count."""
    plan, denial = said(PLAN), said("Vestnia has no plans to close the ferry terminal")
    assert asked_keys(plan) & kept_keys(denial)
    assert kept_keys(plan) == frozenset()
    three = said("Three people were killed in a fire at a mill in Oxdal.", by=None)
    nine = said("The fire at the mill in Oxdal killed nine people.", by=None)
    assert asked_keys(three) & kept_keys(nine)
    assert not asked_keys(said("Crews will go back to work")) & kept_keys(denial)
