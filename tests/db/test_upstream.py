"""What was found upstream is kept as an observation, with its event, and can be taken back."""

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Target
from provenance.domain.upstream import Severity
from provenance.errors import JudgementRefusedError, NoSuchTargetError
from tests.builders import BY_ADA, FERRY_TEXT, an_article, ferry_statements

UPSTREAM = "Crews to return\n\n“We have an agreement and it may hold,” Tove Lindqvist told us.\n"


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article, art1, and one that it may come from, art2."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    upstream = an_article(
        UPSTREAM,
        title="Crews to return",
        outlet="Radio Sund",
        url="https://sund.example/crews",
    )
    store.add_article(upstream, (), BY_ADA)
    return store


def test_an_observation_is_kept_with_its_event(ferry: Store) -> None:
    check = workflow.check_upstream(ferry, 2, 2, BY_ADA)
    assert (check.statement_id, check.article_id, check.outlet) == (2, 2, "Radio Sund")
    assert check.reading.in_words == "changed (serious)"
    assert check.reading.severity is Severity.SERIOUS
    assert ferry.upstream_checks(2) == (check,)
    event = ferry.history(Target.parse("st2"))[-1]
    assert event.summary == "compared st2 with art2 upstream: changed (serious)"
    assert [str(target) for target in event.targets] == ["st2", "art2"]
    assert ferry.verify().is_sound


def test_it_is_taken_back_and_done_again(ferry: Store) -> None:
    workflow.check_upstream(ferry, 2, 2, BY_ADA)
    ferry.undo(BY_ADA)
    assert ferry.upstream_checks(2) == ()
    ferry.redo(BY_ADA)
    assert len(ferry.upstream_checks(2)) == 1
    assert ferry.verify().is_sound


def test_the_newest_comes_first(ferry: Store) -> None:
    first = workflow.check_upstream(ferry, 2, 2, BY_ADA)
    second = workflow.check_upstream(ferry, 2, 2, BY_ADA)
    assert [check.id for check in ferry.upstream_checks(2)] == [second.id, first.id]


def test_an_article_is_not_upstream_of_itself(ferry: Store) -> None:
    with pytest.raises(JudgementRefusedError, match="stands in art1 itself"):
        workflow.check_upstream(ferry, 2, 1, BY_ADA)
    with pytest.raises(NoSuchTargetError):
        workflow.check_upstream(ferry, 2, 9, BY_ADA)
    with pytest.raises(NoSuchTargetError):
        ferry.upstream_checks(99)
    assert FERRY_TEXT in ferry.article(1).article.text


def test_a_stored_article_is_found_by_its_address(ferry: Store) -> None:
    assert ferry.article_at("https://sund.example/crews") == 2
    assert ferry.article_at("https://sund.example/other") is None
