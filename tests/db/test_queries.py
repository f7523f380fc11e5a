"""Windows, filters and lists, in the same order on both databases."""

import pytest

from db.store import Store
from provenance.domain.annotations import AnnotationKind
from provenance.domain.sources import Basis
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementFilter
from tests.builders import (
    BY_ADA,
    FERRY_TEXT,
    a_judgement,
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
        ({"carrier": "nordbund"}, [4]),
        ({"carrier": "radio sund"}, [2]),
        ({"carrier": "Tove Lindqvist"}, [6]),
        ({"carrier": "sound courier"}, []),
        ({"outlet": "Sound Courier"}, [1, 2, 3, 4, 5, 6]),
        ({"outlet": "the sound"}, [1, 2, 3, 4, 5, 6]),
        ({"outlet": "Post"}, []),
        ({"sure_from": 0.85}, [1, 2, 4]),
        ({"sure_below": 0.71}, [3]),
        ({"sure_from": 0.71, "sure_below": 0.88}, [5, 6]),
        ({"rating": "unrated"}, [1, 2, 3, 4, 5, 6]),
        ({"rating": "2"}, []),
        ({"rating": "no level"}, []),
        ({"editor": "ada"}, []),
        ({"unnamed_only": True}, []),
        ({"speech_only": True}, [1, 2, 3, 4, 5, 6]),
        ({"changed_only": True}, []),
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


def test_a_line_of_the_queue_marks_an_inferred_speaker(ferry: Store) -> None:
    rows = {row.id: row for row in ferry.statements(EVERYTHING).rows}
    for statement_id, row in rows.items():
        speaker = ferry.statement(statement_id).statement.speaker
        inferred = speaker is not None and speaker.basis is Basis.INFERRED
        assert row.speaker_in_words == row.speaker + "*" * inferred
    assert {row.basis for row in rows.values()} == {Basis.STATED, Basis.INFERRED}
