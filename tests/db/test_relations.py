"""Relations between statements: made, confirmed, rejected, changed, undone; one event each."""

from collections.abc import Sequence

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Signature, Target, TargetKind
from provenance.domain.relations import (
    MadeBy,
    RelationFilter,
    RelationKind,
    RelationScope,
    RelationStatus,
    StoredRelation,
)
from provenance.errors import (
    ConflictError,
    DecidedMeanwhileError,
    JudgementRefusedError,
    NoSuchTargetError,
)
from tests.builders import BY_ADA, FERRY_TEXT, an_article, ferry_statements, span_of

BY_BEN = Signature("ben")
WHY = "she said the opposite a day before"
CONTRADICTS = RelationKind.CONTRADICTS


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with one article of six statements, st1 to st6."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


def only(store: Store, wanted: RelationFilter | None = None) -> StoredRelation:
    """The one relation there is."""
    (found,) = store.relations(wanted or RelationFilter()).rows
    return found


def kinds(relations: Sequence[StoredRelation]) -> list[str]:
    """What some relations say, in words."""
    return [relation.in_words for relation in relations]


def test_an_editor_makes_a_relation(ferry: Store) -> None:
    act = workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    made = only(ferry)
    assert act.event.summary == "said that st2 contradicts st1: re1"
    assert [str(target) for target in act.event.targets] == ["re1", "st2", "st1"]
    assert (made.in_words, made.status, made.made_by) == (
        "st2 contradicts st1",
        RelationStatus.CONFIRMED,
        MadeBy.EDITOR,
    )
    assert (made.relation.scope, made.relation.gap_days) == (RelationScope.SAME_SPEAKER, 0)
    assert made.words == ('"We have an agreement and it holds,"',)
    assert made.other_words == ("Ferry crews will go back to work on Thursday",)
    assert [(a.kind, a.value, a.rationale) for a in made.annotations] == [
        (AnnotationKind.VERDICT, "confirmed", WHY)
    ]
    assert [event.summary for event in ferry.history(made.target)] == [act.event.summary]
    assert ferry.history(Target(TargetKind.STATEMENT, 2))[-1].id == act.event.id
    assert ferry.verify().is_sound


def test_the_words_that_show_it_can_be_given(ferry: Store) -> None:
    shown = ([span_of(FERRY_TEXT, "it holds")], [span_of(FERRY_TEXT, "back to work")])
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA, shown)
    assert (only(ferry).words, only(ferry).other_words) == (("it holds",), ("back to work",))


def test_making_is_undone_and_done_again(ferry: Store) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    ferry.undo(BY_ADA)
    assert ferry.relations(RelationFilter()).total == 0
    ferry.redo(BY_ADA)
    assert only(ferry).status is RelationStatus.CONFIRMED
    ferry.undo(BY_ADA)
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_BEN)
    assert only(ferry).id == 2
    assert ferry.verify().is_sound


@pytest.mark.parametrize(
    ("one", "other", "why", "message"),
    [
        (1, 1, WHY, "to itself"),
        (1, 2, " ", "say in a few words why"),
        (2, 1, WHY, "re1 says so already"),
    ],
)
def test_what_cannot_be_said(ferry: Store, one: int, other: int, why: str, message: str) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    with pytest.raises(JudgementRefusedError, match=message):
        workflow.relate(ferry, one, CONTRADICTS, other, why, BY_ADA)
    assert ferry.relations(RelationFilter()).total == 1


def test_what_is_not_there(ferry: Store) -> None:
    with pytest.raises(NoSuchTargetError, match="st99"):
        workflow.relate(ferry, 99, CONTRADICTS, 1, WHY, BY_ADA)
    with pytest.raises(NoSuchTargetError, match="re5"):
        ferry.relation(5)
    with pytest.raises(NoSuchTargetError, match="re5"):
        workflow.decide_relations(ferry, [5], RelationStatus.REJECTED, WHY, BY_ADA)


def test_rejecting_and_confirming(ferry: Store) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    workflow.decide_relations(ferry, [1], RelationStatus.REJECTED, "two ferries", BY_BEN)
    assert only(ferry).status is RelationStatus.REJECTED
    assert workflow.relations_of(ferry, 1) == ()
    assert kinds(workflow.relations_of(ferry, 1, standing_only=False)) == ["st2 contradicts st1"]
    with pytest.raises(ConflictError):
        ferry.undo(BY_ADA)
    ferry.undo(BY_BEN)
    assert only(ferry).status is RelationStatus.CONFIRMED
    with pytest.raises(JudgementRefusedError, match="rationale"):
        workflow.decide_relations(ferry, [1], RelationStatus.REJECTED, "", BY_BEN)
    assert ferry.verify().is_sound


def test_a_rejected_one_is_confirmed_by_making_it(ferry: Store) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    workflow.decide_relations(ferry, [1], RelationStatus.REJECTED, "two ferries", BY_ADA)
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    assert (only(ferry).id, only(ferry).status) == (1, RelationStatus.CONFIRMED)


def test_changing_the_kind(ferry: Store) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    act = workflow.change_relation(ferry, 1, RelationKind.UPDATES, "only newer", BY_ADA)
    assert act.event.summary == "said 'updates' instead of 'contradicts' of re1"
    assert only(ferry).in_words == "st2 updates st1"
    with pytest.raises(JudgementRefusedError, match="of that kind already"):
        workflow.change_relation(ferry, 1, RelationKind.UPDATES, WHY, BY_ADA)
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    with pytest.raises(JudgementRefusedError, match="re2 says that"):
        workflow.change_relation(ferry, 1, CONTRADICTS, WHY, BY_ADA)
    ferry.undo(BY_ADA)
    ferry.undo(BY_ADA)
    assert only(ferry).in_words == "st2 contradicts st1"
    assert ferry.verify().is_sound


def test_two_editors_on_one_relation(ferry: Store) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    seen = ferry.newest_event()
    workflow.decide_relations(ferry, [1], RelationStatus.REJECTED, "two ferries", BY_BEN)
    late = Signature("ada", seen=seen)
    with pytest.raises(DecidedMeanwhileError, match="rejected re1: two ferries"):
        workflow.change_relation(ferry, 1, RelationKind.UPDATES, WHY, late)
    with pytest.raises(DecidedMeanwhileError):
        workflow.decide_relations(ferry, [1], RelationStatus.CONFIRMED, WHY, late)
    assert only(ferry).status is RelationStatus.REJECTED


def test_filters(ferry: Store) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    workflow.relate(ferry, 4, RelationKind.RESPONDS_TO, 2, WHY, BY_ADA)
    workflow.relate(ferry, 3, RelationKind.IN_TENSION, 4, WHY, BY_ADA)

    def found(wanted: RelationFilter) -> list[str]:
        page = ferry.relations(wanted)
        assert page.total == len(page.rows)
        return kinds(page.rows)

    assert found(RelationFilter(kind=CONTRADICTS)) == ["st2 contradicts st1"]
    assert found(RelationFilter(scope=RelationScope.OUTLET)) == ["st3 is in tension with st4"]
    assert found(RelationFilter(speaker="Pelle Ask")) == [
        "st3 is in tension with st4",
        "st4 responds to st2",
    ]
    assert found(RelationFilter(statement_ids=(1, 3))) == [
        "st3 is in tension with st4",
        "st2 contradicts st1",
    ]
    assert len(found(RelationFilter(article_id=1))) == 3
    assert found(RelationFilter(article_id=2)) == []
    assert found(RelationFilter(status=RelationStatus.PROPOSED)) == []
    assert kinds(ferry.relations(RelationFilter(), 1, 1).rows) == ["st4 responds to st2"]
    assert len(list(workflow.find_relations(ferry, RelationFilter()))) == 3


def test_a_relation_takes_notes(ferry: Store) -> None:
    workflow.relate(ferry, 2, CONTRADICTS, 1, WHY, BY_ADA)
    target = Target.parse("re1")
    workflow.annotate(ferry, target, AnnotationKind.NOTE, "ask her again", BY_BEN)
    assert only(ferry).annotations[-1].value == "ask her again"
    with pytest.raises(JudgementRefusedError, match="reliability is of a source"):
        workflow.rate(ferry, target, "A", WHY, BY_BEN)
