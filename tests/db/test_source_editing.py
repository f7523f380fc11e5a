"""Merging, taking apart, splitting and naming sources: all undoable, nothing lost."""

from dataclasses import replace

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Act, Signature, Target, TargetKind
from provenance.domain.ratings import Reliability
from provenance.domain.source_records import SourceEdit
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.errors import ConflictError, JudgementRefusedError, NoSuchTargetError
from tests.builders import BY_ADA, a_hop, a_publisher, a_speaker, a_statement, an_article

BY_BEN = Signature("ben")
WHY = "the same person"


def say(store: Store, name: str, words: str, kind: SourceKind = SourceKind.PERSON) -> int:
    """Store an article in which ``name`` says ``words``; answers the id of the statement."""
    text = f"{words}, {name} said."
    speaker = replace(a_speaker(name, as_written=name, role=""), kind=kind)
    statement = a_statement(
        words,
        text=text,
        source=name,
        speaker=speaker,
        chain=(a_hop(name, kind=kind), a_publisher()),
    )
    added = store.add_article(an_article(text, title=words), [statement], BY_ADA)
    return added.statement_ids[0]


def source_of(store: Store, statement_id: int) -> int:
    """The id of the source that a statement's origin is read as."""
    return store.statement(statement_id).hops[0].source_id


@pytest.fixture
def holms(store: Store) -> tuple[int, int]:
    """Two sources, Jan Holm and J. Holm, with two statements and one."""
    first = say(store, "Jan Holm", "The bridge opens")
    say(store, "Jan Holm", "The bridge is safe")
    second = say(store, "J. Holm", "The bridge is closed")
    return source_of(store, first), source_of(store, second)


def merged(store: Store, holms: tuple[int, int]) -> Act:
    """J. Holm merged into Jan Holm."""
    return store.merge_sources([holms[1]], holms[0], WHY, BY_ADA)


def test_a_merged_source_is_read_as_the_other(store: Store, holms: tuple[int, int]) -> None:
    act = merged(store, holms)
    assert act.event.summary == f"merged src{holms[1]} into src{holms[0]} (Jan Holm)"
    (summary,) = store.sources("Holm")
    assert (summary.id, summary.as_origin, summary.aliases) == (holms[0], 3, ("J. Holm",))
    assert store.source(holms[1]).summary.id == holms[0]
    assert store.source(holms[0]).total == 3
    assert {source_of(store, n) for n in (1, 2, 3)} == {holms[0]}
    assert store.find_source("J. Holm") == store.find_source(f"src{holms[1]}") == holms[0]
    assert store.statements(StatementFilter(source=f"src{holms[0]}")).total == 3
    assert store.statements(StatementFilter(source="J Holm")).total == 3
    assert [s.name for s in store.source_record(holms[0]).merged] == ["J. Holm"]


def test_what_was_written_stays_as_written(store: Store, holms: tuple[int, int]) -> None:
    merged(store, holms)
    stored = store.statement(3)
    assert stored.statement.speaker is not None
    assert (stored.statement.speaker.name, stored.hops[0].hop.name) == ("J. Holm", "J. Holm")


def test_ratings_of_both_are_kept_and_the_newest_shows(
    store: Store, holms: tuple[int, int]
) -> None:
    workflow.rate(store, Target(TargetKind.SOURCE, holms[0]), "C", "often wrong", BY_ADA)
    workflow.rate(store, Target(TargetKind.SOURCE, holms[1]), "B", "mostly right", BY_BEN)
    merged(store, holms)
    record = store.source_record(holms[0])
    found = [(r.name, r.annotation.value, r.annotation.editor, r.stands) for r in record.ratings]
    assert found == [("Jan Holm", "C", "ada", True), ("J. Holm", "B", "ben", True)]
    assert record.summary.reliability is Reliability.B
    assert store.statement(1).hops[0].reliability is Reliability.B
    store.undo(BY_ADA)
    assert store.statement(1).hops[0].reliability is Reliability.C


def test_a_name_met_again_after_a_merge_goes_where_it_was(
    store: Store, holms: tuple[int, int]
) -> None:
    merged(store, holms)
    fresh = say(store, "J. Holm", "The bridge stays closed")
    assert source_of(store, fresh) == holms[0]
    store.take_apart(holms[1], "two brothers after all", BY_BEN)
    assert source_of(store, fresh) == source_of(store, 3) == holms[1]
    assert store.source(holms[0]).total == 2
    assert store.verify().is_sound


def test_undo_and_redo_of_a_merge(store: Store, holms: tuple[int, int]) -> None:
    merged(store, holms)
    store.undo(BY_ADA)
    assert [row.id for row in store.sources("Holm")] == sorted(holms, key=lambda i: i != holms[1])
    assert store.source(holms[1]).total == 1
    store.redo(BY_ADA)
    assert store.source(holms[1]).total == 3
    assert store.verify().is_sound


def test_who_was_merged_before_comes_along_and_leaves_again(
    store: Store, holms: tuple[int, int]
) -> None:
    third = source_of(store, say(store, "Holm the Builder", "Bridges last"))
    store.merge_sources([third], holms[1], WHY, BY_ADA)
    merged(store, holms)
    assert store.source(third).summary.id == holms[0]
    store.take_apart(holms[1], "not he", BY_ADA)
    assert store.source(third).summary.id == holms[1]
    assert store.verify().is_sound


def test_an_undo_after_anothers_merge_is_a_conflict(store: Store, holms: tuple[int, int]) -> None:
    third = source_of(store, say(store, "Johan Holm", "Bridges last"))
    merged(store, holms)
    store.merge_sources([holms[0]], third, WHY, BY_BEN)
    with pytest.raises(ConflictError, match="ben"):
        store.undo(BY_ADA)
    assert store.source(holms[1]).summary.id == third


def test_a_merge_is_counted_before_it_is_done(store: Store, holms: tuple[int, int]) -> None:
    paper = source_of(store, say(store, "Holm Weekly", "It rains", SourceKind.OUTLET))
    store.edit_source(
        paper, SourceEdit(add_ties=((SourceTieKind.DISTINCT_FROM, holms[0]),)), "a paper", BY_ADA
    )
    moving = store.merging([holms[1], paper, holms[0]], holms[0])
    assert [source.name for source in moving.moved] == ["J. Holm", "Holm Weekly"]
    assert (moving.into, moving.as_origin, moving.as_carrier) == ("Jan Holm", 2, 0)
    assert moving.names == ("J. Holm", "Holm Weekly")
    assert len(moving.warnings) == 2
    assert len(store.sources("Holm")) == 3


@pytest.mark.parametrize("ids", [[], [1]])
def test_a_source_is_not_merged_into_itself(store: Store, ids: list[int]) -> None:
    say(store, "Jan Holm", "The bridge opens")
    with pytest.raises(JudgementRefusedError, match="itself"):
        store.merge_sources(ids, 1, WHY, BY_ADA)


def test_only_a_merged_source_is_taken_apart(store: Store, holms: tuple[int, int]) -> None:
    with pytest.raises(JudgementRefusedError, match="not merged"):
        store.take_apart(holms[0], WHY, BY_ADA)


def test_every_change_asks_for_a_reason(store: Store, holms: tuple[int, int]) -> None:
    with pytest.raises(JudgementRefusedError, match="why"):
        store.merge_sources([holms[1]], holms[0], "  ", BY_ADA)
    with pytest.raises(JudgementRefusedError, match="why"):
        store.edit_source(holms[0], SourceEdit(name="Jan B. Holm"), "", BY_ADA)


def test_a_split_gives_some_statements_to_a_new_source(
    store: Store, holms: tuple[int, int]
) -> None:
    moving = store.splitting(holms[0], [2], "Jan Holm (bridge inspector)")
    assert (moving.as_origin, moving.into) == (1, "Jan Holm (bridge inspector)")
    act = store.split_source(
        holms[0], [2], "Jan Holm (bridge inspector)", None, "another man of that name", BY_ADA
    )
    made = source_of(store, 2)
    assert made != holms[0] == source_of(store, 1)
    assert store.source(made).summary.name == "Jan Holm (bridge inspector)"
    assert "split st2" in act.event.summary
    assert Target(TargetKind.STATEMENT, 2) in act.event.targets
    store.undo(BY_ADA)
    assert source_of(store, 2) == holms[0]
    assert made not in {row.id for row in store.sources()}
    store.redo(BY_ADA)
    assert source_of(store, 2) == made
    assert store.verify().is_sound


def test_a_split_may_go_to_a_source_that_is_there(store: Store, holms: tuple[int, int]) -> None:
    store.split_source(holms[0], [1], "J. Holm", None, "it was the other", BY_ADA)
    assert source_of(store, 1) == holms[1]
    with pytest.raises(JudgementRefusedError, match="itself"):
        store.split_source(holms[0], [2], "jan holm", None, WHY, BY_ADA)
    with pytest.raises(JudgementRefusedError, match="no part"):
        store.split_source(holms[0], [3], "Somebody Else", None, WHY, BY_ADA)


def test_a_name_whose_making_was_undone_comes_back_when_it_is_met(
    store: Store, holms: tuple[int, int]
) -> None:
    store.split_source(holms[0], [2], "Tove Holm", None, WHY, BY_ADA)
    made = source_of(store, 2)
    store.undo(BY_ADA)
    assert source_of(store, say(store, "Tove Holm", "I am here")) == made
    assert made in {row.id for row in store.sources()}
    assert store.verify().is_sound


def test_a_renamed_source_keeps_its_old_name_as_an_alias(
    store: Store, holms: tuple[int, int]
) -> None:
    store.edit_source(holms[0], SourceEdit(name="Jan  B.\nHolm"), "his full name", BY_ADA)
    summary = store.source(holms[0]).summary
    assert (summary.name, summary.aliases) == ("Jan B. Holm", ("Jan Holm",))
    assert source_of(store, say(store, "Jan Holm", "Again")) == holms[0]
    store.undo(BY_ADA)
    assert store.source(holms[0]).summary.name == "Jan Holm"
    assert store.verify().is_sound


def test_a_description_given_a_proper_name_is_one_source_everywhere(store: Store) -> None:
    official = source_of(store, say(store, "a port official", "Ships wait"))
    store.edit_source(official, SourceEdit(name="Tove Lind"), "she is named later", BY_ADA)
    assert source_of(store, say(store, "Tove Lind", "Ships sail")) == official


@pytest.mark.parametrize(
    "change", [SourceEdit(name="J. Holm"), SourceEdit(add_aliases=("J Holm",))]
)
def test_a_name_that_another_goes_by_is_refused(
    store: Store, holms: tuple[int, int], change: SourceEdit
) -> None:
    with pytest.raises(JudgementRefusedError, match="merge the two"):
        store.edit_source(holms[0], change, WHY, BY_ADA)
    assert store.verify().is_sound


def test_aliases_are_added_dropped_and_undone(store: Store, holms: tuple[int, int]) -> None:
    store.edit_source(holms[0], SourceEdit(add_aliases=("Bridge Holm",)), "a byname", BY_ADA)
    assert source_of(store, say(store, "Bridge Holm", "Hello")) == holms[0]
    store.edit_source(holms[0], SourceEdit(drop_aliases=("Bridge Holm",)), "no", BY_ADA)
    assert store.source(holms[0]).summary.aliases == ()
    store.undo(BY_ADA)
    store.undo(BY_ADA)
    assert store.source(holms[0]).summary.aliases == ()
    with pytest.raises(JudgementRefusedError, match="nothing was changed"):
        store.edit_source(holms[0], SourceEdit(drop_aliases=("Nobody",)), WHY, BY_ADA)


def test_the_kind_is_changed_and_undone(store: Store, holms: tuple[int, int]) -> None:
    store.edit_source(holms[1], SourceEdit(kind=SourceKind.ORGANISATION), "a firm", BY_ADA)
    assert store.source(holms[1]).summary.kind is SourceKind.ORGANISATION
    store.undo(BY_ADA)
    assert store.source(holms[1]).summary.kind is SourceKind.PERSON
    assert store.verify().is_sound


def test_ties_are_seen_from_both_ends(store: Store, holms: tuple[int, int]) -> None:
    office = source_of(store, say(store, "Bridge Office", "Bridges", SourceKind.GOVERNMENT_BODY))
    tie = (SourceTieKind.SPEAKS_FOR, office)
    store.edit_source(holms[0], SourceEdit(add_ties=(tie,)), "its spokesman", BY_ADA)
    (out,) = store.source_record(holms[0]).ties
    (back,) = store.source_record(office).ties
    assert (out.kind, out.other.id, out.outgoing) == (SourceTieKind.SPEAKS_FOR, office, True)
    assert (back.other.id, back.outgoing) == (holms[0], False)
    store.edit_source(holms[0], SourceEdit(drop_ties=(tie,)), "he left", BY_ADA)
    assert store.source_record(office).ties == ()
    store.undo(BY_ADA)
    assert len(store.source_record(office).ties) == 1
    assert store.verify().is_sound


def test_a_source_is_not_tied_to_itself_or_to_nobody(store: Store, holms: tuple[int, int]) -> None:
    itself = SourceEdit(add_ties=((SourceTieKind.PART_OF, holms[0]),))
    with pytest.raises(JudgementRefusedError, match="itself"):
        store.edit_source(holms[0], itself, WHY, BY_ADA)
    nobody = SourceEdit(add_ties=((SourceTieKind.PART_OF, 999),))
    with pytest.raises(NoSuchTargetError):
        store.edit_source(holms[0], nobody, WHY, BY_ADA)


def test_the_outcome_counts_what_became_of_the_statements(
    store: Store, holms: tuple[int, int]
) -> None:
    workflow.decide(store, [1], Status.CONFIRMED, "", BY_ADA)
    workflow.decide(store, [3], Status.REJECTED, "a caption", BY_ADA)
    merged(store, holms)
    outcome = store.source_record(holms[0]).outcome
    assert (outcome.proposed, outcome.confirmed, outcome.rejected) == (1, 1, 1)


def test_the_list_comes_in_windows(store: Store, holms: tuple[int, int]) -> None:
    merged(store, holms)
    whole = store.source_page("", None, 0, 100)
    assert whole.total == len(whole.rows) == len(store.sources()) == 2
    second = store.source_page("", None, 1, 1)
    assert (second.rows, second.total, second.offset) == (whole.rows[1:], 2, 1)
    assert store.source_page("holm", SourceKind.OUTLET).total == 0


def test_duplicates_are_proposed_until_they_are_told_apart(
    store: Store, holms: tuple[int, int]
) -> None:
    (proposal,) = store.duplicates()
    assert {proposal.one.id, proposal.other.id} == set(holms)
    apart = SourceEdit(add_ties=((SourceTieKind.DISTINCT_FROM, holms[1]),))
    store.edit_source(holms[0], apart, "brothers", BY_ADA)
    assert store.duplicates() == ()
    store.undo(BY_ADA)
    merged(store, holms)
    assert store.duplicates() == ()
