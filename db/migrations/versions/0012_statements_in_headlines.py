"""Statements in headlines: told apart from the body's, which they only sum up."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now no statement was taken from a headline."""
    op.add_column(
        "statement",
        sa.Column("in_headline", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    """Take it away; used by the tests only."""
    op.drop_column("statement", "in_headline")
