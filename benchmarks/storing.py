#!/usr/bin/env python3
"""Adding, looking, deciding and verifying on SQLite.

usage: python benchmarks/storing.py [--articles 500]

The floor of adding is the same number of rows written by bare sqlite3 in one transaction an
article, without log, digests or search text.  Medians; the database is a file in a temporary folder.
"""

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from throughput import examples

from db.store import Store, open_store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.extraction.rules import RuleExtractor

BY = Signature("benchmark")


def timed(act: Callable[[], object], rounds: int = 20) -> float:
    """The median of ``rounds`` runs in milliseconds."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        taken.append(time.perf_counter() - began)
    return 1000 * statistics.median(taken)


def add_all(store: Store, count: int) -> tuple[float, int]:
    """Add ``count`` articles, each text made its own by a last line; milliseconds each, statements."""
    articles, extractor = examples(), RuleExtractor()
    taken, statements = [], 0
    for number in range(count):
        article = articles[number % len(articles)]
        own = replace(article, text=f"{article.text}\n\nEdition {number}.\n", outlet="The Daily")
        began = time.perf_counter()
        statements += len(workflow.add_article(store, own, extractor, BY).statement_ids)
        taken.append(time.perf_counter() - began)
    return 1000 * statistics.median(taken), statements


def bare_sqlite(folder: Path, articles: int, rows_each: int) -> float:
    """Milliseconds an article for as many plain rows, one transaction each."""
    connection = sqlite3.connect(folder / "bare.db")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c INTEGER)")
    began = time.perf_counter()
    for _ in range(articles):
        with connection:
            rows = [("some words", "some more words", n) for n in range(rows_each)]
            connection.executemany("INSERT INTO plain (a, b, c) VALUES (?, ?, ?)", rows)
    return 1000 * (time.perf_counter() - began) / articles


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_store(str(folder / "bench.db")) as store:
            added, statements = add_all(store, count)
            everything, last = StatementFilter(), max(0, statements - 100)
            began = time.perf_counter()
            rows = store.verify().rows
            verified = time.perf_counter() - began
            some = store.statements(everything, last, 1).rows[0].id
            print(f"articles {count}  statements {statements}  rows with digests {rows}")
            print(f"add one article            {added:8.1f} ms")
            floor = bare_sqlite(folder, count, 12 * statements // count)
            print(f"  bare rows, the floor     {floor:8.1f} ms   ratio {added / floor:.0f}")
            page = timed(lambda: store.statements(everything, last, 100))
            print(f"last page of the queue     {page:8.1f} ms")
            found = timed(lambda: store.statements(StatementFilter(text="berth"), 0, 100))
            print(f"text search                {found:8.1f} ms")
            one = timed(lambda: store.statement(some))
            print(f"one statement whole        {one:8.1f} ms")
            decided = timed(lambda: workflow.decide(store, [some], Status.CONFIRMED, "", BY))
            print(f"one decision               {decided:8.1f} ms")
            print(f"verify                     {verified:8.2f} s")


if __name__ == "__main__":
    main()
