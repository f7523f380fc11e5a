"""What is added comes back whole, once, and is found again."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Target, TargetKind
from provenance.domain.articles import Link, ObtainedBy
from provenance.domain.dates import DateCandidate, Precision, PublishedBasis
from provenance.domain.spans import Span
from provenance.domain.stored import StatementFilter
from provenance.errors import NoSuchTargetError, PluginError, UnreadableInputError
from tests.builders import (
    BY_ADA,
    FERRY_TEXT,
    a_judgement,
    a_speaker,
    a_statement,
    a_verdict,
    an_article,
    ferry_statements,
    span_of,
)
from tests.db.conftest import behind_the_back

EVERYTHING = StatementFilter()


def test_an_article_comes_back_as_it_was_read(store: Store) -> None:
    article = an_article(url="https://courier.example/ferry", external_id="doc-7")
    article = replace(
        article,
        authors=("Mona Dahl", "Per Eik"),
        capture=replace(
            article.capture,
            raw=b"\x00\xff raw",
            obtained_by=ObtainedBy.URL,
            requested_url="https://courier.example/f",
            final_url="https://courier.example/ferry",
            redirects=("https://courier.example/f",),
            status=200,
            headers=(("content-type", "text/html"), ("content-type", "again")),
        ),
        date_candidates=(
            *article.date_candidates,
            DateCandidate("2026-03-10", Precision.DAY, PublishedBasis.HTTP, "Tue, 10 Mar 2026"),
        ),
        links=(
            Link("https://a.example", "Night boats", span_of(FERRY_TEXT, "Night boats")),
            Link("https://b.example", "elsewhere"),
        ),
    )
    added = store.add_article(article, (), BY_ADA)
    stored = store.article(added.article_id)
    assert stored.article == article
    assert stored.capture_id == added.capture_id
    assert [capture.seq for capture in stored.captures] == [1]


def test_statements_come_back_as_they_were_found(store: Store) -> None:
    found = ferry_statements()
    added = store.add_article(an_article(), found, BY_ADA)
    ids = {
        s.key: str(Target(TargetKind.STATEMENT, i))
        for s, i in zip(found, added.statement_ids, strict=True)
    }
    for statement, statement_id in zip(found, added.statement_ids, strict=True):
        stored = store.statement(statement_id)
        parent = ids[statement.parent] if statement.parent else None
        assert stored.statement == replace(statement, key=ids[statement.key], parent=parent)
        assert stored.words == " … ".join(span.of(FERRY_TEXT) for span in statement.content)
    assert [s.id for s in store.statements_in_full(EVERYTHING)] == list(added.statement_ids)


def test_the_same_text_is_stored_once(store: Store) -> None:
    first = store.add_article(an_article(), ferry_statements(), BY_ADA)
    again = store.add_article(an_article(), ferry_statements(), BY_ADA)
    assert again == replace(first, known=True)
    assert store.find_known(an_article()) == again
    assert store.statements(EVERYTHING).total == len(first.statement_ids)


@pytest.mark.parametrize(
    ("first", "second", "is_known"),
    [
        ({"outlet": "A"}, {"outlet": "B"}, False),
        ({"outlet": "The Daily"}, {"outlet": "the daily"}, True),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/2"}, False),
        ({"url": "https://a.example/1"}, {}, True),
        ({"outlet": None}, {"outlet": "A"}, True),
        ({"url": "https://a.example/1", "outlet": "A"}, {"outlet": "B"}, False),
        ({"url": "https://a.example/1", "outlet": "A"}, {"url": "https://a.example/1"}, True),
    ],
)
def test_the_same_text_is_known_unless_url_or_outlet_differ(
    store: Store, first: dict[str, Any], second: dict[str, Any], is_known: bool
) -> None:
    store.add_article(an_article(**first), (), BY_ADA)
    assert store.add_article(an_article(**second), (), BY_ADA).known is is_known
    assert len(store.articles()) == (1 if is_known else 2)


def test_a_url_read_again_and_changed_is_the_next_capture(store: Store) -> None:
    url = "https://courier.example/ferry"
    first = store.add_article(an_article(url=url), ferry_statements(), BY_ADA)
    longer = an_article(FERRY_TEXT + "\nUpdated.\n", url=url, title="Crews Back on Thursday")
    second = store.add_article(longer, ferry_statements(), BY_ADA)
    assert (second.article_id, second.capture_seq) == (first.article_id, 2)
    stored = store.article(first.article_id)
    assert stored.article == longer
    assert stored.capture_id == second.capture_id
    assert [capture.seq for capture in stored.captures] == [1, 2]
    older = store.article(first.article_id, first.capture_id)
    assert older.article.text == FERRY_TEXT


def test_the_queue_shows_the_newest_capture_and_what_was_decided(store: Store) -> None:
    url = "https://courier.example/ferry"
    first = store.add_article(an_article(url=url), ferry_statements(), BY_ADA)
    store.record([a_verdict(first.statement_ids[1])], BY_ADA)
    second = store.add_article(an_article(FERRY_TEXT + ".", url=url), ferry_statements(), BY_ADA)
    shown = [row.id for row in store.statements(EVERYTHING).rows]
    assert shown == [first.statement_ids[1], *second.statement_ids]
    (summary,) = store.articles()
    assert (summary.captures, summary.statements, summary.decided) == (2, 7, 1)


def test_wire_copy_at_two_outlets_keeps_its_text_once(store: Store, database: str) -> None:
    store.add_article(an_article(outlet="The Sound Courier"), (), BY_ADA)
    store.add_article(an_article(outlet="Oxdal Post"), (), BY_ADA)
    with behind_the_back(database) as connection:
        kept = connection.scalar(text("SELECT count(*) FROM content"))
    assert kept == 1  # the raw bytes of this text are the text


@pytest.mark.parametrize(
    "hostile",
    [
        "\x00\x1b[31mred\x1b[0m",
        "[bold]markup[/]",
        "<script>alert(1)</script>",
        "=HYPERLINK(A1)",
        "'; DROP TABLE article; --",
        "x" * 100_000,
        "\ud800 alone",
    ],
)
def test_hostile_words_are_kept_as_data(store: Store, hostile: str) -> None:
    statement = a_statement(speaker=a_speaker(hostile, as_written=hostile, role=hostile))
    added = store.add_article(an_article(title=hostile, outlet=hostile), (statement,), BY_ADA)
    stored = store.statement(added.statement_ids[0])
    kept = hostile.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    assert stored.headline == stored.outlet == kept
    assert stored.statement.speaker is not None
    assert stored.statement.speaker.as_written == kept
    store.record([a_judgement("st1", AnnotationKind.NOTE, hostile)], BY_ADA)
    assert store.statement(1).annotations[0].value == kept
    assert store.verify().is_sound


def test_text_with_nul_characters_keeps_its_offsets(store: Store) -> None:
    text = "One\x00two\n\nRain is coming, said Mona Dahl."
    statement = a_statement("Rain is coming", text=text, cue="said", source="Mona Dahl")
    added = store.add_article(an_article(text), (statement,), BY_ADA)
    assert store.article(added.article_id).article.text == text
    assert store.statement(added.statement_ids[0]).words == "Rain is coming"
    assert store.verify().is_sound


def test_an_empty_article_is_kept(store: Store) -> None:
    added = store.add_article(an_article("", title="", outlet=""), (), BY_ADA)
    assert store.article(added.article_id).article.text == ""
    assert store.verify().is_sound


def test_text_that_is_no_text_is_refused_by_name(store: Store) -> None:
    with pytest.raises(UnreadableInputError, match="ferry"):
        store.add_article(an_article("\ud800"), (), BY_ADA)


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ({"content": (Span(0, 10_000),)}, "outside the text"),
        ({"content": ()}, "without content"),
        ({"confidence": 1.5}, "confidence 1.5"),
        ({"confidence": float("nan")}, "confidence nan"),
    ],
)
def test_an_extractor_that_breaks_its_promise_stores_nothing(
    store: Store, broken: dict[str, Any], words: str
) -> None:
    with pytest.raises(PluginError, match=words):
        store.add_article(an_article(), (replace(a_statement(), **broken),), BY_ADA)
    assert store.articles() == ()
    assert store.log_head() == ""


@pytest.mark.parametrize("number", [0, 99, 10**17])
def test_what_is_not_there_is_named(store: Store, number: int) -> None:
    for ask in (store.article, store.statement, store.source):
        with pytest.raises(NoSuchTargetError, match=str(number)):
            ask(number)
    with pytest.raises(NoSuchTargetError, match=f"st{number}"):
        store.history(Target(TargetKind.STATEMENT, number))


def test_a_capture_of_another_article_is_not_shown(store: Store) -> None:
    store.add_article(an_article(), (), BY_ADA)
    other = store.add_article(an_article("Other text."), (), BY_ADA)
    with pytest.raises(NoSuchTargetError, match=f"cap{other.capture_id}"):
        store.article(1, other.capture_id)


def test_many_threads_read_at_once(store: Store) -> None:
    added = store.add_article(an_article(), ferry_statements(), BY_ADA)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(store.statement, added.statement_ids * 8))
    assert [statement.id for statement in found] == list(added.statement_ids * 8)


def test_the_store_keeps_what_the_verbs_promise(store: Store) -> None:
    promised: workflow.Store = store
    assert promised.statements(EVERYTHING).total == 0
