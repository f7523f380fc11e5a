"""What a report on the present filter would say, and writing it to a file."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from provenance import workflow
from provenance.domain.desks import News
from provenance.domain.report import Report
from provenance.domain.stored import Order, StatementFilter
from provenance.errors import ProvenanceError
from provenance.plugins import REPORTERS, installed_names
from tui.drawing.filter_words import filter_in_words
from tui.drawing.wording import counted
from tui.keys import look
from tui.messages import ReadFailed
from tui.plain_text import harmless, harmless_line
from tui.report_file import load_reporter
from tui.screens.act_keys import ActKeysScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.text_view import TextView

REPORT_LOOKING = [
    look("down,j", "scroll(1)", "down", "A line down"),
    look("up,k", "scroll(-1)", "up", "A line up"),
    look("w", "write", "write", "Write the report to a file"),
    look("f", "format", "format", "The next format: markdown, html, json or a plug-in's"),
    look("enter", "gather", "gather", "Gather a report on very many statements all the same"),
    look("escape,q,p", "leave", "leave", "Back to where you came from"),
    look("question_mark", "help", "help", "This help"),
    look("pagedown", "page(1)", "page on", "A page down", show=False),
    look("pageup", "page(-1)", "page back", "A page up", show=False),
    look("home", "end(0)", "first", "The first line", show=False),
    look("end", "end(1)", "last", "The last line", show=False),
    look("r", "reread", "reread", "Gather it anew", show=False),
]

MANY = 3000
"""Statements from which a report takes long to gather: it is gathered when the editor says so."""

_FIRST = "markdown"


def scope_in_words(wanted: StatementFilter) -> str:
    """What a report on a filter covers, as its title says; an order is no part of that."""
    plain = replace(wanted, order=Order.ARTICLE)
    return "everything stored" if plain.is_open else filter_in_words(plain)


@dataclass
class ReportGathered(Message):
    """What the report says."""

    report: Report


@dataclass
class ReportRendered(Message):
    """The report in a format, as it would be written."""

    format_name: str
    words: str


@dataclass
class ReportFailed(Message):
    """There is nothing to report, or a format does not load."""

    error: ProvenanceError


class ReportScreen(ActKeysScreen):
    """The report as text, in one of the formats that are installed."""

    CSS_PATH = "report.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*REPORT_LOOKING]
    KEYS = tuple(REPORT_LOOKING)

    def __init__(self, wanted: StatementFilter, total: int) -> None:
        super().__init__()
        self.wanted = wanted
        self.total = total
        self.formats = sorted(installed_names(REPORTERS), key=lambda name: name != _FIRST)
        self.format_name = self.formats[0]
        self.report: Report | None = None
        self.words = ""

    def compose(self) -> ComposeResult:
        """Head, the text, what stands in its place, keys."""
        yield Static(id="report-head")
        yield TextView(id="report-text")
        yield Static(id="report-notice")
        yield KeyBar(self.keys, id="keys")

    def on_mount(self) -> None:
        """Gather, unless that would take long."""
        if self.total > MANY:
            self._notice(
                f"{counted(self.total, 'statement')} match: to gather them takes a while.\n\n"
                "Enter gathers them all the same   Esc leaves"
            )
        else:
            self.read()

    def read(self) -> None:
        """Gather the report anew."""
        self.report = None
        self.words = ""
        self._notice("Gathering …")
        self._gather()

    def hear(self, news: News) -> None:
        """A report says what was so when it was gathered; r gathers it anew."""

    @work(thread=True, exclusive=True, group="report")
    def _gather(self) -> None:
        worker = get_current_worker()
        scope, by = scope_in_words(self.wanted), self.desk.signature
        try:
            report = workflow.build_report(self.desk.store, scope, self.wanted, by)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReportFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(ReportGathered(report))

    @on(ReportGathered)
    def _takes_report(self, message: ReportGathered) -> None:
        message.stop()
        self.report = message.report
        self._render_report(message.report, self.format_name)

    @work(thread=True, exclusive=True, group="render")
    def _render_report(self, report: Report, format_name: str) -> None:
        try:
            words = load_reporter(format_name).render(report)
        except ProvenanceError as error:
            self.post_message(ReportFailed(error))
        else:
            self.post_message(ReportRendered(format_name, words))

    @on(ReportRendered)
    def _takes_words(self, message: ReportRendered) -> None:
        message.stop()
        if message.format_name == self.format_name:
            self.words = message.words
            self.remove_class("-notice")
            self.query_one(TextView).show_text(harmless(message.words))
            self._show_head()

    @on(ReportFailed)
    def _fails(self, message: ReportFailed) -> None:
        message.stop()
        self._notice(f"{harmless_line(str(message.error))}\n\nf another format   Esc leaves")

    def _notice(self, words: str) -> None:
        self.add_class("-notice")
        self.query_one("#report-notice", Static).update(Content(words))
        self._show_head()

    def _show_head(self) -> None:
        articles = counted(len(self.report.articles), "article") if self.report else ""
        lines = counted(self.words.count("\n"), "line") if self.words else ""
        about = ", ".join(filter(None, (self.format_name, articles, lines)))
        self.query_one("#report-head", Static).update(
            Content.assemble(
                ("Report", "bold $accent"),
                f"   {harmless_line(scope_in_words(self.wanted))}",
                (f"   {about}", "$foreground 60%"),
                (f"   {harmless_line(self.just_done)}", "bold $success"),
            )
        )

    # Keys.

    def action_gather(self) -> None:
        """Gather however many there are."""
        if self.report is None:
            self.read()

    def action_format(self) -> None:
        """Show the next format."""
        at = self.formats.index(self.format_name)
        self.format_name = self.formats[(at + 1) % len(self.formats)]
        self.just_done = ""
        if self.report is not None:
            self._render_report(self.report, self.format_name)
        self._show_head()

    def action_write(self) -> None:
        """Ask where to, and write."""
        from tui.screens.report_writing import ReportWritingScreen  # noqa: PLC0415

        if not self.words:
            self.notify("There is no report to write yet.", markup=False, timeout=4)
            return

        def written(path: Path | None) -> None:
            if path is not None:
                self.just_done = f"written to {path}"
                self._show_head()

        screen = ReportWritingScreen(self.words, load_reporter(self.format_name).suffix)
        self.app.push_screen(screen, written)

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one(TextView).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        view = self.query_one(TextView)
        view.scroll_relative(y=by * max(view.size.height - 1, 1), animate=False)

    def action_end(self, last: int) -> None:
        """Go to the first line or the last."""
        view = self.query_one(TextView)
        view.scroll_to(y=view.virtual_size.height if last else 0, animate=False)

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)

    @on(ReadFailed)
    def _read_failed(self, message: ReadFailed) -> None:
        message.stop()
        self._notice(harmless_line(str(message.error)))
