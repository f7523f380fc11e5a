"""From an empty store to a reviewed article and its report, by the keys that the screen itself names."""

from pathlib import Path

import pytest

from provenance.domain.annotations import AnnotationKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.builders import FERRY_TEXT
from tests.tui.desk.pilots import Desk, at_desk
from tui.screens.home import HomeScreen


async def press_as_shown(desk: Desk, key: str, words: str) -> None:
    """Press a key once the screen says what it is for: `C confirm`."""
    shown = " ".join(desk.shown().split())
    assert words in shown, f"{words!r} is not on the screen:\n{desk.shown()}"
    await desk.press(key)


async def test_an_editor_needs_nothing_but_the_screen(
    sqlite_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(FERRY_TEXT, encoding="utf-8")
    async with at_desk(sqlite_database, size=(160, 45)) as desk:
        await press_as_shown(desk, "A", "A adds one")
        await desk.write("ferry.txt")
        await press_as_shown(desk, "tab", "Tab next field")
        await desk.write("The Sound Courier")
        await desk.press("tab")
        await desk.write("2026-03-09")
        await press_as_shown(desk, "enter", "Enter reads and stores it")
        await desk.until(lambda: desk.present_id is not None)

        await press_as_shown(desk, "B", "B rate 1-6")
        await press_as_shown(desk, "1", "1-6 or ↑↓ choose")
        await desk.write("everybody says so")
        await press_as_shown(desk, "enter", "Ctrl+S stores")
        assert "asks for a second origin" in desk.words_in("#dialog-said")
        await press_as_shown(desk, "escape", "Esc leaves, nothing stored")
        first = desk.present_id
        assert first is not None
        assert desk.standing(first, AnnotationKind.CREDIBILITY) == []

        await press_as_shown(desk, "R", "R rate A-F")
        await desk.press("b")
        await desk.write("right about the last two strikes")
        await desk.press("enter")
        assert any(hop.reliability == "B" for hop in desk.statement(first).hops)

        while desk.home.queue.next_proposed() is not None:
            await press_as_shown(desk, "C", "C confirm")
        await press_as_shown(desk, "C", "C confirm")
        rows = desk.store.statements(StatementFilter()).rows
        assert rows
        assert {row.status for row in rows} == {Status.CONFIRMED}

        await press_as_shown(desk, "question_mark", "? help")
        assert (
            "The report on what the filter lets through"
            in desk.app.screen.query_one("#help-text").content.plain
        )
        await desk.press("escape", "p")
        await press_as_shown(desk, "w", "w write")
        await desk.write("ferry.md")
        await press_as_shown(desk, "enter", "Enter writes")
        await press_as_shown(desk, "escape", "Esc leave")
        assert isinstance(desk.app.screen, HomeScreen)
        await press_as_shown(desk, "q", "q quit")
        await desk.press("f")
    report = (tmp_path / "ferry.md").read_text(encoding="utf-8")
    assert "confirmed" in report
    assert "reliability B" in report
