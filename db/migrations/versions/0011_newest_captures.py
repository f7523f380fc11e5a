"""An index by which the few articles with several captures are found among all."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Index the number of the newest capture."""
    op.create_index("ix_article_newest_seq", "article", ["newest_seq"])


def downgrade() -> None:
    """Take the index away; used by the tests only."""
    op.drop_index("ix_article_newest_seq", "article")
