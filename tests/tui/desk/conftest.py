"""Databases for the tests of the desk: the ferry article alone, or something for every screen."""

import shutil
from pathlib import Path

import pytest

import db.events
from tests.tui.desk.everywhere import FrozenClock, full_store
from tests.tui.desk.pilots import ferry_store


@pytest.fixture
def ferry_database(sqlite_database: str) -> str:
    """The path of a database with one article and six proposed statements, st1 to st6."""
    ferry_store(sqlite_database)
    return sqlite_database


@pytest.fixture(scope="session")
def full_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which every screen of the desk has something to show, all of it made at once."""
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("full") / "full.db"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db.events, "datetime", FrozenClock)
        full_store(str(path))
    return path


@pytest.fixture
def full_database(full_template: Path, tmp_path: Path) -> str:
    """The path of such a database of the test's own: see ``everywhere.full_store``."""
    return str(shutil.copy(full_template, tmp_path / "full.db"))
