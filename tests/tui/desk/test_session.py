"""A sitting: where it goes on, what was done, and what stands in an empty or broken desk's place."""

from pathlib import Path

from db.store import open_store
from provenance.domain.sittings import SessionTally
from provenance.domain.stored import StatementFilter
from provenance.errors import DatabaseError
from tests.builders import BY_ADA, an_article
from tests.tui.desk.pilots import at_desk, ferry_store
from tui.app import ReviewApp, closing_words
from tui.exits import ExitCode
from tui.screens.closing import ClosingScreen
from tui.screens.failure import FailureScreen


async def test_a_sitting_that_was_left_goes_on_where_it_was(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "down", "down", "q", "enter")
    async with at_desk(ferry_database) as desk:
        assert desk.present_id == 4
        assert desk.app.session is not None
        assert desk.app.session.resumed


async def test_a_desk_that_was_killed_goes_on_where_it_was(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "down")
    async with at_desk(ferry_database) as desk:
        assert desk.present_id == 3


async def test_a_finished_sitting_is_followed_by_a_new_one(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "down", "q", "f")
    async with at_desk(ferry_database) as desk:
        assert desk.present_id == 1
        assert desk.app.session is not None
        assert not desk.app.session.resumed


async def test_editors_have_sittings_of_their_own(ferry_database: str) -> None:
    async with at_desk(ferry_database, editor="ada") as desk:
        await desk.press("down", "down", "q", "enter")
    async with at_desk(ferry_database, editor="grace") as desk:
        assert desk.present_id == 1


async def test_leaving_shows_what_was_done_and_answers_it(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "X")
        await desk.write("a caption")
        await desk.press("enter", "B", "3")
        await desk.write("fits")
        await desk.press("enter", "C", "U", "q")
        assert isinstance(desk.app.screen, ClosingScreen)
        tally = desk.words_in("#tally")
        assert "1 statement confirmed" in tally
        assert "1 statement rejected" in tally
        assert "1 rating given" in tally
        assert "1 act undone" in tally
        await desk.press("enter")
        assert desk.app.return_value == SessionTally(confirmed=1, rejected=1, rated=1, undone=1)


async def test_escape_stays_at_the_desk(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("q", "escape", "C")
        assert desk.store.statements(StatementFilter()).decided == 1


async def test_ctrl_q_asks_as_q_does(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("ctrl+q")
        assert isinstance(desk.app.screen, ClosingScreen)


async def test_an_empty_store_says_how_to_add_articles(sqlite_database: str) -> None:
    async with at_desk(sqlite_database, size=(80, 24)) as desk:
        assert "No articles yet" in desk.shown()
        assert "provenance add" in desk.shown()
        ferry_store(sqlite_database)
        await desk.press("r")
        assert desk.present_id == 1


async def test_an_empty_store_says_so_whatever_the_filter(sqlite_database: str) -> None:
    async with at_desk(sqlite_database, wanted=StatementFilter(speech_only=True)) as desk:
        assert "No articles yet" in desk.shown()
        assert "A  adds one" in desk.shown()


async def test_articles_without_statements_are_said_to_be_so(sqlite_database: str) -> None:
    with open_store(sqlite_database) as store:
        store.add_article(an_article("Nothing is said here."), (), BY_ADA)
    async with at_desk(sqlite_database) as desk:
        assert "nobody is reported to say anything" in desk.shown()


async def test_a_database_that_cannot_be_read_is_named_with_a_way_on(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no database, and it is long enough to be looked at" * 40)
    app = ReviewApp(lambda: open_store(str(broken)), editor="ada", wanted=StatementFilter())
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, FailureScreen)
        await pilot.press("q")
    assert isinstance(app.failure, DatabaseError)
    code, _, complaint = closing_words(app, app.return_value)
    assert code is ExitCode.DATABASE
    assert "broken.db" in complaint


async def test_an_article_that_is_not_there_is_said_to_be_missing(ferry_database: str) -> None:
    async with at_desk(ferry_database, wanted=StatementFilter(article_id=99)) as desk:
        assert isinstance(desk.app.screen, FailureScreen)
        assert "art99" in desk.words_in("#failure")
        assert "database" not in desk.shown()
        await desk.press("q")
    code, report, complaint = closing_words(desk.app, desk.app.return_value)
    assert (code, report) == (ExitCode.FAILED, "")
    assert "art99" in complaint


async def test_a_database_that_breaks_while_the_desk_is_open_is_a_modal(
    ferry_database: str,
) -> None:
    async with at_desk(ferry_database) as desk:
        desk.app.close_store()  # nothing of the file is in hand any more
        Path(ferry_database).write_bytes(b"overwritten by something else " * 400)
        await desk.press("r")
        assert isinstance(desk.app.screen, FailureScreen)


async def test_the_desk_prints_what_was_done(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "q", "enter")
    code, report, complaint = closing_words(desk.app, desk.app.return_value)
    assert (code, complaint) == (ExitCode.DONE, "")
    assert report == "This session: 1 statement confirmed.\n"
