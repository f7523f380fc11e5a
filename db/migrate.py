"""Brings a database to the schema of this version: made new, copied aside and migrated, or refused.

A new SQLite file is made whole beside its place and then linked into it, so that two programs (or a
killed one) never leave half a database.  An older file is copied first and put back on failure;
PostgreSQL takes a whole migration back by itself.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from db.engine import PATIENCE, Place, create_for_migration, lock_writers, resolve, telling
from db.revision import HEAD, stored_revision
from provenance.errors import DatabaseError

MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Upgrade:
    """What an upgrade did.  ``before`` is None for a new database, ``copy`` where the old one is."""

    place: Place
    before: str | None
    after: str
    copy: Path | None = None


@dataclass(frozen=True, slots=True)
class DatabaseVersion:
    """The schema a database has (None: nothing there yet) and the one this version works with."""

    place: Place
    revision: str | None
    head: str = HEAD


def current(database: str | None = None) -> DatabaseVersion:
    """The version of a database, which is left as it is; errors as ``stored_revision``."""
    place = resolve(database)
    if place.path is not None and not place.path.exists():
        return DatabaseVersion(place, None)
    with _connection(place, PATIENCE) as connection:
        return DatabaseVersion(place, stored_revision(connection, place))


def upgrade(database: str | None = None, patience: float = PATIENCE) -> Upgrade:
    """Bring a database to HEAD, making it when it is not there; NewerDatabaseError, DatabaseError."""
    return upgrade_place(resolve(database), patience)


def upgrade_place(place: Place, patience: float = PATIENCE) -> Upgrade:
    """As ``upgrade``, for a place already resolved."""
    if place.path is not None:
        _prepare_folder(place.path)
        if not place.path.exists():
            _make_file(place.path, patience)
            return Upgrade(place, None, HEAD)
    return _migrate(place, patience)


def alembic_config(connection: Connection) -> Config:
    """Alembic's settings for ``connection``; no file is read."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _prepare_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(
            f"The folder {path.parent} cannot be made for the database: {error.strerror}. "
            "Give another path with --database."
        ) from error
    if path.is_dir():
        raise DatabaseError(
            f"{path} is a folder. Give the path of a file in it, such as {path / 'provenance.db'}."
        )


def _make_file(path: Path, patience: float) -> None:
    made = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.new")
    try:
        _migrate(resolve(str(made)), patience)
        _switch_to_wal(made)
        _link(made, path)
    finally:
        for leftover in (made, Path(f"{made}-wal"), Path(f"{made}-shm"), Path(f"{made}-journal")):
            leftover.unlink(missing_ok=True)


def _switch_to_wal(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _link(made: Path, path: Path) -> None:
    """Put ``made`` at ``path`` unless another program was faster; then its database is the one."""
    try:
        os.link(made, path)
    except FileExistsError:
        return
    except OSError:
        # Some file systems know no hard links; a rename is as whole, only not exclusive.
        if not path.exists():
            made.rename(path)


@contextmanager
def _connection(place: Place, patience: float) -> Iterator[Connection]:
    engine = create_for_migration(place, patience)
    try:
        with telling(place), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _migrate(place: Place, patience: float) -> Upgrade:
    with _connection(place, patience) as connection, connection.begin():
        lock_writers(connection)
        before = stored_revision(connection, place)
        if before == HEAD:
            return Upgrade(place, before, HEAD)
        _require_unicode(connection, place)
        copy = _copy_aside(place.path, before) if place.path and before else None
        try:
            command.upgrade(alembic_config(connection), "head")
            require_whole(connection, place)
        except BaseException:
            connection.rollback()
            if copy and place.path:
                _put_back(copy, place.path)
            raise
    return Upgrade(place, before, HEAD, copy)


def _require_unicode(connection: Connection, place: Place) -> None:
    if connection.dialect.name != "postgresql":
        return
    encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        raise DatabaseError(
            f"The database {place} keeps text as {encoding}, which cannot hold every article. "
            "Create it anew with `createdb --encoding=UTF8 --template=template0`."
        )


def require_whole(connection: Connection, place: Place) -> None:
    """DatabaseError when a migration left a row whose parent is gone (SQLite checks none meanwhile)."""
    if connection.dialect.name != "sqlite":
        return
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if orphans:
        raise DatabaseError(
            f"Migrating {place} would have left {len(orphans)} rows of "
            f"{orphans[0][0]!r} without what they belong to. The database is as it was; please "
            "report this."
        )


def _copy_aside(path: Path, revision: str) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.stem}.schema-{revision}.{stamp}{path.suffix}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def _put_back(copy: Path, path: Path) -> None:
    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target)
    copy.unlink()
