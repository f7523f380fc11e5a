"""The queue of a desk: its orders, its parts, what an editor's judgements bring in, and what changes."""

from dataclasses import replace
from datetime import date

import pytest

from db import queue, search
from db.store import Store
from provenance.domain.annotations import AnnotationKind, Correction
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.statements import SpeechAct, Status
from provenance.domain.stored import Order, StatementFilter
from provenance.errors import NoSuchTargetError
from tests.builders import (
    BY_ADA,
    FERRY_TEXT,
    a_judgement,
    a_verdict,
    an_article,
    ferry_statements,
)
from tests.db.test_queries import found

EVERYTHING = StatementFilter()
_DAYS = (date(2026, 3, 4), None, date(2026, 3, 2), date(2026, 3, 9), None, date(2026, 3, 2))


@pytest.fixture
def dated(store: Store) -> Store:
    """A store with the ferry article, whose statements were said on different days."""
    statements = tuple(
        replace(statement, said_on=_on(day))
        for statement, day in zip(ferry_statements(), _DAYS, strict=True)
    )
    store.add_article(an_article(), statements, BY_ADA)
    return store


def _on(day: date | None) -> When:
    if day is None:
        return When()
    return When("then", day, day, Precision.DAY, DateBasis.STATED)


def listed(store: Store, wanted: StatementFilter) -> list[int]:
    """The ids of a queue, all its parts together."""
    return [number for part in store.queue(wanted) for number in part.ids]


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.ARTICLE, [1, 2, 3, 4, 5, 6]),
        (Order.UNSURE, [3, 6, 5, 4, 1, 2]),
        (Order.SURE, [2, 1, 4, 5, 6, 3]),
        (Order.LEARN, [6, 5, 4, 1, 2, 3]),
        (Order.OLDEST, [3, 6, 1, 4, 2, 5]),
        (Order.NEWEST, [4, 1, 6, 3, 5, 2]),
        (Order.MATCH, [1, 2, 3, 4, 5, 6]),
    ],
)
def test_orders(dated: Store, order: Order, ids: list[int]) -> None:
    wanted = StatementFilter(order=order)
    assert listed(dated, wanted) == ids
    assert [row.id for row in dated.statements(wanted, 1, 3).rows] == ids[1:4]
    assert [row.id for row in dated.lines(ids)] == ids
    assert [stored.id for stored in dated.statements_in_full(wanted)] == ids
    assert [dated.place_among(wanted, ids, number) for number in ids] == list(range(6))


def test_to_learn_from_comes_what_is_nearest_to_even_odds(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "FIRST_PART", 2)
    sure = (0.9, 0.25, 0.6, 0.75, 0.05, 0.5)
    statements = tuple(
        replace(statement, confidence=confidence, parent=None, depth=0)
        for statement, confidence in zip(ferry_statements(), sure, strict=True)
    )
    store.add_article(an_article(), statements, BY_ADA)
    wanted = StatementFilter(order=Order.LEARN)
    # The third is the outlet's own; the second and fourth are as far from even odds.
    assert listed(store, wanted) == [6, 4, 2, 1, 5, 3]
    assert [store.place_among(wanted, [6, 4, 2, 1, 5, 3], n) for n in (6, 4, 2, 1, 5, 3)] == [
        *range(6)
    ]
    assert listed(store, replace(wanted, attributed_only=True)) == [6, 4, 2, 1, 5]
    store.record([a_verdict(4)], BY_ADA)
    assert listed(store, replace(wanted, status=Status.PROPOSED)) == [6, 2, 1, 5, 3]


def test_the_first_part_is_short_and_all_parts_are_the_queue(
    dated: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue, "FIRST_PART", 2)
    monkeypatch.setattr(queue, "_NEXT_PARTS", 3)
    dated.record([a_verdict(2), a_verdict(6)], BY_ADA)
    parts = list(dated.queue(EVERYTHING))
    assert [list(part.ids) for part in parts] == [[1, 2], [3, 4, 5, 6]]
    assert [list(part.decided) for part in parts] == [[0, 1], [0, 0, 0, 1]]
    assert {part.mark for part in parts} == {dated.newest_event()}


def test_an_empty_queue_has_one_empty_part(dated: Store) -> None:
    for wanted in (StatementFilter(tag="none"), StatementFilter(text="nothing", order=Order.MATCH)):
        (part,) = dated.queue(wanted)
        assert not part.ids


def test_days_bound_the_queue_ends_included(dated: Store) -> None:
    assert found(dated, said_from=date(2026, 3, 4)) == [1, 4]
    assert found(dated, said_until=date(2026, 3, 4)) == [1, 3, 6]
    assert found(dated, said_from=date(2026, 3, 3), said_until=date(2026, 3, 8)) == [1]


def test_a_search_ranks_the_newest_and_older_ones_follow(
    dated: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = an_article(FERRY_TEXT + "Again.", outlet="Oxdal Post", title="Boats")
    dated.add_article(again, ferry_statements(), BY_ADA)
    wanted = StatementFilter(text="boats", order=Order.MATCH)
    (part,) = dated.queue(wanted)
    assert sorted(part.ids) == [5, 6, 7, 8, 9, 10, 11, 12]
    assert {11, 12} == set(part.ids[:2])
    assert part.ranked == 0
    monkeypatch.setattr(search, "RANKED", 4)
    first, *rest = dated.queue(wanted)
    assert set(first.ids) == {9, 10, 11, 12}
    assert first.ranked == 4
    assert [number for part in rest for number in part.ids] == [8, 7, 6, 5]
    assert listed(dated, replace(wanted, status=Status.CONFIRMED)) == []
    assert set(listed(dated, replace(wanted, text="b"))) == set(range(1, 13)) & set(
        found(dated, text="b")
    )


def test_ratings_editors_and_later_changes_are_filters(dated: Store) -> None:
    hop = dated.statement(1).hops[0]
    dated.record([a_judgement("st4", AnnotationKind.CREDIBILITY, "3")], BY_ADA)
    dated.record([a_judgement(f"src{hop.source_id}", AnnotationKind.RELIABILITY, "B")], BY_ADA)
    assert found(dated, rating="3") == [4]
    assert found(dated, rating="unrated") == [1, 2, 3, 5, 6]
    assert found(dated, editor="ada") == [4]
    assert found(dated, editor="nobody") == []
    through = found(dated, rating="b")
    assert 1 in through
    dated.record([a_judgement(f"hop{hop.id}", AnnotationKind.RELIABILITY, "D")], BY_ADA)
    assert found(dated, rating="D") == [1]
    assert found(dated, rating="B") == [number for number in through if number != 1]
    dated.undo(BY_ADA)
    assert found(dated, rating="D") == []
    dated.record([a_judgement("st4", AnnotationKind.CREDIBILITY, "4")], BY_ADA)
    assert found(dated, rating="3") == []


def test_what_changed_since_it_was_confirmed_is_a_filter(dated: Store) -> None:
    dated.record([a_verdict(1), a_verdict(2), a_verdict(5, Status.REJECTED)], BY_ADA)
    assert found(dated, changed_only=True) == []
    dated.correct(1, Correction(role="minister"), "as printed", BY_ADA)
    assert found(dated, changed_only=True) == [1]
    dated.undo(BY_ADA)
    assert found(dated, changed_only=True) == []


def test_attitudes_can_be_left_out(store: Store) -> None:
    first, *rest = ferry_statements()
    attitude = replace(first, speech_act=SpeechAct.ATTITUDE)
    store.add_article(an_article(), (attitude, *rest), BY_ADA)
    assert found(store, speech_only=True) == [2, 3, 4, 5, 6]


def test_a_queue_hears_what_was_decided_since(dated: Store) -> None:
    since = dated.newest_event()
    assert dated.queue_changes(EVERYTHING, since).known == ()
    dated.record([a_verdict(2), a_verdict(3, Status.REJECTED)], BY_ADA)
    changes = dated.queue_changes(EVERYTHING, since)
    assert (changes.known, changes.gone) == (((2, True), (3, True)), ())
    assert changes.mark == dated.newest_event()
    still_open = dated.queue_changes(StatementFilter(status=Status.PROPOSED), since)
    assert (still_open.known, still_open.gone, still_open.is_whole) == ((), (2, 3), True)
    confirmed = dated.queue_changes(StatementFilter(status=Status.CONFIRMED), since)
    assert (confirmed.known, confirmed.gone) == (((2, True),), (3,))


def test_a_queue_is_read_again_when_more_may_have_moved(
    dated: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    since = dated.newest_event()
    hop = dated.statement(1).hops[0]
    dated.record([a_judgement(f"src{hop.source_id}", AnnotationKind.RELIABILITY, "B")], BY_ADA)
    assert dated.queue_changes(EVERYTHING, since).is_whole
    assert not dated.queue_changes(StatementFilter(rating="B"), since).is_whole
    dated.record([a_judgement(f"hop{hop.id}", AnnotationKind.RELIABILITY, "D")], BY_ADA)
    assert dated.queue_changes(EVERYTHING, since).known == ((1, False),)
    monkeypatch.setattr(queue, "_TOLD_ONE_BY_ONE", 0)
    assert not dated.queue_changes(EVERYTHING, since).is_whole
    monkeypatch.undo()
    dated.add_article(an_article(FERRY_TEXT + "More."), (), BY_ADA)
    assert not dated.queue_changes(EVERYTHING, since).is_whole


def test_a_statement_that_does_not_match_has_a_place_too(dated: Store) -> None:
    wanted = StatementFilter(status=Status.PROPOSED)
    dated.record([a_verdict(3)], BY_ADA)
    ids = listed(dated, wanted)
    assert dated.place_among(wanted, ids, 3) == 2
    assert dated.place_of(wanted, 3) == 2
    with pytest.raises(NoSuchTargetError):
        dated.place_among(wanted, ids, 99)
