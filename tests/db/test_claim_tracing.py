"""Tracing over a store: which articles are read, and that what editors decided holds."""

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Target
from provenance.domain.claims import GroupAct, MemberStatus
from provenance.domain.origin_groups import Judge
from provenance.errors import NoSuchTargetError
from tests.builders import BY_ADA
from tests.db.claims import BOUGHT, SOLD, STRIKE, add


@pytest.fixture
def told(store: Store) -> Store:
    """A claim cl1 told in two articles, and an article of another story."""
    add(store, SOLD, "The Courier", external_id="a")
    add(store, STRIKE, "The Daily", external_id="b")
    add(store, BOUGHT, "Radio Sund", external_id="c")
    return store


def test_words_are_traced_over_the_articles_that_tell_them(told: Store) -> None:
    found = workflow.trace_words(told, BOUGHT)
    assert [one.article.id for one in found.carrying] == [1, 3]
    assert found.claim_id is None


def test_the_words_of_a_claim_are_that_claim(told: Store) -> None:
    assert workflow.trace_words(told, f"{SOLD.upper()}!").claim_id == 1


def test_a_claim_is_traced_with_what_was_decided_of_it(told: Store) -> None:
    group = workflow.trace_claim(told, 1).groups[0].key
    workflow.judge_groups(told, 1, GroupAct.INDEPENDENT, [group], "asked them", BY_ADA)
    judged = workflow.trace_claim(told, 1)
    assert [one.key for one in judged.judged_independent] == [group]
    assert judged.groups[0].judged_by is Judge.EDITOR
    rejected = workflow.members_named(told, [Target.parse("art3")])
    workflow.judge_members(told, 1, rejected, MemberStatus.REJECTED, "another sale", BY_ADA)
    assert [one.article.id for one in workflow.trace_claim(told, 1).carrying] == [1]


def test_a_story_is_traced_over_its_own_articles_only(told: Store) -> None:
    found = workflow.trace_articles(told, BOUGHT, ["c", "b"])
    assert {one.article.external_id for one in found.articles} == {"b", "c"}
    assert [one.article.external_id for one in found.carrying] == ["c"]
    with pytest.raises(NoSuchTargetError, match="external id"):
        workflow.trace_articles(told, BOUGHT, ["c", "z"])


def test_nothing_stored_is_nothing_traced(store: Store) -> None:
    assert workflow.trace_words(store, SOLD).articles == ()
