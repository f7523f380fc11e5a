"""The desk: the queue, the article with the present statement in it, the chain and the judgement.

Its keys are in ``tui.screens.looking`` and ``tui.screens.deciding``.  Everything read from the
store is read by workers; this screen changes its widgets when their messages arrive.
"""

from collections.abc import Collection
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from provenance.domain.annotations import Act, Target, TargetKind
from provenance.domain.sittings import ReviewSession
from provenance.domain.stored import AddedArticle, Order, StatementFilter, StoredHop
from tui.drawing.judgement import act_in_words
from tui.drawing.titles import article_title, statement_title
from tui.messages import (
    DeskOpened,
    StatementInView,
)
from tui.review_queue import ReviewQueue
from tui.screens.deciding import DECIDING, DecidingScreen
from tui.screens.doors import DOORS, DoorsScreen
from tui.screens.looking import LOOKING, LookingScreen
from tui.screens.marking import MARKING
from tui.screens.notices import notice_for
from tui.screens.opening import OPENING
from tui.screens.queue_reading import QueueReadingScreen
from tui.screens.shared import SharedScreen
from tui.views_in_hand import ViewsInHand
from tui.widgets.article_view import ArticleView
from tui.widgets.head_line import HeadLine
from tui.widgets.judgement_panel import JudgementPanel
from tui.widgets.key_bar import KeyBar
from tui.widgets.one_line import OneLine
from tui.widgets.panes import Panes
from tui.widgets.queue_list import QueueList, RowShape

WIDE = 118
"""Cells from which the queue stands beside the article instead of above it."""


class HomeScreen(QueueReadingScreen, SharedScreen, LookingScreen, DecidingScreen, DoorsScreen):
    """Queue, article and judgement side by side, or the queue above where there is less room."""

    CSS_PATH = "home.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*DOORS]
    KEYS = (*LOOKING, *MARKING[:2], *DOORS, *DECIDING, *MARKING[2:])
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - not a ClassVar in Screen
        (0, "-narrow"),
        (WIDE, "-wide"),
        (136, "-roomy"),
        (156, "-spacious"),
        (190, "-vast"),
    ]

    def __init__(self, wanted: StatementFilter) -> None:
        # With the notice from the start: to turn to it once mounted would style every widget twice.
        super().__init__(classes="-notice")
        self.queue = ReviewQueue(wanted)
        self.views = ViewsInHand()
        self._step = 1
        self._has_articles = False
        self._was_decided: int | None = None
        self._just_done = ""

    def compose(self) -> ComposeResult:
        """Head line, the three panes, the notice in their stead, the keys."""
        yield HeadLine(id="head")
        yield Panes(self.queue, id="panes")
        yield Static(OPENING, id="notice")
        yield KeyBar(self.keys, id="keys")

    def on_mount(self) -> None:
        """Nothing is in hand yet: the notice says so."""
        self._show_head()

    def looks_changed(self) -> None:
        """The editor set other keys, another density, or whether others' ratings are hidden."""
        self.views.forget()
        self.query_one(KeyBar).show_keys(self.keys)
        self._set_lines_a_row()

    def begin(self, opened: DeskOpened) -> None:
        """The store is open: go on where the session was left."""
        self._has_articles = opened.has_articles
        session = opened.session
        if session.resumed and session.at_statement is not None:
            self._just_done = f"going on at st{session.at_statement}"
        at = session.at_statement if self.queue.wanted == session.filter else None
        self.in_view = None
        self.read_again()
        self.read_queue(self.queue.wanted, at)

    def go_on_in(self, session: ReviewSession) -> None:
        """Show the statements of another sitting, and go where it was left."""
        self._just_done = ""
        self.in_view = None
        self.read_again()
        self.read_queue(session.filter, session.at_statement)

    # What is shown.

    def show_statement(self, view: StatementInView) -> None:
        """Draw the article, the chain with the judgement, and their titles."""
        self.query_one(ArticleView).show_statement(view.sheet, view.stored)
        self.query_one(JudgementPanel).show_view(view)
        self._show_titles(view)
        self._warn_once(view)
        # The same key again is the likeliest.
        ahead = self.queue.id_at(self.queue.place + self._step)
        if ahead is not None:
            self.read_ahead(ahead)

    def _warn_once(self, view: StatementInView) -> None:
        """Right after an act its warnings are said aloud; later they stand under the chain."""
        if self._was_decided == view.stored.id:
            for warning in view.warnings:
                self.notify(warning, title="Recorded", severity="warning", markup=False)
        self._was_decided = None

    def show_queue(self) -> None:
        """Draw the queue, or the notice in its stead, and read the statement at the present place."""
        notice = notice_for(self.queue, has_articles=self._has_articles)
        self.set_class(notice is not None, "-notice")
        if notice is not None:
            self.query_one("#notice", Static).update(notice)
            self.in_view = None
        self.query_one(QueueList).show_rows()
        self._show_head()
        self._show_present()

    def show_lines(self, ids: Collection[int]) -> None:
        """Draw the lines that came."""
        self.query_one(QueueList).show_lines(ids)

    def _show_head(self) -> None:
        self.query_one(HeadLine).show_queue(self.queue, self._just_done)
        self._show_editor()

    def _show_editor(self) -> None:
        head = self.query_one(HeadLine)
        head.show_editor(self.desk.signature.editor, self.others, is_acting=self.is_acting)

    def watch_is_acting(self) -> None:
        """Storing takes a moment when another program holds the database: say so."""
        self._show_editor()

    def _show_titles(self, view: StatementInView) -> None:
        stored, holder = view.stored, self.holder
        is_held = holder is not None and holder.statement_id == stored.id
        self.query_one("#article-title", OneLine).say(article_title(view.sheet))
        self.query_one("#judgement-title", OneLine).say(
            statement_title(stored, holder.editor if holder and is_held else "")
        )

    def show_company(self) -> None:
        """In the head line, and over the chain when another is on this very statement."""
        self._show_editor()
        if self.in_view is not None:
            self._show_titles(self.in_view)

    def show_anew(self, *, statement: bool) -> None:
        """Follow what became of the queue; read the statement again if it changed."""
        if statement:
            self.read_again()
        self.views.forget()
        self.read_moves()

    def _show_present(self) -> None:
        """Read the statement at the present place unless it is shown and fresh."""
        present = self.queue.present_id
        is_here = present is not None and self.queue.sought is None
        if present is not None and is_here:
            self.read_statement(present)

    def go_to(self, place: int) -> None:
        """Make the statement at a place the present one."""
        if not self.queue.is_counted:
            return
        self._just_done = ""
        before = self.queue.place
        self.queue.go_to(place)
        self._step = self.queue.place - before or self._step
        self.show_queue()

    def read_anew(self) -> None:
        """Follow what was decided and read the statement again; what is shown stays until it comes."""
        self.queue.refresh()
        self.in_view = None
        self.read_again()
        self.read_moves()
        self.query_one(QueueList).show_rows()

    def on_resize(self) -> None:
        """Another width has another queue."""
        self._set_lines_a_row()

    def _set_lines_a_row(self) -> None:
        """Beside the article a statement has two lines, unless the desk is set compact."""
        shape = RowShape.ACROSS
        if self.size.width >= WIDE:
            shape = RowShape.SHORT if self.app.has_class("-compact") else RowShape.ASIDE
        self.query_one(QueueList).set_shape(shape)

    # What was decided.

    def statement_to_decide(self) -> StatementInView | None:
        """The statement in view, if it is the one at the present place."""
        present = self.queue.present_id
        is_present = self.in_view and present == self.in_view.stored.id
        return self.in_view if is_present else None

    def why_not(self) -> str:
        """In words, why there is no statement to decide on."""
        if self.queue.is_counted and self.queue.is_empty:
            return "There is no statement to decide on."
        return "The statement is still being read. Press the key again when you see it."

    def hop_to_rate(self) -> StoredHop | None:
        """The hop that is pointed at in the chain."""
        return self.query_one(JudgementPanel).chosen

    def decided(self, act: Act) -> None:
        """Read anew and stay."""
        self._say(act)
        self._was_decided = self.in_view.stored.id if self.in_view else None
        self.read_anew()

    def decided_and_on(self, act: Act) -> None:
        """Read anew and go on; where the filter drops what was decided, nothing is passed over."""
        present = self.queue.present_id
        if present is not None and Target(TargetKind.STATEMENT, present) in act.event.targets:
            self.queue.go_to(self.queue.place + 1)
        self._say(act)
        self.read_anew()

    def marks_changed(self) -> None:
        """Draw the queue with other marks."""
        self._just_done = ""
        self.show_queue()

    def decided_in_bulk(self, act: Act) -> None:
        """Read anew and stay."""
        self._say(act)
        self.read_anew()

    def decided_elsewhere(self, act: Act) -> None:
        """Read anew and go to the statement it was about."""
        self._say(act)
        statements = [t.id for t in act.event.targets if t.kind is TargetKind.STATEMENT]
        self.goal = statements[0] if statements else None
        self.read_anew()

    def _say(self, act: Act) -> None:
        """In the head line: a box over the desk would hide the keys and the next statement."""
        hops = self.in_view.stored.hops if self.in_view else ()
        self._just_done = act_in_words(act, hops)
        self._show_head()

    def refilter(self, wanted: StatementFilter) -> None:
        """Ask another question; the statement one is on stays the present one if it answers it."""
        if wanted == self.queue.wanted or not self.queue.is_counted:
            return
        here = self.queue.present_id
        self._just_done = ""
        self.read_again()
        self.read_queue(wanted, None if wanted.order is Order.MATCH else here)

    def visit(self, statement_id: int) -> None:
        """Make a statement the present one; a filter that does not let it through is taken off."""
        self._just_done = ""
        if self.queue.place_of(statement_id) is None:
            self.read_again()
            self.read_queue(StatementFilter(), statement_id)
        else:
            self.go_to_statement(statement_id)

    def article_added(self, added: AddedArticle) -> None:
        """Go to its first statement, or say that there is none."""
        self._has_articles = True
        if added.statement_ids:
            self.visit(added.statement_ids[0])
            self._just_done = f"art{added.article_id} stored"
        else:
            self.read_queue(self.queue.wanted, self.queue.present_id)
        if added.known or not added.statement_ids:
            what = "was stored before" if added.known else "holds no statement that could be read"
            self.notify(f"art{added.article_id} {what}.", markup=False)

    @on(QueueList.PlaceChosen)
    def _goes_to_click(self, message: QueueList.PlaceChosen) -> None:
        self.go_to(message.place)
