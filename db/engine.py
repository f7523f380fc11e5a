"""Where the database is, and how it is talked to: one engine a store, one short session a call.

SQLite: WAL, foreign keys on, writers in BEGIN IMMEDIATE (a deferred transaction that turns to
writing fails at once when another wrote in between).  PostgreSQL: writers take one advisory lock, so
that the log has one newest entry.  Every SQLAlchemy error is turned into a DatabaseError here.
"""

import importlib.util
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, make_url, text
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from provenance.errors import DatabaseError

ENVIRONMENT = "PROVENANCE_DATABASE"
PATIENCE = 15.0
"""Seconds to wait for another program that is writing."""

WRITER_LOCK = 0x50_52_4F_56
"""The number of PostgreSQL's advisory lock (the letters PROV); such locks are one database's own."""

DESK_LOCK = 0x44_45_53_4B
"""Another (DESK), for what the log does not know: who is on what never waits for a long act."""

CHANNEL = "provenance"
"""Where a PostgreSQL server tells whoever listens that something was written."""

_ANSWER_SOON = {"connect_timeout": 10}
"""Seconds a PostgreSQL server may take to answer a connection."""

_SCHEMES = {
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a database is: its URL, and the file when it is one of SQLite's."""

    url: URL
    path: Path | None

    def __str__(self) -> str:
        if self.path:
            return str(self.path)
        return self.url.set(drivername="postgresql").render_as_string(hide_password=True)

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self.url.get_backend_name()


def resolve(database: str | None = None) -> Place:
    """The place that ``database`` names: a path, sqlite:///path or postgresql://server/name.

    None: PROVENANCE_DATABASE, else a file in the user's data directory.  DatabaseError for others.
    """
    words = database or os.environ.get(ENVIRONMENT) or ""
    if not words:
        return _file(platformdirs.user_data_path("provenance") / "provenance.db")
    scheme, colon, _ = words.partition("://")
    if not colon:
        return _file(Path(words).expanduser())
    if scheme == "sqlite":
        return _file(Path(words.removeprefix("sqlite://").removeprefix("/")).expanduser())
    if scheme not in _SCHEMES:
        raise DatabaseError(
            f"{scheme}:// is no database this tool can use. Give a file path, sqlite:///path or "
            "postgresql://server/name."
        )
    try:
        url = make_url(words).set(drivername=_SCHEMES[scheme])
    except (exc.ArgumentError, ValueError) as error:
        raise DatabaseError(
            "The PostgreSQL URL cannot be read. It looks like postgresql://user@server:5432/name."
        ) from error
    return Place(url, None)


def _file(path: Path) -> Place:
    if path.name in ("", ":memory:"):
        raise DatabaseError(
            "A database in memory keeps nothing. Give the path of a file, such as provenance.db."
        )
    if "\0" in str(path):
        raise DatabaseError("A database path cannot hold a NUL character.")
    path = path.absolute()
    return Place(URL.create("sqlite", database=str(path)), path)


def create(place: Place, patience: float = PATIENCE) -> Engine:
    """An engine for ``place``; nothing is opened yet."""
    if place.dialect == "sqlite":
        engine = create_engine(place.url, connect_args={"timeout": patience}, pool_timeout=patience)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    require_psycopg()
    engine = create_engine(
        place.url, pool_pre_ping=True, pool_timeout=patience, connect_args=_ANSWER_SOON
    )
    event.listen(engine, "connect", _wait_for_locks(patience))
    event.listen(engine, "connect", _answer_without_compiling)
    return engine


def create_for_migration(place: Place, patience: float = PATIENCE) -> Engine:
    """An engine of its own for migrations: foreign keys stay off on SQLite, nothing is pooled.

    A table is rebuilt there by dropping the old one, which would delete its children.
    """
    if place.dialect == "sqlite":
        engine = create_engine(place.url, connect_args={"timeout": patience}, poolclass=NullPool)
        event.listen(engine, "connect", _leave_transactions_to_us)
        event.listen(engine, "begin", _begin_sqlite)
        return engine.execution_options(writing=True)
    require_psycopg()
    engine = create_engine(place.url, poolclass=NullPool, connect_args=_ANSWER_SOON)
    event.listen(engine, "connect", _wait_for_locks(patience))
    return engine


def _wait_for_locks(patience: float) -> Callable[[Any, object], None]:
    def set_timeout(connection: Any, _record: object) -> None:
        connection.execute(f"SET lock_timeout = {int(patience * 1000)}")
        connection.commit()

    return set_timeout


def _answer_without_compiling(connection: Any, _record: object) -> None:
    # Compiling a query takes PostgreSQL longer than answering any of ours.
    connection.execute("SET jit = off")
    connection.commit()


def require_psycopg() -> None:
    """DatabaseError that names the extra when the PostgreSQL driver is not installed."""
    if importlib.util.find_spec("psycopg") is None:
        raise DatabaseError(
            "PostgreSQL needs the driver psycopg: install it with "
            "`pip install 'provenance-annotator[postgres]'`."
        )


def _leave_transactions_to_us(connection: sqlite3.Connection, _record: object) -> None:
    # Python's sqlite3 would begin deferred transactions by itself; None leaves BEGIN to us.
    connection.isolation_level = None


def _prepare_sqlite(connection: sqlite3.Connection, record: object) -> None:
    _leave_transactions_to_us(connection, record)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reading(engine: Engine, place: Place) -> Iterator[Session]:
    """A session that sees one state of the database and changes nothing."""
    options: dict[str, Any] = {}
    if place.dialect == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with telling(place), Session(engine.execution_options(**options)) as session:
        yield session


@contextmanager
def writing(engine: Engine, place: Place, lock: int = WRITER_LOCK) -> Iterator[Session]:
    """A session in one transaction that no other writer overlaps; committed at the end, and told.

    ``lock`` is whom it keeps out on PostgreSQL; SQLite has one writer at a time anyway.
    """
    with (
        telling(place),
        Session(engine.execution_options(writing=True), expire_on_commit=False) as session,
        session.begin(),
    ):
        lock_writers(session.connection(), lock)
        yield session
        announce(session.connection())


def lock_writers(connection: Connection, lock: int = WRITER_LOCK) -> None:
    """Keep every other writer out until the end of the transaction; SQLite's BEGIN did it already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": lock})


def announce(connection: Connection) -> None:
    """Tell whoever listens, once this transaction is committed; on SQLite others see it themselves."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})


@contextmanager
def telling(place: Place) -> Iterator[None]:
    """Turn what a driver says about an unusable database into a DatabaseError in an editor's words.

    A broken constraint or a wrong query is a bug of ours and keeps its traceback.
    """
    try:
        yield
    except (exc.IntegrityError, exc.DataError, exc.NotSupportedError):
        raise
    except exc.DBAPIError as error:
        if isinstance(error, exc.ProgrammingError) and not _is_forbidden(error):
            raise
        cause = _cause_of(str(error.orig))
        if cause is None and place.dialect == "sqlite":
            raise  # SQLite calls a wrong query an operational error too.
        detail = " ".join(str(error.orig).split())[:300]
        cause = cause or "the server says:"
        raise DatabaseError(f"The database {place} cannot be used: {cause} ({detail})") from error
    except exc.TimeoutError as error:
        raise DatabaseError(f"{place} is busy: too many readers at once. Try again.") from error


def _is_forbidden(error: exc.ProgrammingError) -> bool:
    return getattr(error.orig, "sqlstate", None) == _INSUFFICIENT_PRIVILEGE


_INSUFFICIENT_PRIVILEGE = "42501"
"""PostgreSQL's code for it (appendix A of its manual), the same in every language of its messages."""

_HELD = "another program holds it. Close that program or try again in a moment."
_NO_ANSWER = "the server does not answer. Check that it runs and that the URL is right."
_CAUSES = (
    ("locked", _HELD),
    ("lock timeout", _HELD),
    ("not a database", "it is no Provenance database. Give another path with --database."),
    ("malformed", "it is damaged. Put a copy back, or start a new one with --database."),
    ("readonly", "it cannot be written. Check the permissions of the file and its folder."),
    ("unable to open", "it cannot be opened. Check that the folder exists and may be written."),
    ("disk i/o", "the disk does not answer. Check it, or give another place with --database."),
    ("disk is full", "the disk is full. Free some space; nothing was half written."),
    ("permission denied", "its user has no right to that. Ask its owner to GRANT it."),
    ('role "', "the server knows no such user. Check the name in the URL."),
    ("does not exist", "there is no such database on the server. Create it with `createdb`."),
    ("password", "the server refused the user or password."),
    ("authentication", "the server refused the user or password."),
    ("connection failed", _NO_ANSWER),
    ("connection is bad", _NO_ANSWER),
    ("resolve host", _NO_ANSWER),
    ("timeout expired", _NO_ANSWER),
    ("terminat", "the server ended the connection. Try again when it runs."),
)


def _cause_of(driver_words: str) -> str | None:
    """What a driver's message means in an editor's words, None when it is not known."""
    lowered = driver_words.lower()
    return next((words for mark, words in _CAUSES if mark in lowered), None)
