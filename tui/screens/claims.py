"""The list of claims: what several articles say, how often, and how far it is judged."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from provenance import workflow
from provenance.domain.annotations import Act
from provenance.domain.claims import ClaimStatus
from provenance.domain.stored_claims import ClaimFilter, ClaimOrder, ClaimPage, ClaimSummary
from provenance.errors import ProvenanceError
from tui.drawing.claim import summary_columns, summary_in_words, summary_row
from tui.drawing.pieces import Row
from tui.drawing.queue_line import row_unread
from tui.drawing.wording import counted
from tui.keys import decide, look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.ask import AskScreen, SearchScreen
from tui.screens.listing import keys_with
from tui.screens.windowed import WINDOW, WindowedScreen

_WHY = "Why? A few words that still convince in a year."
_STATUSES = (None, *ClaimStatus)

CLAIMS_LOOKING = [
    look("enter", "open", "origins", "Show where this claim comes from"),
    look("slash", "search", "search", "Search in the words of the claims"),
    look("f", "status", "standing", "Only proposed ones, then only confirmed ones, and so on"),
    look("s", "order", "order", "The newest first, or those that most articles tell"),
    look("space", "mark", "mark", "Mark the claim, to act on several"),
    look("x", "everything", "all", "Show every claim", show=False),
]
CLAIMS_DECIDING = [
    decide("C", "confirm", "confirm", "Confirm the marked claims, else this one"),
    decide("X", "reject", "reject", "Reject the marked claims, else this one"),
    decide("O", "reopen", "reopen", "Take verdicts back: proposed again"),
    decide("M", "merge", "merge", "Read the marked claims as this one"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]


@dataclass
class ClaimsRead(Message):
    """A window of the claims, as they were asked for; ``seen`` is the newest event before."""

    page: ClaimPage
    wanted: ClaimFilter
    seen: int


class ClaimsScreen(WindowedScreen[ClaimSummary]):
    """The list of claims with keys to judge them."""

    BINDINGS: ClassVar[list[BindingType]] = [*CLAIMS_LOOKING, *CLAIMS_DECIDING]
    KEYS = (*keys_with(CLAIMS_LOOKING), *CLAIMS_DECIDING)

    def __init__(self) -> None:
        super().__init__()
        self.wanted = ClaimFilter()
        self.marked: frozenset[int] = frozenset()

    # Reading.

    def read_window(self, offset: int) -> None:
        """Read the claims from a place on."""
        self._read_window(offset, self.wanted)

    @work(thread=True, group="claims")
    def _read_window(self, offset: int, wanted: ClaimFilter) -> None:
        try:
            seen = self.desk.store.newest_event()
            page = self.desk.store.claims(wanted, offset, WINDOW)
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
        else:
            self.post_message(ClaimsRead(page, wanted, seen))

    @on(ClaimsRead)
    def _takes_window(self, message: ClaimsRead) -> None:
        message.stop()
        if message.wanted != self.wanted:
            return
        self.seen = message.seen
        self.take_window(message.page)

    def ask_for(self, wanted: ClaimFilter) -> None:
        """Show the claims that match."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.read_another()

    # Drawing.

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """Standing, how many tell it, its words."""
        row = self.row_at(place)
        if row is None:
            return (row_unread(width),)
        return (summary_row(row, width, is_marked=row.id in self.marked),)

    def columns(self, width: int) -> Row:
        """What the columns of the list are."""
        del width
        return summary_columns()

    def text(self, width: int) -> Content:
        """The claim one is on at full length."""
        del width
        return summary_in_words(self.present) if self.present else Content("…")

    def head(self) -> Content:
        """Place, search, standing, order, marks."""
        place = f"{self.place + 1:,} of {counted(self.total, 'claim')}" if self.total else ""
        about = (
            f"“{harmless_line(self.wanted.text)}”" if self.wanted.text else "",
            self.wanted.status.value if self.wanted.status else "",
            "told most first" if self.wanted.order is ClaimOrder.SIZE else "newest first",
            f"{len(self.marked)} marked" if self.marked else "",
        )
        return Content.assemble(
            ("Claims", "bold $accent"),
            f"   {place}",
            ("   " + ", ".join(filter(None, about)), "$foreground 60%"),
        )

    def notice(self) -> Content:
        """No claim, or none that matches."""
        if self.wanted.text or self.wanted.status:
            return Content("No claim matches.\n\nx shows every claim   / searches   f standing")
        return Content(
            "No claims yet: they are gathered as articles are added that say the same.\n\nEsc leaves"
        )

    def decided(self, act: Act | None) -> None:
        """Something was stored: the marks have served."""
        if act is not None:
            self.marked = frozenset()
        super().decided(act)

    # Looking.

    def action_open(self) -> None:
        """Where the claim one is on comes from."""
        from tui.screens.claim import ClaimScreen  # noqa: PLC0415

        if self.present is not None:
            self.app.push_screen(ClaimScreen(self.present.id), self._came_back)

    def _came_back(self, lead: object) -> None:
        if isinstance(lead, int):
            self.dismiss(lead)
        else:
            self.read()

    def action_search(self) -> None:
        """Ask for words."""

        def search(words: str | None) -> None:
            if words is not None:
                self.ask_for(replace(self.wanted, text=words))

        self.app.push_screen(SearchScreen(self.wanted.text, "In the words of the claims."), search)

    def action_status(self) -> None:
        """Only the claims of the next standing."""
        place = _STATUSES.index(self.wanted.status)
        self.ask_for(replace(self.wanted, status=_STATUSES[(place + 1) % len(_STATUSES)]))

    def action_order(self) -> None:
        """The other order."""
        is_newest = self.wanted.order is ClaimOrder.NEWEST
        order = ClaimOrder.SIZE if is_newest else ClaimOrder.NEWEST
        self.ask_for(replace(self.wanted, order=order))

    def action_everything(self) -> None:
        """No search and no standing."""
        self.ask_for(ClaimFilter(order=self.wanted.order))

    def action_mark(self) -> None:
        """Mark the claim one is on, or take the mark away."""
        if self.present is not None:
            self.marked ^= {self.present.id}
            self.show()

    # Deciding.

    def action_confirm(self) -> None:
        """Confirm claims."""
        self._give_verdict("Confirm", ClaimStatus.CONFIRMED)

    def action_reject(self) -> None:
        """Reject claims."""
        self._give_verdict("Reject", ClaimStatus.REJECTED)

    def action_reopen(self) -> None:
        """Take verdicts back."""
        self._give_verdict("Reopen", ClaimStatus.PROPOSED)

    def _give_verdict(self, verb: str, status: ClaimStatus) -> None:
        if (claim := self._on()) is None:
            return
        chosen = sorted(self.marked) or [claim.id]
        subject = claim.text if chosen == [claim.id] else ", ".join(f"cl{n}" for n in chosen)
        self._ask(
            f"{verb} {counted(len(chosen), 'claim')}",
            subject,
            lambda why: lambda store, by: workflow.decide_claims(store, chosen, status, why, by),
        )

    def action_merge(self) -> None:
        """Read the marked claims as the present one."""
        if (claim := self._on()) is None:
            return
        moved = sorted(self.marked - {claim.id})
        if not moved:
            self.notify("Mark the claims to merge with space, then go to the one that stays.")
            return
        names = ", ".join(f"cl{number}" for number in moved)
        self._ask(
            f"Read {names} as cl{claim.id}",
            claim.text,
            lambda why: lambda store, by: workflow.merge_claims(store, moved, claim.id, why, by),
        )

    def _on(self) -> ClaimSummary | None:
        if self.present is None:
            self.notify("The claim is still being read. Press the key again.", title="Not done")
        return self.present

    def _ask(self, question: str, subject: str, deed_of: Callable[[str], Deed]) -> None:
        self.ask(AskScreen(question, harmless_line(subject), _WHY, deed_of))
