"""How a screen writes to the store: off the event loop, one act after another, never cancelled.

An act is refused or fails as a ProvenanceError; that comes back as a message and nothing typed is
lost.  Any other exception is a bug and leaves the desk with its traceback.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar, cast

from textual import work
from textual.reactive import reactive
from textual.screen import Screen

from provenance.domain.annotations import Act, Signature
from provenance.errors import ProvenanceError
from tui.messages import ActDone, ActFailed

if TYPE_CHECKING:
    from provenance.workflow import Store
    from tui.app import ReviewApp

Deed = Callable[["Store", Signature], Act]
"""What one deciding key does to the store."""

Answer = TypeVar("Answer")


class ActingScreen(Screen[Answer]):
    """A screen that can write to the store."""

    seen: int | None = None
    """The newest event before what is decided on was read; None: decide on what is found."""

    concedes = False
    """Whether the act is recorded and taken back, because another's decision stands."""

    is_acting = reactive(False, init=False)
    """Whether an act is on its way to the store."""

    deed_under_way: Deed | None = None

    @property
    def desk(self) -> "ReviewApp":
        """The app, with its store and its editor."""
        return cast("ReviewApp", self.app)

    def act(self, deed: Deed) -> bool:
        """Begin an act; False while the act before is still being stored."""
        if self.is_acting:
            self.notify("The act before is still being stored.", title="Not done", timeout=4)
            return False
        self.is_acting = True
        self.deed_under_way = deed
        self._perform(deed, replace(self.desk.signature, seen=self.seen, concedes=self.concedes))
        return True

    # A thread of its own cannot wait its turn without blocking: the lock is the loop's and hands
    # out turns in the order of the keys.  Not exclusive: a write that has begun must be heard of.
    @work(group="acts")
    async def _perform(self, deed: Deed, by: Signature) -> None:
        desk = self.desk
        async with desk.turn_to_write:
            try:
                act = await asyncio.to_thread(deed, desk.store, by)
            except ProvenanceError as error:
                self.post_message(ActFailed(error))
            else:
                self.post_message(ActDone(act))
