"""Observations of what a statement's words were upstream."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TIMESTAMP

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
UTC_TIME = sa.String(32).with_variant(TIMESTAMP(timezone=True), "postgresql")
BELONGS = {
    "statement_id": "statement",
    "capture_id": "capture",
    "editor_id": "editor",
    "session_id": "review_session",
}


def upgrade() -> None:
    """Add the table; nothing that is there changes."""
    op.create_table(
        "upstream_check",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("statement_id", NUMBER, nullable=False),
        sa.Column("capture_id", NUMBER, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("session_id", NUMBER, nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_upstream_check_{column}_{table}")
            )
            for column, table in BELONGS.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_upstream_check")),
        sqlite_autoincrement=True,
    )
    for column in ("statement_id", "capture_id", "session_id"):
        op.create_index(op.f(f"ix_upstream_check_{column}"), "upstream_check", [column])


def downgrade() -> None:
    """Take it away; used by the tests only."""
    op.drop_table("upstream_check")
