"""Which revision of the schema a database has, read without Alembic: opening a current one is quick."""

from sqlalchemy import Connection, inspect, text

from db.engine import Place
from provenance.errors import DatabaseError, NewerDatabaseError

HEAD = "0012"
"""The revision this version of the tool works with, the last one in ``migrations/versions``."""

KNOWN = tuple(f"{number:04}" for number in range(1, int(HEAD) + 1))
"""Every revision up to HEAD, oldest first."""


def stored_revision(connection: Connection, place: Place) -> str | None:
    """The revision stored in the database, None when it is empty.

    Raises NewerDatabaseError for a revision this version does not know, DatabaseError for a database
    that is not ours.
    """
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise DatabaseError(_foreign(place))
    found: str | None = connection.execute(
        text("SELECT version_num FROM alembic_version")
    ).scalar_one_or_none()
    if found is None and "event" not in tables:
        return None
    if found in KNOWN:
        return found
    if "event" not in tables or "capture" not in tables:
        raise DatabaseError(_foreign(place))
    raise NewerDatabaseError(
        f"The database {place} was written by a newer version of this tool (schema {found}; this "
        f"version knows {HEAD}). Update the tool, or choose another database with --database."
    )


def _foreign(place: Place) -> str:
    return (
        f"{place} holds the tables of something else and is no Provenance database. "
        "Give another file or an empty database with --database."
    )
