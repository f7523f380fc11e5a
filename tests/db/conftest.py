"""Every store, query and migration test runs on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from db.engine import create_for_migration, resolve
from db.store import Store, open_store
from tests.conftest import created_database, postgresql_url

BOTH = ("sqlite", "postgresql")


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest) -> str:
    """A fresh, migrated database, on SQLite and on PostgreSQL."""
    url: str = request.getfixturevalue(f"{request.param}_database")
    return url


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """A store on a fresh database, on SQLite and on PostgreSQL."""
    with open_store(database) as opened:
        yield opened


@pytest.fixture(scope="module", params=BOTH)
def shared_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A migrated database for all tests of a module; whatever they change they take back."""
    if request.param == "sqlite":
        template: Path = request.getfixturevalue("sqlite_template")
        yield str(shutil.copy(template, tmp_path_factory.mktemp("shared") / "library.db"))
        return
    server: str = request.getfixturevalue("postgresql_server")
    with created_database(server, request.getfixturevalue("postgresql_template")) as name:
        yield postgresql_url(server, name)


@pytest.fixture(scope="module")
def shared_store(shared_database: str) -> Iterator[Store]:
    """A store for all tests of a module, which fill it once and then only read."""
    with open_store(shared_database) as opened:
        yield opened


@pytest.fixture(params=BOTH)
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A place where no database has been made yet, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        yield str(tmp_path / "new.db")
        return
    server: str = request.getfixturevalue("postgresql_server")
    with created_database(server) as name:
        yield postgresql_url(server, name)


@contextmanager
def behind_the_back(database: str) -> Iterator[Connection]:
    """A connection that goes round the store, as sqlite3 or psql would; committed at the end."""
    engine = create_for_migration(resolve(database))
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
