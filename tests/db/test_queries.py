"""Windows, filters and lists, in the same order on both databases."""

from dataclasses import replace

import pytest

from db.store import Store
from provenance.domain.annotations import AnnotationKind
from provenance.domain.chains import HopRole
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementFilter
from provenance.errors import NoSuchTargetError
from tests.builders import (
    BY_ADA,
    FERRY_TEXT,
    a_hop,
    a_judgement,
    a_publisher,
    a_statement,
    a_verdict,
    an_article,
    ferry_statements,
)

EVERYTHING = StatementFilter()


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article: statements st1 to st6."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


@pytest.fixture(scope="module")
def shared_ferry(shared_store: Store) -> Store:
    """As ``ferry``, for tests that only read."""
    shared_store.add_article(an_article(), ferry_statements(), BY_ADA)
    return shared_store


def found(store: Store, **wanted: object) -> list[int]:
    """The ids of the statements that a filter asks for."""
    page = store.statements(StatementFilter(**wanted))  # type: ignore[arg-type]
    assert page.total == len(page.rows)
    return [row.id for row in page.rows]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, [1, 2, 3, 4, 5, 6]),
        ({"article_id": 1}, [1, 2, 3, 4, 5, 6]),
        ({"article_id": 2}, []),
        ({"form": Form.DIRECT}, [2]),
        ({"attributed_only": True}, [1, 2, 4, 5, 6]),
        ({"source": "Lindqvist"}, [1, 2, 5, 6]),
        ({"source": "tove lindqvist"}, [1, 2, 5, 6]),
        ({"source": "indqvist"}, []),
        ({"source": "the official"}, [1, 2]),
        ({"source": "nordbund"}, [4]),
        ({"source": "src1"}, [1, 2, 5, 6]),
        ({"source": "src999"}, []),
        ({"source": "%"}, []),
        ({"source": "_"}, []),
        ({"source": "sound courier"}, [1, 2, 4, 5, 6]),
        ({"text": "NIGHT boats"}, [5, 6]),
        ({"text": "pelle"}, [4]),
        ({"text": "strike", "form": Form.UNATTRIBUTED}, [3]),
        ({"text": "strike", "source": "Lindqvist"}, []),
        ({"status": Status.CONFIRMED}, []),
        ({"tag": "ports"}, []),
    ],
)
def test_filters(shared_ferry: Store, wanted: dict[str, object], ids: list[int]) -> None:
    assert found(shared_ferry, **wanted) == ids
    whole = shared_ferry.statements_in_full(StatementFilter(**wanted))  # type: ignore[arg-type]
    assert [statement.id for statement in whole] == ids


def test_status_and_tag_filters_follow_the_editor(ferry: Store) -> None:
    ferry.record([a_verdict(2), a_verdict(4, Status.REJECTED)], BY_ADA)
    ferry.record([a_judgement("st4", AnnotationKind.TAG, "ports")], BY_ADA)
    assert found(ferry, status=Status.CONFIRMED) == [2]
    assert found(ferry, status=Status.PROPOSED) == [1, 3, 5, 6]
    assert found(ferry, tag="ports") == [4]
    page = ferry.statements(EVERYTHING)
    assert (page.total, page.decided) == (6, 2)
    ferry.undo(BY_ADA)
    assert found(ferry, tag="ports") == []


def test_a_window_is_a_part_of_the_queue(ferry: Store) -> None:
    second = an_article(FERRY_TEXT + "Again.", outlet="Oxdal Post")
    ferry.add_article(second, ferry_statements(), BY_ADA)
    whole = ferry.statements(EVERYTHING).rows
    window = ferry.statements(EVERYTHING, offset=4, limit=5)
    assert window.rows == whole[4:9]
    assert (window.total, window.offset) == (12, 4)
    assert [(row.article_id, row.seq) for row in whole] == sorted(
        (row.article_id, row.seq) for row in whole
    )
    assert ferry.statements(EVERYTHING, offset=100).rows == ()


def test_a_line_of_the_queue_says_what_is_needed(ferry: Store) -> None:
    ferry.record([a_judgement("st4", AnnotationKind.CREDIBILITY, "3")], BY_ADA)
    row = ferry.statements(EVERYTHING).rows[3]
    assert row.speaker == row.as_written == "Pelle Ask"
    assert row.via == "Nordbund & Telegram"
    assert row.credibility is Credibility.POSSIBLY_TRUE
    assert row.words == 'called the deal "a first step"'
    assert row.said_on is not None
    unattributed = ferry.statements(EVERYTHING).rows[2]
    assert (unattributed.speaker, unattributed.via) == ("", "")


def test_via_shows_stages_and_inferred_carriers(store: Store) -> None:
    chain = (
        a_hop(),
        a_hop("Nordbund", stage=1, kind=SourceKind.WIRE, role=HopRole.RELAY, basis=Basis.INFERRED),
        a_hop("Radio Sund", stage=2, kind=SourceKind.OUTLET, role=HopRole.CARRIER),
        a_publisher(3),
    )
    store.add_article(an_article(), (a_statement(chain=chain),), BY_ADA)
    assert store.statements(EVERYTHING).rows[0].via == "Nordbund* > Radio Sund"


def test_the_words_of_a_line_are_cut(store: Store) -> None:
    text = "A" * 300 + " said someone"
    statement = a_statement("A" * 300, text=text, cue="said", source="someone")
    store.add_article(an_article(text), (statement,), BY_ADA)
    assert store.statements(EVERYTHING).rows[0].words == "A" * 200
    assert store.statement(1).words == "A" * 300


def test_the_place_of_a_statement_is_its_offset(shared_ferry: Store) -> None:
    for offset, row in enumerate(shared_ferry.statements(EVERYTHING).rows):
        assert shared_ferry.place_of(EVERYTHING, row.id) == offset
    attributed = StatementFilter(attributed_only=True)
    assert shared_ferry.place_of(attributed, 3) == 2  # st3 does not match: the offset of st4
    assert (
        shared_ferry.place_of(StatementFilter(form=Form.DIRECT), 6) == 1
    )  # none follows: the total
    with pytest.raises(NoSuchTargetError, match="st99"):
        shared_ferry.place_of(EVERYTHING, 99)


def test_articles_are_listed_newest_first_and_searched(ferry: Store) -> None:
    other = an_article("Rain.", title="Rain in Oxdal", outlet="Oxdal Post", published=None)
    ferry.add_article(replace(other, authors=("Éva Holm",)), (), BY_ADA)
    assert [article.id for article in ferry.articles()] == [2, 1]
    assert [article.id for article in ferry.articles("oxd rain")] == [2]
    assert [article.id for article in ferry.articles("eva")] == [2]
    assert [article.id for article in ferry.articles("fer", outlet="the sound courier")] == [1]
    assert ferry.articles("absent") == ferry.articles("%") == ferry.articles(outlet="x") == ()
    (second, first) = ferry.articles()
    assert (first.statements, first.decided, first.published) == (6, 0, "2026-03-09")
    assert (second.statements, second.published) == (0, None)


def test_sources_are_listed_by_name_with_what_they_gave(ferry: Store) -> None:
    ferry.record([a_judgement("src1", AnnotationKind.RELIABILITY, "B")], BY_ADA)
    listed = ferry.sources()
    names = [source.name for source in listed]
    assert names == [
        "Nordbund",
        "Pelle Ask",
        "Radio Sund",
        "The Sound Courier",
        "Telegram",
        "Tove Lindqvist",
        "the union",
    ]
    lindqvist = next(source for source in listed if source.id == 1)
    assert (lindqvist.as_origin, lindqvist.as_carrier) == (3, 1)
    assert lindqvist.reliability is Reliability.B
    assert lindqvist.role == "Transport Ministry official"
    assert [s.name for s in ferry.sources("lind")] == ["Tove Lindqvist"]
    assert [s.name for s in ferry.sources(kind=SourceKind.WIRE)] == ["Nordbund"]
    assert ferry.sources("lind", SourceKind.WIRE) == ()


def test_a_source_has_its_statements(shared_ferry: Store) -> None:
    stored = shared_ferry.source(1)
    assert [row.id for row in stored.statements] == [1, 2, 5, 6]
    courier = shared_ferry.source(shared_ferry.find_source("The Sound Courier"))
    assert courier.statements == ()  # it publishes all of them and is origin or carrier of none
    assert shared_ferry.find_source("SRC1") == 1
    for absent in ("src99", "Nobody", ""):
        with pytest.raises(NoSuchTargetError):
            shared_ferry.find_source(absent)
