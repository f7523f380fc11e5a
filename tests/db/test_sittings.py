"""Sittings looked back on, on both databases."""

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Signature, Target
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, an_article, ferry_statements


def test_a_sitting_tells_what_was_done_undone_and_left(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    begun = store.begin_session(StatementFilter(attributed_only=True), BY_ADA)
    by = Signature("ada", begun.id)
    origin = store.statement(1).hops[0].source_id
    workflow.rate(store, Target.parse(f"src{origin}"), "B", "usually right", by)
    workflow.rate(store, Target.parse("st1"), "2", "fits", by)
    workflow.rate(store, Target.parse("st4"), "3", "nothing against it", by)
    workflow.decide(store, [1, 2], Status.CONFIRMED, "", by)
    workflow.decide(store, [4], Status.REJECTED, "a caption", by)
    store.undo(by)
    workflow.decide(store, [5], Status.CONFIRMED, "", Signature("bea"))
    sitting = store.sitting(begun.id)
    assert (sitting.tally.confirmed, sitting.tally.rejected, sitting.tally.undone) == (2, 0, 1)
    assert sitting.left == 2
    figures = sitting.figures
    assert (figures.decided, figures.agreed) == (2, 2)
    assert (figures.pairs, figures.diagonal) == (1, 1)
    assert sitting.events[0].summary == "took back: rejected st4"
    assert sitting.total_events == len(sitting.events) == 7


def test_sittings_are_listed_by_editor_newest_first(store: Store) -> None:
    first = store.begin_session(StatementFilter(), BY_ADA)
    second = store.begin_session(StatementFilter(tag="x"), BY_ADA)
    store.begin_session(StatementFilter(), Signature("bea"))
    assert [session.id for session in store.sittings("ada")] == [second.id, first.id]
    assert store.sittings("nobody") == ()


def test_nothing_is_left_of_a_filter_for_what_is_decided(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    begun = store.begin_session(StatementFilter(status=Status.CONFIRMED), BY_ADA)
    assert store.sitting(begun.id).left == 0
