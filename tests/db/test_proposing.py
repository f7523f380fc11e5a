"""Relations proposed as articles are added, in the same transaction and event."""

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.articles import Article
from provenance.domain.dates import NEVER
from provenance.domain.relations import MadeBy, RelationFilter, RelationStatus, StoredRelation
from provenance.domain.statements import Status
from tests.builders import BY_ADA, a_hop, a_publisher, a_speaker, a_statement, an_article

PLAN = "Vestnia plans to close the ferry terminal in Oxdal"
DENIAL = "Vestnia has no plans to close the ferry terminal"
ROLE = "Transport Ministry official"


def say(
    store: Store,
    words: str,
    *,
    name: str = "Tove Lindqvist",
    day: str = "2026-03-09",
    url: str | None = None,
    role: str = ROLE,
) -> int:
    """Add an article in which ``name`` says ``words``; answers the id of the statement."""
    text = f"{words}, {name} said.\n\nThe paper is dated {day}."
    statement = a_statement(
        words,
        text=text,
        source=name,
        speaker=a_speaker(name, as_written=name, role=role),
        chain=(a_hop(name), a_publisher()),
        said_on=NEVER,
    )
    article: Article = an_article(text, title=words, published=day, url=url)
    return store.add_article(article, [statement], BY_ADA).statement_ids[0]


def proposed(store: Store) -> tuple[StoredRelation, ...]:
    """Every relation, oldest first."""
    return store.relations(RelationFilter()).rows[::-1]


def test_an_article_brings_proposals_in_its_own_event(store: Store) -> None:
    say(store, PLAN)
    say(store, DENIAL, day="2026-03-12")
    (found,) = proposed(store)
    assert (found.in_words, found.made_by, found.status) == (
        "st2 contradicts st1",
        MadeBy.RULE,
        RelationStatus.PROPOSED,
    )
    assert found.relation.gap_days == 3
    assert found.words == ("no plans to close the ferry terminal",)
    assert found.other_words == ("plans to close the ferry terminal",)
    (event,) = store.history(found.target)
    assert event.kind == "added"
    assert store.verify().is_sound


def test_a_plan_finds_the_denial_that_was_stored_before(store: Store) -> None:
    say(store, DENIAL)
    say(store, PLAN, day="2026-03-12")
    assert [found.in_words for found in proposed(store)] == ["st2 contradicts st1"]


def test_what_was_said_later_is_the_newer_one_whenever_it_is_added(store: Store) -> None:
    say(store, DENIAL, day="2026-03-12")
    say(store, PLAN, day="2026-03-09")
    assert [found.in_words for found in proposed(store)] == ["st1 contradicts st2"]


def test_two_officials_of_one_ministry(store: Store) -> None:
    say(store, PLAN)
    say(store, DENIAL, name="Pelle Ask", role="Transport Ministry spokesman")
    say(store, DENIAL, name="Maren Holt", role="mayor of Oxdal")
    (found,) = proposed(store)
    assert (found.in_words, found.relation.scope) == ("st2 contradicts st1", "same_organisation")


def test_sources_that_an_editor_merged_are_one_speaker(store: Store) -> None:
    first = say(store, PLAN, role="")
    other = say(store, "The bridge is safe", name="T. Lindqvist", role="")
    ids = [store.statement(number).hops[0].source_id for number in (first, other)]
    store.merge_sources([ids[1]], ids[0], "one person", BY_ADA)
    say(store, DENIAL, name="T. Lindqvist", role="")
    (found,) = proposed(store)
    assert found.relation.scope == "same_speaker"


def test_a_rejected_statement_is_held_against_nobody(store: Store) -> None:
    first = say(store, PLAN)
    workflow.decide(store, [first], Status.REJECTED, "a caption", BY_ADA)
    say(store, DENIAL)
    assert proposed(store) == ()


def test_a_new_capture_does_not_bring_back_what_was_rejected(store: Store) -> None:
    say(store, PLAN)
    url = "https://courier.example/terminal"
    say(store, DENIAL, day="2026-03-12", url=url)
    (found,) = proposed(store)
    workflow.decide_relations(store, [found.id], RelationStatus.REJECTED, "two terminals", BY_ADA)
    say(store, DENIAL, day="2026-03-13", url=url)
    assert [(r.id, r.status) for r in proposed(store)] == [(found.id, RelationStatus.REJECTED)]
    assert store.verify().is_sound


@pytest.mark.parametrize("count", [60])
def test_one_statement_brings_few_proposals(store: Store, count: int) -> None:
    for number in range(count // 10):
        say(store, PLAN, day=f"2026-03-{number + 10}")
    say(store, DENIAL, day="2026-03-30")
    assert [found.other.id for found in proposed(store)] == [6, 5, 4]
