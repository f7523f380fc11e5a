"""Judgements are recorded as one batch, signed, and found on what they are about."""

import pytest

from db.store import Store
from provenance.domain.annotations import AnnotationKind, Signature, Target
from provenance.domain.ratings import Reliability
from provenance.domain.statements import Status
from provenance.errors import JudgementRefusedError, NoSuchTargetError
from tests.builders import BY_ADA, a_judgement, a_verdict, an_article, ferry_statements

BY_BEA = Signature("bea")
RELIABILITY = AnnotationKind.RELIABILITY


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article: statements st1 to st6, src1 is Tove Lindqvist."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


def test_a_verdict_sets_the_status_and_signs_it(ferry: Store) -> None:
    act = ferry.record([a_verdict(1), a_verdict(2, Status.REJECTED, "not said")], BY_ADA)
    assert ferry.statement(1).status is Status.CONFIRMED
    assert ferry.statement(2).status is Status.REJECTED
    (annotation,) = ferry.statement(2).annotations
    assert (annotation.editor, annotation.value, annotation.rationale) == (
        "ada",
        "rejected",
        "not said",
    )
    assert annotation.id == act.annotation_ids[1]
    assert act.event.summary == "confirmed st1; rejected st2"
    assert act.event.editor == "ada"
    assert annotation.at == act.event.at


def test_a_batch_is_one_event_named_in_words(ferry: Store) -> None:
    act = ferry.record([a_verdict(n) for n in range(1, 7)], BY_ADA)
    assert act.event.summary == "confirmed st1, st2, st3, st4, st5 and 1 more"
    assert len(act.event.targets) == 6
    assert ferry.history(Target.parse("st6"))[-1] == act.event
    assert ferry.log_head() == act.event.hash


def test_rating_a_source_once_shows_on_every_hop_through_it(ferry: Store) -> None:
    ferry.record([a_judgement("src1", RELIABILITY, "B")], BY_ADA)
    through = [
        (statement.id, hop.reliability)
        for statement in map(ferry.statement, range(1, 7))
        for hop in statement.hops
        if hop.source_id == 1
    ]
    assert through == [(n, Reliability.B) for n in (1, 2, 5, 6)]


def test_a_hops_own_rating_comes_before_its_sources(ferry: Store) -> None:
    hop = ferry.statement(2).hops[0]
    ferry.record([a_judgement("src1", RELIABILITY, "B")], BY_ADA)
    act = ferry.record([a_judgement(f"hop{hop.id}", RELIABILITY, "D")], BY_BEA)
    rated = ferry.statement(2).hops[0]
    assert rated.reliability is Reliability.D
    assert rated.own is not None
    assert rated.own.editor == "bea"
    assert rated.of_source is not None
    assert rated.of_source.value == "B"
    assert ferry.statement(1).hops[0].reliability is Reliability.B
    assert ferry.history(Target.parse("st2"))[-1] == act.event  # shown with its statement too


def test_the_newest_standing_rating_counts_whoever_gave_it(ferry: Store) -> None:
    ferry.record([a_judgement("src1", RELIABILITY, "B")], BY_ADA)
    ferry.record([a_judgement("src1", RELIABILITY, "D")], BY_BEA)
    assert ferry.statement(1).hops[0].reliability is Reliability.D
    ferry.undo(BY_BEA)
    assert ferry.statement(1).hops[0].reliability is Reliability.B


def test_an_editors_rating_supersedes_only_the_same_editors(ferry: Store) -> None:
    first = ferry.record([a_judgement("src1", RELIABILITY, "B")], BY_ADA)
    others = ferry.record([a_judgement("src1", RELIABILITY, "C")], BY_BEA)
    again = ferry.record([a_judgement("src1", RELIABILITY, "D")], BY_ADA)
    by_id = {annotation.id: annotation for annotation in ferry.source(1).annotations}
    assert by_id[again.annotation_ids[0]].supersedes == first.annotation_ids[0]
    assert by_id[others.annotation_ids[0]].supersedes is None


def test_what_was_done_is_said_in_words(ferry: Store) -> None:
    kinds = {
        AnnotationKind.NOTE: ("hm", "noted on st1"),
        AnnotationKind.TAG: ("ports", "tagged ports: st1"),
        AnnotationKind.CREDIBILITY: ("3", "rated credibility 3 of st1"),
        AnnotationKind.VERDICT: ("proposed", "reopened st1"),
        AnnotationKind.CORRECTION: ("role", "corrected (role) st1"),
    }
    for kind, (value, words) in kinds.items():
        act = ferry.record([a_judgement("st1", kind, value)], BY_ADA)
        assert act.event.summary == words


def test_notes_and_tags_add_up(ferry: Store) -> None:
    for kind in (AnnotationKind.NOTE, AnnotationKind.TAG):
        for value in ("one", "two"):
            ferry.record([a_judgement("st1", kind, value)], BY_ADA)
    standing = ferry.statement(1).standing
    assert [annotation.value for annotation in standing] == ["one", "two", "one", "two"]


def test_a_tag_is_given_once(ferry: Store) -> None:
    tag = a_judgement("st1", AnnotationKind.TAG, "ports")
    ferry.record([tag], BY_ADA)
    with pytest.raises(JudgementRefusedError, match="st1 has the tag 'ports' already"):
        ferry.record([tag], BY_BEA)
    batch = [tag, a_judgement("st2", AnnotationKind.TAG, "ports")]
    assert len(ferry.record(batch, BY_BEA).annotation_ids) == 1
    assert ferry.verify().is_sound


@pytest.mark.parametrize("absent", ["st99", "hop99", "src99", "art99", "cap99"])
def test_an_unknown_target_records_nothing(ferry: Store, absent: str) -> None:
    head = ferry.log_head()
    batch = [a_verdict(1), a_judgement(absent, AnnotationKind.NOTE, "where?")]
    with pytest.raises(NoSuchTargetError, match=absent):
        ferry.record(batch, BY_BEA)
    assert ferry.statement(1).status is Status.PROPOSED
    assert ferry.log_head() == head


def test_a_note_can_be_put_on_anything(ferry: Store) -> None:
    for target in ("art1", "cap1", "st1", "hop1", "src1"):
        ferry.record([a_judgement(target, AnnotationKind.NOTE, "hm")], BY_ADA)
        assert ferry.history(Target.parse(target))[-1].kind == "recorded"
    assert ferry.verify().is_sound


def test_nothing_and_nobody_are_refused(ferry: Store) -> None:
    with pytest.raises(JudgementRefusedError, match="nothing to record"):
        ferry.record([], BY_ADA)
    with pytest.raises(JudgementRefusedError, match="--editor"):
        ferry.record([a_verdict(1)], Signature("  "))
    with pytest.raises(NoSuchTargetError, match="review session 9"):
        ferry.record([a_verdict(1)], Signature("ada", 9))


def test_another_editors_session_is_not_signed_in(ferry: Store) -> None:
    from provenance.domain.stored import StatementFilter

    session = ferry.begin_session(StatementFilter(), BY_ADA)
    with pytest.raises(NoSuchTargetError, match="bea has no such"):
        ferry.record([a_verdict(1)], Signature("bea", session.id))
