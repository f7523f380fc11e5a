"""The three panes of the desk: the queue, the article, the chain with the judgement."""

from textual.app import ComposeResult
from textual.containers import Container, Vertical

from tui.review_queue import ReviewQueue
from tui.widgets.article_view import ArticleView, Legend
from tui.widgets.judgement_panel import JudgementPanel
from tui.widgets.one_line import OneLine
from tui.widgets.queue_list import QueueList


class Panes(Container):
    """The panes over one queue; how they stand to each other is the style sheet's."""

    def __init__(self, queue: ReviewQueue, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._queue = queue

    def compose(self) -> ComposeResult:
        """Queue, article under its title, judgement under its own."""
        yield QueueList(self._queue, id="queue")
        with Vertical(id="article-pane"):
            yield OneLine(id="article-title", classes="pane-title")
            yield ArticleView(id="article")
            yield Legend(id="legend")
        with Vertical(id="judgement-pane"):
            yield OneLine(id="judgement-title", classes="pane-title")
            yield JudgementPanel(id="judgement")
