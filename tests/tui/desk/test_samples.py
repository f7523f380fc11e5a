"""A blind sample at the desk: voted on unseen, adjudicated with every vote in sight."""

from db.blind import open_blind
from db.store import open_store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.samples import VoteField
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.tui.desk.pilots import Desk, settle
from tui.app import ReviewApp
from tui.screens.contests import ContestsScreen

SPRING = StatementFilter(sample="spring")
BY_CID = Signature("cid")


async def vote(database: str, editor: str, *keys: str) -> str:
    """Press keys at a blind desk; what it shows at the end."""
    app = ReviewApp(lambda: open_blind(database, "spring", editor), editor=editor, wanted=SPRING)
    with open_store(database) as store:
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            desk = Desk(app, pilot, store)
            for key in keys:
                await desk.press(key)
                if key == "X":
                    await desk.write("a caption")
                    await desk.press("enter")
            shown = desk.shown()
        app.close_store()
    return shown


async def test_two_vote_blind_and_a_third_adjudicates(ferry_database: str) -> None:
    with open_store(ferry_database) as store:
        store.draw_sample("spring", StatementFilter(), 2, ["ada", "bea"], "seed", BY_CID)
        first, second = (n for part in store.queue(SPRING) for n in part.ids)
    shown = await vote(ferry_database, "ada", "C", "C")
    assert "2 of 2, 2 decided" in shown
    shown = await vote(ferry_database, "bea", "X")
    assert "1 decided" in shown
    assert "confirmed" not in shown
    await vote(ferry_database, "bea", "n", "C")
    app = ReviewApp(lambda: open_store(ferry_database), editor="cid", wanted=StatementFilter())
    with open_store(ferry_database) as store:
        assert store.statement(first).status is Status.PROPOSED
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            desk = Desk(app, pilot, store)
            await desk.press("b", "enter")
            assert isinstance(app.screen, ContestsScreen)
            assert f"The verdict of st{first}" in desk.shown()
            assert "a caption" in desk.shown()
            await desk.press("l", "A")
            await desk.write("it is a caption")
            await desk.press("enter")
            assert store.statement(first).status is Status.REJECTED
            assert "Nothing is left to adjudicate" in desk.shown()
            await desk.press("G")
            assert store.statement(second).status is Status.CONFIRMED
            await desk.press("U")
            assert store.statement(second).status is Status.PROPOSED
            await desk.press("escape")
        app.close_store()
        (verdict,) = (
            c
            for c in store.contests("spring")
            if c.field is VoteField.VERDICT and c.subject == f"st{first}"
        )
        assert [v.value for v in verdict.losing] == ["confirmed"]
        assert store.verify().is_sound


async def test_a_blind_desk_shows_nobody_elses_votes(ferry_database: str) -> None:
    with open_store(ferry_database) as store:
        store.draw_sample("spring", StatementFilter(), 2, ["ada", "bea"], "seed", BY_CID)
        workflow.decide(store, [1], Status.CONFIRMED, "", BY_CID)
    shown = await vote(ferry_database, "ada", "b")
    assert "Which sample?" not in shown
    assert "0 decided" in shown
