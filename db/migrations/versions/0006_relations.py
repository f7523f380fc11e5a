"""Relations between statements, which can be judged and have a history."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORD = sa.String(24)
KINDS = (
    "repeats paraphrases corroborates updates supersedes contradicts in_tension denies corrects "
    "responds_to"
)
SCOPES = "same_speaker same_organisation cross_speaker outlet"
TARGETS = "art cap st hop src"
TARGET_COLUMNS = ("article_id", "capture_id", "statement_id", "hop_id", "source_id")


def upgrade() -> None:
    """Add the table, and let annotations and events be about a relation."""
    _create_relation()
    with op.batch_alter_table("annotation", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("relation_id", NUMBER, nullable=True))
        batch.create_foreign_key(
            op.f("fk_annotation_relation_id_relation"), "relation", ["relation_id"], ["id"]
        )
        batch.drop_constraint(op.f("ck_annotation_one_target"), type_="check")
        batch.create_check_constraint(
            op.f("ck_annotation_one_target"), _one_target(*TARGET_COLUMNS, "relation_id")
        )
    op.create_index(op.f("ix_annotation_relation_id"), "annotation", ["relation_id"])
    _let_events_be_about(f"{TARGETS} re")


def downgrade() -> None:
    """Take them away, with whatever was said of them; used by the tests only."""
    op.execute("DELETE FROM annotation WHERE relation_id IS NOT NULL")
    op.drop_index(op.f("ix_annotation_relation_id"), "annotation")
    with op.batch_alter_table("annotation", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint(op.f("ck_annotation_one_target"), type_="check")
        batch.create_check_constraint(
            op.f("ck_annotation_one_target"), _one_target(*TARGET_COLUMNS)
        )
        batch.drop_constraint(op.f("fk_annotation_relation_id_relation"), type_="foreignkey")
        batch.drop_column("relation_id")
    op.drop_table("relation")
    _let_events_be_about(TARGETS)


def _in(column: str, words: str) -> str:
    values = ", ".join(f"'{word}'" for word in words.split())
    return f"{column} IN ({values})"


def _one_of(column: str, words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(_in(column, words), name=op.f(f"ck_relation_{column}_known"))


def _one_target(*columns: str) -> str:
    return " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in columns) + " = 1"


def _create_relation() -> None:
    op.create_table(
        "relation",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("statement_id", NUMBER, nullable=False),
        sa.Column("other_id", NUMBER, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("scope", WORD, nullable=False),
        sa.Column("gap_days", NUMBER, nullable=True),
        sa.Column("marks", sa.Text(), nullable=False),
        sa.Column("other_marks", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("made_by", WORD, nullable=False),
        sa.Column("touched", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        _one_of("kind", KINDS),
        _one_of("scope", SCOPES),
        _one_of("status", "proposed confirmed rejected"),
        _one_of("made_by", "rule editor"),
        sa.CheckConstraint("other_id <> statement_id", name=op.f("ck_relation_to_another")),
        sa.CheckConstraint("gap_days >= 0", name=op.f("ck_relation_gap_positive")),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_relation_statement_id_statement")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["statement.id"], name=op.f("fk_relation_other_id_statement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_relation_statement_id_other_id"), "relation", ["statement_id", "other_id"]
    )
    op.create_index(op.f("ix_relation_other_id"), "relation", ["other_id"])


def _let_events_be_about(kinds: str) -> None:
    """Exchange the CHECK of what an event may touch; on SQLite the table is rebuilt for it.

    Its guards are put aside meanwhile: with them nothing could be taken out of it.
    """
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    guards = [(verb, f"event_target_refuses_{verb.lower()}") for verb in ("UPDATE", "DELETE")]
    for _, name in guards:
        op.execute(f"DROP TRIGGER {name}" + ("" if is_sqlite else " ON event_target"))
    if "re" not in kinds.split():
        op.execute("DELETE FROM event_target WHERE target_kind = 're'")
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
