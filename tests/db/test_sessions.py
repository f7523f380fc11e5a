"""A sitting is resumed where it was left and counts what still stands."""

import pytest

from db.store import Store
from provenance.domain.annotations import AnnotationKind, Correction, Signature
from provenance.domain.sittings import SessionTally
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementFilter
from provenance.errors import NoSuchTargetError
from tests.builders import BY_ADA, a_judgement, a_verdict, an_article, ferry_statements

EVERYTHING = StatementFilter()
FILTERED = StatementFilter(
    article_id=1,
    source="Lindqvist",
    status=Status.PROPOSED,
    form=Form.INDIRECT,
    tag="ports",
    text="night boats",
    attributed_only=True,
)


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article: statements st1 to st6."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


@pytest.mark.parametrize("wanted", [EVERYTHING, FILTERED])
def test_a_session_is_resumed_where_it_was_left(ferry: Store, wanted: StatementFilter) -> None:
    begun = ferry.begin_session(wanted, BY_ADA)
    assert (begun.editor, begun.filter, begun.at_statement) == ("ada", wanted, None)
    assert not begun.resumed
    ferry.keep_place(begun.id, 4)
    resumed = ferry.begin_session(wanted, BY_ADA)
    assert (resumed.id, resumed.at_statement, resumed.filter) == (begun.id, 4, wanted)
    assert resumed.resumed


def test_another_filter_another_editor_or_an_ended_one_is_a_new_session(ferry: Store) -> None:
    first = ferry.begin_session(EVERYTHING, BY_ADA)
    assert ferry.begin_session(FILTERED, BY_ADA).id != first.id
    assert ferry.begin_session(EVERYTHING, Signature("bea")).id != first.id
    ferry.end_session(first.id)
    again = ferry.begin_session(EVERYTHING, BY_ADA)
    assert again.id != first.id
    assert not again.resumed


def test_the_tally_counts_what_stands(ferry: Store) -> None:
    session = ferry.begin_session(EVERYTHING, BY_ADA)
    by = Signature("ada", session.id)
    ferry.record([a_verdict(1), a_verdict(2)], by)
    ferry.record([a_verdict(3, Status.REJECTED)], by)
    ferry.record([a_verdict(4, Status.PROPOSED)], by)
    ferry.record([a_judgement("src1", AnnotationKind.RELIABILITY, "B")], by)
    ferry.record([a_judgement("st1", AnnotationKind.CREDIBILITY, "2")], by)
    ferry.record([a_judgement("st1", AnnotationKind.NOTE, "hm")], by)
    ferry.record([a_judgement("st1", AnnotationKind.TAG, "ports")], by)
    ferry.correct(5, Correction(role="minister"), "", by)
    ferry.record([a_verdict(6)], BY_ADA)  # by a command, in no session
    expected = SessionTally(
        confirmed=2, corrected=1, rejected=1, rated=2, notes=1, tags=1, undone=0
    )
    assert ferry.tally(session.id) == expected
    assert ferry.end_session(session.id) == expected
    assert ferry.end_session(session.id) == expected  # ending twice does no harm


def test_undone_acts_are_not_counted_and_redone_ones_are(ferry: Store) -> None:
    session = ferry.begin_session(EVERYTHING, BY_ADA)
    by = Signature("ada", session.id)
    ferry.record([a_verdict(1), a_verdict(2)], by)
    ferry.record([a_verdict(1, Status.REJECTED)], by)
    assert ferry.tally(session.id) == SessionTally(confirmed=1, rejected=1)
    ferry.undo(by)
    assert ferry.tally(session.id) == SessionTally(confirmed=2, undone=1)
    ferry.redo(by)
    assert ferry.tally(session.id) == SessionTally(confirmed=1, rejected=1)


def test_a_place_is_kept_without_an_event(ferry: Store) -> None:
    session = ferry.begin_session(EVERYTHING, BY_ADA)
    head = ferry.log_head()
    ferry.keep_place(session.id, 2)
    assert ferry.log_head() == head
    assert ferry.verify().is_sound


def test_what_is_not_there_is_named(ferry: Store) -> None:
    session = ferry.begin_session(EVERYTHING, BY_ADA)
    with pytest.raises(NoSuchTargetError, match="st99"):
        ferry.keep_place(session.id, 99)
    for ask in (ferry.tally, ferry.end_session):
        with pytest.raises(NoSuchTargetError, match="review session 99"):
            ask(99)
    with pytest.raises(NoSuchTargetError, match="review session 99"):
        ferry.keep_place(99, 1)
