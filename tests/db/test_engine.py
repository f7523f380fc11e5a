"""Where the database is, and what is said when it cannot be used."""

import importlib.util
import sqlite3
import sqlite3.dbapi2
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs
import pytest
from sqlalchemy import text

from db.engine import ENVIRONMENT, create, resolve
from db.schema import utc_text
from db.store import Store, open_store
from provenance.domain.stored import StatementFilter
from provenance.errors import DatabaseError
from tests.builders import BY_ADA, an_article
from tests.db.conftest import behind_the_back


def test_a_path_and_a_sqlite_url_name_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a b%3f?.db"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for words in (str(path), f"sqlite:///{path}", path.name, f"~/{path.name}"):
        assert resolve(words).path == path
        assert str(resolve(words)) == str(path)
    assert resolve(f"sqlite:///{path.name}").path == path  # relative, as such URLs go


def test_the_environment_names_it_when_nothing_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(tmp_path / "env.db"))
    assert resolve().path == tmp_path / "env.db"
    assert resolve(str(tmp_path / "other.db")).path == tmp_path / "other.db"


def test_the_users_data_folder_is_where_it_is_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    assert resolve().path == platformdirs.user_data_path("provenance").absolute() / "provenance.db"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_postgresql_urls_are_read_and_hide_the_password(scheme: str) -> None:
    place = resolve(f"{scheme}://ada:secret@db.example:5433/library")
    assert (place.dialect, place.path) == ("postgresql", None)
    assert place.url.drivername == "postgresql+psycopg"
    assert place.url.port == 5433
    assert "secret" not in str(place)
    assert str(place).startswith("postgresql://ada:")
    assert "db.example" in str(place)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("mysql://host/name", "mysql"),
        ("https://example.org/x.db", "https"),
        (":memory:", "in memory keeps nothing"),
        ("sqlite://", "in memory keeps nothing"),
        ("sqlite:///:memory:", "in memory keeps nothing"),
        ("postgresql://host:port/name", "cannot be read"),
        ("a\0b.db", "NUL"),
    ],
)
def test_what_is_no_database_is_refused(words: str, said: str) -> None:
    with pytest.raises(DatabaseError, match=said):
        resolve(words)


def test_sqlite_is_set_for_many_writers(sqlite_database: str) -> None:
    engine = create(resolve(sqlite_database), patience=3)
    with engine.connect() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        }
    engine.dispose()
    assert asked == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 3000}


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes. " * 100)
    with pytest.raises(DatabaseError, match=r"notes\.txt .* no Provenance database"):
        open_store(str(path))
    assert path.read_text().startswith("These are my notes.")


def test_a_damaged_file_is_said_to_be_damaged(sqlite_database: str) -> None:
    with open_store(sqlite_database) as store:
        for number in range(30):
            store.add_article(an_article(f"Text {number}. " * 200), (), BY_ADA)
    path = Path(sqlite_database)
    raw = bytearray(path.read_bytes())
    raw[8192:] = b"\xff" * (len(raw) - 8192)
    path.write_bytes(raw)
    with pytest.raises(DatabaseError, match=r"library\.db"), open_store(sqlite_database) as store:
        store.verify()


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="is a folder"):
        open_store(str(tmp_path))


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseError, match="cannot be made"):
        open_store(str(tmp_path / "file" / "deep" / "new.db"))


def test_a_place_that_cannot_be_written_is_said_so(
    sqlite_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read-only connection stands in for a read-only disk, which root would not notice."""
    real = sqlite3.dbapi2.connect

    def read_only(path: str, **options: Any) -> sqlite3.Connection:
        return real(f"file:{path}?mode=ro", uri=True, **options)

    with open_store(sqlite_database) as store:
        monkeypatch.setattr(sqlite3.dbapi2, "connect", read_only)
        store.close()  # connections made from here on are the read-only ones
        with pytest.raises(DatabaseError, match="cannot be written"):
            store.add_article(an_article(), (), BY_ADA)


def test_a_locked_database_says_that_another_program_holds_it(database: str) -> None:
    with open_store(database, patience=0.2) as store, behind_the_back(database) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("LOCK TABLE event IN ACCESS EXCLUSIVE MODE"))
        else:
            connection.execute(text("SELECT 1"))  # its transaction is immediate and holds the lock
        with pytest.raises(DatabaseError, match="another program holds it"):
            store.add_article(an_article(), (), BY_ADA)


def test_too_many_readers_are_told_to_wait(database: str) -> None:
    with open_store(database, patience=0.1) as store, ExitStack() as held:
        for _ in range(15):
            held.enter_context(store._engine.connect())
        with pytest.raises(DatabaseError, match="too many readers"):
            store.articles()


def test_a_time_without_a_zone_is_never_written() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        utc_text(datetime(2026, 3, 9))  # noqa: DTZ001 - the very thing refused


def test_a_server_that_does_not_answer_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="does not answer"):
        open_store(f"postgresql://ada@/library?host={tmp_path}")


def test_a_database_that_is_not_on_the_server_is_named(postgresql_server: str) -> None:
    absent = postgresql_server.replace("/postgres?", "/absent?")
    with pytest.raises(DatabaseError, match="no such database"):
        open_store(absent)


def test_postgresql_without_its_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(DatabaseError, match=r"provenance-annotator\[postgres\]"):
        open_store("postgresql://ada@db.example/library")


def test_a_bug_keeps_its_traceback(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what a person can answer is turned into words."""
    from sqlalchemy import exc

    from db import queue

    def broken(session: Any, *_: Any) -> None:
        session.execute(text("SELECT nothing_of_the_kind"))

    monkeypatch.setattr(queue, "page", broken)
    with pytest.raises(exc.DBAPIError, match="nothing_of_the_kind"):
        store.statements(StatementFilter())


def test_the_file_is_whole_without_its_journal_after_closing(sqlite_database: str) -> None:
    with open_store(sqlite_database) as store:
        store.add_article(an_article(), (), BY_ADA)
    assert not Path(f"{sqlite_database}-wal").exists()
    with closing(sqlite3.connect(sqlite_database)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (1,)


def test_a_user_without_rights_is_told_whom_to_ask(postgresql_database: str) -> None:
    with behind_the_back(postgresql_database) as connection:
        connection.execute(text("CREATE ROLE visitor LOGIN"))
    try:
        visitor = postgresql_database.replace("postgres:@", "visitor:@")
        with pytest.raises(DatabaseError, match=r"has no right to that.*permission denied"):
            open_store(visitor)
    finally:
        with behind_the_back(postgresql_database) as connection:
            connection.execute(text("DROP ROLE visitor"))
