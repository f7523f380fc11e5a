"""Many writers at once: no lock error, no lost decision, one chain."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from db.store import Store, open_store
from provenance.domain.annotations import AnnotationKind, Signature
from provenance.domain.stored import StatementFilter
from tests.builders import (
    BY_ADA,
    FERRY_TEXT,
    a_judgement,
    a_verdict,
    an_article,
    ferry_statements,
)

WRITERS = 8
EACH = 6


def test_threads_of_one_store_lose_nothing(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)

    def write(writer: int) -> None:
        by = Signature(f"editor {writer}")
        for number in range(EACH):
            note = a_judgement("st1", AnnotationKind.NOTE, f"{writer}.{number}")
            store.record([note, a_verdict(2)], by)
            store.statements(StatementFilter())

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    notes = {annotation.value for annotation in store.statement(1).annotations}
    assert notes == {f"{w}.{n}" for w in range(WRITERS) for n in range(EACH)}
    verification = store.verify()
    assert verification.is_sound
    assert verification.events == 1 + WRITERS * EACH


def test_the_same_article_added_by_many_at_once_is_stored_once(store: Store) -> None:
    def add(_: int) -> tuple[int, bool]:
        added = store.add_article(an_article(), ferry_statements(), BY_ADA)
        return added.article_id, added.known

    with ThreadPoolExecutor(WRITERS) as pool:
        found = list(pool.map(add, range(WRITERS)))
    assert sorted(found) == [(1, False)] + [(1, True)] * (WRITERS - 1)


WRITING = """
import sys
from db.store import open_store
from tests.builders import *
database, writer = sys.argv[1:]
with open_store(database) as store:
    for number in range({each}):
        text = FERRY_TEXT + writer + "." + str(number)
        store.add_article(an_article(text, outlet="Post " + writer), ferry_statements(), BY_ADA)
"""


def test_processes_that_make_and_fill_a_new_database_lose_nothing(empty_database: str) -> None:
    """All start at once where no database is yet: one makes it, all write to it."""
    root = Path(__file__).parents[2]
    code = WRITING.format(each=EACH)
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, empty_database, str(writer)],
            cwd=root,
            stderr=subprocess.PIPE,
            text=True,
        )
        for writer in range(4)
    ]
    errors = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 4, errors
    with open_store(empty_database) as store:
        assert len(store.articles()) == 4 * EACH
        assert {article.outlet for article in store.articles()} == {f"Post {n}" for n in range(4)}
        assert store.article(1).article.text.startswith(FERRY_TEXT)
        assert store.verify().is_sound
