"""A database with the ferry article for every test of the desk."""

import pytest

from tests.tui.desk.pilots import ferry_store


@pytest.fixture
def ferry_database(sqlite_database: str) -> str:
    """The path of a database with one article and six proposed statements, st1 to st6."""
    ferry_store(sqlite_database)
    return sqlite_database
