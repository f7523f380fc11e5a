"""Several editors: open desks, assignments, blind samples, votes, adjudications."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TIMESTAMP

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORD = sa.String(24)
UTC_TIME = sa.String(32).with_variant(TIMESTAMP(timezone=True), "postgresql")
WORK_STATUSES = "open closed withdrawn"
VOTE_FIELDS = "verdict speaker form said_on words chain reliability credibility"


def upgrade() -> None:
    """Add the tables; nothing that is there changes."""
    _create_desk()
    _create_sample()
    _create_assignment()
    _create_judgements_of_samples("vote", sa.Column("detail", sa.Text(), nullable=False))
    _create_judgements_of_samples("adjudication")


def downgrade() -> None:
    """Take them away; used by the tests only."""
    for table in ("adjudication", "vote", "assignment", "sample_member", "sample", "desk"):
        op.drop_table(table)


def _one_of(table: str, column: str, words: str) -> sa.CheckConstraint:
    values = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({values})", name=op.f(f"ck_{table}_{column}_known"))


def _belongs(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _index(table: str, *columns: str) -> None:
    op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns))


def _create_desk() -> None:
    op.create_table(
        "desk",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("opened_at", UTC_TIME, nullable=False),
        sa.Column("seen_at", UTC_TIME, nullable=False),
        sa.Column("statement_id", NUMBER, nullable=True),
        sa.Column("since", UTC_TIME, nullable=True),
        sa.CheckConstraint(
            "(statement_id IS NULL) = (since IS NULL)", name=op.f("ck_desk_since_given")
        ),
        _belongs("desk", "editor_id", "editor"),
        _belongs("desk", "statement_id", "statement"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk")),
        sqlite_autoincrement=True,
    )
    _index("desk", "statement_id")


def _create_sample() -> None:
    op.create_table(
        "sample",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("filter", sa.Text(), nullable=False),
        sa.Column("drawn_from", NUMBER, nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("drawn_at", UTC_TIME, nullable=False),
        sa.Column("status", WORD, nullable=False),
        _one_of("sample", "status", WORK_STATUSES),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_sample_name_given")),
        _belongs("sample", "editor_id", "editor"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sample")),
        sa.UniqueConstraint("name", name=op.f("uq_sample_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sample_member",
        sa.Column("sample_id", NUMBER, nullable=False),
        sa.Column("statement_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("position", NUMBER, nullable=False),
        _belongs("sample_member", "sample_id", "sample"),
        _belongs("sample_member", "statement_id", "statement"),
        sa.PrimaryKeyConstraint("sample_id", "statement_id", name=op.f("pk_sample_member")),
    )
    _index("sample_member", "statement_id")


def _create_assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("given_by_id", NUMBER, nullable=False),
        sa.Column("given_at", UTC_TIME, nullable=False),
        sa.Column("filter", sa.Text(), nullable=False),
        sa.Column("sample_id", NUMBER, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", WORD, nullable=False),
        _one_of("assignment", "status", WORK_STATUSES),
        _belongs("assignment", "editor_id", "editor"),
        _belongs("assignment", "given_by_id", "editor"),
        _belongs("assignment", "sample_id", "sample"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sqlite_autoincrement=True,
    )
    _index("assignment", "editor_id")
    _index("assignment", "sample_id")


def _create_judgements_of_samples(table: str, *more: sa.Column[str]) -> None:
    """Votes and adjudications: a field of a statement of a sample, signed and dated."""
    op.create_table(
        table,
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("sample_id", NUMBER, nullable=False),
        sa.Column("statement_id", NUMBER, nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("field", WORD, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        *more,
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("session_id", NUMBER, nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        _one_of(table, "field", VOTE_FIELDS),
        _belongs(table, "sample_id", "sample"),
        _belongs(table, "statement_id", "statement"),
        _belongs(table, "editor_id", "editor"),
        _belongs(table, "session_id", "review_session"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sqlite_autoincrement=True,
    )
    _index(table, "sample_id", "statement_id")
    _index(table, "statement_id")
    _index(table, "session_id")
