"""Alembic's entry: the connection is handed over by ``db.migrate``.

Only ``alembic revision --autogenerate`` (a developer's command) comes without one; it compares the
schema with the database named by ``-x database=URL``.
"""

from alembic import context
from sqlalchemy import Connection

from db.engine import create_for_migration, resolve
from db.schema import Row
from db.schema.guards import SEARCH_TABLES


def is_ours(name: str | None, _kind: str, _parents: object) -> bool:
    """Whether a name belongs to the declared schema; the search indexes are the guards' own."""
    return not (name or "").startswith(SEARCH_TABLES)


def is_compared(_item: object, name: str | None, kind: str, reflected: bool, _with: object) -> bool:
    """As ``is_ours``, for things that are reflected with their table, such as an index."""
    return not reflected or is_ours(name, kind, None)


def run(connection: Connection) -> None:
    """Run what Alembic was asked for on ``connection``."""
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
        include_name=is_ours,
        include_object=is_compared,
        autogenerate_plugins=["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"],
    )
    with context.begin_transaction():
        context.run_migrations()


handed_over: Connection | None = context.config.attributes.get("connection")
if handed_over is not None:
    run(handed_over)
else:
    arguments = context.get_x_argument(as_dictionary=True)
    engine = create_for_migration(resolve(arguments["database"]))
    with engine.connect() as made, made.begin():
        run(made)
    engine.dispose()
