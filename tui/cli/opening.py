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


@contextmanager
def voting_store(sample: str, editor: str) -> Iterator["Store"]:
    """The chosen store as an editor of a blind sample sees it; as everybody does without a sample."""
    if not sample:
        with chosen_store() as store:
            yield store
        return
    from db.blind import open_blind

    with open_blind(chosen_database(), sample, editor) as store:
        yield store
