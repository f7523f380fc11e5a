"""The newsroom's own words for each level of reliability and credibility."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TIMESTAMP

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
UTC_TIME = sa.String(32).with_variant(TIMESTAMP(timezone=True), "postgresql")
LEVELS = ", ".join(f"'{level}'" for level in "ABCDEF123456")


def upgrade() -> None:
    """Add the table; nothing that is there changes."""
    op.create_table(
        "anchor",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.CheckConstraint(f"level IN ({LEVELS})", name=op.f("ck_anchor_level_known")),
        sa.ForeignKeyConstraint(
            ["editor_id"], ["editor.id"], name=op.f("fk_anchor_editor_id_editor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anchor")),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Take it away; used by the tests only."""
    op.drop_table("anchor")
