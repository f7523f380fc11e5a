"""Undo takes a whole act back, redo does it again, across restarts, and never over somebody else."""

import pytest
from sqlalchemy import text

from db.store import Store, open_store
from provenance.domain.annotations import AnnotationKind, Correction, Signature
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.errors import ConflictError, NothingToUndoError
from tests.builders import BY_ADA, a_judgement, a_verdict, an_article, ferry_statements
from tests.db.conftest import behind_the_back

BY_BEA = Signature("bea")


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article: statements st1 to st6."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


def statuses(store: Store) -> list[str]:
    """The statuses of the queue by their first letters."""
    return [row.status[:4] for row in store.statements(StatementFilter()).rows]


def test_a_batch_is_undone_and_redone_as_a_whole(ferry: Store) -> None:
    act = ferry.record([a_verdict(1), a_verdict(2, Status.REJECTED), a_verdict(3)], BY_ADA)
    undone = ferry.undo(BY_ADA)
    assert statuses(ferry) == ["prop"] * 6
    assert all(a.withdrawn for n in (1, 2, 3) for a in ferry.statement(n).annotations)
    assert (undone.event.undoes, undone.event.targets) == (act.event.id, act.event.targets)
    assert undone.annotation_ids == act.annotation_ids
    redone = ferry.redo(BY_ADA)
    assert redone.event.undoes == undone.event.id
    assert statuses(ferry) == ["conf", "reje", "conf", "prop", "prop", "prop"]
    assert not any(a.withdrawn for a in ferry.statement(1).annotations)
    assert ferry.verify().is_sound


def test_acts_are_undone_newest_first_and_redone_in_turn(ferry: Store) -> None:
    for number in (1, 2, 3):
        ferry.record([a_verdict(number)], BY_ADA)
    ferry.undo(BY_ADA)
    ferry.undo(BY_ADA)
    assert statuses(ferry)[:3] == ["conf", "prop", "prop"]
    ferry.redo(BY_ADA)
    assert statuses(ferry)[:3] == ["conf", "conf", "prop"]
    ferry.undo(BY_ADA)
    ferry.undo(BY_ADA)
    assert statuses(ferry)[:3] == ["prop", "prop", "prop"]
    for _ in range(3):
        ferry.redo(BY_ADA)
    assert statuses(ferry)[:3] == ["conf", "conf", "conf"]
    with pytest.raises(NothingToUndoError, match="ada"):
        ferry.redo(BY_ADA)
    assert ferry.verify().is_sound


def test_a_new_act_leaves_nothing_to_redo(ferry: Store) -> None:
    ferry.record([a_verdict(1)], BY_ADA)
    ferry.undo(BY_ADA)
    ferry.record([a_verdict(2)], BY_ADA)
    with pytest.raises(NothingToUndoError):
        ferry.redo(BY_ADA)


def test_undo_survives_a_restart(ferry: Store, database: str) -> None:
    ferry.record([a_verdict(1)], BY_ADA)
    with open_store(database) as reopened:
        reopened.undo(BY_ADA)
        assert statuses(reopened)[0] == "prop"
    with open_store(database) as reopened:
        reopened.redo(BY_ADA)
    assert statuses(ferry)[0] == "conf"


def test_only_the_editors_own_judgements_are_undone(ferry: Store) -> None:
    with pytest.raises(NothingToUndoError, match="ada"):
        ferry.undo(BY_ADA)  # adding an article is no judgement
    ferry.record([a_verdict(1)], BY_ADA)
    ferry.record([a_verdict(2)], BY_BEA)
    ferry.undo(BY_ADA)
    assert statuses(ferry)[:2] == ["prop", "conf"]
    with pytest.raises(NothingToUndoError):
        ferry.undo(BY_ADA)


@pytest.mark.parametrize("verdict", [Status.REJECTED, Status.CONFIRMED])
def test_what_another_editor_decided_since_is_not_undone(ferry: Store, verdict: Status) -> None:
    ferry.record([a_verdict(1), a_verdict(2)], BY_ADA)
    ferry.record([a_verdict(1, verdict)], BY_BEA)
    head = ferry.log_head()
    with pytest.raises(ConflictError, match="st1 has since been changed by bea"):
        ferry.undo(BY_ADA)
    assert statuses(ferry)[:2] == [verdict[:4], "conf"]
    assert ferry.log_head() == head
    ferry.undo(BY_BEA)
    ferry.undo(BY_ADA)  # nobody stands in the way any more
    assert statuses(ferry)[:2] == ["prop", "prop"]
    assert ferry.verify().is_sound


def test_what_another_editor_decided_since_is_not_redone_over(ferry: Store) -> None:
    ferry.record([a_verdict(1)], BY_ADA)
    ferry.undo(BY_ADA)
    ferry.record([a_verdict(1, Status.REJECTED)], BY_BEA)
    with pytest.raises(ConflictError, match="bea"):
        ferry.redo(BY_ADA)
    assert statuses(ferry)[0] == "reje"


def test_a_note_by_another_editor_is_no_conflict(ferry: Store) -> None:
    ferry.record([a_verdict(1)], BY_ADA)
    ferry.record([a_judgement("st1", AnnotationKind.NOTE, "hm")], BY_BEA)
    ferry.undo(BY_ADA)
    assert statuses(ferry)[0] == "prop"
    assert [a.value for a in ferry.statement(1).standing] == ["hm"]


def test_what_was_changed_behind_the_back_is_not_undone_over(ferry: Store, database: str) -> None:
    ferry.record([a_verdict(1)], BY_ADA)
    with behind_the_back(database) as connection:
        connection.execute(text("UPDATE statement SET status = 'rejected' WHERE id = 1"))
    with pytest.raises(ConflictError, match="st1 has since been changed by somebody else"):
        ferry.undo(BY_ADA)


def test_an_undone_rating_gives_way_to_the_one_before(ferry: Store) -> None:
    for level in ("B", "D"):
        ferry.record([a_judgement("src1", AnnotationKind.RELIABILITY, level)], BY_ADA)
    ferry.undo(BY_ADA)
    assert ferry.source(1).summary.reliability == "B"


def test_corrections_are_undone_with_all_they_changed(ferry: Store) -> None:
    before = ferry.statement(2)
    ferry.correct(2, Correction(speaker_name="Olaf Rusk", role="minister"), "a slip", BY_ADA)
    changed = ferry.statement(2)
    ferry.undo(BY_ADA)
    restored = ferry.statement(2)
    assert (restored.statement, restored.status) == (before.statement, before.status)
    assert [hop.id for hop in restored.hops] == [hop.id for hop in before.hops]
    ferry.redo(BY_ADA)
    assert ferry.statement(2).statement == changed.statement
    assert ferry.verify().is_sound


def test_another_editors_correction_of_another_field_stays(ferry: Store) -> None:
    ferry.correct(2, Correction(role="minister"), "", BY_ADA)
    ferry.correct(2, Correction(speaker_name="Olaf Rusk"), "", BY_BEA)
    with pytest.raises(ConflictError, match="st2"):
        ferry.undo(BY_ADA)  # its status is bea's correction now as well
    ferry.undo(BY_BEA)
    ferry.undo(BY_ADA)
    assert ferry.statement(2).status is Status.PROPOSED
