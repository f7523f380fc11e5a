"""The looking keys: none of them changes anything in the store."""

from collections.abc import Container
from typing import ClassVar

from textual.binding import BindingType

from tui.keys import look
from tui.screens.filtering import FilteringScreen
from tui.widgets.article_view import ArticleView
from tui.widgets.judgement_panel import JudgementPanel
from tui.widgets.queue_list import QueueList

LOOKING = [
    look("down,j", "next", "next", "The next statement"),
    look("up,k", "previous", "back", "The previous statement"),
    look("right,l", "hop(1)", "hop", "The next hop of the chain"),
    look("slash", "search", "search", "Search in words, speakers and headlines"),
    look("f", "filter", "filter", "Filter by status, source, rating, day and more"),
    look("z", "zoom", "zoom", "Enlarge the article, then the judgement, then neither"),
    look("question_mark", "help", "help", "This help"),
    look("q", "leave", "quit", "See what was done, and leave"),
    look("n", "next_proposed", "next open", "The next statement nobody has decided"),
    look("o", "order", "order", "Sort by the next order: article, confidence, day"),
    look("x", "everything", "all", "Show everything: no search, no filter"),
    look("v", "saved_filters", "kept", "The filters kept by name"),
    look("d", "article(1)", "article down", "Scroll the article down"),
    look("u", "article(-1)", "article up", "Scroll the article up"),
    look("full_stop", "panel(1)", "judgement down", "Scroll the judgement down"),
    look("comma", "panel(-1)", "judgement up", "Scroll the judgement up"),
    look("r", "reread", "reread", "Read the store anew"),
    look("left,h", "hop(-1)", "hop before", "The hop before in the chain", show=False),
    look("pagedown", "page(1)", "page on", "A page down the queue", show=False),
    look("pageup", "page(-1)", "page back", "A page up the queue", show=False),
    look("home", "end(0)", "first", "The first statement", show=False),
    look("end", "end(1)", "last", "The last statement", show=False),
]
_ZOOMS = ("", "-zoom-article", "-zoom-judgement")


class LookingScreen(FilteringScreen):
    """A screen with a queue, an article and a judgement to look at."""

    BINDINGS: ClassVar[list[BindingType]] = [*LOOKING]

    _zoom = 0

    def go_to(self, place: int) -> None:
        """Make the statement at a place the present one."""
        raise NotImplementedError

    def held_by_others(self) -> Container[int]:
        """The statements that other editors are on now."""
        return ()

    def read_anew(self) -> None:
        """Read the rows and the statement again."""
        raise NotImplementedError

    def action_next(self) -> None:
        """The next statement."""
        self.go_to(self.queue.place + 1)

    def action_previous(self) -> None:
        """The previous statement."""
        self.go_to(self.queue.place - 1)

    def action_page(self, by: int) -> None:
        """A page of the queue."""
        self.go_to(self.queue.place + by * self.query_one(QueueList).rows_on_screen)

    def action_end(self, last: int) -> None:
        """The first statement, or the last."""
        self.go_to(self.queue.total - 1 if last else 0)

    def action_next_proposed(self) -> None:
        """The next statement nobody has decided."""
        place = self.queue.next_proposed(self.held_by_others())
        if place is None:
            self.notify("Nothing below this is left to decide.", markup=False)
        else:
            self.go_to(place)

    def action_hop(self, by: int) -> None:
        """Another hop of the chain."""
        self.query_one(JudgementPanel).choose(by)

    def action_article(self, by: int) -> None:
        """Scroll the article."""
        self.query_one(ArticleView).page(by)

    def action_panel(self, by: int) -> None:
        """Scroll the judgement."""
        self.query_one(JudgementPanel).page(by)

    def action_zoom(self) -> None:
        """Enlarge the next pane."""
        self._zoom = (self._zoom + 1) % len(_ZOOMS)
        for number, name in enumerate(_ZOOMS[1:], start=1):
            self.set_class(number == self._zoom, name)

    def action_reread(self) -> None:
        """Read the store anew."""
        if self.queue.is_empty:
            self.desk.reopen()
        else:
            self.read_anew()

    def action_leave(self) -> None:
        """What was done, and out."""
        self.desk.leave()
