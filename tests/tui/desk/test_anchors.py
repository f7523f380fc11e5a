"""The newsroom's own words beside each level, and ratings of others hidden in blind mode."""

from dataclasses import replace

from textual.widgets import OptionList

from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Signature, Target
from tests.tui.desk.pilots import at_desk

BY_BEA = Signature("bea")


async def test_own_words_for_a_level_are_written_where_one_rates(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("B", "down", "down", "ctrl+o")
        await desk.write("one named source, nothing against it")
        await desk.press("enter")
        assert desk.store.anchors()["2"].words == "one named source, nothing against it"
        assert "Here: one named source" in desk.shown()
        assert "Here: one named source" in str(
            desk.app.screen.query_one(OptionList).get_option("2").prompt
        )
        await desk.press("2")
        await desk.write("earlier reports")
        await desk.press("enter")
        assert [a.value for a in desk.standing(1, AnnotationKind.CREDIBILITY)] == ["2"]


async def test_in_blind_mode_others_ratings_show_after_ones_own(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        workflow.rate(desk.store, Target.parse("st1"), "4", "sits badly", BY_BEA)
        desk.app.keep_settings(replace(desk.app.keeper.settings, blind=True))
        await desk.press("r")
        assert "sits badly" not in desk.shown()
        await desk.press("B")
        assert "Not judged until now" in desk.shown()
        await desk.press("3")
        await desk.write("nothing against it")
        await desk.press("enter")
        assert "sits badly" in desk.words_in("#judgement")
