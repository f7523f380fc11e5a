"""The claim screens: each key pressed and looked up in the store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.widgets import Input, SelectionList

from db.store import open_store
from provenance.domain.claims import ClaimStatus, GroupAct, GroupDecision, MemberStatus
from provenance.domain.sources import Basis
from provenance.reports.legible import hides_or_acts
from tests.builders import (
    BY_ADA,
    a_hop,
    a_publisher,
    a_speaker,
    a_statement,
    an_article,
    span_of,
)
from tests.tui.desk.pilots import Desk, at_desk, ferry_store
from tests.tui.desk.stories import CLAIM, story_store
from tui.drawing.claim import RowKind
from tui.screens.claim import ClaimScreen
from tui.screens.claims import ClaimsScreen


@pytest.fixture
def story_database(sqlite_database: str) -> str:
    """Four articles that tell one claim: three name Pelle Ask, one Signe Holm."""
    story_store(sqlite_database)
    return sqlite_database


@asynccontextmanager
async def at_claim(
    database: str, size: tuple[int, int] = (120, 40), *keys: str
) -> AsyncIterator[Desk]:
    """The desk with the claim of its first statement open."""
    async with at_desk(database, size=size) as desk:
        await desk.press(*keys, "w")
        yield desk


def screen_of(desk: Desk) -> ClaimScreen:
    screen = desk.app.screen
    assert isinstance(screen, ClaimScreen)
    return screen


async def go_to(
    desk: Desk, kind: RowKind, *, letter: str | None = None, article: int | None = None
) -> None:
    """Walk the picture until a row is the present one."""
    await desk.press("home")
    for _ in range(30):
        row = screen_of(desk).present
        is_kind = row is not None and row.kind is kind and row.article_id == article
        if row and is_kind and letter in (None, row.letter):
            return
        await desk.press("down")
    raise AssertionError(f"no such row: {kind} {letter} {article}")


async def say_why(desk: Desk, why: str = "two people, two desks") -> None:
    await desk.write(why)
    await desk.press("enter")


def groups(desk: Desk) -> list[GroupDecision]:
    return list(desk.store.decisions(1).groups)


def statuses(desk: Desk) -> dict[int, MemberStatus]:
    return {m.member.article_id: m.member.status for m in desk.store.claim(1).members}


async def test_from_a_statement_to_where_it_comes_from(story_database: str) -> None:
    async with at_claim(story_database, (120, 40), "down", "down") as desk:
        before = desk.store.newest_event()
        shown = desk.shown()
        for words in (
            "4 articles, ",
            "cl1 proposed",
            "Signe Holm",
            "Radio Sund",
        ):
            assert words in shown
        present = screen_of(desk).present
        assert present is not None
        assert present.article_id == 3  # the article of the statement from which one came
        assert "“Signe Holm said”" in shown or "Signe Holm" in desk.words_in("#list-text")
        await desk.press("home", "down", "end", "up", "pagedown", "d", "u", "r", "escape")
        assert desk.app.screen is desk.home
        assert desk.store.newest_event() == before


async def test_every_row_says_why(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.CLAIM)
        assert "Told first by The Sound Courier" in desk.words_in("#list-text")
        await go_to(desk, RowKind.GROUP, letter="A")
        assert "three articles rest on Pelle Ask" in desk.words_in("#list-text")
        await go_to(desk, RowKind.ARTICLE, article=4)
        text = desk.words_in("#list-text")
        assert "Pelle Ask > Island Post" in text
        assert "of the claim" in text


async def test_an_origin_is_judged_and_the_judgement_undone_and_redone(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.GROUP, letter="B")
        await desk.press("D")
        await say_why(desk, "she had it from him")
        (decision,) = groups(desk)
        assert decision.act is GroupAct.DEPENDENT
        assert decision.editor == "ada"
        assert decision.why == "she had it from him"
        assert "1 origin: Pelle Ask" in desk.shown()
        await desk.press("U")
        assert groups(desk) == []
        await desk.press("Y")
        assert len(groups(desk)) == 1
        await go_to(desk, RowKind.GROUP, letter="B")
        await desk.press("I")
        await say_why(desk, "heard her myself")
        assert [one.act for one in groups(desk)] == [GroupAct.DEPENDENT, GroupAct.INDEPENDENT]
        assert "2 independent origins" in desk.shown()


async def test_a_judgement_needs_a_reason_and_can_be_left(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.GROUP, letter="A")
        await desk.press("I", "enter")
        assert "say in a few words why" in desk.words_in("#dialog-said")
        await desk.press("escape")
        assert groups(desk) == []
        assert screen_of(desk)


async def test_marked_origins_become_one(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.GROUP, letter="B")
        await desk.press("space")
        assert "1 marked" in desk.shown()
        await go_to(desk, RowKind.GROUP, letter="A")
        await desk.press("M")
        await say_why(desk, "she is his press officer")
        (decision,) = groups(desk)
        assert decision.act is GroupAct.MERGE
        assert len(decision.groups) == 2
        assert [group.letter for group in screen_of(desk).sheet.outline.groups] == ["A"]
        await go_to(desk, RowKind.GROUP, letter="A")
        await desk.press("S")
        choices = desk.app.screen.query_one("#split-sources", SelectionList)
        choices.select(choices.get_option_at_index(1).value)
        desk.app.screen.query_one("#split-why", Input).value = "she speaks for herself"
        await desk.press("ctrl+s")
        assert [one.act for one in groups(desk)] == [GroupAct.MERGE, GroupAct.SPLIT]
        assert [group.letter for group in screen_of(desk).sheet.outline.groups] == ["A", "B"]


async def test_somebody_stays_when_an_origin_is_split(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.GROUP, letter="B")
        await desk.press("space")
        await go_to(desk, RowKind.GROUP, letter="A")
        await desk.press("M")
        await say_why(desk)
        await go_to(desk, RowKind.GROUP, letter="A")
        await desk.press("S")
        desk.app.screen.query_one("#split-sources", SelectionList).select_all()
        await desk.press("ctrl+s")
        assert "Somebody has to stay" in desk.words_in("#dialog-said")
        await desk.press("escape")
        assert [one.act for one in groups(desk)] == [GroupAct.MERGE]


async def test_articles_are_confirmed_rejected_and_reopened(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.ARTICLE, article=2)
        await desk.press("C")
        await say_why(desk, "read it")
        assert statuses(desk)[2] is MemberStatus.CONFIRMED
        assert "✓" in desk.shown()
        await go_to(desk, RowKind.ARTICLE, article=3)
        await desk.press("X")
        await say_why(desk, "another pier")
        assert statuses(desk)[3] is MemberStatus.REJECTED
        assert "3 articles, 1 origin: Pelle Ask." in desk.shown()
        assert "Does not tell it" in desk.shown()
        await go_to(desk, RowKind.ARTICLE, article=3)
        await desk.press("O")
        await say_why(desk, "it is the same pier")
        assert statuses(desk)[3] is MemberStatus.PROPOSED
        assert "4 articles" in desk.shown()


async def test_marked_articles_are_decided_together_and_undone_together(
    story_database: str,
) -> None:
    async with at_claim(story_database) as desk:
        for article in (1, 4):
            await go_to(desk, RowKind.ARTICLE, article=article)
            await desk.press("space")
        await desk.press("C")
        assert "two articles" in desk.shown() or "2 articles" in desk.shown()
        await say_why(desk, "read both")
        decided = {number for number, status in statuses(desk).items() if status != "proposed"}
        assert decided == {1, 4}
        await desk.press("U")
        assert set(statuses(desk).values()) == {MemberStatus.PROPOSED}


async def test_the_claim_is_confirmed_and_reworded(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.CLAIM)
        await desk.press("C")
        await say_why(desk, "one claim indeed")
        assert desk.store.claim(1).summary.status is ClaimStatus.CONFIRMED
        await desk.press("E")
        desk.app.screen.query_one("#claim-words", Input).value = f"{CLAIM} in May"
        desk.app.screen.query_one("#claim-why", Input).value = "the month matters"
        await desk.press("ctrl+s")
        assert desk.store.claim(1).summary.text == f"{CLAIM} in May"


async def test_articles_are_given_to_a_claim_of_their_own(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.ARTICLE, article=3)
        await desk.press("space", "G")
        desk.app.screen.query_one("#claim-words", Input).value = "Signe Holm sells a pier"
        desk.app.screen.query_one("#claim-why", Input).value = "it is about her"
        await desk.press("ctrl+s")
        assert 3 not in {m.member.article_id for m in desk.store.claim(1).members}
        assert desk.store.claim(2).summary.text == "Signe Holm sells a pier"


async def test_from_an_article_to_its_statement_and_back(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.ARTICLE, article=4)
        await desk.press("enter")
        assert desk.app.screen is desk.home
        assert desk.present_id == 4
        await desk.press("w")
        present = screen_of(desk).present
        assert present is not None
        assert present.article_id == 4


async def test_what_is_not_there_is_not_decided_on(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        before = desk.store.newest_event()
        await go_to(desk, RowKind.CLAIM)
        await desk.press("I", "M", "S", "space", "enter")
        await go_to(desk, RowKind.GROUP, letter="A")
        await desk.press("C", "S")
        assert isinstance(desk.app.screen, ClaimScreen)
        assert desk.store.newest_event() == before


async def test_a_statement_of_no_claim_is_traced_to_look_at(sqlite_database: str) -> None:
    ferry_store(sqlite_database)
    async with at_claim(sqlite_database) as desk:
        shown = desk.shown()
        assert "no claim of the store" in shown
        assert "when a second article says the same" in " ".join(
            desk.words_in("#list-text").split()
        )
        assert "1 article" in shown
        before = desk.store.newest_event()
        await desk.press("C", "E", "G", "I")
        assert isinstance(desk.app.screen, ClaimScreen)
        assert desk.store.newest_event() == before


async def test_all_claims_are_listed_searched_and_judged(story_database: str) -> None:
    async with at_desk(story_database) as desk:
        await desk.press("a")
        screen = desk.app.screen
        assert isinstance(screen, ClaimsScreen)
        assert "1 of 1 claim" in desk.shown() or "1 of one claim" in desk.shown()
        assert "4 articles" in desk.words_in("#list-text")
        await desk.press("C")
        await say_why(desk, "seen")
        assert desk.store.claim(1).summary.status is ClaimStatus.CONFIRMED
        await desk.press("slash")
        await desk.write("zeppelin")
        await desk.press("enter")
        assert "No claim matches" in desk.shown()
        await desk.press("x", "s", "f")
        assert screen.wanted.status is ClaimStatus.PROPOSED
        await desk.press("x", "enter")
        assert screen_of(desk).claim_id == 1
        await desk.press("escape", "escape")
        assert desk.app.screen is desk.home


async def test_claims_are_merged_from_the_list(story_database: str) -> None:
    async with at_claim(story_database) as desk:
        await go_to(desk, RowKind.ARTICLE, article=3)
        await desk.press("G")
        desk.app.screen.query_one("#claim-words", Input).value = "Signe Holm sells a pier"
        desk.app.screen.query_one("#claim-why", Input).value = "it is about her"
        await desk.press("ctrl+s", "a")
        screen = desk.app.screen
        assert isinstance(screen, ClaimsScreen)
        while screen.present is None or screen.present.id != 2:
            await desk.press("down")
        await desk.press("space", "home")
        while screen.present.id != 1:
            await desk.press("down")
        await desk.press("M")
        await say_why(desk, "the same after all")
        assert desk.store.claim(2).summary.id == 1
        assert len(desk.store.claim(1).members) == 4


async def test_no_claims_yet_is_said(sqlite_database: str) -> None:
    async with at_desk(sqlite_database) as desk:
        await desk.press("a")
        assert "No claims yet" in desk.shown()
        await desk.press("escape", "w")
        assert desk.app.screen is desk.home


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_the_picture_fits_the_screen(story_database: str, size: tuple[int, int]) -> None:
    async with at_claim(story_database, size) as desk:
        assert "● " in desk.shown()
        await desk.pilot.resize_terminal(100, 30)
        await go_to(desk, RowKind.GROUP, letter="B")
        assert "Signe Holm" in desk.words_in("#list-text")


async def test_hostile_words_do_nothing_on_the_claim_screens(sqlite_database: str) -> None:
    hostile = "[bold red]Ask[/] \x1b[31m\u202e" + "W" * 400
    text = f"{CLAIM}, {hostile} said on Monday.\n"
    with open_store(sqlite_database) as store:
        for number in (1, 2):
            article = an_article(
                text, title=hostile, outlet=f"{hostile} {number}", url=f"{hostile}{number}"
            )
            hops = (a_hop(hostile, span=span_of(text, hostile)), a_publisher(name=hostile))
            speaker = a_speaker(hostile, as_written=hostile, role="", basis=Basis.STATED)
            said = a_statement(CLAIM, text=text, source=hostile, speaker=speaker, chain=hops)
            store.add_article(replace(article, external_id=str(number)), (said,), BY_ADA)
    async with at_claim(sqlite_database, (80, 24)) as desk:
        for _ in range(6):
            shown = desk.shown()
            assert "[bold red]Ask" in shown or CLAIM[:40] in shown
            assert not any(hides_or_acts(character) for character in shown)
            await desk.press("up", "space")
        await desk.press("X", "escape", "a", "space")
        assert not any(hides_or_acts(character) for character in desk.shown())
