"""What editors do with claims: each act one event, with its reason, taken back and done again."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Act, Signature, Target
from provenance.domain.claims import ClaimMember, ClaimStatus, GroupAct, MemberStatus, Stance
from provenance.domain.report import WarningKind
from provenance.domain.spans import Span
from provenance.domain.stored import StatementFilter
from provenance.domain.stored_claims import ClaimFilter, StoredClaim
from provenance.errors import DecidedMeanwhileError, JudgementRefusedError, NoSuchTargetError
from tests.builders import BY_ADA
from tests.db.claims import BOUGHT, SOLD, STRIKE, STRUCK, add

BY_BEN = Signature("ben")


@pytest.fixture
def told(store: Store) -> Store:
    """Two claims: cl1 of st1, st2 and st3, cl2 of st4 and st5."""
    for words, outlet in (
        (SOLD, "A"), (BOUGHT, "B"), (BOUGHT, "C"), (STRIKE, "D"), (STRUCK, "E"),
    ):  # fmt: skip
        add(store, words, outlet)
    assert [(row.id, row.members) for row in store.claims(ClaimFilter()).rows] == [(2, 2), (1, 3)]
    return store


def named(store: Store, *ids: str) -> tuple[ClaimMember, ...]:
    """Members by their printed ids."""
    return workflow.members_named(store, [Target.parse(name) for name in ids])


def shown(claim: StoredClaim) -> dict[str, str]:
    """The members of a claim by name, with their status and stance."""
    return {m.name: f"{m.member.status} {m.member.stance}" for m in claim.members}


def everything(store: Store) -> list[object]:
    """All that can be seen of the claims, annotations aside."""
    listed = store.claims(ClaimFilter()).rows
    return [(row, shown(store.claim(row.id)), store.claim(row.id).decisions) for row in listed]


ACTS: dict[str, Callable[[Store, Signature], Act]] = {
    "make": lambda s, by: workflow.make_claim(s, "Boats stop", named(s, "st1", "st5"), "w", by),
    "reword": lambda s, by: workflow.reword_claim(s, 1, "The pier is sold", "shorter", by),
    "merge": lambda s, by: workflow.merge_claims(s, [2], 1, "one story", by),
    "split": lambda s, by: workflow.split_claim(s, 1, named(s, "st3"), "Later", "two", by),
    "move": lambda s, by: workflow.move_members(s, 1, named(s, "st3"), 2, "of the strike", by),
    "confirm": lambda s, by: workflow.decide_claims(s, [1, 2], ClaimStatus.CONFIRMED, "", by),
    "reject": lambda s, by: workflow.decide_claims(s, [1], ClaimStatus.REJECTED, "vague", by),
    "member": lambda s, by: workflow.judge_members(
        s, 1, named(s, "st2", "art3"), MemberStatus.REJECTED, "another sale", by
    ),
    "passage": lambda s, by: workflow.judge_members(
        s, 2, [ClaimMember(1, (Span(0, 3),))], MemberStatus.CONFIRMED, "it is in there", by
    ),
    "stance": lambda s, by: workflow.set_stance(s, 1, named(s, "st2"), Stance.DENIES, "no", by),
    "group": lambda s, by: workflow.judge_groups(s, 1, GroupAct.INDEPENDENT, ["a"], "asked", by),
}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_is_one_event_undone_and_done_again(told: Store, name: str) -> None:
    before, events = everything(told), told.newest_event()
    act = ACTS[name](told, BY_ADA)
    after = everything(told)
    assert after != before
    assert told.newest_event() == events + 1
    assert told.verify().is_sound
    undone = told.undo(BY_ADA)
    assert undone.event.summary == f"took back: {act.event.summary}"
    assert everything(told) == before
    assert told.verify().is_sound
    told.redo(BY_ADA)
    assert everything(told) == after
    assert told.verify().is_sound


@pytest.mark.parametrize("name", ["reword", "merge", "split", "move", "member", "stance", "group"])
def test_what_another_changed_meanwhile_is_a_conflict(told: Store, name: str) -> None:
    seen = told.newest_event()
    ACTS[name](told, BY_BEN)
    with pytest.raises(DecidedMeanwhileError) as raised:
        ACTS[name](told, replace(BY_ADA, seen=seen))
    assert raised.value.who == "ben"
    assert told.newest_event() == seen + 1


def test_two_editors_on_different_members_do_not_conflict(told: Store) -> None:
    seen = told.newest_event()
    for editor, member in (("ben", "st1"), ("ada", "st2")):
        workflow.judge_members(
            told,
            1,
            named(told, member),
            MemberStatus.CONFIRMED,
            "ok",
            Signature(editor, None, seen),
        )
    assert shown(told.claim(1))["st2"].startswith("confirmed")


def test_a_verdict_on_a_claim_that_another_decided_is_a_conflict(told: Store) -> None:
    seen = told.newest_event()
    workflow.decide_claims(told, [1], ClaimStatus.REJECTED, "vague", BY_BEN)
    with pytest.raises(DecidedMeanwhileError):
        workflow.decide_claims(told, [1], ClaimStatus.CONFIRMED, "", replace(BY_ADA, seen=seen))


def test_merging_reads_one_as_the_other(told: Store) -> None:
    ACTS["merge"](told, BY_ADA)
    claim = told.claim(2)
    assert (claim.summary.id, claim.merged_from) == (1, (2,))
    assert list(shown(claim)) == ["st1", "st2", "st3", "st4", "st5"]
    assert [row.id for row in told.claims(ClaimFilter(status=ClaimStatus.MERGED)).rows] == [2]
    with pytest.raises(JudgementRefusedError, match="merged into cl1"):
        workflow.decide_claims(told, [2], ClaimStatus.CONFIRMED, "", BY_ADA)


def test_a_member_of_both_is_one_after_merging(told: Store) -> None:
    workflow.judge_members(told, 2, named(told, "st1"), MemberStatus.CONFIRMED, "both", BY_ADA)
    workflow.merge_claims(told, [2], 1, "one story", BY_ADA)
    assert [m.name for m in told.claim(1).members].count("st1") == 1
    assert shown(told.claim(1))["st1"] == "confirmed asserts"


def test_splitting_makes_a_claim_and_leaves_the_rest(told: Store) -> None:
    act = ACTS["split"](told, BY_ADA)
    assert [str(target) for target in act.event.targets] == ["cl1", "cl3"]
    assert shown(told.claim(3)) == {"st3": "confirmed asserts"}
    assert told.claim(3).summary.status is ClaimStatus.CONFIRMED
    assert list(shown(told.claim(1))) == ["st1", "st2"]


def test_what_cannot_be_is_refused_and_changes_nothing(told: Store) -> None:
    before = told.newest_event()
    refused: list[Callable[[], Act]] = [
        lambda: workflow.make_claim(told, "No members", (), "why", BY_ADA),
        lambda: workflow.make_claim(told, " … ", named(told, "st1"), "why", BY_ADA),
        lambda: workflow.make_claim(told, "No reason", named(told, "st1"), " ", BY_ADA),
        lambda: workflow.reword_claim(told, 1, SOLD, "the same", BY_ADA),
        lambda: workflow.merge_claims(told, [1], 1, "itself", BY_ADA),
        lambda: workflow.move_members(told, 1, named(told, "st1"), 1, "itself", BY_ADA),
        lambda: workflow.split_claim(told, 2, named(told, "st4", "st5"), "All", "why", BY_ADA),
        lambda: workflow.judge_groups(told, 1, GroupAct.MERGE, ["a"], "why", BY_ADA),
        lambda: workflow.judge_groups(told, 1, GroupAct.SPLIT, ["a"], "why", BY_ADA),
        lambda: workflow.decide_claims(told, [1], ClaimStatus.REJECTED, "", BY_ADA),
        lambda: workflow.judge_members(
            told, 1, [ClaimMember(1, (Span(0, 9_000),))], MemberStatus.CONFIRMED, "why", BY_ADA
        ),
    ]
    for act in refused:
        with pytest.raises(JudgementRefusedError):
            act()
    with pytest.raises(NoSuchTargetError, match="no such member"):
        workflow.split_claim(told, 1, named(told, "st5"), "Strange", "why", BY_ADA)
    with pytest.raises(NoSuchTargetError, match="cl9"):
        workflow.reword_claim(told, 9, "None", "why", BY_ADA)
    assert told.newest_event() == before


@pytest.fixture
def opened(store: Store) -> Store:
    """A claim cl1 of st1 and st2, whose two origins ada judged independent, one after the other."""
    add(store, SOLD, "The Courier", said_by="Lena Brandt")
    add(store, BOUGHT, "Radio Sund", said_by="Pelle Ask")
    for group in workflow.trace_claim(store, 1).groups:
        judge_origin(store, group.key)
    return store


def judge_origin(store: Store, *keys: str, act: GroupAct = GroupAct.INDEPENDENT) -> Act:
    """Judge origins of cl1."""
    return workflow.judge_groups(store, 1, act, keys, "asked them", BY_ADA)


def rate_1(store: Store, statement: str = "st1") -> Act:
    """Rate a statement confirmed."""
    return workflow.rate(store, Target.parse(statement), "1", "two origins", BY_ADA)


def test_credibility_1_opens_with_two_origins_judged_independent(store: Store) -> None:
    add(store, SOLD, "The Courier", said_by="Lena Brandt")
    add(store, BOUGHT, "Radio Sund", said_by="Pelle Ask")
    add(store, STRIKE, "The Daily")
    first, second = (group.key for group in workflow.trace_claim(store, 1).groups)
    with pytest.raises(JudgementRefusedError, match=r"none so far.*provenance claims judge"):
        rate_1(store)
    judge_origin(store, first)
    with pytest.raises(JudgementRefusedError, match="1 so far"):
        rate_1(store)
    judge_origin(store, second)
    assert store.claim(1).judged_independent == (first, second)
    assert store.claim(1).summary.independent == 2
    act = rate_1(store)
    assert workflow.warnings_after(store, act) == ()
    with pytest.raises(JudgementRefusedError, match="none so far"):
        rate_1(store, "st3")


def test_origins_that_are_none_of_the_claim_open_nothing(told: Store) -> None:
    judge_origin(told, "somebody", "somebody else")
    with pytest.raises(JudgementRefusedError, match="none so far"):
        rate_1(told)


def keys_of(store: Store) -> list[str]:
    """The origins of cl1."""
    return [group.key for group in workflow.trace_claim(store, 1).groups]


SHUT: dict[str, Callable[[Store], Act]] = {
    "dependent": lambda s: judge_origin(s, keys_of(s)[1], act=GroupAct.DEPENDENT),
    "merge": lambda s: judge_origin(s, *keys_of(s), act=GroupAct.MERGE),
    "stance": lambda s: workflow.set_stance(s, 1, named(s, "st1"), Stance.DENIES, "no", BY_ADA),
    "member": lambda s: workflow.judge_members(
        s, 1, named(s, "st1"), MemberStatus.REJECTED, "no", BY_ADA
    ),
    "split": lambda s: workflow.split_claim(s, 1, named(s, "st1"), "Sold", "no", BY_ADA),
    "claim": lambda s: workflow.decide_claims(s, [1], ClaimStatus.REJECTED, "no", BY_ADA),
    "undo": lambda s: s.undo(BY_ADA),
}


@pytest.mark.parametrize("name", SHUT)
def test_a_1_that_is_no_longer_warranted_is_told(opened: Store, name: str) -> None:
    workflow.rate(opened, Target.parse("st1"), "1", "two origins", BY_BEN)
    assert opened.statement(1).independent_origins == 2
    assert workflow.pairing_warnings(opened.statement(1)) == ()
    act = SHUT[name](opened)
    (warning,) = workflow.warnings_after(opened, act)
    assert warning.startswith("Credibility 1 of st1 is no longer warranted")
    assert workflow.pairing_warnings(opened.statement(1)) == (warning,)
    with pytest.raises(JudgementRefusedError):
        rate_1(opened)


def test_a_report_warns_of_a_1_that_is_no_longer_warranted(opened: Store) -> None:
    rate_1(opened)
    judge_origin(opened, keys_of(opened)[1], act=GroupAct.DEPENDENT)
    report = workflow.build_report(opened, "all", StatementFilter(), BY_ADA)
    assert WarningKind.UNWARRANTED in {warning.kind for warning in report.warnings}


def test_an_origin_is_named_by_key_name_or_number(opened: Store) -> None:
    trace = workflow.trace_claim(opened, 1)
    second = trace.groups[1]
    for words in (second.key, second.name.upper(), "2"):
        assert workflow.group_named(trace, words) is second
    with pytest.raises(NoSuchTargetError, match=re.escape(f"2 {second.name}")):
        workflow.group_named(trace, "nobody")
