"""The review desk.

``run_review(database, *, editor, wanted) -> int`` is all that the command line needs: it opens the
store in a worker, so that the first paint waits for no database, shows the desk, prints what was
done when it closes, and answers the exit code: 0 when the desk was left, that of the failure
(``tui.exits``) when it could not be opened or broke.

The app knows the store, the editor and the session; what is seen is in ``tui.screens``.  The first
paint waits for no screen but its own either: the desk itself is imported after it.
"""

import asyncio
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.screen import Screen

from provenance.domain.annotations import Signature
from provenance.domain.stored import StatementFilter
from provenance.errors import DatabaseError, ProvenanceError
from tui.collecting import begin_collecting
from tui.dressing import DressedApp
from tui.exits import ExitCode, exit_code_of
from tui.messages import DeskFailed, DeskImported, DeskOpened, TallyCounted
from tui.plain_text import harmless
from tui.screens.opening import OpeningScreen
from tui.settings.keeper import SettingsKeeper

if TYPE_CHECKING:
    from db.store import Store as OpenStore
    from provenance.domain.desks import Hold, OpenDesk
    from provenance.domain.sittings import ReviewSession, SessionTally
    from provenance.workflow import Store
    from tui.company import Company
    from tui.screens.home import HomeScreen


_STARTED = 2.0
"""Seconds after which a desk has shown what it starts with."""


_TURN = 0.001
"""Seconds that a thread which reads may keep the one that answers keys waiting, a fifth of the usual."""


class ReviewApp(DressedApp["SessionTally | None"]):
    """The desk of one editor over one store; it answers what was done in the session."""

    TITLE = "Provenance"
    # Textual reads the style of a pushed screen by itself, that of the default screen not.
    CSS_PATH = ["app.tcss", "screens/opening.tcss"]  # noqa: RUF012 - not a ClassVar in App
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        open_store: Callable[[], "OpenStore"],
        *,
        editor: str,
        wanted: StatementFilter,
        keeper: SettingsKeeper | None = None,
    ) -> None:
        super().__init__(keeper or SettingsKeeper())
        self._open_store = open_store
        self._wanted = wanted
        self._store: OpenStore | None = None
        self.signature = Signature(editor)
        self.session: ReviewSession | None = None
        self.seat: OpenDesk | None = None
        self.company: Company | None = None
        self.failure: ProvenanceError | None = None
        self.turn_to_write = asyncio.Lock()
        self._home: HomeScreen | None = None

    @property
    def home(self) -> "HomeScreen":
        """The desk itself, once it is imported."""
        assert self._home is not None  # noqa: S101 - who asks is on it or came from it
        return self._home

    @property
    def blind_for(self) -> str:
        """The editor who sees others' ratings only after their own, "" when all are shown."""
        return self.signature.editor if self.keeper.settings.blind else ""

    @property
    def store(self) -> "Store":
        """The open store; DatabaseError before it is open."""
        if self._store is None:
            raise DatabaseError("The database is not open yet; wait a moment and try again.")
        return self._store

    def close_store(self) -> None:
        """Let go of the database and of what the desk is on, once the desk is closed."""
        if self.company is not None:
            self.company.stop()
        if self._store is None:
            return
        if self.seat is not None:
            # Without a word where the database is gone: the lease runs out by itself.
            with suppress(ProvenanceError):
                self._store.close_desk(self.seat)
        self._store.close()

    def hold(self, statement_id: int) -> "Hold | None":
        """Hold what the editor is on, from a worker; None before the desk is open."""
        if self._store is None or self.seat is None:
            return None
        return self._store.hold(self.seat, [statement_id])

    def looks_changed(self) -> None:
        """The editor set other keys or another density."""
        self.home.looks_changed()

    def get_default_screen(self) -> Screen[None]:
        """The frame of the desk."""
        return OpeningScreen()

    def on_mount(self) -> None:
        """Paint first, then open the store."""
        self.call_after_refresh(self.reopen)
        self.set_timer(_STARTED, begin_collecting)

    @work(thread=True, exclusive=True, group="open")
    def reopen(self) -> None:
        """Import the desk, open the store, and begin or resume the session."""
        from tui.screens.home import HomeScreen  # noqa: PLC0415 - as long as the first paint takes

        self.post_message(DeskImported(HomeScreen))
        try:
            self.post_message(self._opened())
        except ProvenanceError as error:
            self.post_message(DeskFailed(error))

    @on(DeskImported)
    async def _show_desk(self, message: DeskImported) -> None:
        if self._home is None:
            self._home = message.desk(self._wanted)
            await self.push_screen(self._home)

    def _opened(self) -> DeskOpened:
        store = self._store or self._open_store()
        self._store = store
        if self._wanted.article_id is not None:
            store.article(self._wanted.article_id)
        session = store.begin_session(self._wanted, Signature(self.signature.editor))
        seat = self.seat or store.open_desk(self.signature)
        seen = store.newest_event()
        with closing(store.queue(StatementFilter())) as parts:
            has_articles = bool(next(parts).ids) or bool(store.articles())
        return DeskOpened(store, session, has_articles, seat, seen)

    @on(DeskOpened)
    def _begins(self, message: DeskOpened) -> None:
        self.failure = None
        self.session = message.session
        self.signature = Signature(self.signature.editor, message.session.id)
        self._keep_company(message)
        self.home.begin(message)

    def _keep_company(self, opened: DeskOpened) -> None:
        from tui.company import Company  # noqa: PLC0415 - not needed at the first paint

        self.seat = opened.seat
        if self.company is None and self._store is not None:
            self.company = Company(
                self._store, self.signature, opened.seat, opened.seen, self.home.post_message
            )
            self.company.start()

    def go_on_in(self, session: "ReviewSession") -> None:
        """Sign as an earlier sitting from now on and go on where it was left."""
        self.session = session
        self.signature = Signature(self.signature.editor, session.id)
        if self.company is not None:
            self.company.sign_as(self.signature)
        self.home.go_on_in(session)

    @on(DeskFailed)
    def _fails(self, message: DeskFailed) -> None:
        self.fail(message.error)

    def fail(self, error: ProvenanceError) -> None:
        """Say that the database cannot be read, once, and ask what to do."""
        from tui.screens.failure import FailureScreen  # noqa: PLC0415 - seldom needed

        if isinstance(self.screen, FailureScreen):
            return
        self.failure = error

        def answered(again: bool | None) -> None:
            if again:
                self.reopen()
            else:
                self.exit(None)

        self.push_screen(FailureScreen(error), answered)

    @work(thread=True, exclusive=True, group="tally")
    def leave(self) -> None:
        """Count what was done and ask whether the session is over."""
        if self.session is None:
            self.call_from_thread(self.exit, None)
            return
        try:
            self.post_message(TallyCounted(self.store.tally(self.session.id)))
        except ProvenanceError as error:
            self.post_message(DeskFailed(error))

    @on(TallyCounted)
    def _asks_to_leave(self, message: TallyCounted) -> None:
        from tui.screens.closing import ClosingScreen  # noqa: PLC0415 - needed once, at the end

        def answered(finish: bool | None) -> None:
            if finish is not None:
                self._close(message.tally, finish)

        self.push_screen(ClosingScreen(message.tally), answered)

    @work
    async def _close(self, tally: "SessionTally", finish: bool) -> None:
        async with self.turn_to_write:
            if finish and self.session is not None:
                try:
                    tally = await asyncio.to_thread(self.store.end_session, self.session.id)
                except ProvenanceError as error:
                    self.post_message(DeskFailed(error))
                    return
        self.exit(tally)

    async def action_quit(self) -> None:
        """Ctrl+Q asks like q does."""
        if self.screen is self._home or self._home is None:
            self.leave()


def run_review(database: str | None, *, editor: str, wanted: StatementFilter) -> int:
    """Open the desk on a database (None: the user's own) and answer the exit code when it closes."""

    def open_it() -> "OpenStore":
        # SQLAlchemy takes longer to import than the desk to paint.
        if wanted.sample:
            from db.blind import open_blind  # noqa: PLC0415

            return open_blind(database, wanted.sample, editor)
        from db.store import open_store  # noqa: PLC0415

        return open_store(database)

    sys.setswitchinterval(_TURN)
    app = ReviewApp(open_it, editor=editor, wanted=wanted, keeper=SettingsKeeper.read())
    try:
        tally = app.run()
    finally:
        app.close_store()
    code, report, complaint = closing_words(app, tally)
    sys.stdout.write(report)
    sys.stderr.write(complaint)
    return code


def closing_words(app: ReviewApp, tally: "SessionTally | None") -> tuple[ExitCode, str, str]:
    """The exit code, what is printed on stdout and what on stderr when the desk has closed."""
    if tally is not None:
        from tui.drawing.wording import tally_in_words  # noqa: PLC0415 - needed once, at the end

        done = ", ".join(tally_in_words(tally)).rstrip(".")
        return ExitCode.DONE, f"This session: {done}.\n", ""
    if app.failure is not None:
        return exit_code_of(app.failure), "", f"{harmless(str(app.failure))}\n"
    return ExitCode.DONE, "", ""
