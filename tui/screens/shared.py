"""A desk among others: who else is here, what they hold, and following what they do.

What others change is read anew where one is; the place, what is being typed and the statement one
looks at stay.
"""

from textual import on

from provenance.domain.annotations import Event, Target, TargetKind
from provenance.domain.desks import OpenDesk
from provenance.domain.stored import StoredStatement
from tui.drawing.company import holder_in_words
from tui.messages import CompanyLost, HoldTaken, NewsArrived, StatementInView
from tui.plain_text import harmless_line
from tui.review_queue import ReviewQueue
from tui.screens.keyed import KeyedScreen
from tui.screens.reading import ReadingScreen
from tui.widgets.queue_list import QueueList

_TOLD_AT_MOST = 2


class SharedScreen(ReadingScreen):
    """A screen with a queue that other desks work on as well."""

    queue: ReviewQueue
    others: tuple[OpenDesk, ...] = ()
    holder: OpenDesk | None = None
    """Who was on the statement in view before this desk; None when this desk holds it."""

    def show_company(self) -> None:
        """Others came, left or moved on: say so where the editor sees it."""
        raise NotImplementedError

    def show_anew(self, *, statement: bool) -> None:
        """Others changed the queue, and maybe the ``statement`` in view: read it anew in place."""
        raise NotImplementedError

    def held_by_others(self) -> set[int]:
        """The statements that other editors are on now."""
        return {desk.statement_id for desk in self.others if desk.statement_id is not None}

    def held_by_another(self, view: StatementInView) -> str:
        """In words, who else was on the statement first; "" when nobody was."""
        holder = self.holder
        is_on_it = holder is not None and holder.statement_id == view.stored.id
        return holder_in_words(holder) if holder is not None and is_on_it else ""

    @on(HoldTaken)
    def _knows_holder(self, message: HoldTaken) -> None:
        message.stop()
        hold = message.hold
        self.holder = None if hold.is_ours else hold.holder
        self.show_company()

    @on(CompanyLost)
    def _says_it_is_alone(self, message: CompanyLost) -> None:
        message.stop()
        self.views.forget()  # nobody would tell of a change
        self.notify(
            f"{message.error} It is tried again; your own work goes on.",
            title="Others are out of sight",
            severity="warning",
            markup=False,
        )

    @on(NewsArrived)
    def _hears(self, message: NewsArrived) -> None:
        message.stop()
        news = message.news
        for screen in self.app.screen_stack:
            if isinstance(screen, KeyedScreen):
                screen.hear(news)
        self.others = news.desks
        if self.holder is not None and self.holder not in news.desks:
            self.holder = None
            if self.in_view is not None:
                self.keep_place(self.in_view.stored.id)  # it is free now: hold it
        self.query_one(QueueList).show_held(
            {d.statement_id: d.editor for d in news.desks if d.statement_id is not None}
        )
        self.show_company()
        if not news.events and not news.left_out:
            return
        stored = self.in_view.stored if self.in_view else None
        concerned = [e for e in news.events if stored is not None and _concerns(e, stored)]
        for event in concerned[-_TOLD_AT_MOST:]:
            self.notify(
                harmless_line(f"{event.editor}: {event.summary}"),
                title="Meanwhile",
                markup=False,
            )
        self.show_anew(statement=bool(concerned or news.left_out))


def _concerns(event: Event, stored: StoredStatement) -> bool:
    """Whether an event touched a statement or what stands beside it: its hops and their sources."""
    beside = {
        Target(TargetKind.STATEMENT, stored.id),
        Target(TargetKind.ARTICLE, stored.article_id),
    }
    for hop in stored.hops:
        beside |= {Target(TargetKind.HOP, hop.id), Target(TargetKind.SOURCE, hop.source_id)}
    return bool(beside & set(event.targets))
