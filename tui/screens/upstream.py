"""A statement's words beside those of the article they came from: what became of them on the way.

Looking an article up may wait for the network: a worker fetches it, and only then is anything stored.
"""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from provenance import workflow
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.stored import StoredStatement
from provenance.domain.upstream import UpstreamCheck
from provenance.errors import NoSuchTargetError, ProvenanceError
from provenance.plugins import DEFAULT_EXTRACTOR, EXTRACTORS, load_plugin
from tui.drawing.drift import LEGEND
from tui.drawing.upstream import draw_findings, draw_words, no_check
from tui.keys import decide, look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.act_keys import ActKeysScreen
from tui.screens.leads import Lead
from tui.widgets.key_bar import KeyBar

UPSTREAM_LOOKING = [
    look("down,j", "scroll(1)", "down", "Scroll both down"),
    look("up,k", "scroll(-1)", "up", "Scroll both up"),
    look("n", "check", "next", "The comparison before, then the newest again"),
    look("escape,q,e", "leave", "leave", "Back to where you came from"),
    look("question_mark", "help", "help", "This help"),
    look("r", "reread", "reread", "Read the store anew", show=False),
]
UPSTREAM_DECIDING = [
    decide(
        "F", "follow", "follow link", "Fetch the first link upstream, compare, keep what is found"
    ),
    decide(
        "A", "compare", "article", "Compare with an address or a stored article (art3), and keep it"
    ),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]
_SIDES = ("here", "there")


@dataclass(frozen=True, slots=True)
class Upstream:
    """A statement, what was found upstream (the newest first), and where more may be found."""

    stored: StoredStatement
    checks: tuple[UpstreamCheck, ...]
    links: tuple[str, ...]
    seen: int


@dataclass
class UpstreamRead(Message):
    """What is known of a statement upstream, as it is now."""

    upstream: Upstream


@dataclass
class ArticleFound(Message):
    """The article to compare with is in the store; ``url`` is where it was looked for, or ""."""

    article_id: int
    url: str


@dataclass
class ArticleMissed(Message):
    """There is nothing to compare with."""

    error: ProvenanceError


class UpstreamScreen(ActKeysScreen):
    """The words here left, the words upstream right, above them what became of them."""

    CSS_PATH = "upstream.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*UPSTREAM_LOOKING, *UPSTREAM_DECIDING]
    KEYS = (*UPSTREAM_LOOKING, *UPSTREAM_DECIDING)

    def __init__(self, statement_id: int) -> None:
        super().__init__()
        self.statement_id = statement_id
        self.upstream: Upstream | None = None
        self.at = 0
        self.waits_for = ""

    def compose(self) -> ComposeResult:
        """Head, findings, two columns, keys."""
        yield Static(id="upstream-head")
        with Vertical(id="upstream-findings-pane"):
            yield Static("…", id="upstream-findings")
        with Horizontal(id="upstream-sides"):
            for side in _SIDES:
                with VerticalScroll(id=f"upstream-{side}-pane", can_focus=False):
                    yield Static(id=f"upstream-{side}")
        yield Static(Content.styled(LEGEND, "$foreground 60%"), id="upstream-legend")
        yield KeyBar(self.keys, id="keys")

    def on_mount(self) -> None:
        """Read what is known."""
        self._show_head()
        self.read()

    def read(self) -> None:
        """Read what is known anew."""
        self._read(self.statement_id)

    @work(thread=True, exclusive=True, group="upstream")
    def _read(self, statement_id: int) -> None:
        store = self.desk.store
        try:
            seen = store.newest_event()
            found = Upstream(
                store.statement(statement_id),
                store.upstream_checks(statement_id),
                workflow.links_upstream(store, statement_id),
                seen,
            )
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
        else:
            self.post_message(UpstreamRead(found))

    @on(UpstreamRead)
    def _takes_upstream(self, message: UpstreamRead) -> None:
        message.stop()
        self.upstream, self.seen = message.upstream, message.upstream.seen
        self.at = min(self.at, max(len(message.upstream.checks) - 1, 0))
        self.show()

    @property
    def present(self) -> UpstreamCheck | None:
        """The comparison that is shown."""
        checks = self.upstream.checks if self.upstream else ()
        return checks[self.at] if checks else None

    def show(self) -> None:
        """Draw all of it."""
        self._show_head()
        if self.upstream is None:
            return
        check = self.present
        self.set_class(check is None or not check.reading.parts, "-no-sides")
        findings = draw_findings(check) if check else no_check(self.upstream.links)
        self.query_one("#upstream-findings", Static).update(findings)
        if check is not None:
            for side, drawn in zip(_SIDES, draw_words(self.upstream.stored, check), strict=True):
                self.query_one(f"#upstream-{side}", Static).update(drawn)

    def on_resize(self) -> None:
        """Another width wraps otherwise."""
        self.call_after_refresh(self.show)

    def _show_head(self) -> None:
        count = len(self.upstream.checks) if self.upstream else 0
        place = f", {self.at + 1} of {count}" if count > 1 else ""
        said = self.waits_for or self.just_done
        self.query_one("#upstream-head", Static).update(
            Content.assemble(
                ("Upstream", "bold $accent"),
                f"   st{self.statement_id}{place}",
                (f"   {harmless_line(said)}", "bold $success") if said else "",
            )
        )

    # Keys that look.

    def action_scroll(self, by: int) -> None:
        """Scroll both sides together."""
        for side in _SIDES:
            pane = self.query_one(f"#upstream-{side}-pane", VerticalScroll)
            pane.scroll_relative(y=by * max(pane.size.height // 2, 1), animate=False)

    def action_check(self) -> None:
        """The comparison before this one."""
        if self.upstream and self.upstream.checks:
            self.at = (self.at + 1) % len(self.upstream.checks)
            self.show()

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.leave_with(None)

    def leave_with(self, lead: Lead) -> None:
        """Close, unless an act is on its way."""
        if not self.is_acting:
            self.dismiss(lead)

    # Keys that decide.

    def action_follow(self) -> None:
        """Fetch what the first link leads to, and compare."""
        links = self.upstream.links if self.upstream else ()
        if links:
            self.look_up(links[0])
        else:
            self.notify(
                "Neither the chain nor the article links to a carrier: A asks for an address.",
                markup=False,
            )

    def action_compare(self) -> None:
        """Ask which article it is."""
        from tui.screens.ask import SearchScreen  # noqa: PLC0415

        where = "The address of the article it came from, or its id when it is stored (art3)."
        self.app.push_screen(
            SearchScreen("", where, "Compare with", "", "Enter compares   Esc leaves"),
            lambda words: self.look_up(words) if words else None,
        )

    def look_up(self, words: str) -> None:
        """Find the article that an address or id stands for, and compare with it."""
        if self.waits_for:
            self.notify("One is being looked up already.", markup=False)
            return
        self.waits_for = f"looking up {words} …"
        self._show_head()
        self._find(words)

    @work(thread=True, group="lookup")
    def _find(self, words: str) -> None:
        store, by = self.desk.store, self.desk.signature
        try:
            target = _article_named(words)
            if target is not None:
                self.post_message(ArticleFound(store.article(target.id).id, ""))
                return
            extractor = load_plugin(EXTRACTORS, DEFAULT_EXTRACTOR)()
            found = workflow.article_upstream(store, words, extractor, by)
        except ProvenanceError as error:
            self.post_message(ArticleMissed(error))
        else:
            self.post_message(ArticleFound(found, words))

    @on(ArticleFound)
    def _compares(self, message: ArticleFound) -> None:
        message.stop()
        self.waits_for, self.at = "", 0
        mine, article, url = self.statement_id, message.article_id, message.url
        self.act(lambda store, by: workflow.compare_upstream(store, mine, article, by, url))

    @on(ArticleMissed)
    def _says_why(self, message: ArticleMissed) -> None:
        message.stop()
        self.waits_for = ""
        self._show_head()
        self.notify(str(message.error), title="Not compared", severity="error", markup=False)


def _article_named(words: str) -> Target | None:
    """The article that ``art3`` names, None for an address."""
    try:
        target = Target.parse(words)
    except NoSuchTargetError:
        return None
    return target if target.kind is TargetKind.ARTICLE else None
