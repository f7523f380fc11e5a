"""Where the editors of a blind sample do not agree: every vote, and the key that decides over them."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from provenance.domain.samples import Contest
from provenance.errors import ProvenanceError
from tui.drawing.contest import contest_in_words, contest_row
from tui.drawing.pieces import Row
from tui.drawing.wording import counted
from tui.keys import decide, look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.ask import AskScreen
from tui.screens.listing import ListScreen, keys_with

CONTESTS_LOOKING = [
    look("right,l", "vote(1)", "next vote", "Point at the next value that was voted for"),
    look("left,h", "vote(-1)", "vote before", "Point at the value before", show=False),
    look("v", "every", "settled too", "What is settled or unanimous too, or not"),
    look("enter", "visit", "statement", "Go to the statement at the desk"),
]
CONTESTS_DECIDING = [
    decide("A", "adjudicate", "adjudicate", "Decide for the value that is pointed at"),
    decide("G", "take_agreed", "take agreed", "Take over all that the editors agree on"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]


@dataclass
class ContestsRead(Message):
    """Every field that was voted on in the sample."""

    contests: tuple[Contest, ...]


class ContestsScreen(ListScreen):
    """The contests of one sample."""

    BINDINGS: ClassVar[list[BindingType]] = [*CONTESTS_LOOKING, *CONTESTS_DECIDING]
    KEYS = (*keys_with(CONTESTS_LOOKING), *CONTESTS_DECIDING)

    def __init__(self, sample: str) -> None:
        super().__init__()
        self.sample = sample
        self.contests: list[Contest] = []
        self._all: tuple[Contest, ...] = ()
        self._shows_all = False
        self._pointed_at = 0

    def read(self) -> None:
        """Read the votes."""
        self._read()

    @work(thread=True, exclusive=True, group="contests")
    def _read(self) -> None:
        try:
            self.post_message(ContestsRead(self.desk.store.contests(self.sample)))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    @on(ContestsRead)
    def _takes_contests(self, message: ContestsRead) -> None:
        message.stop()
        self._all = message.contests
        self._list()

    def _list(self) -> None:
        self.contests = [c for c in self._all if self._shows_all or c.is_open]
        self._pointed_at = 0
        self.listed(len(self.contests))

    def place_changed(self) -> None:
        """Point at the first value again."""
        self._pointed_at = 0
        # The text beside the list has no width until the list is on the screen.
        self.call_after_refresh(self.show_text)

    @property
    def _values(self) -> tuple[str, ...]:
        """What was voted for on the present field, once each."""
        return tuple(dict.fromkeys(vote.value for vote in self.contests[self.place].votes))

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """What it is about, the field, and what was voted for."""
        return (contest_row(self.contests[place], width),)

    def text(self, width: int) -> Content:
        """The statement and every vote."""
        value = self._values[min(self._pointed_at, len(self._values) - 1)]
        return contest_in_words(self.contests[self.place], value, width)

    def head(self) -> Content:
        """How many are left."""
        left = sum(contest.is_open for contest in self._all)
        words = f"   {harmless_line(self.sample)}, {counted(left, 'contest')} left"
        return Content.assemble(("Adjudication", "bold $accent"), words)

    def notice(self) -> Content:
        """Nothing is left, or nobody has voted."""
        if not self._all:
            return Content(
                "Nobody has voted yet.\n\n"
                f"provenance review --sample {harmless_line(self.sample)} --editor NAME\n\nEsc leaves"
            )
        return Content(
            "Nothing is left to adjudicate.\n\nv shows what is settled   G takes over what all agree "
            "on   U undoes   Esc leaves"
        )

    def action_vote(self, by: int) -> None:
        """Another value."""
        if self.total:
            self._pointed_at = max(0, min(self._pointed_at + by, len(self._values) - 1))
            self.show_text()

    def action_every(self) -> None:
        """All of them, or those that are left."""
        self._shows_all = not self._shows_all
        self._list()

    def action_visit(self) -> None:
        """The statement at the desk."""
        if self.total:
            self.dismiss(self.contests[self.place].statement.id)

    def action_adjudicate(self) -> None:
        """Ask for the reason."""
        if not self.total:
            return
        contest, value = self.contests[self.place], self._values[self._pointed_at]
        sample, subject, field = self.sample, contest.subject, contest.field
        self.ask(
            AskScreen(
                f"The {field.value.replace('_', ' ')} of {subject}: {harmless_line(value)}",
                "The votes that lost stay where they are.",
                "Why?",
                lambda why: (
                    lambda store, by: store.adjudicate(sample, subject, field, value, why, by)
                ),
            )
        )

    def action_take_agreed(self) -> None:
        """Take over what all agree on."""
        sample = self.sample
        self.act(lambda store, by: store.adjudicate_agreed(sample, by))
