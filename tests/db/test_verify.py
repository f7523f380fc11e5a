"""Whatever is changed, added or removed behind the log's back is found and named."""

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from db.documents import AGGREGATES, documents
from db.engine import create_for_migration, resolve
from db.schema.guards import IMMUTABLE, expected_guards
from db.store import Store, open_store
from db.verify import verify
from provenance.domain.annotations import AnnotationKind, Correction
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, a_judgement, a_verdict, an_article, ferry_statements
from tests.conftest import created_database, postgresql_url
from tests.db.conftest import behind_the_back


@pytest.fixture(scope="module")
def worked(shared_store: Store) -> Store:
    """A store in which something of every kind has happened; tests take back what they tamper."""
    work(shared_store)
    return shared_store


def work(store: Store) -> None:
    """Add, judge, correct, undo, redo, and sit."""
    url = "https://courier.example/ferry"
    store.add_article(an_article(url=url), ferry_statements(), BY_ADA)
    store.add_article(an_article("Rain.", url=url), (), BY_ADA)
    session = store.begin_session(StatementFilter(), BY_ADA)
    store.record([a_verdict(1), a_judgement("src1", AnnotationKind.RELIABILITY, "B")], BY_ADA)
    store.correct(2, Correction(speaker_name="Olaf Rusk", role="minister"), "misread", BY_ADA)
    store.undo(BY_ADA)
    store.redo(BY_ADA)
    store.keep_place(session.id, 2)
    store.end_session(session.id)


def drop_guards(connection: Connection) -> None:
    """Switch the guards off, as somebody who covers tracks would."""
    for table in IMMUTABLE:
        for verb in ("update", "delete", "truncate"):
            if connection.dialect.name == "postgresql":
                sql = f"DROP TRIGGER IF EXISTS {table}_refuses_{verb} ON {table}"
            else:
                sql = f"DROP TRIGGER IF EXISTS {table}_refuses_{verb}"
            connection.execute(text(sql))


def tamper(connection: Connection, *statements: str) -> None:
    """Change rows round the store, constraints off."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL session_replication_role = replica"))
    else:
        connection.execute(text("PRAGMA ignore_check_constraints = ON"))
    drop_guards(connection)
    for statement in statements:
        connection.execute(text(statement))


def faults_after(database: str, *statements: str) -> list[tuple[str, str]]:
    """What verify finds after some tampering, which is then taken back."""
    engine = create_for_migration(resolve(database))
    try:
        with Session(engine) as session:
            tamper(session.connection(), *statements)
            found = [(fault.where, fault.what) for fault in verify(session).faults]
    finally:
        engine.dispose()
    return [fault for fault in found if "guard" not in fault[1]]


def test_what_the_tool_did_itself_is_sound(worked: Store) -> None:
    verification = worked.verify()
    assert verification.faults == ()
    assert verification.is_sound
    assert verification.events == 8
    assert verification.rows > 20


def test_progress_is_told_to_the_end(worked: Store) -> None:
    told: list[tuple[int, int]] = []
    verification = worked.verify(lambda done, total: told.append((done, total)))
    total = verification.events + verification.rows
    assert told == [(done, total) for done in range(1, total + 1)]


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        ("UPDATE statement SET status = 'confirmed' WHERE id = 4", "st4", "'proposed'"),
        (
            "UPDATE statement SET status = 'rejected' WHERE id = 1",
            "st1",
            "the log says 'confirmed'",
        ),
        ("UPDATE statement SET confidence = 0.1 WHERE id = 4", "st4", "not what event 1"),
        ("UPDATE statement SET said_from = '2020-01-01' WHERE id = 4", "st4", "not what event 1"),
        ("UPDATE statement SET opening = 'x' WHERE id = 4", "st4", "not what"),
        ("UPDATE statement SET trace = '[]' WHERE id = 4", "st4", "not what"),
        ("UPDATE mention SET role = 'king' WHERE statement_id = 4", "st4", "not what"),
        ("UPDATE mention SET role = 'king' WHERE role = 'minister'", "st2", "says 'minister'"),
        ("UPDATE hop SET basis = 'editor' WHERE statement_id = 5 AND stage = 0", "st5", "not what"),
        ("UPDATE hop SET status = 'active' WHERE status = 'retired'", "st2", "says 'retired'"),
        ("UPDATE span SET end_offset = end_offset + 1 WHERE statement_id = 6", "st6", "not what"),
        ("DELETE FROM span WHERE statement_id = 6 AND kind = 'cue'", "st6", "not what"),
        ("DELETE FROM hop WHERE statement_id = 6", "st6", "not what"),
        ("UPDATE source SET name = 'Somebody' WHERE id = 1", "src1", "not what"),
        ("INSERT INTO source_alias VALUES (1, 'T. L.', 't l')", "src1", "not what"),
        ("UPDATE article SET headline = 'Other' WHERE id = 1", "art1", "not what"),
        ("UPDATE capture SET obtained_by = 'url' WHERE id = 1", "cap1", "not what"),
        ("UPDATE zone SET why = 'x' WHERE capture_id = 1 AND position = 0", "cap1", "not what"),
        ("DELETE FROM date_candidate WHERE capture_id = 1", "cap1", "not what"),
        ("UPDATE annotation SET rationale = 'paid' WHERE id = 2", "annotation 2", "not what"),
        ("UPDATE annotation SET value = 'A' WHERE id = 2", "annotation 2", "not what"),
        ("UPDATE annotation SET withdrawn = NOT withdrawn WHERE id = 1", "annotation 1", "says 0"),
        ("UPDATE editor SET name = 'eve' WHERE id = 1", "editor 1", "not what"),
        ("UPDATE review_session SET ended_at = NULL WHERE id = 1", "review session 1", "not what"),
        ("DELETE FROM annotation WHERE id = 2", "annotation 2", "it is gone"),
        ("DELETE FROM article WHERE id = 1", "art1", "it is gone"),
        ("DELETE FROM statement WHERE id = 4", "st4", "it is gone"),
        (
            "INSERT INTO editor (name, first_seen_at) VALUES ('eve', '2020-01-01T00:00:00+00:00')",
            "editor 2",
            "the log knows nothing of it",
        ),
    ],
)
@pytest.mark.usefixtures("worked")
def test_a_tampered_row_is_named(shared_database: str, change: str, where: str, what: str) -> None:
    found = faults_after(shared_database, change)
    assert [fault for fault in found if fault[0] == where and what in fault[1]], found


@pytest.mark.usefixtures("worked")
def test_a_place_kept_by_hand_is_no_fault(shared_database: str) -> None:
    assert faults_after(shared_database, "UPDATE review_session SET at_statement_id = 5") == []


def test_a_deleted_row_is_missed_even_when_another_is_added_after(
    store: Store, database: str
) -> None:
    work(store)
    act = store.record([a_judgement("st1", AnnotationKind.NOTE, "soon gone")], BY_ADA)
    with behind_the_back(database) as connection:
        connection.execute(text(f"DELETE FROM annotation WHERE id = {act.annotation_ids[0]}"))
    store.record([a_judgement("st1", AnnotationKind.NOTE, "the next")], BY_ADA)
    (fault,) = store.verify().faults
    assert fault.where == f"annotation {act.annotation_ids[0]}"


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        ("UPDATE event SET summary = 'rejected st1' WHERE id = 4", "event 4", "its hash is not"),
        ("UPDATE event SET editor = 'eve' WHERE id = 1", "event 1", "its hash is not"),
        ("UPDATE event SET payload = '{}' WHERE id = 5", "event 5", "its hash is not"),
        ("UPDATE event SET targets = '[]' WHERE id = 1", "event 1", "its hash is not"),
        (
            "UPDATE event SET at = '2020-01-01T00:00:00.000000+00:00' WHERE id = 2",
            "event 2",
            "hash",
        ),
        ("UPDATE event SET prev_hash = 'x' WHERE id = 3", "event 3", "does not follow"),
        ("UPDATE event SET hash = 'x' WHERE id = 3", "event 3", "its hash is not"),
        ("DELETE FROM event WHERE id = 4", "event 5", "from event 3 to event 5"),
    ],
)
@pytest.mark.usefixtures("worked")
def test_the_first_broken_link_is_named_first(
    shared_database: str, change: str, where: str, what: str
) -> None:
    first = faults_after(shared_database, change)[0]
    assert first[0] == where
    assert what in first[1]


@pytest.mark.usefixtures("worked")
def test_a_payload_that_is_no_json_is_named(shared_database: str) -> None:
    found = faults_after(shared_database, "UPDATE event SET payload = 'no json' WHERE id = 1")
    assert ("event 1", "its payload cannot be read.") in found


@pytest.mark.usefixtures("worked")
def test_a_log_cut_short_is_found_by_its_rows(shared_database: str) -> None:
    cut = [
        f"DELETE FROM {table} > 4" for table in ("event_target WHERE event_id", "event WHERE id")
    ]
    wheres = [where for where, _ in faults_after(shared_database, *cut)]
    assert "st2" in wheres
    assert "review session 1" in wheres


@pytest.mark.usefixtures("worked")
def test_a_history_made_incomplete_is_named(shared_database: str) -> None:
    cut = "DELETE FROM event_target WHERE event_id = 4 AND target_kind = 'st'"
    assert faults_after(shared_database, cut) == [
        ("event 4", "its index of targets is not what the event says.")
    ]


def test_changed_contents_are_found_by_their_hash(worked: Store, shared_database: str) -> None:
    sha256 = worked.article(1).captures[0].text_sha256
    replaced = f"UPDATE content SET body = CAST('Forged.' AS {{}}) WHERE sha256 = '{sha256}'"
    blob = "BYTEA" if "postgresql" in shared_database else "BLOB"
    found = faults_after(shared_database, replaced.format(blob))
    assert (
        f"content {sha256[:12]}",
        "its bytes do not have the hash they are kept under.",
    ) in found
    assert ("st1", "its words are not those of the text at its offsets.") in found


def test_missing_and_added_contents_are_found(worked: Store, shared_database: str) -> None:
    sha256 = worked.article(1).captures[0].text_sha256
    blob = "BYTEA" if "postgresql" in shared_database else "BLOB"
    found = dict(
        faults_after(
            shared_database,
            f"DELETE FROM content WHERE sha256 = '{sha256}'",
            f"INSERT INTO content VALUES ('{'0' * 64}', CAST('x' AS {blob}))",
        )
    )
    assert "it is gone" in found[f"content {sha256[:12]}"]
    assert "no capture has it" in found["content 000000000000"]


def test_removed_guards_are_named(store: Store, database: str) -> None:
    with behind_the_back(database) as connection:
        drop_guards(connection)
        dialect = connection.dialect.name
    assert {fault.where for fault in store.verify().faults} == expected_guards(dialect)


def test_a_forced_value_of_another_type_is_found(sqlite_database: str) -> None:
    with open_store(sqlite_database) as store:
        work(store)
    found = faults_after(
        sqlite_database,
        "UPDATE statement SET status = 'nonsense', said_from = x'00ff' WHERE id = 4",
        "UPDATE annotation SET at = 'yesterday' WHERE id = 1",
    )
    assert {where for where, _ in found} == {"st4", "annotation 1"}


def test_both_databases_keep_the_same_documents(
    sqlite_database: str, postgresql_server: str, postgresql_template: str
) -> None:
    times = {"added_at", "first_seen_at", "began_at", "ended_at", "at"}
    with created_database(postgresql_server, postgresql_template) as name:
        kept = []
        for database in (sqlite_database, postgresql_url(postgresql_server, name)):
            with open_store(database) as store:
                work(store)
            with behind_the_back(database) as connection:
                found = [
                    (prefix, {name: v for name, v in document.items() if name not in times})
                    for prefix, aggregate in AGGREGATES.items()
                    for _, document in documents(connection, aggregate)
                ]
            kept.append(found)
    assert kept[0] == kept[1]
