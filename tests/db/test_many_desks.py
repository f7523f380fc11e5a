"""Many desks at one store at once: nothing is decided twice unknowingly and nothing is lost."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from db.store import Store, open_store
from provenance.domain.annotations import AnnotationKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.db.scripted_desks import Sitting, fill, work_through

STATEMENTS = 2000
EIGHT = ("ada", "bea", "cid", "dov", "eva", "fen", "gus", "hana")


def require_one_decision_each(store: Store, sittings: Sequence[Sitting]) -> None:
    """Every statement was decided once, by whom the log says, and every decision is there."""
    decided = Counter(number for sitting in sittings for number in sitting.decided)
    assert len(decided) == STATEMENTS
    assert set(decided.values()) == {1}
    by_editor = {number: s.editor for s in sittings for number in s.decided}
    for stored in store.statements_in_full(StatementFilter()):
        (verdict,) = (a for a in stored.annotations if a.kind is AnnotationKind.VERDICT)
        assert verdict.editor == by_editor[stored.id]
        assert stored.status is Status(verdict.value)
    assert store.open_desks() == ()
    assert store.verify().is_sound


def test_eight_desks_on_one_server(postgresql_database: str) -> None:
    with open_store(postgresql_database) as store:
        fill(store, STATEMENTS)
        with ThreadPoolExecutor(len(EIGHT)) as room:
            desks = [
                room.submit(work_through, postgresql_database, editor, seed)
                for seed, editor in enumerate(EIGHT)
            ]
            sittings = [desk.result(timeout=300) for desk in desks]
        require_one_decision_each(store, sittings)
        assert all(sitting.decided for sitting in sittings)


@pytest.mark.filterwarnings("default::DeprecationWarning")
def test_two_desks_on_one_file(sqlite_database: str) -> None:
    with open_store(sqlite_database) as store:
        fill(store, STATEMENTS)
        # Processes of their own: locks of a file are between processes.
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as room:
            desks = [
                room.submit(work_through, sqlite_database, editor, seed)
                for seed, editor in enumerate(EIGHT[:2])
            ]
            sittings = [desk.result(timeout=300) for desk in desks]
        require_one_decision_each(store, sittings)
        assert all(sitting.decided for sitting in sittings)
