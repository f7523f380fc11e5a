"""Work given out at the desk: who has what, how much is left, and going to it."""

from db.store import open_store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA
from tests.tui.desk.pilots import at_desk
from tui.screens.assignments import AssignmentsScreen

_BY_CID = Signature("cid")
_UNION = StatementFilter(source="union")


def _give(database: str) -> None:
    with open_store(database) as store:
        store.assign("bea", _UNION, "you know them", BY_ADA)
        store.assign("ada", StatementFilter(), "", _BY_CID)


async def test_everybodys_are_listed_with_what_is_left(ferry_database: str) -> None:
    _give(ferry_database)
    async with at_desk(ferry_database) as desk:
        await desk.press("g")
        assert isinstance(desk.app.screen, AssignmentsScreen)
        assert "1 of 2 assignments" in desk.words_in("#list-head")
        total = len(desk.home.queue.ids)
        assert f"{total} of {total}" in desk.shown()
        workflow.decide(desk.store, [1, 2], Status.CONFIRMED, "", _BY_CID)
        await desk.until(lambda: f"{total - 2} of {total}" in desk.shown())
        await desk.press("down")
        text = desk.words_in("#list-text")
        for words in ("as1 bea", "through union", "you know them", "ada, "):
            assert words in text


async def test_ones_own_are_shown_alone_and_gone_to(ferry_database: str) -> None:
    _give(ferry_database)
    async with at_desk(ferry_database, editor="bea", size=(80, 24)) as desk:
        await desk.press("g", "m")
        assert "1 of 1 assignment" in desk.words_in("#list-head")
        assert "as2" not in desk.shown()
        await desk.press("enter")
        assert desk.app.screen is desk.home
        assert desk.home.queue.wanted == _UNION
        assert list(desk.home.queue.ids) == [row.id for row in desk.store.statements(_UNION).rows]


async def test_who_was_given_nothing_is_told_so(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("g")
        assert "Nothing was given to anybody yet" in desk.shown()
        await desk.press("C", "enter", "escape")
        _give(ferry_database)
    async with at_desk(ferry_database, editor="dan") as desk:
        await desk.press("g", "m")
        assert "Nothing was given to you" in desk.shown()


async def test_it_has_to_be_given_to_somebody(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("g", "G", "ctrl+s")
        assert "an editor's name" in desk.words_in("#dialog-said")
        assert desk.store.assignments() == ()


async def test_a_sample_is_not_shown_at_an_open_desk(ferry_database: str) -> None:
    with open_store(ferry_database) as store:
        store.draw_sample("spring", StatementFilter(), 2, ["ada", "bea"], "seed", _BY_CID)
    async with at_desk(ferry_database) as desk:
        await desk.press("g")
        assert "provenance review --sample spring" in desk.shown()
        await desk.press("enter")
        assert isinstance(desk.app.screen, AssignmentsScreen)
        assert desk.home.queue.wanted == StatementFilter()
