"""The report of the present filter: shown as it would be written, and written."""

from pathlib import Path

import pytest

from provenance import workflow
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA
from tests.tui.desk.pilots import at_desk
from tui.report_file import load_reporter
from tui.screens import report as report_module
from tui.screens.report import ReportScreen, scope_in_words
from tui.screens.report_writing import ReportWritingScreen


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the desk was opened in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_what_is_shown_is_what_the_filter_lets_through(ferry_database: str) -> None:
    wanted = StatementFilter(source="Nordbund")
    async with at_desk(ferry_database, wanted=wanted) as desk:
        await desk.press("p")
        assert isinstance(desk.app.screen, ReportScreen)
        shown = desk.shown()
        assert "# Provenance report: through Nordbund" in shown
        assert "through Nordbund   markdown, 1 article" in desk.words_in("#report-head")
        assert "Pelle Ask" in desk.app.screen.words
        assert "eleven million" not in desk.app.screen.words
        await desk.press("p")
        assert desk.app.screen is desk.home


async def test_a_report_is_written_as_the_command_writes_it(
    ferry_database: str, folder: Path
) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.press("p", "w")
        assert isinstance(desk.app.screen, ReportWritingScreen)
        await desk.write("ferry.md")
        await desk.press("enter")
        assert "written to ferry.md" in desk.words_in("#report-head")
        written = (folder / "ferry.md").read_text("utf-8")
        screen = desk.app.screen
        assert isinstance(screen, ReportScreen)
        assert screen.report is not None
        assert written == load_reporter("markdown").render(screen.report)
        expected = workflow.build_report(
            desk.store, "everything stored", StatementFilter(), BY_ADA, screen.report.written_at
        )
        assert load_reporter("markdown").render(expected) == written


async def test_another_file_is_replaced_only_after_a_question(
    ferry_database: str, folder: Path
) -> None:
    old = folder / "report.md"
    old.write_text("mine")
    async with at_desk(ferry_database) as desk:
        await desk.press("p", "w", "enter")
        assert "is there already" in desk.words_in("#dialog-said")
        assert old.read_text() == "mine"
        await desk.press("escape", "w", "enter", "enter")
        assert old.read_text().startswith("# Provenance report")


async def test_each_format_is_shown_and_named(ferry_database: str, folder: Path) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("p", "f")
        assert "html" in desk.words_in("#report-head")
        assert "<!doctype html>" in desk.shown().lower()
        await desk.press("end", "home", "down", "pagedown", "w", "enter")
        assert (folder / "report.html").read_text("utf-8").lower().startswith("<!doctype html>")


async def test_what_cannot_be_written_says_why(ferry_database: str, folder: Path) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("p", "w")
        await desk.write("absent/report.md")
        await desk.press("enter")
        assert "There is no folder" in desk.words_in("#dialog-said").replace("\n", " ")
        await desk.write(str(folder))
        await desk.press("enter")
        assert "is a folder" in desk.words_in("#dialog-said").replace("\n", " ")
        assert list(folder.glob("*.md")) == []


async def test_an_empty_store_has_nothing_to_report(sqlite_database: str) -> None:
    async with at_desk(sqlite_database) as desk:
        await desk.press("p", "w")
        assert isinstance(desk.app.screen, ReportScreen)
        assert "nothing to report" in desk.shown()


async def test_very_many_statements_are_gathered_only_when_asked(
    ferry_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_module, "MANY", 5)
    async with at_desk(ferry_database) as desk:
        await desk.press("p")
        screen = desk.app.screen
        assert isinstance(screen, ReportScreen)
        assert "6 statements match" in desk.shown()
        assert screen.report is None
        await desk.press("enter")
        assert screen.report is not None


def test_an_order_is_no_part_of_what_a_report_covers() -> None:
    from provenance.domain.stored import Order

    assert scope_in_words(StatementFilter(order=Order.UNSURE)) == "everything stored"
    assert scope_in_words(StatementFilter(tag="x", order=Order.SURE)) == "#x"
