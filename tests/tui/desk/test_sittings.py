"""The sittings of an editor: looked back on and gone on with."""

from provenance.domain.stored import StatementFilter
from tests.tui.desk.pilots import at_desk
from tui.screens.sittings import SittingsScreen


async def test_what_was_decided_undone_and_left_is_told(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.press("C", "C", "U", "R", "b")
        await desk.write("usually right")
        await desk.press("enter", "B", "2")
        await desk.write("fits")
        await desk.press("enter", "i")
        assert isinstance(desk.app.screen, SittingsScreen)
        text = desk.words_in("#list-text")
        for words in (
            "1 statement confirmed",
            "2 ratings given",
            "1 act undone",
            "5 statements left to decide",
            "100%",
            "1 of 1 confirmed without a correction",
            "1 of 1 pairs of ratings",
            "took back: confirmed st2",
        ):
            assert words in text
        assert "this one" in desk.shown()
        await desk.press("U")
        assert "2 ratings" not in desk.words_in("#list-text")
        await desk.press("i")
        assert desk.app.screen is desk.home


async def test_an_earlier_sitting_is_gone_on_with_where_it_was_left(ferry_database: str) -> None:
    wanted = StatementFilter(attributed_only=True)
    async with at_desk(ferry_database, wanted=wanted) as desk:
        await desk.press("down", "down", "C", "q", "enter")
    async with at_desk(ferry_database) as desk:
        assert desk.app.session is not None
        this = desk.app.session.id
        await desk.press("i")
        assert "1 of 2 sittings" in desk.words_in("#list-head")
        await desk.press("down", "enter")
        assert desk.app.screen is desk.home
        assert desk.home.queue.wanted == wanted
        assert desk.present_id == 5
        assert desk.app.session.id != this
        await desk.press("C")
        (event,) = desk.store.sitting(desk.app.session.id).events[:1]
        assert event.summary == "confirmed st5"
        assert "bea" not in desk.shown()
        assert not [n for n in desk.app._notifications if n.title == "Meanwhile"]


async def test_a_finished_sitting_shows_its_filter(ferry_database: str) -> None:
    wanted = StatementFilter(tag="x")
    async with at_desk(ferry_database, wanted=wanted) as desk:
        await desk.press("q", "f")
    async with at_desk(ferry_database) as desk:
        await desk.press("i", "down", "enter")
        assert desk.home.queue.wanted == wanted
        assert desk.app.session is not None
        assert desk.app.session.filter == StatementFilter()
