"""Sources are merged by a pointer and tied to one another."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add whom a source was merged into, and the table of ties."""
    with op.batch_alter_table("source", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("merged_into_id", NUMBER, nullable=True))
        batch.create_foreign_key(
            op.f("fk_source_merged_into_id_source"), "source", ["merged_into_id"], ["id"]
        )
        batch.create_check_constraint(op.f("ck_source_merged_into_another"), "merged_into_id <> id")
    op.create_index(op.f("ix_source_merged_into_id"), "source", ["merged_into_id"])
    op.create_index(
        op.f("ix_source_status_folded_name_id"), "source", ["status", "folded_name", "id"]
    )
    op.create_table(
        "source_tie",
        sa.Column("source_id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(24), nullable=False),
        sa.Column("other_id", NUMBER, nullable=False),
        sa.CheckConstraint(
            "kind IN ('part_of', 'speaks_for', 'account_of', 'distinct_from')",
            name=op.f("ck_source_tie_kind_known"),
        ),
        sa.CheckConstraint("other_id <> source_id", name=op.f("ck_source_tie_to_another")),
        sa.ForeignKeyConstraint(
            ["other_id"], ["source.id"], name=op.f("fk_source_tie_other_id_source")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_source_tie_source_id_source")
        ),
        sa.PrimaryKeyConstraint("source_id", "kind", "other_id", name=op.f("pk_source_tie")),
    )
    op.create_index(op.f("ix_source_tie_other_id"), "source_tie", ["other_id"])


def downgrade() -> None:
    """Back to 0003; merges and ties are lost."""
    op.drop_table("source_tie")
    op.drop_index(op.f("ix_source_status_folded_name_id"), "source")
    op.drop_index(op.f("ix_source_merged_into_id"), "source")
    with op.batch_alter_table("source", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint(op.f("ck_source_merged_into_another"), type_="check")
        batch.drop_constraint(op.f("fk_source_merged_into_id_source"), type_="foreignkey")
        batch.drop_column("merged_into_id")
