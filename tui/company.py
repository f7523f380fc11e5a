"""Keeping company: a thread that says this desk is still here and hears what others do.

It has no widget and belongs to no screen; what it hears goes to the app as messages.
"""

from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from textual.message import Message

from provenance.domain.annotations import Signature
from provenance.domain.desks import OpenDesk
from provenance.errors import ProvenanceError
from tui.messages import CompanyLost, NewsArrived

if TYPE_CHECKING:
    from db.store import Store
    from db.watching import Watch

BEAT = 5.0
"""Seconds between two signs of life; a desk counts as gone after four that are missing."""

_BREATH = 0.15
"""Seconds between two looks: of many acts in a row an editor needs the outcome, not each."""

_AGAIN = 3.0
"""Seconds until a lost connection is tried again."""


class Company(Thread):
    """Follows what others do at a store until it is told to stop."""

    def __init__(
        self,
        store: "Store",
        by: Signature,
        seat: OpenDesk,
        seen: int,
        tell: Callable[[Message], object],
    ) -> None:
        super().__init__(name="company", daemon=True)
        self._store = store
        self._by = by
        self._seat = seat
        self._seen = seen
        self._tell = tell
        self._desks: tuple[OpenDesk, ...] = ()
        self._stop_asked = Event()

    def sign_as(self, by: Signature) -> None:
        """This desk is in another sitting from now on: what is done in it is no news."""
        self._by = by

    def stop(self) -> None:
        """End the thread and wait for it, a moment at most."""
        self._stop_asked.set()
        if self.is_alive():
            self.join(timeout=5)

    def run(self) -> None:
        """Follow; a lost connection is told of once and tried again."""
        is_lost = False
        while not self._stop_asked.is_set():
            try:
                with self._store.watch() as watch:
                    self._look()
                    is_lost = False
                    self._follow(watch)
            except ProvenanceError as error:
                if not is_lost:
                    self._tell(CompanyLost(error))
                is_lost = True
                self._stop_asked.wait(_AGAIN)

    def _follow(self, watch: "Watch") -> None:
        next_beat = monotonic() + BEAT
        while not self._stop_asked.is_set():
            written = watch.wait(max(next_beat - monotonic(), 0.01), self._stop_asked)
            if self._stop_asked.is_set():
                return
            is_due = monotonic() >= next_beat
            if is_due:
                self._store.beat(self._seat)
                next_beat = monotonic() + BEAT
            # Nobody writes when a lease runs out: with each beat it is looked at, too.
            if written or is_due:
                self._look()
                self._stop_asked.wait(_BREATH)

    def _look(self) -> None:
        news = self._store.news(self._seen, self._by, self._seat)
        self._seen = news.newest
        if news.events or news.desks != self._desks:
            self._desks = news.desks
            self._tell(NewsArrived(news))
