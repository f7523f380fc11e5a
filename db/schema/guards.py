"""What the tables cannot say themselves: triggers that keep the immutable, and the search indexes.

Written for ``create_all`` (the schema-equality test); migrations carry their own frozen copy.
"""

from sqlalchemy import DDL, MetaData, event

IMMUTABLE = ("content", "capture", "zone", "link", "date_candidate", "event", "event_target")
"""Tables whose rows are never changed and never deleted."""

SEARCH_TABLE = "statement_search"
"""SQLite's full-text table over ``statement.search_text``, and the prefix of its shadow tables."""

TEXT_SEARCH_TABLE = "capture_search"
"""SQLite's full-text table over ``capture_words.search_text``, which is written once."""

SEARCH_TABLES = (SEARCH_TABLE, TEXT_SEARCH_TABLE)

_PUT_IN = "INSERT INTO statement_search(rowid, search_text) VALUES (new.id, new.search_text); "
_TAKE_OUT = (
    "INSERT INTO statement_search(statement_search, rowid, search_text) "
    "VALUES ('delete', old.id, old.search_text); "
)
SQLITE_SEARCH = (
    """CREATE VIRTUAL TABLE statement_search USING fts5(
    search_text, content='statement', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='2 3')""",
    f"CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN {_PUT_IN}END",
    f"""CREATE TRIGGER statement_search_update AFTER UPDATE OF search_text ON statement BEGIN
    {_TAKE_OUT}{_PUT_IN}END""",
    f"CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN {_TAKE_OUT}END",
    """CREATE VIRTUAL TABLE capture_search USING fts5(
    search_text, content='capture_words', content_rowid='capture_id',
    tokenize='unicode61 remove_diacritics 0', detail='none')""",
    """CREATE TRIGGER capture_search_insert AFTER INSERT ON capture_words BEGIN
    INSERT INTO capture_search(rowid, search_text) VALUES (new.capture_id, new.search_text); END""",
)

POSTGRESQL_SEARCH = (
    f"CREATE INDEX {SEARCH_TABLE} ON statement USING gin (to_tsvector('simple', search_text))",
    "CREATE INDEX capture_search ON capture_words USING gin (to_tsvector('simple', search_text))",
)

POSTGRESQL_REFUSAL = (
    "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION '% never changes: % refused', TG_TABLE_NAME, TG_OP; END $$"
)


def guard_name(table: str, verb: str) -> str:
    """The name of the trigger that refuses ``verb`` on ``table``."""
    return f"{table}_refuses_{verb.lower()}"


def sqlite_guards(table: str) -> tuple[str, ...]:
    """Triggers that refuse UPDATE and DELETE on ``table`` in SQLite."""
    return tuple(
        f"CREATE TRIGGER {guard_name(table, verb)} BEFORE {verb} ON {table} BEGIN "
        f"SELECT RAISE(ABORT, '{table} never changes: {verb} refused'); END"
        for verb in ("UPDATE", "DELETE")
    )


def postgresql_guards(table: str) -> tuple[str, ...]:
    """Triggers that refuse UPDATE, DELETE and TRUNCATE on ``table`` in PostgreSQL."""
    return tuple(
        f"CREATE TRIGGER {guard_name(table, verb)} BEFORE {verb} ON {table} "
        f"FOR EACH {'STATEMENT' if verb == 'TRUNCATE' else 'ROW'} EXECUTE FUNCTION refuse_change()"
        for verb in ("UPDATE", "DELETE", "TRUNCATE")
    )


def expected_guards(dialect: str) -> frozenset[str]:
    """The names of the triggers that must be there."""
    verbs = ("UPDATE", "DELETE", "TRUNCATE") if dialect == "postgresql" else ("UPDATE", "DELETE")
    return frozenset(guard_name(table, verb) for table in IMMUTABLE for verb in verbs)


def statements_for(dialect: str) -> tuple[str, ...]:
    """Every statement that completes the tables in ``dialect``, in order."""
    if dialect == "postgresql":
        guards = [ddl for table in IMMUTABLE for ddl in postgresql_guards(table)]
        return (*POSTGRESQL_SEARCH, POSTGRESQL_REFUSAL, *guards)
    return (*SQLITE_SEARCH, *(ddl for table in IMMUTABLE for ddl in sqlite_guards(table)))


def complete(metadata: MetaData) -> None:
    """Make ``create_all`` of ``metadata`` create the triggers and search indexes too."""
    for dialect in ("sqlite", "postgresql"):
        for statement in statements_for(dialect):
            ddl = DDL(statement.replace("%", "%%"))  # type: ignore[no-untyped-call]
            event.listen(metadata, "after_create", ddl.execute_if(dialect=dialect))
