"""Blind samples: drawn by chance, voted in unseen by others, adjudicated with the losers kept."""

from collections.abc import Iterator

import pytest

from db.blind import BlindStore, open_blind
from db.store import Store
from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Correction, Signature, Target
from provenance.domain.samples import Contest, VoteField, WorkStatus
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.errors import JudgementRefusedError, NothingToUndoError, SampleError
from tests.builders import BY_ADA, an_article, ferry_statements

BY_BEA, BY_CID = Signature("bea"), Signature("cid")
EVERYTHING = StatementFilter()


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


@pytest.fixture
def spring(ferry: Store) -> Store:
    """A store in which all six statements are a sample for Ada and Bea."""
    ferry.draw_sample("spring", EVERYTHING, 6, ["ada", "bea"], "seed", BY_CID)
    return ferry


@pytest.fixture
def booths(spring: Store, database: str) -> Iterator[tuple[BlindStore, BlindStore]]:
    """The sample as Ada sees it and as Bea does."""
    assert spring.sample("spring").status is WorkStatus.OPEN
    with open_blind(database, "spring", "ada") as ada, open_blind(database, "spring", "bea") as bea:
        yield ada, bea


def ids_in(store: Store, name: str) -> list[int]:
    return [n for part in store.queue(StatementFilter(sample=name)) for n in part.ids]


def contest_on(store: Store, subject: str, field: VoteField) -> Contest:
    (found,) = (c for c in store.contests("spring") if (c.subject, c.field) == (subject, field))
    return found


def test_a_draw_can_be_repeated_from_its_seed(ferry: Store) -> None:
    for name, seed in (("one", "a"), ("two", "a"), ("three", "b"), ("four", "c")):
        ferry.draw_sample(name, EVERYTHING, 3, ["ada", "bea"], seed, BY_CID)
    drawn = {sample.name: ids_in(ferry, sample.name) for sample in ferry.samples()}
    assert drawn["one"] == drawn["two"]
    assert len({tuple(ids) for ids in drawn.values()}) > 1
    sample = ferry.sample("one")
    assert (sample.size, sample.drawn_from, sample.drawn_by) == (3, 6, "cid")
    assert sample.editors == ("ada", "bea")


@pytest.mark.parametrize(
    ("name", "size", "editors", "says"),
    [
        ("", 3, ["ada", "bea"], "name"),
        ("two\nlines", 3, ["ada", "bea"], "name"),
        ("spring", 3, ["ada", "bea"], "already"),
        ("new", 0, ["ada", "bea"], "at least one"),
        ("new", 3, ["ada", " ada "], "two editors"),
    ],
)
def test_a_sample_that_makes_no_sense_is_refused(
    spring: Store, name: str, size: int, editors: list[str], says: str
) -> None:
    with pytest.raises(SampleError, match=says):
        spring.draw_sample(name, EVERYTHING, size, editors, "seed", BY_CID)


def test_nothing_is_drawn_from_nothing(ferry: Store) -> None:
    with pytest.raises(SampleError, match="nothing to draw from"):
        ferry.draw_sample("new", StatementFilter(tag="none"), 3, ["ada", "bea"], "s", BY_CID)


def test_a_vote_is_seen_by_nobody_else(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    ada, bea = booths
    workflow.decide(ada, [1], Status.REJECTED, "a caption", BY_ADA)
    workflow.rate(ada, Target.parse("st1"), "4", "sits badly", BY_ADA)
    mine = ada.statement(1)
    assert (mine.status, [a.value for a in mine.standing]) == (Status.REJECTED, ["4"])
    assert next(line.status for line in ada.lines([1])) is Status.REJECTED
    for other in (bea, spring):
        assert other.statement(1).status is Status.PROPOSED
        assert other.statement(1).annotations == ()
    assert bea.history(Target.parse("st1")) == ()
    (event,) = ada.history(Target.parse("st1"))[-1:]
    assert "rejected" not in event.summary
    assert "4" not in event.summary


def test_what_is_decided_is_what_the_editor_voted_on(booths: tuple[BlindStore, BlindStore]) -> None:
    ada, bea = booths
    mark = ada.newest_event()
    workflow.decide(ada, [2], Status.CONFIRMED, "", BY_ADA)
    wanted = StatementFilter(sample="spring")
    decided = {
        name: [
            n
            for part in store.queue(wanted)
            for n, d in zip(part.ids, part.decided, strict=True)
            if d
        ]
        for name, store in (("ada", ada), ("bea", bea))
    }
    assert decided == {"ada": [2], "bea": []}
    assert ada.queue_changes(wanted, mark).known == ((2, True),)
    assert bea.queue_changes(wanted, mark).known == ((2, False),)


def test_who_confirms_votes_for_the_reading_as_it_stands(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    ada, _ = booths
    workflow.decide(ada, [1], Status.CONFIRMED, "", BY_ADA)
    votes = {vote.field: vote.value for vote in spring.votes("spring")}
    stored = spring.statement(1)
    assert stored.statement.speaker is not None
    assert votes[VoteField.VERDICT] == "confirmed"
    assert votes[VoteField.SPEAKER] == stored.statement.speaker.name
    assert votes[VoteField.FORM] == stored.statement.form
    assert "The Sound Courier" in votes[VoteField.CHAIN]


def test_a_later_vote_takes_the_place_of_the_earlier_and_an_undo_brings_it_back(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    ada, _ = booths
    workflow.decide(ada, [1], Status.CONFIRMED, "", BY_ADA)
    workflow.decide(ada, [1], Status.REJECTED, "a caption", BY_ADA)
    assert {vote.field for vote in spring.votes("spring")} == {VoteField.VERDICT}
    ada.undo(BY_ADA)
    assert ada.statement(1).status is Status.CONFIRMED
    assert VoteField.SPEAKER in {vote.field for vote in spring.votes("spring")}
    ada.redo(BY_ADA)
    assert ada.statement(1).status is Status.REJECTED
    workflow.decide(ada, [1], Status.PROPOSED, "", BY_ADA)
    assert spring.votes("spring") == ()
    assert spring.verify().is_sound


def test_a_corrected_reading_is_seen_by_its_editor_only(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    ada, bea = booths
    change = Correction(speaker_name="Tove Lindqvist", speaker_kind=SourceKind.PERSON)
    workflow.correct(ada, 1, change, "named below", BY_ADA)
    seen = ada.statement(1).statement.speaker
    assert seen is not None
    assert seen.name == "Tove Lindqvist"
    assert ada.statement(1).status is Status.CORRECTED
    before = spring.statement(1).statement.speaker
    assert bea.statement(1).statement.speaker == before


def test_who_was_not_asked_cannot_vote(spring: Store, database: str) -> None:
    with (
        open_blind(database, "spring", "cid") as cid,
        pytest.raises(SampleError, match="not among"),
    ):
        workflow.decide(cid, [1], Status.CONFIRMED, "", BY_CID)
    assert spring.votes("spring") == ()


def test_what_everybody_would_see_is_no_vote(booths: tuple[BlindStore, BlindStore]) -> None:
    ada, _ = booths
    with pytest.raises(JudgementRefusedError, match="blind"):
        workflow.annotate(ada, Target.parse("st1"), AnnotationKind.NOTE, "look", BY_ADA)


def test_a_closed_sample_takes_no_votes(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    ada, _ = booths
    spring.close_sample("spring", BY_CID)
    with pytest.raises(SampleError, match="closed"):
        workflow.decide(ada, [1], Status.CONFIRMED, "", BY_ADA)
    with pytest.raises(SampleError, match="closed already"):
        spring.close_sample("spring", BY_CID)
    spring.undo(BY_CID)
    workflow.decide(ada, [1], Status.CONFIRMED, "", BY_ADA)


def test_a_sample_drawn_by_mistake_is_taken_back(spring: Store) -> None:
    spring.undo(BY_CID)
    assert spring.samples() == ()
    assert spring.assignments() == ()
    with pytest.raises(NothingToUndoError):
        spring.undo(BY_CID)
    spring.redo(BY_CID)
    assert [sample.name for sample in spring.samples()] == ["spring"]


def disagree(ada: Store, bea: Store) -> None:
    """Ada and Bea read st1 otherwise, and agree on st2."""
    change = Correction(speaker_name="Pelle Ask", speaker_kind=SourceKind.PERSON)
    workflow.correct(ada, 1, change, "named below", BY_ADA)
    workflow.decide(ada, [2], Status.CONFIRMED, "", BY_ADA)
    workflow.decide(bea, [1, 2], Status.CONFIRMED, "", BY_BEA)


def test_an_adjudication_changes_the_statement_and_keeps_the_losing_votes(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    disagree(*booths)
    before = spring.statement(1).statement.speaker
    contest = contest_on(spring, "st1", VoteField.SPEAKER)
    assert not contest.is_unanimous
    spring.adjudicate("spring", "st1", VoteField.SPEAKER, "Pelle Ask", "she is named", BY_CID)
    stored = spring.statement(1)
    assert stored.statement.speaker is not None
    assert (stored.statement.speaker.name, stored.status) == ("Pelle Ask", Status.CORRECTED)
    settled = contest_on(spring, "st1", VoteField.SPEAKER)
    assert settled.outcome is not None
    assert (settled.outcome.value, settled.outcome.editor) == ("Pelle Ask", "cid")
    assert [vote.editor for vote in settled.losing] == ["bea"]
    spring.undo(BY_CID)
    assert spring.statement(1).statement.speaker == before
    assert contest_on(spring, "st1", VoteField.SPEAKER).outcome is None
    assert spring.verify().is_sound


@pytest.mark.parametrize(
    "field",
    [VoteField.SPEAKER, VoteField.WORDS, VoteField.CHAIN, VoteField.FORM, VoteField.SAID_ON],
)
def test_what_stands_already_can_be_upheld(
    spring: Store, booths: tuple[BlindStore, BlindStore], field: VoteField
) -> None:
    disagree(*booths)
    before = spring.statement(2)
    value = contest_on(spring, "st2", field).votes[0].value
    spring.adjudicate("spring", "st2", field, value, "as it is", BY_CID)
    assert spring.statement(2) == before
    assert contest_on(spring, "st2", field).outcome is not None


def test_nothing_is_adjudicated_before_all_have_voted(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    ada, _ = booths
    workflow.decide(ada, [1], Status.CONFIRMED, "", BY_ADA)
    assert contest_on(spring, "st1", VoteField.VERDICT).missing == ("bea",)
    with pytest.raises(SampleError, match="bea"):
        spring.adjudicate("spring", "st1", VoteField.VERDICT, "confirmed", "so", BY_CID)
    spring.close_sample("spring", BY_CID)
    spring.adjudicate("spring", "st1", VoteField.VERDICT, "confirmed", "so", BY_CID)
    assert spring.statement(1).status is Status.CONFIRMED


@pytest.mark.parametrize(
    ("subject", "value", "why", "says"),
    [
        ("st1", "Nobody Else", "so", "Nobody voted for"),
        ("st1", "Pelle Ask", "  ", "rationale"),
        ("st6", "Pelle Ask", "so", "Nobody has voted"),
    ],
)
def test_an_adjudication_takes_one_of_the_votes_and_a_reason(
    spring: Store,
    booths: tuple[BlindStore, BlindStore],
    subject: str,
    value: str,
    why: str,
    says: str,
) -> None:
    disagree(*booths)
    with pytest.raises(SampleError, match=says):
        spring.adjudicate("spring", subject, VoteField.SPEAKER, value, why, BY_CID)


def test_what_all_agree_on_is_taken_over_as_one_act(
    spring: Store, booths: tuple[BlindStore, BlindStore]
) -> None:
    disagree(*booths)
    spring.adjudicate_agreed("spring", BY_CID)
    assert spring.statement(2).status is Status.CONFIRMED
    assert spring.statement(1).status is Status.PROPOSED
    assert contest_on(spring, "st1", VoteField.SPEAKER).outcome is None
    spring.undo(BY_CID)
    assert spring.statement(2).status is Status.PROPOSED
    assert all(contest.outcome is None for contest in spring.contests("spring"))


def test_nothing_left_to_agree_on_is_said(spring: Store) -> None:
    with pytest.raises(SampleError, match="nothing"):
        spring.adjudicate_agreed("spring", BY_CID)


def test_how_far_each_has_come(spring: Store, booths: tuple[BlindStore, BlindStore]) -> None:
    disagree(*booths)
    ada, _ = booths
    workflow.decide(ada, [3], Status.REJECTED, "a caption", BY_ADA)
    assert [(t.editor, t.voted) for t in spring.turnout("spring")] == [("ada", 3), ("bea", 2)]
    (mine,) = (given for given in spring.assignments("ada"))
    assert (mine.total, mine.decided, mine.sample) == (6, 3, "spring")


def test_statements_are_given_to_an_editor(ferry: Store) -> None:
    act = ferry.assign("bea", StatementFilter(attributed_only=True), "the quick ones", BY_CID)
    (given,) = ferry.assignments("bea")
    assert (given.name, given.note, given.given_by) == ("as1", "the quick ones", "cid")
    assert act.event.summary == f"gave bea {given.total} statements (as1)"
    workflow.decide(ferry, [1], Status.CONFIRMED, "", BY_BEA)
    assert ferry.assignment(1).decided == 1
    ferry.close_assignment(1, BY_BEA)
    assert ferry.assignment(1).status is WorkStatus.CLOSED
    with pytest.raises(SampleError, match="closed already"):
        ferry.close_assignment(1, BY_BEA)
    with pytest.raises(SampleError, match="as9"):
        ferry.assignment(9)
    with pytest.raises(SampleError, match="nothing to give"):
        ferry.assign("bea", StatementFilter(tag="none"), "", BY_CID)
    with pytest.raises(SampleError, match="to whom"):
        ferry.assign("  ", EVERYTHING, "", BY_CID)
    assert ferry.verify().is_sound
