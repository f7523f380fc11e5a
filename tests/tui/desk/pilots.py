"""Driving the desk in tests: a real store in a file, keys in, the store looked into afterwards."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from db.store import Store, open_store
from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter, StoredStatement
from tests.builders import BY_ADA, an_article, ferry_statements
from tui.app import ReviewApp
from tui.screens.home import HomeScreen
from tui.settings.keeper import SettingsKeeper


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs and every message is handled."""
    quiet = 0
    while quiet < 2:
        await pilot.pause()
        busy = any(not worker.is_finished for worker in pilot.app.workers)
        quiet = 0 if busy else quiet + 1


@dataclass
class Desk:
    """A running desk over a store."""

    app: ReviewApp
    pilot: Pilot[Any]
    store: Store

    @property
    def home(self) -> HomeScreen:
        """The desk's own screen."""
        return self.app.home

    @property
    def present_id(self) -> int | None:
        """The id of the statement in view, if it may be decided."""
        view = self.home.statement_to_decide()
        return view.stored.id if view else None

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each taking its full effect."""
        for key in keys:
            await self.pilot.press(key)
            await settle(self.pilot)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for what another desk or thread brings about."""
        async with asyncio.timeout(120):
            while not condition():
                await settle(self.pilot)

    async def write(self, words: str) -> None:
        """Paste words into the field that has the focus, in place of what stands there."""
        field = self.app.focused
        assert isinstance(field, Input)
        field.clear()
        self.app.post_message(Paste(words))
        await settle(self.pilot)

    def words_in(self, selector: str) -> str:
        """What a widget of the present screen shows or scrolls through, as plain text."""
        return str(self.app.screen.query_one(selector).render())

    def shown(self) -> str:
        """Every line of the screen as plain text."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)

    def statement(self, statement_id: int) -> StoredStatement:
        """A statement as the store has it now."""
        return self.store.statement(statement_id)

    def statuses(self) -> list[Status]:
        """The status of each statement in order."""
        return [row.status for row in self.store.statements(StatementFilter()).rows]

    def standing(self, statement_id: int, kind: AnnotationKind) -> list[Annotation]:
        """The standing annotations of a kind on a statement."""
        return [a for a in self.statement(statement_id).standing if a.kind is kind]


def ferry_store(database: str) -> None:
    """Put the ferry article with its six statements into a database."""
    with open_store(database) as store:
        store.add_article(an_article(), ferry_statements(), BY_ADA)


@asynccontextmanager
async def at_desk(
    database: str,
    *,
    wanted: StatementFilter | None = None,
    size: tuple[int, int] = (120, 40),
    editor: str = "ada",
    keeper: SettingsKeeper | None = None,
) -> AsyncIterator[Desk]:
    """A desk in a headless terminal, opened and settled; what it shows is also in ``store``."""
    app = ReviewApp(
        lambda: open_store(database),
        editor=editor,
        wanted=wanted or StatementFilter(),
        keeper=keeper,
    )
    with open_store(database) as store:
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            yield Desk(app, pilot, store)
        app.close_store()
