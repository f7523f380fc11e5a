import pytest

from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter, StatementPage
from tests.builders import a_summary
from tui.review_queue import WINDOW, ReviewQueue


def _page(offset: int, total: int, **changes: object) -> StatementPage:
    rows = tuple(a_summary(n + 1, **changes) for n in range(offset, min(offset + WINDOW, total)))
    return StatementPage(rows, total, 0, offset)


def _filled(total: int, place: int = 0) -> ReviewQueue:
    queue = ReviewQueue()
    queue.go_to(place)
    for asked in queue.missing(place, place):
        queue.take(_page(asked.offset, total), asked)
    return queue


def test_a_new_queue_asks_for_the_window_around_its_place() -> None:
    queue = ReviewQueue()
    queue.go_to(450)
    (asked,) = queue.missing(450, 450)
    assert asked.offset == 400


def test_a_window_is_asked_for_once() -> None:
    queue = ReviewQueue()
    assert queue.missing(0, 0)
    assert queue.missing(0, 0) == ()


def test_a_window_that_failed_is_asked_for_again() -> None:
    queue = ReviewQueue()
    (asked,) = queue.missing(0, 0)
    queue.give_up(asked)
    assert queue.missing(0, 0) == (asked,)


def test_rows_over_a_window_edge_need_both_windows() -> None:
    queue = _filled(1000)
    assert [asked.offset for asked in queue.missing(WINDOW - 5, WINDOW + 5)] == [WINDOW]


def test_nothing_beyond_the_end_is_asked_for() -> None:
    assert _filled(10).missing(0, 50) == ()


def test_a_late_answer_to_an_earlier_question_is_dropped() -> None:
    queue = ReviewQueue()
    (late,) = queue.missing(0, 0)
    queue.refilter(StatementFilter(text="dam"))
    assert not queue.take(_page(0, 10), late)
    assert not queue.is_counted


def test_after_a_decision_old_rows_stay_until_they_are_read_again() -> None:
    queue = _filled(10)
    queue.refresh()
    assert queue.row(3) is not None
    (asked,) = queue.missing(0, 9)
    queue.take(_page(0, 9), asked)
    assert queue.total == 9


def test_the_place_is_held_inside_the_queue() -> None:
    queue = _filled(10)
    assert queue.go_to(50)
    assert queue.place == 9
    assert not queue.go_to(10)
    queue.go_to(-4)
    assert queue.place == 0


def test_a_place_beyond_the_end_of_what_matches_is_drawn_back() -> None:
    queue = _filled(450, place=449)
    queue.refresh()
    (asked,) = queue.missing(449, 449)
    queue.take(_page(asked.offset, 420), asked)
    assert queue.place == 419


def test_few_windows_are_kept_of_a_long_queue() -> None:
    queue = _filled(1_000_000)
    for place in range(0, 100 * WINDOW, WINDOW):
        for asked in queue.missing(place, place):
            queue.take(_page(asked.offset, 1_000_000), asked)
    assert queue.row(0) is None
    assert queue.row(99 * WINDOW) is not None


def test_next_proposed_skips_what_is_decided() -> None:
    queue = ReviewQueue()
    (asked,) = queue.missing(0, 0)
    rows = tuple(
        a_summary(n, status=Status.PROPOSED if n in (1, 4) else Status.CONFIRMED) for n in range(6)
    )
    queue.take(StatementPage(rows, 6, 4, 0), asked)
    assert queue.next_proposed() == 1
    queue.go_to(4)
    assert queue.next_proposed() is None


@pytest.mark.parametrize(("total", "is_empty"), [(0, True), (1, False)])
def test_an_empty_queue_is_one_that_was_counted(total: int, is_empty: bool) -> None:
    assert not ReviewQueue().is_empty
    assert _filled(total).is_empty is is_empty
