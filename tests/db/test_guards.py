"""The database itself refuses to change or delete captures and events, and to keep what cannot be."""

from dataclasses import replace

import pytest
from sqlalchemy import exc, text

from db.schema.guards import IMMUTABLE
from db.store import Store
from provenance.domain.articles import Link
from tests.builders import BY_ADA, an_article, ferry_statements
from tests.db.conftest import behind_the_back


@pytest.fixture(scope="module")
def filled(shared_store: Store, shared_database: str) -> str:
    """A database with rows in every guarded table."""
    article = replace(an_article(), links=(Link("https://a.example", "here"),))
    shared_store.add_article(article, ferry_statements(), BY_ADA)
    return shared_database


@pytest.mark.parametrize("table", IMMUTABLE)
@pytest.mark.parametrize("verb", ["UPDATE", "DELETE"])
def test_what_never_changes_refuses_to(filled: str, table: str, verb: str) -> None:
    column = {"content": "body", "event_target": "target_id", "event": "summary"}.get(table)
    column = column or {"capture": "charset", "zone": "why", "link": "words"}.get(table, "words")
    sql = f"UPDATE {table} SET {column} = {column}" if verb == "UPDATE" else f"DELETE FROM {table}"
    with pytest.raises(exc.DBAPIError, match=f"{table} never changes: {verb} refused"):
        execute(filled, sql)


def execute(database: str, sql: str) -> None:
    """Run one statement round the store."""
    with behind_the_back(database) as connection:
        connection.execute(text(sql))


def test_postgresql_refuses_to_empty_it_too(postgresql_database: str) -> None:
    for table in IMMUTABLE:
        with pytest.raises(exc.DBAPIError, match="TRUNCATE refused"):
            execute(postgresql_database, f"TRUNCATE {table} CASCADE")


def note_on(*targets: str) -> str:
    """SQL that puts a note on the targets, of which an annotation has exactly one."""
    columns = "".join(f", {target}_id" for target in targets)
    return (
        f"INSERT INTO annotation (id, kind, value, rationale, editor_id, at, withdrawn{columns}) "
        f"VALUES (9, 'note', '', '', 1, '2026-01-01T00:00:00+00:00', FALSE{', 1' * len(targets)})"
    )


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE statement SET status = 'believed'",
        "UPDATE statement SET form = 'shouted'",
        "UPDATE statement SET confidence = 2",
        "UPDATE statement SET said_from = NULL WHERE said_from IS NOT NULL",
        "UPDATE statement SET parent_id = id",
        "UPDATE statement SET depth = -1",
        "UPDATE span SET end_offset = -1",
        "UPDATE hop SET stage = -1",
        "UPDATE hop SET start_offset = 3, end_offset = NULL",
        "UPDATE source SET kind = 'rumour'",
        "UPDATE source SET name = ''",
        "UPDATE article SET published_value = NULL",
        "UPDATE article SET newest_seq = 0",
        note_on(),
        note_on("article", "source"),
    ],
)
def test_what_cannot_be_is_refused_by_a_named_constraint(filled: str, sql: str) -> None:
    with pytest.raises(exc.IntegrityError, match="ck_"):
        execute(filled, sql)
