"""kill -9 at any moment of adding loses nothing that was reported as stored.

The program prints a line after each commit; the test kills it once a random number of lines came, at
a random moment of the work that follows, which no line marks.
"""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from db.store import open_store
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, an_article, ferry_statements

ARTICLES = 200

ADDING = f"""
import sys
from db.store import open_store
from tests.builders import *
with open_store(sys.argv[1]) as store:
    for number in range({ARTICLES}):
        added = store.add_article(an_article(FERRY_TEXT + str(number)), ferry_statements(), BY_ADA)
        print(added.article_id, number, added.known, flush=True)
"""


def start(database: Path) -> subprocess.Popen[str]:
    """Begin adding 200 articles to ``database`` in a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", ADDING, str(database)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )


def killed_after(program: subprocess.Popen[str], lines: int, chance: random.Random) -> list[str]:
    """Kill a program some work after it printed ``lines`` lines; all it printed before it died."""
    assert program.stdout is not None
    with program, program.stdout:
        printed = [program.stdout.readline() for _ in range(lines)]
        # Work of a random length, so that the signal falls anywhere between two commits.
        sum(range(chance.randrange(2_000_000)))
        program.kill()
        printed += program.stdout.readlines()
    assert program.returncode == -9
    return [line for line in printed if line.endswith("\n")]


@pytest.mark.parametrize("seed", range(5))
def test_nothing_reported_is_lost(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed * 1000 + os.getpid())  # noqa: S311 - no secret hangs on it
    database = tmp_path / "library.db"
    reported: dict[int, str] = {}
    for _ in range(3):  # killed, begun again on what is left, and killed again
        for line in killed_after(start(database), chance.randrange(25), chance):
            article_id, number, _known = line.split()
            reported[int(article_id)] = number
        if database.exists():
            assert_whole(database, reported)
    with open_store(str(database)) as store:
        before = len(store.articles())
        store.add_article(an_article("One more."), ferry_statements()[:0], BY_ADA)
        assert len(store.articles()) == before + 1
        assert store.verify().is_sound


def assert_whole(database: Path, reported: dict[int, str]) -> None:
    """Whether a database opens, verifies, and has every article reported, with its statements."""
    with open_store(str(database)) as store:
        assert store.verify().faults == ()
        for article_id, number in reported.items():
            assert store.article(article_id).article.text.endswith(f"\n{number}")
            assert store.statements(StatementFilter(article_id=article_id)).total == 6
        # At most the one whose report was still to come is there beyond those reported.
        assert len(store.articles()) <= len(reported) + 3
    assert [path.name for path in database.parent.iterdir() if ".new" in path.name] == []
