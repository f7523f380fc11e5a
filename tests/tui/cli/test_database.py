"""``database``: its place, its version, its soundness."""

import json
import sqlite3


def test_the_path_is_told_without_making_a_database(run):
    assert run("database", "path").stdout == f"{run.database}\n"
    assert run.json("database", "path") == [{"database": str(run.database)}]
    assert not run.database.exists()


def test_a_password_is_not_shown(run):
    result = run("database", "path", "--database", "postgresql://ada:secret@host.example/news")
    assert result.exit_code == 0
    assert "secret" not in result.output
    assert "host.example" in result.stdout


def test_the_version_of_a_database_that_is_not_there_is_none(run):
    assert run.json("database", "current")[0]["revision"] is None
    assert "no database yet" in run("database", "current").stdout
    assert not run.database.exists()


def test_upgrade_makes_a_database_and_then_has_nothing_to_do(run):
    assert "made, schema" in run("database", "upgrade").stdout
    assert "up to date" in run("database", "upgrade").stdout
    assert "up to date" in run("database", "current").stdout
    (done,) = run.json("database", "upgrade")
    assert done["before"] == done["after"]


def test_a_sound_database_verifies(stored):
    result = stored("database", "verify")
    assert result.exit_code == 0
    assert "checked: sound." in result.stdout
    (told,) = stored.json("database", "verify")
    assert told["sound"] is True
    assert told["events"] >= 2
    assert told["rows"] > told["events"]


def test_a_row_changed_behind_its_back_is_found(stored):
    with sqlite3.connect(stored.database) as connection:
        changed = connection.execute(
            "UPDATE source SET name = 'Nordbundet' WHERE name = 'Nordbund'"
        )
        assert changed.rowcount == 1
    connection.close()
    result = stored("database", "verify")
    assert result.exit_code == 1
    assert "not sound" in result.stdout
    told = stored("database", "verify", "--json")
    assert told.exit_code == 1
    assert json.loads(told.stdout)["faults"]


def test_verifying_what_is_not_there_is_no_success(run):
    result = run("database", "verify")
    assert result.exit_code == 3
    assert str(run.database) in result.stderr
    assert not run.database.exists()


def test_a_newer_database_is_refused_with_its_code(stored):
    with sqlite3.connect(stored.database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    result = stored("list", "articles", "--json")
    assert result.exit_code == 3
    assert json.loads(result.stderr)["error"] == "newer_database"


def test_something_else_than_a_database_is_refused_with_its_code(run):
    result = run("list", "articles", "--database", "mysql://host.example/news")
    assert result.exit_code == 3
    assert result.stderr.startswith("Error: mysql:// is no database")
