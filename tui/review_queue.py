"""Where the editor is among the statements, and which of their lines are in hand.

Plain Python, no widget and no store.  Of all that matches only the ids are kept, eight bytes a
statement, and the lines of a few screens.  The ids come in parts (``take``), what becomes of them
as ``QueueMoves`` (``follow``), lines that are not in hand are asked for by ``missing`` and handed
over by ``take_lines``.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from provenance.domain.queue import QueueChanges, QueuePart
from provenance.domain.stored import StatementFilter, StatementSummary

BLOCK = 100
"""Lines read at once, in blocks counted from the top."""
_LINES_KEPT = 3000
_FEW = 8
"""Ids that are looked for one by one: the search for one is quicker than a walk in Python."""


@dataclass(frozen=True, slots=True)
class LinesWanted:
    """Lines to read: ``generation`` tells an answer that came too late from a good one."""

    ids: tuple[int, ...]
    generation: int


@dataclass(frozen=True, slots=True)
class QueueMoves:
    """What became of a queue of that ``edition``: ``mark`` is the newest event they know of.

    ``known`` says of places what is decided now, ``gone`` which of them fall out; ``arrived`` are
    then put in one after another, each a place, an id and whether it is decided.
    """

    edition: int
    mark: int
    known: tuple[tuple[int, bool], ...] = ()
    gone: tuple[int, ...] = ()
    arrived: tuple[tuple[int, int, bool], ...] = ()


class ReviewQueue:
    """The statements that match a filter, the place in them, and the lines in hand."""

    def __init__(self, wanted: StatementFilter | None = None) -> None:
        self.wanted = wanted or StatementFilter()
        self.place = 0
        self.generation = 0
        self.question = 0
        self.edition = 0
        self.mark = 0
        self.ranked = 0
        self.decided = 0
        self.is_counted = False
        self.is_whole = False
        self._ids: array[int] = array("q")
        self._decided = bytearray()
        self.sought: int | None = None
        self._marked: set[int] = set()
        self._lines: OrderedDict[int, StatementSummary] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: set[int] = set()

    @property
    def total(self) -> int:
        """How many match, as far as they are counted."""
        return len(self._ids)

    @property
    def is_empty(self) -> bool:
        """Whether the store was asked and nothing matches."""
        return self.is_counted and not self.total

    @property
    def present_id(self) -> int | None:
        """The id at the present place, None in an empty queue."""
        return self.id_at(self.place)

    def id_at(self, place: int) -> int | None:
        """The id at a place, None outside the queue."""
        return self._ids[place] if 0 <= place < self.total else None

    @property
    def present(self) -> StatementSummary | None:
        """The line at the present place, None while it is not in hand."""
        return self.row(self.place)

    @property
    def marked(self) -> tuple[int, ...]:
        """The marked statements, in the order of the queue."""
        return tuple(sorted(self._marked, key=places_of(self._ids, [*self._marked]).__getitem__))

    @property
    def marked_count(self) -> int:
        """How many are marked."""
        return len(self._marked)

    def is_marked(self, statement_id: int) -> bool:
        """Whether a statement is marked."""
        return statement_id in self._marked

    def toggle_mark(self) -> bool:
        """Mark the present statement or take its mark off; False in an empty queue."""
        if self.present_id is not None:
            self._marked ^= {self.present_id}
        return self.present_id is not None

    def unmark(self) -> None:
        """Take every mark off."""
        self._marked.clear()

    @property
    def ids(self) -> "array[int]":
        """A copy of the ids, in order, for another thread."""
        return self._ids[:]

    def place_of(self, statement_id: int) -> int | None:
        """Where a statement stands, None when it is not in hand."""
        if self.present_id == statement_id:
            return self.place
        return places_of(self._ids, [statement_id]).get(statement_id)

    def seek(self, statement_id: int | None) -> None:
        """Go to that statement as soon as it comes."""
        self.sought = statement_id

    def row(self, place: int) -> StatementSummary | None:
        """The line at a place, None while it is not in hand."""
        return self._lines.get(self._ids[place]) if 0 <= place < self.total else None

    def refilter(self, wanted: StatementFilter, at: int | None = None) -> None:
        """Ask another question, and go to the statement ``at`` when it comes in the answer."""
        self.wanted = wanted
        self.place = self.ranked = self.decided = self.mark = 0
        self.is_counted = self.is_whole = False
        self.question += 1
        self.generation += 1
        self.edition += 1
        self._ids, self._decided = array("q"), bytearray()
        self.sought = at
        self._marked.clear()
        self._lines.clear()
        self._stale.clear()
        self._asked.clear()

    def take(self, part: QueuePart, *, is_last: bool = False) -> None:
        """The next part of the answer."""
        before = self.total
        self._ids += part.ids
        self._decided += part.decided
        self.decided += sum(part.decided)
        self.mark, self.ranked = part.mark, part.ranked
        self.is_counted = True
        self.is_whole = self.is_whole or is_last
        self.edition += 1
        if self.sought is not None and self.sought in part.ids:
            self.place = before + part.ids.index(self.sought)
            self.sought = None

    def replace(self, part: QueuePart) -> None:
        """The whole answer anew; the present statement stays the present one if it is in it."""
        present = self.present_id
        self._ids, self._decided = part.ids[:], bytearray(part.decided)
        self.decided, self.mark, self.ranked = sum(part.decided), part.mark, part.ranked
        self.is_counted = self.is_whole = True
        here = None if present is None else self.place_of(present)
        self.place = self._within(self.place if here is None else here)
        self._marked.intersection_update(places_of(self._ids, [*self._marked]))
        self._renew()

    def refresh(self) -> None:
        """Something was decided: the lines in hand are shown until they are read again."""
        self.generation += 1
        self._renew()

    def _renew(self) -> None:
        self.edition += 1
        self._stale = set(self._lines)
        self._asked.clear()

    def follow(self, moves: QueueMoves) -> bool:
        """Do what became of the queue; False when the moves are of another edition of it."""
        if moves.edition != self.edition:
            return False
        self.mark = moves.mark
        for place, is_decided in moves.known:
            self.decided += is_decided - self._decided[place]
            self._decided[place] = is_decided
        here = self.place - sum(place < self.place for place in moves.gone)
        for place in sorted(moves.gone, reverse=True):
            self.decided -= self._decided[place]
            self._marked.discard(self._ids[place])
            del self._ids[place], self._decided[place]
        for place, number, is_decided in moves.arrived:
            self._ids.insert(place, number)
            self._decided.insert(place, is_decided)
            self.decided += is_decided
            here += place <= here and self.total > 1
        self.place = self._within(here)
        self._renew()
        return True

    def missing(self, first: int, last: int) -> tuple[LinesWanted, ...]:
        """Lines to read before places ``first`` to ``last`` can be shown, and a screen around them.

        Each is asked for once.
        """
        screen = last - first + 1
        low = max(first - screen, 0) // BLOCK * BLOCK
        high = min(-(-(last + screen + 1) // BLOCK) * BLOCK, self.total)
        ids = tuple(
            number
            for number in self._ids[low:high]
            if number not in self._asked and (number not in self._lines or number in self._stale)
        )
        self._asked.update(ids)
        blocks = (ids[at : at + BLOCK] for at in range(0, len(ids), BLOCK))
        return tuple(LinesWanted(block, self.generation) for block in blocks)

    def take_lines(self, lines: Iterable[StatementSummary], asked: LinesWanted) -> bool:
        """Keep lines that were read; False when they answer an earlier question."""
        if asked.generation != self.generation:
            return False
        self._asked.difference_update(asked.ids)
        self._stale.difference_update(asked.ids)
        for line in lines:
            self._lines[line.id] = line
            self._lines.move_to_end(line.id)
        while len(self._lines) > _LINES_KEPT:
            self._stale.discard(self._lines.popitem(last=False)[0])
        return True

    def give_up(self, asked: LinesWanted) -> None:
        """Lines could not be read; they may be asked for again."""
        if asked.generation == self.generation:
            self._asked.difference_update(asked.ids)

    def go_to(self, place: int) -> bool:
        """Move to a place, held inside the queue; whether the place changed."""
        before, self.place = self.place, self._within(place)
        self.sought = None
        return self.place != before

    def next_proposed(self, held: Container[int] = ()) -> int | None:
        """The next place whose statement nobody has decided; None when there is none.

        ``held`` are statements that others are on: they are passed over.
        """
        place = self._decided.find(0, self.place + 1)
        while place >= 0 and self._ids[place] in held:
            place = self._decided.find(0, place + 1)
        return place if place >= 0 else None

    def _within(self, place: int) -> int:
        return max(0, min(place, self.total - 1))


def moves_of(
    changes: QueueChanges,
    ids: "array[int]",
    edition: int,
    place_among: Callable[[Sequence[int], int], int],
) -> QueueMoves:
    """The changes as moves of ``ids``, a queue whose order ``place_among`` knows."""
    at = places_of(ids, [*(number for number, _ in changes.known), *changes.gone])
    gone = tuple(sorted(at[number] for number in changes.gone if number in at))
    for place in reversed(gone):
        del ids[place]
    arrived = []
    for number, is_decided in changes.known:
        if number not in at:
            place = place_among(ids, number)
            ids.insert(place, number)
            arrived.append((place, number, is_decided))
    known = tuple((at[number], decided) for number, decided in changes.known if number in at)
    return QueueMoves(edition, changes.mark, known, gone, tuple(arrived))


def places_of(ids: "array[int]", wanted: Sequence[int]) -> dict[int, int]:
    """Where each of some ids stands among ``ids``; those that are not there are left out."""
    if len(wanted) > _FEW:
        looked_for = set(wanted)
        return {number: place for place, number in enumerate(ids) if number in looked_for}
    return {number: ids.index(number) for number in wanted if number in ids}
