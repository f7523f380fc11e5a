"""Where a claim comes from: the origin graph in characters, and why beside it.

Opened for a claim or for a statement; a statement that belongs to no claim is traced by its words,
which can be looked at and not decided on.
"""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from provenance.domain.annotations import Act
from provenance.domain.claims import MemberStatus
from provenance.domain.stored_claims import StoredClaim
from provenance.domain.traces import Trace
from provenance.errors import ProvenanceError
from provenance.reports.traces.lines import Line
from provenance.reports.traces.wording import verdict
from provenance.workflow import Store, trace_claim, trace_words
from tui.drawing.claim import ClaimRow, ClaimSheet, RowKind, draw_row, sheet_of_claim
from tui.drawing.pieces import Row
from tui.keys import look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.claim_deciding import CLAIM_DECIDING, ClaimDecidingScreen, claim_of_statement
from tui.screens.listing import ListScreen, keys_with
from tui.widgets.row_list import RowList, Rows

CLAIM_LOOKING = [
    look("enter", "statement", "statement", "Go to the statement of this article"),
    look("space", "mark", "mark", "Mark the origin or the article, to act on several"),
    look("a", "claims", "claims", "The list of all claims"),
]
_NO_CLAIM = (
    "These words are no claim yet, so nothing can be decided on here: a claim begins when a second "
    "article says the same."
)


@dataclass
class ClaimRead(Message):
    """A claim traced; ``stored`` is None for words that are no claim, ``seen`` the newest event before."""

    trace: Trace
    stored: StoredClaim | None
    seen: int


class ClaimScreen(ListScreen, ClaimDecidingScreen):
    """The picture of one claim with keys to judge it."""

    BINDINGS: ClassVar[list[BindingType]] = [*CLAIM_LOOKING]
    KEYS = (*keys_with(CLAIM_LOOKING), *CLAIM_DECIDING)

    def __init__(self, claim_id: int | None = None, statement_id: int | None = None) -> None:
        super().__init__()
        self.claim_id = claim_id
        self.statement_id = statement_id
        self.sheet: ClaimSheet | None = None
        self._rows: tuple[ClaimRow, ...] = ()
        self._width = 0
        self._sought: ClaimRow | None = None

    # Reading.

    def read(self) -> None:
        """Trace the claim anew; what is shown stays until it is done."""
        self._trace_anew()

    @work(thread=True, exclusive=True, group="claim")
    def _trace_anew(self) -> None:
        worker = get_current_worker()
        try:
            message = self._traced(self.desk.store)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(message)

    def _traced(self, store: Store) -> ClaimRead:
        seen = store.newest_event()
        claim_id = self.claim_id
        if claim_id is None and self.statement_id is not None:
            claim_id = claim_of_statement(store, self.statement_id)
        if claim_id is None and self.statement_id is not None:
            return ClaimRead(
                trace_words(store, store.statement(self.statement_id).words), None, seen
            )
        stored = store.claim(claim_id or 0)
        return ClaimRead(trace_claim(store, stored.summary.id), stored, seen)

    @on(ClaimRead)
    def _takes_claim(self, message: ClaimRead) -> None:
        message.stop()
        is_new = self.trace is None
        self.trace, self.stored, self.seen = message.trace, message.stored, message.seen
        self.sheet = sheet_of_claim(message.trace)
        self._sought = self._home_row if is_new else self.present
        self._width = 0
        if is_new:  # the list has no width before there is something to show
            self.is_read, self.total = True, 1
            self.show()
        self._lay_out()

    @on(Rows.RowsShown)
    def _lay_out(self) -> None:
        """Draw the picture for the width there is; the row one is on stays the present one."""
        width = self.query_one(RowList).scrollable_content_region.width - 1
        if self.sheet is None or width <= 0 or width == self._width:
            return
        sought = self._sought or self.present
        self._sought = None
        self._width, self._rows = width, self.sheet.rows(width)
        self.place = self._place_of(sought)
        self.listed(len(self._rows))

    @property
    def _home_row(self) -> ClaimRow | None:
        """The row of the statement from which one came."""
        if self.statement_id is None or self.trace is None:
            return None
        key = f"st{self.statement_id}"
        for traced in self.trace.articles:
            if any(member.statement == key for member in traced.members):
                return ClaimRow(RowKind.ARTICLE, Line(), article_id=traced.article.id)
        return None

    def _place_of(self, wanted: ClaimRow | None) -> int:
        """Where the same thing stands now, as near as can be."""
        if wanted is None:
            return self.place
        for place, row in enumerate(self._rows):
            is_same = row.kind is wanted.kind and row.article_id == wanted.article_id
            if is_same and (row.kind is not RowKind.GROUP or row.letter == wanted.letter):
                return place
        return self.place

    # Drawing.

    @property
    def present(self) -> ClaimRow | None:
        """The row one is on."""
        return self._rows[self.place] if self.place < len(self._rows) else None

    @property
    def letters(self) -> list[str]:
        """The letters of the groups, in their order."""
        return [group.letter for group in self.sheet.outline.groups] if self.sheet else []

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """A line of the picture."""
        if place >= len(self._rows):
            return ()
        row = self._rows[place]
        group = self.group_of(row) if row.kind is RowKind.GROUP else None
        is_marked = (group is not None and group.key in self.marked_groups) or (
            row.article_id is not None and row.article_id in self.marked_articles
        )
        return (draw_row(row, width, is_marked=is_marked, status=self._status_of(row)),)

    def _status_of(self, row: ClaimRow) -> MemberStatus:
        members = self.stored.members if self.stored else ()
        statuses = {m.member.status for m in members if m.member.article_id == row.article_id}
        decided = statuses - {MemberStatus.PROPOSED}
        return decided.pop() if len(decided) == 1 else MemberStatus.PROPOSED

    def text(self, width: int) -> Content:
        """What is known of the row one is on, and why."""
        present = self.present
        if self.sheet is None or present is None:
            return Content.styled("…", "$foreground 55%")
        # The pane may get a scrollbar once it is filled, which takes two cells.
        text = self.sheet.text(present, width - 2)
        if self.stored is None:
            return Content("\n\n").join([text, Content.styled(_NO_CLAIM, "$foreground 60%")])
        return text

    def head(self) -> Content:
        """Which claim, its standing, the answer."""
        if self.trace is None:
            return Content.styled("Tracing …", "bold $accent")
        summary = self.stored.summary if self.stored else None
        about = f"{summary.target} {summary.status}" if summary else "no claim of the store"
        marks = len(self.marked_groups) + len(self.marked_articles)
        return Content.assemble(
            ("Origins", "bold $accent"),
            f"   {harmless_line(verdict(self.trace))}   ",
            (about + (f", {marks} marked" if marks else ""), "$foreground 60%"),
        )

    def notice(self) -> Content:
        """A claim always has its own row."""
        return Content("Nothing to show.\n\nEsc leaves")

    def decided(self, act: Act | None) -> None:
        """Something was stored: the marks have served, and everything is traced anew."""
        if act is not None:
            self.marked_groups, self.marked_articles = frozenset(), frozenset()
        super().decided(act)

    # Keys.

    def action_statement(self) -> None:
        """Go to the statement of the article one is on."""
        row = self.present
        traced = self.trace.articles if self.trace else ()
        members = [
            m for one in traced if row and one.article.id == row.article_id for m in one.members
        ]
        keys = [member.statement for member in members if member.statement]
        if keys:
            self.dismiss(int(keys[0].removeprefix("st")))
        else:
            words = (
                "Go to an article first."
                if row is None or row.article_id is None
                else ("No statement of this article tells it; its words stand beside the picture.")
            )
            self.notify(words, markup=False, timeout=4)

    def action_mark(self) -> None:
        """Mark the origin or the article one is on, or take the mark away."""
        row, group = self.present, self.group_of(self.present)
        if row is not None and row.article_id is not None:
            self.marked_articles ^= {row.article_id}
        elif row is not None and row.kind is RowKind.GROUP and group is not None:
            self.marked_groups ^= {group.key}
        else:
            self.notify("Only origins and articles can be marked.", markup=False, timeout=4)
        self.show()

    def action_claims(self) -> None:
        """The list of all claims."""
        from tui.screens.claims import ClaimsScreen  # noqa: PLC0415

        self.app.push_screen(ClaimsScreen(), self.leave_to)
