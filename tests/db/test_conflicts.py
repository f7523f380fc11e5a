"""Nobody decides unknowingly on what another sitting has just changed."""

from dataclasses import replace

import pytest

from db.store import Store
from provenance.domain.annotations import (
    AnnotationKind,
    Correction,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from provenance.errors import DecidedMeanwhileError
from tests.builders import BY_ADA, a_judgement, a_verdict, an_article, ferry_statements


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article: statements st1 to st6."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


def sitting(store: Store, editor: str) -> Signature:
    """An editor at a desk who has seen everything up to now."""
    session = store.begin_session(StatementFilter(), Signature(editor))
    return Signature(editor, session.id, seen=store.newest_event())


def credibility(level: str) -> Judgement:
    """A rating of st1."""
    return a_judgement("st1", AnnotationKind.CREDIBILITY, level)


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        (a_verdict(1, Status.REJECTED), a_verdict(1)),
        (a_verdict(1), a_verdict(1)),
        (credibility("2"), credibility("4")),
        (
            a_judgement("src1", AnnotationKind.RELIABILITY, "B"),
            a_judgement("src1", AnnotationKind.RELIABILITY, "D"),
        ),
    ],
    ids=["other verdict", "same verdict", "credibility", "reliability"],
)
def test_what_another_decided_meanwhile_is_a_conflict(
    ferry: Store, theirs: Judgement, mine: Judgement
) -> None:
    ada = sitting(ferry, "ada")
    ferry.record([theirs], sitting(ferry, "bea"))
    head = ferry.log_head()
    with pytest.raises(DecidedMeanwhileError, match="by bea while you looked") as conflict:
        ferry.record([mine], ada)
    assert (conflict.value.subject, conflict.value.who) == (str(mine.target), "bea")
    assert conflict.value.what.endswith(f": {theirs.rationale}")
    assert conflict.value.mine.endswith(f": {mine.rationale}")
    assert ferry.log_head() == head
    ferry.record([mine], replace(ada, seen=ferry.newest_event()))  # now they know


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        (a_verdict(2), a_verdict(1)),
        (a_judgement("st1", AnnotationKind.NOTE, "hm"), a_verdict(1)),
        (a_judgement("st1", AnnotationKind.TAG, "strike"), credibility("2")),
        (a_verdict(1), credibility("2")),
        (credibility("2"), a_verdict(1)),
        (a_verdict(1), a_judgement("st1", AnnotationKind.NOTE, "hm")),
        (a_judgement("hop1", AnnotationKind.RELIABILITY, "B"), a_verdict(1)),
    ],
    ids=["elsewhere", "note", "tag", "verdict, rating", "rating, verdict", "my note", "hop"],
)
def test_what_stands_beside_it_is_none(ferry: Store, theirs: Judgement, mine: Judgement) -> None:
    ada = sitting(ferry, "ada")
    ferry.record([theirs], sitting(ferry, "bea"))
    ferry.record([mine], ada)
    assert ferry.verify().is_sound


def test_corrections_and_their_undoing_count_as_decisions(ferry: Store) -> None:
    ada, bea = sitting(ferry, "ada"), sitting(ferry, "bea")
    correction = Correction(speaker_name="Olaf Rusk")
    ferry.correct(2, correction, "a slip", bea)
    for mine in (a_verdict(2), a_judgement("st2", AnnotationKind.CREDIBILITY, "2")):
        with pytest.raises(DecidedMeanwhileError, match="st2"):
            ferry.record([mine], ada)
    ada = replace(ada, seen=ferry.newest_event())
    ferry.undo(bea)
    with pytest.raises(DecidedMeanwhileError, match="took back"):
        ferry.correct(2, Correction(role="minister"), "", ada)


def test_one_conflict_keeps_a_whole_batch_out(ferry: Store) -> None:
    ada = sitting(ferry, "ada")
    ferry.record([a_verdict(3)], sitting(ferry, "bea"))
    with pytest.raises(DecidedMeanwhileError, match="st3"):
        ferry.record([a_verdict(n) for n in (1, 2, 3)], ada)
    assert ferry.statement(1).status is Status.PROPOSED


def test_the_own_sitting_and_scripts_are_no_strangers(ferry: Store) -> None:
    ada = sitting(ferry, "ada")
    ferry.record([a_verdict(1)], ada)
    ferry.record([a_verdict(1, Status.REJECTED)], ada)
    ferry.record([a_verdict(1)], Signature("script"))
    with pytest.raises(DecidedMeanwhileError, match="script"):
        ferry.record([a_verdict(1, Status.REJECTED)], ada)


def test_conceding_keeps_both_decisions_in_the_log(ferry: Store) -> None:
    ada = sitting(ferry, "ada")
    ferry.record([a_verdict(1, Status.REJECTED)], sitting(ferry, "bea"))
    conceding = replace(ada, seen=ferry.newest_event(), concedes=True)
    act = ferry.record([a_verdict(1)], conceding)
    statement = ferry.statement(1)
    assert statement.status is Status.REJECTED
    assert [(a.editor, a.value, a.withdrawn) for a in statement.annotations] == [
        ("bea", "rejected", False),
        ("ada", "confirmed", True),
    ]
    told = [event.summary for event in ferry.history(Target(TargetKind.STATEMENT, 1))]
    assert told[1:] == ["rejected st1", "confirmed st1", "took back: confirmed st1"]
    assert act.event.summary == told[-1]
    assert ferry.verify().is_sound


def test_a_conceded_correction_can_be_redone(ferry: Store) -> None:
    ada = sitting(ferry, "ada")
    ferry.record([a_verdict(2)], sitting(ferry, "bea"))
    conceding = replace(ada, seen=ferry.newest_event(), concedes=True)
    ferry.correct(2, Correction(speaker_name="Olaf Rusk"), "a slip", conceding)
    assert ferry.statement(2).status is Status.CONFIRMED
    ferry.redo(ada)
    speaker = ferry.statement(2).statement.speaker
    assert speaker is not None
    assert speaker.name == "Olaf Rusk"
