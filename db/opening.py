"""Opening: a database of this version is used as it is, any other is made or migrated first."""

from pathlib import Path

from sqlalchemy import Engine

from db.engine import Place, create_for_migration, telling
from db.revision import HEAD, stored_revision


def bring_up_to_date(place: Place, patience: float) -> None:
    """Leave ``place`` at HEAD; DatabaseError, NewerDatabaseError."""
    if _is_current(place, patience):
        return
    # Alembic takes a third of a second to load and is needed only now.
    from db.migrate import upgrade_place  # noqa: PLC0415

    upgrade_place(place, patience)


def _is_current(place: Place, patience: float) -> bool:
    if place.path is not None and not _has_content(place.path):
        return False
    engine: Engine = create_for_migration(place, patience).execution_options(writing=False)
    try:
        with telling(place), engine.connect() as connection:
            return stored_revision(connection, place) == HEAD
    finally:
        engine.dispose()


def _has_content(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0
