"""Hearing of what others write: LISTEN on PostgreSQL, ``PRAGMA data_version`` on SQLite.

A watch has a connection of its own and belongs to one thread.
"""

import sqlite3
from contextlib import closing
from threading import Event
from types import TracebackType
from typing import Protocol, Self

from db.engine import CHANNEL, Place, require_psycopg
from provenance.errors import DatabaseError

POLL = 0.2
"""Seconds between two looks at a file, and between two looks at whether to stop."""


class Watch(Protocol):
    """Waits for others to write."""

    def wait(self, seconds: float, stop: Event) -> bool:
        """Whether something was written, at the latest after ``seconds`` or when ``stop`` is set.

        The first look may tell of what was written before.  DatabaseError when the connection is
        gone; open another watch then.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def watch(place: Place) -> Watch:
    """A watch over a database that is there; DatabaseError when it cannot be reached."""
    if place.path is not None:
        return _FileWatch(place)
    return _ServerWatch(place)


class _FileWatch:
    """SQLite counts, for each connection, how often others have committed."""

    def __init__(self, place: Place) -> None:
        self._place = place
        try:
            self._connection = sqlite3.connect(f"file:{_quoted(place)}?mode=ro", uri=True)
            self._version = self._data_version()
        except sqlite3.Error as error:
            raise _lost(place, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def wait(self, seconds: float, stop: Event) -> bool:
        waited = 0.0
        while not stop.is_set():
            try:
                version = self._data_version()
            except sqlite3.Error as error:
                raise _lost(self._place, error) from error
            if version != self._version:
                self._version = version
                return True
            if waited >= seconds:
                return False
            stop.wait(min(POLL, seconds - waited))
            waited += POLL
        return False

    def _data_version(self) -> int:
        with closing(self._connection.execute("PRAGMA data_version")) as cursor:
            return int(cursor.fetchone()[0])


class _ServerWatch:
    """PostgreSQL tells at the commit itself."""

    def __init__(self, place: Place) -> None:
        require_psycopg()
        import psycopg  # noqa: PLC0415 - only where the server is PostgreSQL

        self._place = place
        self._errors = psycopg.Error
        url = place.url.set(drivername="postgresql").render_as_string(hide_password=False)
        try:
            self._connection = psycopg.connect(url, autocommit=True, connect_timeout=10)
            self._connection.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error as error:
            raise _lost(place, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def wait(self, seconds: float, stop: Event) -> bool:
        waited = 0.0
        while not stop.is_set() and waited < seconds:
            slice_of_time = min(POLL, seconds - waited)
            try:
                # One answer for however many were told of in one go.
                if list(self._connection.notifies(timeout=slice_of_time, stop_after=1)):
                    return True
            except self._errors as error:
                raise _lost(self._place, error) from error
            waited += POLL
        return False


def _quoted(place: Place) -> str:
    return place.path.as_uri().removeprefix("file://") if place.path else ""


def _lost(place: Place, error: Exception) -> DatabaseError:
    detail = " ".join(str(error).split())[:300]
    return DatabaseError(f"What others do at {place} cannot be followed ({detail}).")
