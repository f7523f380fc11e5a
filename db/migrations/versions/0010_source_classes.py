"""Source classes: how openly a speaker is named, and on what terms one goes unnamed."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# Plain SQL, the same for both databases: rebuilding the table would lose what hangs on it.
ADD_CLASS = """
ALTER TABLE mention ADD COLUMN source_class VARCHAR(24) DEFAULT 'named' NOT NULL
CONSTRAINT ck_mention_source_class_known CHECK (
source_class IN ('named', 'role_only', 'described', 'bare', 'collective', 'document'))
"""
ADD_TERMS = "ALTER TABLE mention ADD COLUMN terms TEXT DEFAULT '' NOT NULL"
FILL = """
UPDATE mention SET source_class = CASE
WHEN source_kind = 'document' THEN 'document'
WHEN source_kind = 'group' THEN 'collective'
WHEN name LIKE '% %' THEN 'described' ELSE 'bare' END
WHERE source_kind IN ('document', 'group', 'unnamed')
"""


def upgrade() -> None:
    """Who was stored before gets the class that kind and name show; terms were never kept."""
    op.execute(ADD_CLASS)
    op.execute(ADD_TERMS)
    op.execute(FILL)


def downgrade() -> None:
    """Take them away; used by the tests only."""
    op.drop_column("mention", "terms")
    op.drop_column("mention", "source_class")
