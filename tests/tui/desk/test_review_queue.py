"""The queue without a screen: ids in order, the place among them, and the lines in hand."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.queue import QueueChanges, QueuePart
from provenance.domain.stored import StatementFilter
from tests.builders import a_summary
from tui.review_queue import BLOCK, QueueMoves, ReviewQueue, moves_of, places_of


def a_part(ids: Sequence[int], decided: Sequence[int] = (), mark: int = 5) -> QueuePart:
    """A part of a queue; ``decided`` are ids."""
    return QueuePart(array("q", ids), bytes(number in decided for number in ids), mark)


def filled(
    ids: Sequence[int], *, decided: Sequence[int] = (), at: int | None = None
) -> ReviewQueue:
    """A queue that has all of its ids."""
    queue = ReviewQueue()
    queue.refilter(StatementFilter(), at)
    queue.take(a_part(ids, decided), is_last=True)
    return queue


def read_all(queue: ReviewQueue, first: int, last: int) -> None:
    """Hand over every line that is missing."""
    for asked in queue.missing(first, last):
        queue.take_lines([a_summary(number) for number in asked.ids], asked)


def ids_of(queue: ReviewQueue) -> list[int]:
    return list(queue.ids)


def test_parts_add_up() -> None:
    queue = ReviewQueue()
    assert not queue.is_counted
    queue.take(a_part([7, 3], [3]))
    assert (queue.total, queue.decided, queue.is_whole) == (2, 1, False)
    queue.take(a_part([9, 1], [9]), is_last=True)
    assert (ids_of(queue), queue.decided, queue.is_whole) == ([7, 3, 9, 1], 2, True)


def test_the_place_follows_the_statement_to_go_to() -> None:
    queue = ReviewQueue()
    queue.refilter(StatementFilter(), at=9)
    queue.take(a_part([7, 3]))
    assert (queue.place, queue.sought) == (0, 9)
    queue.take(a_part([1, 9]), is_last=True)
    assert (queue.place, queue.present_id, queue.sought) == (3, 9, None)


def test_who_moves_meanwhile_is_not_moved_again() -> None:
    queue = ReviewQueue()
    queue.refilter(StatementFilter(), at=9)
    queue.take(a_part([7, 3]))
    queue.go_to(1)
    queue.take(a_part([9]), is_last=True)
    assert queue.present_id == 3


def test_lines_are_asked_for_once_in_blocks_with_a_screen_around() -> None:
    queue = filled(range(1000))
    (asked,) = queue.missing(0, 9)
    assert asked.ids == tuple(range(BLOCK))
    assert queue.missing(0, 9) == ()
    assert [a.ids[0] for a in queue.missing(BLOCK - 5, BLOCK + 5)] == [BLOCK]


def test_a_line_in_hand_is_shown_and_not_asked_for_again() -> None:
    queue = filled([4, 8, 6])
    assert queue.present is None
    read_all(queue, 0, 2)
    assert [line.id for place in range(3) if (line := queue.row(place))] == [4, 8, 6]
    assert queue.missing(0, 2) == ()
    assert queue.row(3) is None


def test_lines_that_could_not_be_read_are_asked_for_again() -> None:
    queue = filled([1, 2])
    (asked,) = queue.missing(0, 1)
    queue.give_up(asked)
    assert queue.missing(0, 1) == (asked,)


def test_lines_that_answer_an_earlier_question_are_dropped() -> None:
    queue = filled([1, 2])
    (late,) = queue.missing(0, 1)
    queue.refilter(StatementFilter(text="boats"))
    assert not queue.take_lines([a_summary(1)], late)


def test_lines_in_hand_are_shown_until_they_are_read_again() -> None:
    queue = filled([1, 2])
    read_all(queue, 0, 1)
    queue.refresh()
    assert queue.row(0) is not None
    (asked,) = queue.missing(0, 1)
    assert asked.ids == (1, 2)


def test_few_lines_are_kept_of_a_long_queue() -> None:
    queue = filled(range(100_000))
    for place in range(0, 10_000, BLOCK):
        read_all(queue, place, place + 40)
    assert queue.row(0) is None
    assert queue.row(9_900) is not None


def test_the_place_is_held_inside_the_queue() -> None:
    queue = filled(range(10))
    assert queue.go_to(50)
    assert queue.place == 9
    assert not queue.go_to(10)
    queue.go_to(-4)
    assert queue.place == 0


def test_next_proposed_passes_over_what_is_decided_or_held() -> None:
    queue = filled([5, 6, 7, 8, 9], decided=[6, 8])
    assert queue.next_proposed() == 2
    assert queue.next_proposed(held={7}) == 4
    queue.go_to(4)
    assert queue.next_proposed() is None


@pytest.mark.parametrize(("ids", "is_empty"), [((), True), ((4,), False)])
def test_an_empty_queue_is_one_that_was_counted(ids: Sequence[int], is_empty: bool) -> None:
    assert not ReviewQueue().is_empty
    assert filled(ids).is_empty is is_empty


def test_what_was_decided_is_counted() -> None:
    queue = filled([5, 6, 7], decided=[6])
    assert queue.follow(QueueMoves(queue.edition, 9, known=((0, True), (1, False), (2, False))))
    assert (queue.decided, queue.mark, queue.next_proposed()) == (1, 9, 1)


def test_the_present_statement_stays_where_rows_before_it_fall_out_and_come_in() -> None:
    queue = filled([2, 4, 6, 8])
    queue.go_to(2)
    queue.follow(QueueMoves(queue.edition, 9, gone=(0,), arrived=((0, 1, False), (1, 3, True))))
    assert (ids_of(queue), queue.present_id, queue.decided) == ([1, 3, 4, 6, 8], 6, 1)


def test_the_next_slides_in_where_the_present_one_falls_out() -> None:
    queue = filled([2, 4, 6])
    queue.go_to(1)
    queue.follow(QueueMoves(queue.edition, 9, gone=(1,)))
    assert queue.present_id == 6
    queue.follow(QueueMoves(queue.edition, 9, gone=(1,)))
    assert queue.present_id == 2


def test_moves_of_another_edition_are_refused() -> None:
    queue = filled([2, 4])
    old = QueueMoves(queue.edition, 9, gone=(0,))
    queue.refresh()
    assert not queue.follow(old)
    assert ids_of(queue) == [2, 4]


def test_a_queue_read_anew_keeps_the_present_statement() -> None:
    queue = filled([2, 4, 6])
    queue.go_to(1)
    queue.replace(a_part([1, 2, 3, 4], [3]))
    assert (queue.present_id, queue.decided) == (4, 1)
    queue.replace(a_part([9]))
    assert queue.present_id == 9


def test_many_ids_are_found_as_few_are() -> None:
    ids = array("q", range(0, 200, 2))
    assert places_of(ids, [8, 9]) == {8: 4}
    assert places_of(ids, range(20)) == {number: number // 2 for number in range(0, 20, 2)}


@given(st.sets(st.integers(0, 60)), st.dictionaries(st.integers(0, 60), st.booleans()), st.data())
def test_moves_lead_to_the_queue_as_it_would_be_read_anew(
    before: set[int], known: dict[int, bool], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from(sorted(before)))) if before else set()
    gone -= set(known)
    queue = filled(sorted(before))
    if before:
        queue.go_to(data.draw(st.integers(0, len(before) - 1)))
    here = queue.present_id
    changes = QueueChanges(9, tuple(sorted(known.items())), tuple(sorted(gone)))
    moves = moves_of(changes, queue.ids, queue.edition, lambda ids, at: bisect_left(ids, at))
    assert queue.follow(moves)
    after = sorted((before - gone) | set(known))
    assert ids_of(queue) == after
    assert queue.decided == sum(known.values())
    if here in after:
        assert queue.present_id == here
