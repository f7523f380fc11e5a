"""The chosen database, opened for one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.cli.options import chosen_database

if TYPE_CHECKING:
    from db.store import Store


@contextmanager
def chosen_store() -> Iterator["Store"]:
    """The store of ``--database``, the environment or the user, created or migrated as needed."""
    from db.store import open_store

    with open_store(chosen_database()) as store:
        yield store
