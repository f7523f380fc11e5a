"""What is added comes back whole, once, and is found again."""

from dataclasses import replace

import pytest

from db.store import Store
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.articles import Link, ObtainedBy
from provenance.domain.dates import DateCandidate, Precision, PublishedBasis
from provenance.domain.stored import StatementFilter
from provenance.errors import NoSuchTargetError
from tests.builders import BY_ADA, FERRY_TEXT, a_verdict, an_article, ferry_statements, span_of

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
        ({"url": "https://a.example/1", "outlet": "A"}, {"outlet": "B"}, False),
        ({"url": "https://a.example/1", "outlet": "A"}, {"url": "https://a.example/1"}, True),
    ],
)
def test_the_same_text_is_known_unless_url_or_outlet_differ(
    store: Store, first: dict[str, str], second: dict[str, str], is_known: bool
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
