"""Claims with their members and origin groups, and the indexes that candidates are found by."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TIMESTAMP

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORD = sa.String(24)
UTC_TIME = sa.String(32).with_variant(TIMESTAMP(timezone=True), "postgresql")
TARGETS = "art cap st hop src re"
TARGET_COLUMNS = (
    "article_id",
    "capture_id",
    "statement_id",
    "hop_id",
    "source_id",
    "relation_id",
)


def upgrade() -> None:
    """Add the tables, and let annotations and events be about a claim."""
    _create_claim()
    _create_claim_member()
    _create_group_decision()
    _create_indexes_of_words()
    with op.batch_alter_table("annotation", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("claim_id", NUMBER, nullable=True))
        batch.create_foreign_key(
            op.f("fk_annotation_claim_id_claim"), "claim", ["claim_id"], ["id"]
        )
        batch.drop_constraint(op.f("ck_annotation_one_target"), type_="check")
        batch.create_check_constraint(
            op.f("ck_annotation_one_target"), _one_target(*TARGET_COLUMNS, "claim_id")
        )
    op.create_index(op.f("ix_annotation_claim_id"), "annotation", ["claim_id"])
    _let_events_be_about(f"{TARGETS} cl")


def downgrade() -> None:
    """Take them away, with whatever was said of them; used by the tests only."""
    op.execute("DELETE FROM annotation WHERE claim_id IS NOT NULL")
    op.drop_index(op.f("ix_annotation_claim_id"), "annotation")
    with op.batch_alter_table("annotation", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint(op.f("ck_annotation_one_target"), type_="check")
        batch.create_check_constraint(
            op.f("ck_annotation_one_target"), _one_target(*TARGET_COLUMNS)
        )
        batch.drop_constraint(op.f("fk_annotation_claim_id_claim"), type_="foreignkey")
        batch.drop_column("claim_id")
    if op.get_bind().dialect.name == "sqlite":
        op.drop_table("capture_search")
    for table in ("capture_words", "claim_key", "group_decision", "claim_member", "claim"):
        op.drop_table(table)
    _let_events_be_about(TARGETS)


def _in(column: str, words: str) -> str:
    values = ", ".join(f"'{word}'" for word in words.split())
    return f"{column} IN ({values})"


def _one_of(table: str, column: str, words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(_in(column, words), name=op.f(f"ck_{table}_{column}_known"))


def _one_target(*columns: str) -> str:
    return " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in columns) + " = 1"


def _belongs(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _create_claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("made_at", UTC_TIME, nullable=False),
        sa.Column("merged_into_id", NUMBER, nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        _one_of("claim", "status", "proposed confirmed rejected merged"),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_claim_merged_into_another")),
        _belongs("claim", "merged_into_id", "claim"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sqlite_autoincrement=True,
    )
    _index("claim", "folded")
    _index("claim", "merged_into_id")


def _create_claim_member() -> None:
    op.create_table(
        "claim_member",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("claim_id", NUMBER, nullable=False),
        sa.Column("article_id", NUMBER, nullable=False),
        sa.Column("capture_id", NUMBER, nullable=False),
        sa.Column("statement_id", NUMBER, nullable=True),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("stance", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        _one_of("claim_member", "stance", "asserts denies hedges"),
        _one_of("claim_member", "status", "proposed confirmed rejected"),
        _belongs("claim_member", "claim_id", "claim"),
        _belongs("claim_member", "article_id", "article"),
        _belongs("claim_member", "capture_id", "capture"),
        _belongs("claim_member", "statement_id", "statement"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_member")),
        sqlite_autoincrement=True,
    )
    for column in ("claim_id", "article_id", "statement_id"):
        _index("claim_member", column)


def _create_group_decision() -> None:
    op.create_table(
        "group_decision",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("claim_id", NUMBER, nullable=False),
        sa.Column("act", WORD, nullable=False),
        sa.Column("groups", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("session_id", NUMBER, nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        _one_of("group_decision", "act", "independent dependent merge split"),
        _belongs("group_decision", "claim_id", "claim"),
        _belongs("group_decision", "editor_id", "editor"),
        _belongs("group_decision", "session_id", "review_session"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_decision")),
        sqlite_autoincrement=True,
    )
    _index("group_decision", "claim_id")
    _index("group_decision", "session_id")


def _create_indexes_of_words() -> None:
    op.create_table(
        "claim_key",
        sa.Column("key", NUMBER, autoincrement=False, nullable=False),
        sa.Column("statement_id", NUMBER, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "statement_id", name=op.f("pk_claim_key")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "capture_words",
        sa.Column("capture_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        _belongs("capture_words", "capture_id", "capture"),
        sa.PrimaryKeyConstraint("capture_id", name=op.f("pk_capture_words")),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE INDEX capture_search ON capture_words "
            "USING gin (to_tsvector('simple', search_text))"
        )
        return
    op.execute("""CREATE VIRTUAL TABLE capture_search USING fts5(
    search_text, content='capture_words', content_rowid='capture_id',
    tokenize='unicode61 remove_diacritics 0', detail='none')""")
    op.execute("""CREATE TRIGGER capture_search_insert AFTER INSERT ON capture_words BEGIN
    INSERT INTO capture_search(rowid, search_text) VALUES (new.capture_id, new.search_text); END""")


def _let_events_be_about(kinds: str) -> None:
    """Exchange the CHECK of what an event may touch; on SQLite the table is rebuilt for it.

    Its guards are put aside meanwhile: with them nothing could be taken out of it.
    """
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    guards = [(verb, f"event_target_refuses_{verb.lower()}") for verb in ("UPDATE", "DELETE")]
    for _, name in guards:
        op.execute(f"DROP TRIGGER {name}" + ("" if is_sqlite else " ON event_target"))
    if "cl" not in kinds.split():
        op.execute("DELETE FROM event_target WHERE target_kind = 'cl'")
    with op.batch_alter_table("event_target") as batch:
        batch.drop_constraint(op.f("ck_event_target_target_kind_known"), type_="check")
        batch.create_check_constraint(
            op.f("ck_event_target_target_kind_known"), _in("target_kind", kinds)
        )
    for verb, name in guards:
        made = f"CREATE TRIGGER {name} BEFORE {verb} ON event_target "
        op.execute(
            made + f"BEGIN SELECT RAISE(ABORT, 'event_target never changes: {verb} refused'); END"
            if is_sqlite
            else made + "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
