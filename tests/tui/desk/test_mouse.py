"""The mouse is never needed; where it is used it does what the keys do."""

from provenance.domain.statements import Status
from tests.tui.desk.pilots import at_desk, settle
from tui.widgets.queue_list import QueueList


async def test_a_click_chooses_a_row(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.pilot.click(QueueList, offset=(10, 2))
        await settle(desk.pilot)
        assert desk.present_id == 3


async def test_a_click_on_a_key_presses_it(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        bar = desk.words_in("#keys").split("\n")[1]
        await desk.pilot.click("#keys", offset=(bar.index("confirm"), 1))
        await settle(desk.pilot)
        assert desk.statement(1).status is Status.CONFIRMED


async def test_a_click_beside_the_keys_does_nothing(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.pilot.click("#keys", offset=(2, 1))
        await settle(desk.pilot)
        assert desk.store.statement(1).status is Status.PROPOSED
        assert desk.app.screen is desk.home
