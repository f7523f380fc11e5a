"""The top line of the desk: the place in the queue, what was just done, the filter, and the editor."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from provenance.domain.desks import OpenDesk
from tui.drawing.company import company_in_words
from tui.drawing.filter_words import filter_in_words
from tui.drawing.wording import counted
from tui.plain_text import harmless_line
from tui.review_queue import ReviewQueue
from tui.screens.opening import PRODUCT
from tui.widgets.one_line import OneLine


class HeadLine(Horizontal):
    """One line, drawn by ``show_queue`` and ``show_editor``."""

    def compose(self) -> ComposeResult:
        """The queue at the left, the editor at the right."""
        yield OneLine(id="head-left")
        yield Static(id="head-right")

    def show_queue(self, queue: ReviewQueue, done: str) -> None:
        """Where the editor is in the queue; ``done`` is what was just done, "" when nothing was."""
        # What was just done takes the room of words that an editor knows by heart.
        more = "" if queue.is_whole else " …"
        statements = f"{queue.total:,}{more}" if done else counted(queue.total, "statement") + more
        place = f"{queue.place + 1:,} of {statements}, {queue.decided:,} decided"
        if queue.marked_count:
            place += f", {queue.marked_count:,} marked"
        if queue.ranked and not done:
            place += f", the newest {queue.ranked:,} matches ranked, older ones after them"
        is_filtered = not queue.wanted.is_open
        filtered = harmless_line(filter_in_words(queue.wanted)) if is_filtered or not done else ""
        parts = (
            (place if queue.total else "", ""),
            (done, "bold $success"),
            (filtered, "$foreground 60%"),
        )
        words = Content.assemble(PRODUCT, *(("   " + p, look) for p, look in parts if p))
        self.query_one("#head-left", OneLine).say(words)

    def show_editor(self, editor: str, others: Sequence[OpenDesk], *, is_acting: bool) -> None:
        """Who works here and who else does; while an act is being stored, that."""
        words = "storing …" if is_acting else harmless_line(editor)
        company = company_in_words(others, max(self.size.width // 4, 8)) if others else ""
        shown = Content.assemble(words, (f" with {company}" if company else "", "$text-accent"))
        right = self.query_one("#head-right", Static)
        if shown != right.content:
            right.update(shown)
