"""Speech acts: whether a statement reports words or a stance."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Plain SQL, the same for both databases: rebuilding the table, which Alembic does for a constraint on
# SQLite, would lose the triggers of the search index and of the guards.
ADD = """
ALTER TABLE statement ADD COLUMN speech_act VARCHAR(24) DEFAULT 'speech' NOT NULL
CONSTRAINT ck_statement_speech_act_known CHECK (speech_act IN ('speech', 'attitude'))
"""


def upgrade() -> None:
    """Every statement until now came by a verb of speech."""
    op.execute(ADD)


def downgrade() -> None:
    """Take it away; used by the tests only."""
    op.drop_column("statement", "speech_act")
