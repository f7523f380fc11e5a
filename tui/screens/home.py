"""The desk: the queue, the article with the present statement in it, the chain and the judgement.

Looking is here, deciding in ``tui.screens.deciding``.  Everything read from the store is read by
workers; this screen changes its widgets when their messages arrive.
"""

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from provenance.domain.annotations import Act, TargetKind
from provenance.domain.stored import StatementFilter, StoredHop, StoredStatement
from tui.drawing.article import Sheet
from tui.drawing.wording import counted
from tui.keys import look
from tui.messages import (
    DeskOpened,
    PlaceFound,
    ReadFailed,
    StatementInView,
    StatementLoaded,
    WindowFailed,
    WindowLoaded,
)
from tui.plain_text import harmless_line
from tui.review_queue import ReviewQueue
from tui.screens.ask import SearchScreen
from tui.screens.deciding import DECIDING, DecidingScreen
from tui.screens.filter import FilterScreen, filter_in_words
from tui.screens.help import HelpScreen
from tui.screens.notices import OPENING, no_articles, no_statements, nothing_matches
from tui.screens.reading import ReadingScreen
from tui.widgets.article_view import ArticleView, Legend
from tui.widgets.judgement_panel import JudgementPanel
from tui.widgets.key_bar import KeyBar
from tui.widgets.queue_list import QueueList

WIDE = 118
"""Cells from which the queue stands beside the article instead of above it."""

LOOKING = [
    look("down,j", "next", "next", "The next statement"),
    look("up,k", "previous", "back", "The previous statement"),
    look("right,l", "hop(1)", "hop", "The next hop of the chain"),
    look("slash", "search", "search", "Search in words, speakers and headlines"),
    look("f", "filter", "filter", "Filter by status, form, source, tag"),
    look("z", "zoom", "zoom", "Enlarge the article, then the judgement, then neither"),
    look("question_mark", "help", "help", "This help"),
    look("q", "leave", "quit", "See what was done, and leave"),
    look("n", "next_proposed", "next open", "The next statement nobody has decided"),
    look("x", "everything", "all", "Show everything: no search, no filter"),
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


class HomeScreen(ReadingScreen, DecidingScreen):
    """Queue, article and judgement, and the keys that look."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - not a ClassVar in Screen
        (0, "-narrow"),
        (WIDE, "-wide"),
        (156, "-spacious"),
        (190, "-vast"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*LOOKING]

    def __init__(self, wanted: StatementFilter) -> None:
        super().__init__()
        self.queue = ReviewQueue(wanted)
        self.in_view: StatementInView | None = None
        self._has_articles = False
        self._zoom = 0
        self._sheet: Sheet | None = None
        self._wanted_view: int | None = None

    def compose(self) -> ComposeResult:
        """Head line, the three panes, the notice in their stead, the keys."""
        with Horizontal(id="head"):
            yield Static(id="head-left")
            yield Static(id="head-right")
        with Container(id="panes"):
            yield QueueList(self.queue, id="queue")
            with Vertical(id="article-pane"):
                yield Static(id="article-title", classes="pane-title")
                yield ArticleView(id="article")
                yield Legend(id="legend")
            with Vertical(id="judgement-pane"):
                yield Static(id="judgement-title", classes="pane-title")
                yield JudgementPanel(id="judgement")
        yield Static(OPENING, id="notice")
        yield KeyBar([*LOOKING, *DECIDING], id="keys")

    def on_mount(self) -> None:
        """Nothing is in hand yet: the notice says so."""
        self.add_class("-notice")
        self._show_head()

    def begin(self, opened: DeskOpened) -> None:
        """The store is open: go on where the session was left."""
        self._has_articles = opened.has_articles
        place = opened.place if self.queue.wanted == opened.session.filter else 0
        self.queue.refilter(self.queue.wanted)
        self.in_view = self._wanted_view = None
        self.queue.go_to(place)
        self.load_windows(self.queue.missing(place, place))

    # What the store answers.

    @on(QueueList.RowsShown)
    def _reads_rows(self, message: QueueList.RowsShown) -> None:
        if self.queue.is_counted:
            self.load_windows(self.queue.missing(message.first, message.last))

    @on(WindowLoaded)
    def _takes_window(self, message: WindowLoaded) -> None:
        if not self.queue.take(message.page, message.asked):
            return
        self._show_queue()
        self.load_windows(self.queue.missing(self.queue.place, self.queue.place))
        self._show_present()

    @on(WindowFailed)
    def _window_failed(self, message: WindowFailed) -> None:
        self.queue.give_up(message.asked)
        self.desk.fail(message.error)

    @on(ReadFailed)
    def _read_failed(self, message: ReadFailed) -> None:
        self._wanted_view = None
        self.desk.fail(message.error)

    @on(StatementLoaded)
    def _takes_statement(self, message: StatementLoaded) -> None:
        view, present = message.view, self.queue.present
        if present is None or present.id != view.stored.id:
            return
        self.in_view, self._sheet = view, view.sheet
        self.query_one(ArticleView).show_statement(view.sheet, view.stored)
        self.query_one(JudgementPanel).show_view(view)
        self._show_titles(view)
        self.keep_place(view.stored.id)

    @on(PlaceFound)
    def _goes_to_place(self, message: PlaceFound) -> None:
        if message.wanted != self.queue.wanted:
            return
        self.queue.go_to(message.place)
        self.load_windows(self.queue.missing(self.queue.place, self.queue.place))
        if self.queue.is_counted:
            self._show_queue()
            self._show_present()

    # What is shown.

    def _show_queue(self) -> None:
        notice = self._notice()
        self.set_class(notice is not None, "-notice")
        if notice is not None:
            self.query_one("#notice", Static).update(notice)
            self.in_view = None
        self.query_one(QueueList).show_queue()
        self._show_head()

    def _notice(self) -> Content | None:
        if not self.queue.is_counted:
            return OPENING
        if not self.queue.is_empty:
            return None
        if self.queue.wanted != StatementFilter():
            return nothing_matches(filter_in_words(self.queue.wanted))
        return no_statements() if self._has_articles else no_articles()

    def _show_head(self) -> None:
        queue = self.queue
        place = f"{queue.place + 1:,} of {counted(queue.total, 'statement')}" if queue.total else ""
        decided = f"{queue.decided:,} decided" if queue.total else ""
        filtered = harmless_line(filter_in_words(queue.wanted))
        self.query_one("#head-left", Static).update(
            Content.assemble(
                ("Provenance", "bold $accent"),
                *(part for words in (place, decided) if words for part in ("   ", words)),
                ("   " + filtered, "$foreground 60%"),
            )
        )
        self.query_one("#head-right", Static).update(
            Content(harmless_line(self.desk.signature.editor))
        )

    def _show_titles(self, view: StatementInView) -> None:
        sheet, stored = view.sheet, view.stored
        about = [harmless_line(sheet.outlet), sheet.published or "no date known"]
        self.query_one("#article-title", Static).update(
            Content.assemble(
                (" · ".join(about), "$foreground 70%"),
                "  ",
                (harmless_line(sheet.headline), "bold"),
            )
        )
        self.query_one("#judgement-title", Static).update(
            Content.assemble((f"st{stored.id}", "bold"), "  ", _standing_in_words(stored))
        )

    def _show_present(self) -> None:
        """Read the statement at the present place unless it is shown and fresh."""
        row = self.queue.present
        if row is not None and row.id != self._wanted_view:
            self._wanted_view = row.id
            self.load_statement(row.id, self._sheet)

    def _go_to(self, place: int) -> None:
        if not self.queue.is_counted:
            return
        self.queue.go_to(place)
        self._show_queue()
        self._show_present()

    def _reread(self) -> None:
        self.queue.refresh()
        self.in_view = self._wanted_view = None
        self.load_windows(self.queue.missing(self.queue.place, self.queue.place))
        self.query_one(QueueList).show_queue()

    def on_resize(self, event: events.Resize) -> None:
        """Beside the article the queue has two lines a row."""
        self.query_one(QueueList).set_lines_a_row(2 if event.size.width >= WIDE else 1)

    # What was decided.

    def statement_to_decide(self) -> StatementInView | None:
        """The statement in view, if it is the one at the present place."""
        present = self.queue.present
        is_present = self.in_view and present and present.id == self.in_view.stored.id
        return self.in_view if is_present else None

    def hop_to_rate(self) -> StoredHop | None:
        """The hop that is pointed at in the chain."""
        return self.query_one(JudgementPanel).chosen

    def decided(self, act: Act) -> None:
        """Read anew and stay."""
        self._say(act)
        self._reread()

    def decided_and_on(self, act: Act) -> None:
        """Read anew and go on; where the filter drops what was decided, the next slides in by itself."""
        present = self.queue.present
        is_still_here = present is not None and present.target in act.event.targets
        if is_still_here and self.queue.wanted.status is None:
            self.queue.go_to(self.queue.place + 1)
        self._say(act)
        self._reread()

    def decided_elsewhere(self, act: Act) -> None:
        """Read anew and go to the statement it was about."""
        self._say(act)
        statements = [t.id for t in act.event.targets if t.kind is TargetKind.STATEMENT]
        self._reread()
        if statements:
            self.find_place(self.queue.wanted, statements[0])

    def _say(self, act: Act) -> None:
        self.notify(harmless_line(act.event.summary), markup=False, timeout=3)

    # Looking.

    def action_next(self) -> None:
        """The next statement."""
        self._go_to(self.queue.place + 1)

    def action_previous(self) -> None:
        """The previous statement."""
        self._go_to(self.queue.place - 1)

    def action_page(self, by: int) -> None:
        """A page of the queue."""
        self._go_to(self.queue.place + by * self.query_one(QueueList).rows_on_screen)

    def action_end(self, last: int) -> None:
        """The first statement, or the last."""
        self._go_to(self.queue.total - 1 if last else 0)

    def action_next_proposed(self) -> None:
        """The next statement nobody has decided."""
        place = self.queue.next_proposed()
        if place is None:
            self.notify("Nothing below this is left to decide.", markup=False)
        else:
            self._go_to(place)

    @on(QueueList.PlaceChosen)
    def _goes_to_click(self, message: QueueList.PlaceChosen) -> None:
        self._go_to(message.place)

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
        if self.queue.total:
            self._reread()
        else:
            self.desk.reopen()

    def action_search(self) -> None:
        """Ask for words."""

        def search(words: str | None) -> None:
            if words is not None:
                self._refilter(replace(self.queue.wanted, text=words))

        self.app.push_screen(SearchScreen(self.queue.wanted.text), search)

    def action_filter(self) -> None:
        """Ask for a filter."""

        def apply(wanted: StatementFilter | None) -> None:
            if wanted is not None:
                self._refilter(wanted)

        self.app.push_screen(FilterScreen(self.queue.wanted), apply)

    def action_everything(self) -> None:
        """No search and no filter."""
        self._refilter(StatementFilter())

    def _refilter(self, wanted: StatementFilter) -> None:
        if wanted == self.queue.wanted or not self.queue.is_counted:
            return
        here = self.queue.present
        self.queue.refilter(wanted)
        self._wanted_view = None
        self.load_windows(self.queue.missing(0, 0))
        if here is not None:
            self.find_place(wanted, here.id)

    def action_help(self) -> None:
        """Every key."""
        self.app.push_screen(HelpScreen([*LOOKING, *DECIDING]))

    def action_leave(self) -> None:
        """What was done, and out."""
        self.desk.leave()


def _standing_in_words(stored: StoredStatement) -> str:
    statement = stored.statement
    words = [stored.status.value, statement.form.value]
    if statement.parent:
        words.append(f"nested in {statement.parent}")
    return " · ".join(words)
