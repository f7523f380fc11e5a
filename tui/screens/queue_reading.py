"""How the desk reads its queue: the ids of all that matches once, then the lines that are shown.

What is decided meanwhile, here or at another desk, is told by the log and done to the ids in hand; a
queue of which that cannot be told is read anew.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from textual import on, work
from textual.worker import Worker, get_current_worker

from provenance.assessment.blindness import lines_until_own
from provenance.domain.queue import QueuePart
from provenance.domain.stored import Order, StatementFilter, StatementSummary
from provenance.errors import ProvenanceError
from tui.messages import (
    LinesFailed,
    LinesRead,
    PlaceFound,
    QueueMoved,
    QueuePartRead,
    ReadFailed,
)
from tui.review_queue import BLOCK, LinesWanted, ReviewQueue, moves_of
from tui.screens.reading import ReadingScreen
from tui.widgets.queue_list import QueueList

if TYPE_CHECKING:
    from provenance.workflow import Store

_TOLD_AT_ONCE = 100_000
"""Statements between two tellings of how many there are."""


class QueueReadingScreen(ReadingScreen):
    """A screen with a queue."""

    queue: ReviewQueue
    goal: int | None = None
    """The statement to go to as soon as the queue has followed what was just done."""
    _has_moved = False

    def show_queue(self) -> None:
        """The queue is another one: draw it, and read the statement at the present place."""
        raise NotImplementedError

    def show_lines(self, ids: Collection[int]) -> None:
        """The lines of some statements came: draw them."""
        raise NotImplementedError

    def read_queue(self, wanted: StatementFilter, at: int | None = None) -> None:
        """Read the queue of a filter from its beginning and go to the statement ``at``."""
        self.queue.refilter(wanted, at)
        self._has_moved = False
        self._walk(wanted, at, self.queue.question, self.queue.generation)

    @work(thread=True, exclusive=True, group="queue")
    def _walk(
        self, wanted: StatementFilter, at: int | None, question: int, generation: int
    ) -> None:
        worker = get_current_worker()
        is_first = True
        try:
            for part, is_last in _in_portions(self.desk.store, wanted, worker):
                if is_first:
                    # The lines before the part: the first rows are painted once, and with words.
                    asked = LinesWanted(_shown_first(part, at), generation)
                    self.post_message(LinesRead(self._read_lines(asked.ids), asked))
                    is_first = False
                self.post_message(QueuePartRead(part, question, is_last))
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))

    @on(QueuePartRead)
    def _takes_part(self, message: QueuePartRead) -> None:
        message.stop()
        if message.question != self.queue.question:
            return
        if message.is_whole:
            self.queue.replace(message.part)
        else:
            self.queue.take(message.part, is_last=message.is_last)
        if self.queue.is_whole and (sought := self.queue.sought) is not None:
            self.go_to_statement(sought)
        if self.queue.is_whole and self._has_moved:
            self.read_moves()
        self._show_followed()

    def _show_followed(self) -> None:
        goal, self.goal = self.goal, None
        if goal is None:
            self.show_queue()
        else:
            self.go_to_statement(goal)

    def read_moves(self) -> None:
        """Read what became of the queue since it was read, once it is read whole."""
        self._has_moved = not self.queue.is_whole
        if self.queue.is_whole:
            queue = self.queue
            self._follow(queue.wanted, queue.mark, queue.ids, queue.edition, queue.question)

    @work(thread=True, exclusive=True, group="moves")
    def _follow(
        self,
        wanted: StatementFilter,
        mark: int,
        ids: "array[int]",
        edition: int,
        question: int,
    ) -> None:
        worker, store = get_current_worker(), self.desk.store
        try:
            changes = store.queue_changes(wanted, mark)
            if changes.is_whole and _is_sorted(wanted):
                moves = moves_of(
                    changes, ids, edition, lambda ids, at: store.place_among(wanted, ids, at)
                )
                answer: QueueMoved | QueuePartRead = QueueMoved(moves)
            else:
                part = _whole(store, wanted)
                answer = QueuePartRead(part, question, is_last=True, is_whole=True)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(answer)

    @on(QueueMoved)
    def _follows(self, message: QueueMoved) -> None:
        message.stop()
        if self.queue.follow(message.moves):
            self._show_followed()
        else:
            self.read_moves()

    def load_lines(self, wanted: Iterable[LinesWanted]) -> None:
        """Read lines; LinesRead or LinesFailed for each."""
        for asked in wanted:
            self._load_lines(asked)

    @work(thread=True, group="lines")
    def _load_lines(self, asked: LinesWanted) -> None:
        try:
            lines = self._read_lines(asked.ids)
        except ProvenanceError as error:
            self.post_message(LinesFailed(error, asked))
        else:
            self.post_message(LinesRead(lines, asked))

    def _read_lines(self, ids: Sequence[int]) -> tuple[StatementSummary, ...]:
        store, editor = self.desk.store, self.desk.blind_for
        lines = store.lines(ids)
        if not editor:
            return lines
        return lines_until_own(lines, store.rated_by(editor, [line.target for line in lines]))

    @on(QueueList.RowsShown)
    def _reads_rows(self, message: QueueList.RowsShown) -> None:
        self.load_lines(self.queue.missing(message.first, message.last))

    @on(LinesRead)
    def _takes_lines(self, message: LinesRead) -> None:
        message.stop()
        if self.queue.take_lines(message.lines, message.asked):
            self.show_lines(set(message.asked.ids))

    @on(LinesFailed)
    def _lines_failed(self, message: LinesFailed) -> None:
        message.stop()
        self.queue.give_up(message.asked)
        self.desk.fail(message.error)

    def go_to_statement(self, statement_id: int) -> None:
        """Go to a statement of the queue, or to the one that would come after it."""
        place = self.queue.place_of(statement_id)
        if place is not None:
            self.queue.go_to(place)
            self.show_queue()
        elif self.queue.is_whole and _is_sorted(self.queue.wanted):
            queue = self.queue
            queue.seek(None)
            self.show_queue()
            self._find_place(queue.wanted, queue.ids, statement_id, queue.edition)
        else:
            self.queue.seek(statement_id if not self.queue.is_whole else None)

    @work(thread=True, exclusive=True, group="place")
    def _find_place(
        self, wanted: StatementFilter, ids: "array[int]", statement_id: int, edition: int
    ) -> None:
        worker = get_current_worker()
        try:
            place = self.desk.store.place_among(wanted, ids, statement_id)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(PlaceFound(place, edition))

    @on(PlaceFound)
    def _goes_to_place(self, message: PlaceFound) -> None:
        message.stop()
        if message.edition == self.queue.edition:
            self.queue.go_to(message.place)
            self.show_queue()


def _is_sorted(wanted: StatementFilter) -> bool:
    """Whether a statement's place follows from the statement alone, and not from a ranking."""
    return wanted.order is not Order.MATCH or not wanted.text.strip()


def _in_portions(
    store: "Store", wanted: StatementFilter, worker: Worker[None]
) -> Iterator[tuple[QueuePart, bool]]:
    """The queue: its first part at once, the rest in few large parts, the last one marked."""
    with closing(store.queue(wanted)) as parts:
        first = next(parts)
        yield first, False
        rest = _empty_after(first)
        for part in parts:
            if worker.is_cancelled:
                return
            rest = _joined(rest, part)
            if len(rest.ids) >= _TOLD_AT_ONCE:
                yield rest, False
                rest = _empty_after(first)
    yield rest, True


def _shown_first(part: QueuePart, at: int | None) -> tuple[int, ...]:
    """What of the first part is on the screen when it comes; nothing when ``at`` comes later."""
    if at is None:
        return tuple(part.ids[:BLOCK])
    if at not in part.ids:
        return ()
    place = part.ids.index(at)
    return tuple(part.ids[max(place - BLOCK // 2, 0) : place + BLOCK // 2])


def _whole(store: "Store", wanted: StatementFilter) -> QueuePart:
    with closing(store.queue(wanted)) as parts:
        whole = next(parts)
        for part in parts:
            whole = _joined(whole, part)
    return whole


def _joined(one: QueuePart, two: QueuePart) -> QueuePart:
    return QueuePart(one.ids + two.ids, one.decided + two.decided, two.mark, two.ranked)


def _empty_after(part: QueuePart) -> QueuePart:
    return QueuePart(array("q"), b"", part.mark, part.ranked)
