#!/usr/bin/env python3
"""A store of any size with invented articles, to measure queues in.

usage: python benchmarks/make_store.py DATABASE [--statements N] [--each 20] [--seed 7]

DATABASE is a new SQLite file or the URL of an empty PostgreSQL database.  Every article has twenty
statements, every statement about two and a half hops; one in seven is decided, some are rated,
tagged, undated, unnamed or of an older capture.  Statements of the same words are in one claim.
Rows are written in bulk and not through the log: it names every article and statement, so that
histories are found, but keeps no digest of them, and ``provenance verify`` says so.
"""

import argparse
import hashlib
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from typing import Any

from sqlalchemy import Connection, insert

from db import schema
from db.engine import create, resolve, writing
from db.events import GENESIS, chained_hash
from db.identity import group_of
from db.schema import EventKind, SourceStatus, SpanKind, Standing
from db.search import fold
from db.store import open_store
from provenance.claims.terms import keys_of, terms_of
from provenance.domain.annotations import AnnotationKind, Target, TargetKind
from provenance.domain.articles import ObtainedBy
from provenance.domain.chains import HopRole
from provenance.domain.claims import ClaimStatus, MemberStatus, Stance
from provenance.domain.dates import DateBasis, Precision, PublishedBasis
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.statements import Form, Status

AT_ONCE = 500
"""Articles written in one go."""
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FIRST_DAY = date(2023, 1, 1)
DAYS = 1150
PEOPLE, OUTLETS, WIRES, EDITORS = 20_000, 300, 40, 5
EMPTY_HEADERS: dict[str, str] = {}
SYLLABLES = (
    "ba be bo da de do fa ga go ka ke la lo ma mi na no pa ra ro sa se ta to va vo za".split()
)

Fields = dict[str, Any]


@dataclass
class Words:
    """Invented words, as unevenly frequent as words are."""

    chance: random.Random
    known: list[str] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        known = {
            "".join(self.chance.choices(SYLLABLES, k=k)) for k in (2, 3, 4) for _ in range(9000)
        }
        self.known = sorted(known)
        self.chance.shuffle(self.known)
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.known))))
        self.sentences = [self._sentence() for _ in range(40_000)]

    def _sentence(self) -> str:
        """A sentence that names somebody, and in one of three a number."""
        words = self.some(9, 22).split()
        for place in self.chance.sample(range(1, len(words)), k=2):
            words[place] = words[place].title()
        if self.chance.random() < 0.33:
            words[-1] = str(self.chance.randrange(11, 900))
        return " ".join(words)

    def some(self, fewest: int, most: int) -> str:
        """So many words, frequent ones more often."""
        count = self.chance.randint(fewest, most)
        return " ".join(self.chance.choices(self.known, cum_weights=self.weights, k=count))


@dataclass
class Rows:
    """What is to be written, by table, and the next id of each."""

    of: dict[type[schema.Row], list[Fields]] = field(default_factory=dict)
    last: dict[type[schema.Row], int] = field(default_factory=dict)

    def add(self, row: type[schema.Row], **fields: Any) -> None:
        """One row with the id it is given or has no need of."""
        self.of.setdefault(row, []).append(fields)

    def new(self, row: type[schema.Row], **fields: Any) -> int:
        """One row with the next id of its table."""
        number = self.last[row] = self.last.get(row, 0) + 1
        self.add(row, id=number, **fields)
        return number

    def write(self, connection: Connection) -> None:
        """Write them in the order in which tables refer to one another."""
        for table in schema.Row.metadata.sorted_tables:
            mapped = next((row for row in self.of if row.__table__ is table), None)
            if mapped is not None and self.of[mapped]:
                connection.execute(insert(mapped), self.of[mapped])
        self.of.clear()

    def set_sequences(self, connection: Connection) -> None:
        """Tell PostgreSQL which ids are taken: they were given and not drawn."""
        for row, last in self.last.items():
            table = row.__tablename__
            connection.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {last})"
            )


@dataclass(frozen=True)
class Known:
    """A source as a hop names it."""

    id: int
    name: str
    kind: SourceKind


class Newsroom:
    """Makes articles of ``each`` statements, and some judgements on them."""

    def __init__(self, seed: int, each: int) -> None:
        self.each = each
        self.told: dict[str, tuple[int, int, int]] = {}
        self.claims: dict[str, int] = {}
        self.keys: dict[str, tuple[int, ...]] = {}
        self.chance = random.Random(seed)  # noqa: S311 - invented text, no secret
        self.words = Words(self.chance)
        self.rows = Rows()
        self.editors = [
            self.rows.new(schema.EditorRow, name=f"editor {n + 1}", first_seen_at=AT)
            for n in range(EDITORS)
        ]
        self.people = self._sources(SourceKind.PERSON, PEOPLE)
        self.outlets = self._sources(SourceKind.OUTLET, OUTLETS)
        self.wires = self._sources(SourceKind.WIRE, WIRES)
        self.fame = list(accumulate(1 / (rank + 5) for rank in range(len(self.people))))
        self.events, self.hash = 0, GENESIS

    def _sources(self, kind: SourceKind, count: int) -> list[Known]:
        names = dict.fromkeys(self.words.some(2, 2).title() for _ in range(count))
        return [self._source(kind, f"{name} {n}") for n, name in enumerate(names)]

    def _source(self, kind: SourceKind, name: str, article_id: int | None = None) -> Known:
        number = self.rows.new(
            schema.SourceRow,
            kind=kind,
            kind_group=group_of(kind),
            name=name,
            folded_name=name.lower(),
            role="",
            article_id=article_id,
            status=SourceStatus.ACTIVE,
            first_seen_at=AT,
        )
        return Known(number, name, kind)

    def article(self) -> None:
        """One article with its statements; one in fifty was read again and has an older capture."""
        outlet = self.chance.choice(self.outlets)
        headline = self.words.some(5, 9).capitalize()
        day = FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))
        captures = 2 if self.chance.random() < 0.02 else 1
        article_id = self.rows.new(
            schema.ArticleRow,
            outlet=outlet.name,
            url=None,
            external_id=None,
            headline=headline,
            authors=[],
            language="en",
            published_value=day.isoformat(),
            published_precision=Precision.DAY,
            published_basis=PublishedBasis.META,
            published_words=None,
            newest_seq=captures,
            added_at=AT,
            search_text=f"{headline} {outlet.name}".lower(),
        )
        for seq in range(1, captures + 1):
            self._capture(article_id, seq, headline, outlet, day)

    def _capture(self, article_id: int, seq: int, headline: str, outlet: Known, day: date) -> None:
        saying = [self._saying(article_id) for _ in range(self.each)]
        text, starts = headline + f" {article_id}.{seq}\n", []
        for speaker, content in saying:
            text += "\n"
            starts.append(len(text))
            text += f"“{content},” said {speaker.name if speaker else 'the paper'}.\n"
        body = text.encode()
        sha256 = hashlib.sha256(body).hexdigest()
        self.rows.add(schema.ContentRow, sha256=sha256, body=body)
        capture_id = self.rows.new(
            schema.CaptureRow,
            article_id=article_id,
            seq=seq,
            obtained_by=ObtainedBy.FILE,
            obtained_at=AT,
            media_type="text/plain",
            charset="utf-8",
            file_name=None,
            requested_url=None,
            final_url=None,
            redirects=[],
            http_status=None,
            headers=EMPTY_HEADERS,
            raw_sha256=sha256,
            text_sha256=sha256,
        )
        self.rows.add(schema.CaptureWordsRow, capture_id=capture_id, search_text=fold(text))
        ids = [
            self._statement(article_id, capture_id, n, headline, outlet, day, *said, starts[n])
            for n, said in enumerate(saying)
        ]
        self._event(article_id, ids)

    def _saying(self, article_id: int) -> tuple[Known | None, str]:
        content = self.chance.choice(self.words.sentences)
        draw = self.chance.random()
        if draw < 0.12:
            return None, content
        if draw < 0.2:
            name = f"an official {self.rows.last.get(schema.SourceRow, 0)}"
            return self._source(SourceKind.UNNAMED, name, article_id), content
        return self.chance.choices(self.people, cum_weights=self.fame)[0], content

    def _statement(
        self,
        article_id: int,
        capture_id: int,
        seq: int,
        headline: str,
        outlet: Known,
        day: date,
        speaker: Known | None,
        content: str,
        start: int,
    ) -> int:
        status = self._status()
        said = (
            day - timedelta(days=self.chance.randrange(4)) if self.chance.random() < 0.7 else None
        )
        statement_id = self.rows.new(
            schema.StatementRow,
            article_id=article_id,
            capture_id=capture_id,
            seq=seq,
            form=self.chance.choice((Form.DIRECT, Form.INDIRECT, Form.MIXED))
            if speaker
            else Form.UNATTRIBUTED,
            status=status,
            touched=status is not Status.PROPOSED,
            parent_id=None,
            depth=0,
            cue_lemma="say" if speaker else "",
            said_words="Monday" if said else None,
            said_from=said,
            said_until=said,
            said_precision=Precision.DAY if said else Precision.UNKNOWN,
            said_basis=DateBasis.STATED,
            said_start=None,
            said_end=None,
            event_words=None,
            event_from=None,
            event_until=None,
            event_precision=Precision.UNKNOWN,
            event_basis=DateBasis.STATED,
            event_start=None,
            event_end=None,
            confidence=round(self.chance.betavariate(5, 2), 3),
            extractor="invented 1",
            trace=[],
            opening=content[:200],
            search_text=f"{headline} {content} {speaker.name if speaker else ''}".lower(),
        )
        self._claim(article_id, capture_id, statement_id, content)
        self._spans(statement_id, content, speaker, start + 1)
        self._chain(statement_id, speaker, outlet)
        self._judgements(statement_id, status)
        return statement_id

    def _claim(self, article_id: int, capture_id: int, statement_id: int, content: str) -> None:
        """Index a statement, and put it to the claim of those that were said in the same words."""
        if content not in self.keys:
            self.keys[content] = keys_of(terms_of(content))
        for key in self.keys[content]:
            self.rows.add(schema.ClaimKeyRow, key=key, statement_id=statement_id)
        told = (article_id, capture_id, statement_id)
        first = self.told.setdefault(content, told)
        if first is told:
            return
        if content not in self.claims:
            self.claims[content] = self.rows.new(
                schema.ClaimRow,
                text=content,
                folded=content.lower(),
                status=ClaimStatus.PROPOSED,
                made_at=AT,
                merged_into_id=None,
                withdrawn=False,
            )
            self._member(self.claims[content], *first)
        self._member(self.claims[content], *told)

    def _member(self, claim_id: int, article_id: int, capture_id: int, statement_id: int) -> None:
        self.rows.new(
            schema.ClaimMemberRow,
            claim_id=claim_id,
            article_id=article_id,
            capture_id=capture_id,
            statement_id=statement_id,
            spans=[],
            words="",
            stance=Stance.ASSERTS,
            status=MemberStatus.PROPOSED,
            why=["the same words"],
            withdrawn=False,
        )

    def _status(self) -> Status:
        kinds = (Status.PROPOSED, Status.CONFIRMED, Status.REJECTED)
        return self.chance.choices(kinds, cum_weights=(86, 96, 100))[0]

    def _spans(self, statement_id: int, content: str, speaker: Known | None, start: int) -> None:
        end = start + len(content)
        spans = [(SpanKind.CONTENT, start, content), (SpanKind.CUE, end + 3, "said")]
        if speaker:
            spans.append((SpanKind.SOURCE, end + 8, speaker.name))
            self.rows.new(
                schema.MentionRow,
                statement_id=statement_id,
                source_id=speaker.id,
                start_offset=end + 8,
                end_offset=end + 8 + len(speaker.name),
                as_written=speaker.name,
                folded=speaker.name.lower(),
                kind=MentionKind.NAME,
                name=speaker.name,
                source_kind=speaker.kind,
                role="",
                basis=Basis.STATED,
                status=Standing.ACTIVE,
            )
        for kind, at, words in spans:
            self.rows.add(
                schema.SpanRow,
                statement_id=statement_id,
                kind=kind,
                position=0,
                start_offset=at,
                end_offset=at + len(words),
                words=words,
            )

    def _chain(self, statement_id: int, speaker: Known | None, outlet: Known) -> None:
        steps = [(speaker, HopRole.ORIGIN)] if speaker else []
        if self.chance.random() < 0.6:
            steps.append((self.chance.choice(self.wires), HopRole.CARRIER))
        steps.append((outlet, HopRole.PUBLISHER))
        for stage, (source, role) in enumerate(steps):
            assert source is not None
            self.rows.new(
                schema.HopRow,
                statement_id=statement_id,
                source_id=source.id,
                stage=stage,
                position=stage,
                name=source.name,
                kind=source.kind,
                role=role,
                basis=Basis.STATED,
                start_offset=None,
                end_offset=None,
                url=None,
                status=Standing.ACTIVE,
            )

    def _judgements(self, statement_id: int, status: Status) -> None:
        draw = self.chance.random()
        if status is not Status.PROPOSED:
            self._annotate(statement_id, AnnotationKind.VERDICT, status.value)
            if draw < 0.3:
                level = self.chance.choice("23456")
                self._annotate(statement_id, AnnotationKind.CREDIBILITY, level)
        if draw < 0.01:
            self._annotate(statement_id, AnnotationKind.TAG, "harbour" if draw < 0.001 else "later")

    def _annotate(self, statement_id: int, kind: AnnotationKind, value: str) -> None:
        self.rows.new(
            schema.AnnotationRow,
            statement_id=statement_id,
            kind=kind,
            value=value,
            rationale="invented",
            editor_id=self.chance.choice(self.editors),
            at=AT,
            session_id=None,
            supersedes_id=None,
            withdrawn=False,
        )

    def _event(self, article_id: int, statement_ids: list[int]) -> None:
        targets = [
            Target(TargetKind.ARTICLE, article_id),
            *(Target(TargetKind.STATEMENT, number) for number in statement_ids),
        ]
        self.events += 1
        event = schema.EventRow(
            id=self.events,
            at=AT,
            editor="editor 1",
            session_id=None,
            kind=EventKind.ADDED,
            summary=f"Added invented article {article_id}",
            targets=[str(target) for target in targets],
            undoes=None,
            payload={},
            prev_hash=self.hash,
        )
        self.hash = chained_hash(event)
        event.hash = self.hash
        columns = schema.EventRow.__table__.columns.keys()
        self.rows.add(schema.EventRow, **{name: getattr(event, name) for name in columns})
        for target in targets:
            self.rows.add(
                schema.EventTargetRow,
                target_kind=target.kind,
                target_id=target.id,
                event_id=event.id,
            )


def make(database: str, statements: int, seed: int, each: int = 20) -> Iterator[int]:
    """Fill ``database``; how many statements there are after each portion."""
    open_store(database).close()
    place = resolve(database)
    engine = create(place)
    newsroom = Newsroom(seed, each)
    with writing(engine, place) as session:
        connection = session.connection()
        if place.dialect == "sqlite":
            connection.exec_driver_sql("PRAGMA cache_size = -400000")
        done = 0
        while done < statements:
            for _ in range(AT_ONCE):
                newsroom.article()
                done = newsroom.rows.last[schema.StatementRow]
                if done >= statements:
                    break
            newsroom.rows.write(connection)
            yield done
        if place.dialect == "postgresql":
            newsroom.rows.set_sequences(connection)
            # As a server does by itself after a while; SQLite's files know nothing of the kind.
            connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def main() -> None:
    """Make the store and say how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    began = time.perf_counter()
    for done in make(asked.database, asked.statements, asked.seed, asked.each):
        print(f"\r{done:,} statements, {time.perf_counter() - began:.0f} s", end="", flush=True)
    print()


if __name__ == "__main__":
    main()
