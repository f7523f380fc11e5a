"""Two decisions on one thing, side by side: the editor chooses, and the log keeps both."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from provenance.domain.annotations import Act, Target, TargetKind
from provenance.domain.stored import StoredStatement
from provenance.errors import DecidedMeanwhileError, ProvenanceError
from tui.drawing.side_by_side import draw_fields, states_of
from tui.keys import decide, look
from tui.messages import ActDone, ActFailed, ConflictRead, ReadFailed
from tui.plain_text import harmless_line
from tui.screens.acting import ActingScreen, Deed


class ConflictScreen(ActingScreen[Act | None], ModalScreen[Act | None]):
    """Answers the act that settled it, None when the editor wants to look again first."""

    CSS_PATH = "conflict.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        decide("M", "mine", "mine stands", "Record your decision over theirs"),
        decide("T", "theirs", "theirs stands", "Keep theirs; the log keeps yours, taken back"),
        look("escape", "leave", "look again", "Look again; nothing is recorded"),
    ]

    def __init__(
        self, error: DecidedMeanwhileError, deed: Deed, before: StoredStatement | None
    ) -> None:
        super().__init__(classes="box-screen")
        self.error = error
        self.deed = deed
        self.before = before
        self.now: StoredStatement | None = None

    def compose(self) -> ComposeResult:
        """What both decided, what that made of the statement, and the ways on."""
        with Vertical(classes="box -wide-box"):
            yield Static(id="conflict-title")
            with Horizontal(id="conflict-sides"):
                for side in ("theirs", "mine"):
                    with VerticalScroll(classes="conflict-side", can_focus=False):
                        yield Static(id=f"conflict-{side}")
                        yield Static(id=f"conflict-{side}-state")
            yield Static("", id="dialog-said")
            yield Static(
                "M   mine stands: it is recorded over theirs, which the log keeps\n"
                "T   theirs stands: mine is recorded and taken back, Y would redo it\n"
                "Esc look again, nothing is recorded",
                classes="box-keys",
            )

    def on_mount(self) -> None:
        """Say what is known already, and read how things stand now."""
        self._show()
        self._read()

    def _show(self) -> None:
        error = self.error
        subject, who = harmless_line(error.subject), harmless_line(error.who)
        self.query_one("#conflict-title", Static).update(
            Content.assemble(("Two decisions on ", "bold $accent"), (subject, "bold"))
        )
        for side, title, words in (
            ("theirs", f"{who} decided, while you looked", error.what),
            ("mine", "You decide", error.mine),
        ):
            self.query_one(f"#conflict-{side}", Static).update(
                Content.assemble((title, "bold underline"), "\n", harmless_line(words))
            )

    @work(thread=True, exclusive=True, group="conflict")
    def _read(self) -> None:
        target = Target.parse(self.error.subject)
        try:
            seen = self.desk.store.newest_event()
            is_statement = target.kind is TargetKind.STATEMENT
            stored = self.desk.store.statement(target.id) if is_statement else None
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
        else:
            self.post_message(ConflictRead(seen, stored))

    @on(ConflictRead)
    def _shows_states(self, message: ConflictRead) -> None:
        message.stop()
        self.seen, self.now = message.seen, message.stored
        self._draw_states()

    def on_resize(self) -> None:
        """Another width wraps otherwise."""
        self._draw_states()

    def _draw_states(self) -> None:
        if self.now is None:
            return
        before, now = states_of(self.before, self.now)
        width = self.query_one("#conflict-theirs-state", Static).size.width or 34
        for side, title, fields in (
            ("theirs", "As it is now", now),
            ("mine", "As you saw it", before),
        ):
            if side == "mine" and self.before is None:
                continue
            self.query_one(f"#conflict-{side}-state", Static).update(
                Content.assemble((f"\n{title}\n", "$foreground 60%"), draw_fields(fields, width))
            )

    def action_mine(self) -> None:
        """Record my decision over theirs."""
        self._settle(concedes=False)

    def action_theirs(self) -> None:
        """Let theirs stand and keep mine in the log."""
        self._settle(concedes=True)

    def action_leave(self) -> None:
        """Look again first."""
        if not self.is_acting:
            self.dismiss(None)

    def _settle(self, *, concedes: bool) -> None:
        if self.seen is None:
            self._say("What stands now is still being read. Press the key again.")
            return
        self.concedes = concedes
        self.act(self.deed)

    @on(ActDone)
    def _leaves_when_stored(self, message: ActDone) -> None:
        message.stop()
        self.dismiss(message.act)

    @on(ActFailed)
    def _stays_when_refused(self, message: ActFailed) -> None:
        message.stop()
        self.is_acting = False
        if isinstance(message.error, DecidedMeanwhileError):
            # And once more: show the newest, and ask anew.
            self.error, self.seen = message.error, None
            self._show()
            self._read()
        self._say(f"! {harmless_line(str(message.error))}")

    @on(ReadFailed)
    def _could_not_read(self, message: ReadFailed) -> None:
        message.stop()
        self._say(f"! {harmless_line(str(message.error))}")

    def _say(self, words: str) -> None:
        self.query_one("#dialog-said", Static).update(Content(words))
