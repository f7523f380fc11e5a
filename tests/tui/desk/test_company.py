"""Several desks at one store: who is here, what they hold, what they change, and conflicts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.widgets import Input

from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Signature, Target
from provenance.domain.claims import ClaimStatus, GroupAct
from provenance.domain.relations import RelationKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.tui.desk.pilots import Desk, at_desk, ferry_store
from tests.tui.desk.stories import story_store
from tui.screens.ask import AskScreen
from tui.screens.claim import ClaimScreen
from tui.screens.conflict import ConflictScreen

BY_CID = Signature("cid")


@pytest.fixture(params=["sqlite", "postgresql"])
def ferry_anywhere(request: pytest.FixtureRequest) -> str:
    """A database with the ferry article, on SQLite and on PostgreSQL."""
    database: str = request.getfixturevalue(f"{request.param}_database")
    ferry_store(database)
    return database


@asynccontextmanager
async def two_desks(database: str) -> AsyncIterator[tuple[Desk, Desk]]:
    """Ada's and Bea's, both open, each aware of the other."""
    async with at_desk(database) as ada, at_desk(database, editor="bea") as bea:
        await ada.until(lambda: "bea" in ada.words_in("#head-right"))
        await bea.until(lambda: "ada" in bea.words_in("#head-right"))
        yield ada, bea


async def test_each_sees_who_else_is_here_and_where(ferry_anywhere: str) -> None:
    async with two_desks(ferry_anywhere) as (ada, bea):
        await bea.press("down")
        await ada.until(lambda: "bea ◆st2" in ada.words_in("#head-right"))
        assert "[bea]" in ada.shown()
        await bea.press("down")
        await ada.until(lambda: "bea ◆st3" in ada.words_in("#head-right"))


async def test_what_another_decides_appears_and_the_place_stays(ferry_anywhere: str) -> None:
    async with two_desks(ferry_anywhere) as (ada, bea):
        await ada.press("down", "down")
        await bea.press("C")
        await ada.until(lambda: "1 decided" in ada.words_in("#head-left"))
        assert ada.present_id == 3
        row = ada.home.queue.row(0)
        assert row is not None
        assert row.status is Status.CONFIRMED


async def test_the_place_stays_where_the_filter_drops_what_another_decides(
    ferry_database: str,
) -> None:
    async with at_desk(ferry_database, wanted=StatementFilter(status=Status.PROPOSED)) as ada:
        await ada.press("down", "down")
        workflow.decide(ada.store, [1], Status.CONFIRMED, "", BY_CID)
        await ada.until(lambda: ada.home.queue.total == 5)
        assert (ada.present_id, ada.home.queue.place) == (3, 1)
        # The one under the cursor: what comes after it is the present one now.
        workflow.decide(ada.store, [3], Status.REJECTED, "a caption", BY_CID)
        await ada.until(lambda: ada.present_id == 4)


async def test_a_draft_stays_while_others_work(ferry_database: str) -> None:
    async with at_desk(ferry_database) as ada:
        await ada.press("N")
        await ada.write("ask the ministry")
        workflow.decide(ada.store, [1, 2], Status.CONFIRMED, "", BY_CID)
        await ada.until(lambda: ada.home.queue.decided == 2)
        assert ada.app.screen.query_one(Input).value == "ask the ministry"
        await ada.press("enter")
        assert [a.value for a in ada.standing(1, AnnotationKind.NOTE)] == ["ask the ministry"]


async def test_what_another_is_on_is_decided_only_on_purpose(ferry_database: str) -> None:
    async with two_desks(ferry_database) as (ada, bea):
        await bea.press("down")
        await bea.until(lambda: "ada ◆st1" in bea.words_in("#head-right"))
        await bea.press("up")
        await bea.until(lambda: "ada is on it" in bea.words_in("#judgement-title"))
        await bea.press("C")
        assert ada.statement(1).status is Status.PROPOSED
        await bea.press("C")
        assert ada.statement(1).status is Status.CONFIRMED


async def test_the_next_open_one_is_one_that_nobody_is_on(ferry_database: str) -> None:
    async with two_desks(ferry_database) as (ada, bea):
        await bea.press("down")
        await ada.until(lambda: "bea ◆st2" in ada.words_in("#head-right"))
        await ada.press("n")
        assert ada.present_id == 3


async def test_what_a_desk_held_is_free_when_it_closes(ferry_database: str) -> None:
    async with at_desk(ferry_database, editor="bea") as bea:
        async with at_desk(ferry_database) as ada:
            await bea.until(lambda: "ada ◆st1" in bea.words_in("#head-right"))
            assert ada.present_id == 1
        await bea.until(lambda: bea.words_in("#head-right") == "bea")
        await bea.until(lambda: bea.home.holder is None)
        assert [(d.editor, d.statement_id) for d in bea.store.open_desks()] == [("bea", 1)]


@asynccontextmanager
async def a_conflict(database: str) -> AsyncIterator[Desk]:
    """Ada confirms st1, which Cid has just rejected: before her desk can have heard of it."""
    async with at_desk(database) as ada:
        assert ada.app.company is not None
        ada.app.company.stop()
        workflow.decide(ada.store, [1], Status.REJECTED, "a caption", BY_CID)
        await ada.press("C")
        assert isinstance(ada.app.screen, ConflictScreen)
        yield ada


async def test_a_conflict_shows_both_side_by_side_and_records_nothing(ferry_database: str) -> None:
    async with a_conflict(ferry_database) as ada:
        shown = ada.shown()
        for words in ("cid decided", "rejected st1: a caption", "You decide", "confirmed st1"):
            assert words in shown
        assert "≠ Status rejected ▕ ≠ Status proposed" in " ".join(shown.split())
        await ada.press("escape")
        assert ada.statement(1).status is Status.REJECTED
        assert [a.editor for a in ada.standing(1, AnnotationKind.VERDICT)] == ["cid"]
        assert ada.present_id == 1
        assert "rejected" in ada.words_in("#judgement-title")


async def test_mine_stands_when_i_say_so(ferry_database: str) -> None:
    async with a_conflict(ferry_database) as ada:
        await ada.press("M")
        assert ada.statement(1).status is Status.CONFIRMED
        verdicts = ada.standing(1, AnnotationKind.VERDICT)
        assert [(a.editor, a.value) for a in verdicts] == [
            ("cid", "rejected"),
            ("ada", "confirmed"),
        ]


async def test_theirs_stands_and_mine_is_kept_in_the_log(ferry_database: str) -> None:
    async with a_conflict(ferry_database) as ada:
        await ada.press("T")
        assert ada.statement(1).status is Status.REJECTED
        history = ada.store.history(Target.parse("st1"))
        assert [(e.editor, e.summary) for e in history[-2:]] == [
            ("ada", "confirmed st1"),
            ("ada", "took back: confirmed st1"),
        ]
        await ada.press("Y")
        assert ada.statement(1).status is Status.CONFIRMED
        assert ada.store.verify().is_sound


async def test_a_third_decision_meanwhile_is_shown_in_turn(ferry_database: str) -> None:
    async with a_conflict(ferry_database) as ada:
        workflow.decide(ada.store, [1], Status.PROPOSED, "let us see", BY_CID)
        await ada.press("M")
        assert isinstance(ada.app.screen, ConflictScreen)
        assert "reopened st1: let us see" in ada.shown()
        await ada.press("M")
        assert ada.statement(1).status is Status.CONFIRMED


async def test_a_conflict_in_a_dialog_keeps_what_was_typed(ferry_database: str) -> None:
    async with at_desk(ferry_database) as ada:
        await ada.press("X")
        await ada.write("not a statement")
        workflow.decide(ada.store, [1], Status.CONFIRMED, "heard it", BY_CID)
        await ada.press("enter")
        assert isinstance(ada.app.screen, ConflictScreen)
        await ada.press("escape")
        assert isinstance(ada.app.screen, AskScreen)
        assert ada.app.screen.query_one(Input).value == "not a statement"
        await ada.press("enter", "M")
        assert ada.app.screen is ada.home
        assert ada.statement(1).status is Status.REJECTED


async def test_what_another_decides_appears_on_the_other_screens_too(ferry_anywhere: str) -> None:
    async with at_desk(ferry_anywhere) as ada:
        await ada.press("s", "end", "up")
        official = ada.store.find_source("Tove Lindqvist")
        words = "forgot the minutes"
        workflow.rate(ada.store, Target.parse(f"src{official}"), "E", words, BY_CID)
        await ada.until(lambda: words in ada.words_in("#list-text"))
        await ada.press("escape", "t")
        workflow.relate(ada.store, 5, RelationKind.CONTRADICTS, 1, "she says so", BY_CID)
        await ada.until(lambda: "1 turn" in ada.words_in("#list-head"))


async def test_what_another_judges_of_a_claim_appears_where_one_looks_at_it(
    sqlite_database: str,
) -> None:
    story_store(sqlite_database)
    async with at_desk(sqlite_database) as ada:
        await ada.press("w", "home", "down")
        screen = ada.app.screen
        assert isinstance(screen, ClaimScreen)
        place = screen.place
        key = workflow.trace_claim(ada.store, 1).groups[0].key
        words = "he told us too"
        workflow.judge_groups(ada.store, 1, GroupAct.INDEPENDENT, [key], words, BY_CID)
        await ada.until(lambda: words in ada.words_in("#list-text"))
        assert screen.place == place
        workflow.decide_claims(ada.store, [1], ClaimStatus.CONFIRMED, "one claim", BY_CID)
        await ada.until(lambda: "cl1 confirmed" in ada.words_in("#list-head"))
        await ada.press("a")
        workflow.reword_claim(ada.store, 1, "The pier is sold", "shorter", BY_CID)
        await ada.until(lambda: "The pier is sold" in ada.words_in("#list-text"))
