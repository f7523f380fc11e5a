"""Marks and batches, splitting, joining, adding what was missed, and adding an article, all by keys."""

from pathlib import Path

import pytest
from textual.widgets import Input

from db.store import open_store
from provenance.domain.annotations import AnnotationKind
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementFilter
from tests.builders import FERRY_TEXT
from tests.tui.desk.pilots import Desk, at_desk
from tui.drafts.names import completed, names_in
from tui.screens.add_article import AddArticleScreen
from tui.screens.bulk import BulkScreen


def order(desk: Desk) -> list[int]:
    return [n for part in desk.store.queue(StatementFilter()) for n in part.ids]


async def test_only_the_marked_are_confirmed_after_a_question(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("space", "down", "space")
        assert "2 marked" in desk.words_in("#head-left")
        assert desk.shown().count("■") == 2
        await desk.press("C")
        assert isinstance(desk.app.screen, BulkScreen)
        assert "Confirm 2 marked statements?" in desk.shown()
        assert "st1, st3" in desk.shown()
        assert desk.store.statements(StatementFilter()).decided == 0
        await desk.press("enter")
        assert [n for n, s in enumerate(desk.statuses(), 1) if s is Status.CONFIRMED] == [1, 3]
        assert "marked" not in desk.words_in("#head-left")
        assert "confirmed st1, st3" in desk.words_in("#head-left")


async def test_a_batch_is_undone_and_redone_as_a_whole_across_restarts(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("space", "space", "space", "X")
        await desk.write("captions")
        await desk.press("enter")
        assert desk.statuses().count(Status.REJECTED) == 3
    async with at_desk(ferry_database) as desk:
        await desk.press("U")
        assert desk.statuses().count(Status.REJECTED) == 0
    async with at_desk(ferry_database) as desk:
        await desk.press("Y")
        assert desk.statuses().count(Status.REJECTED) == 3
        assert desk.store.verify().is_sound


async def test_who_leaves_the_question_keeps_the_marks(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("space", "space", "C", "escape")
        assert "2 marked" in desk.words_in("#head-left")
        assert desk.store.statements(StatementFilter()).decided == 0
        await desk.press("escape")
        assert "marked" not in desk.words_in("#head-left")


@pytest.mark.parametrize("key", ["E", "B", "R", "H", "S"])
async def test_what_takes_one_at_a_time_does_nothing_while_some_are_marked(
    ferry_database: str, key: str
) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("space", "space", key)
        assert desk.app.screen is desk.home


async def test_the_marked_are_tagged_and_noted_together(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("space", "space", "T")
        await desk.write("call-back")
        await desk.press("enter")
        for statement in (1, 2):
            assert [a.value for a in desk.standing(statement, AnnotationKind.TAG)] == ["call-back"]


async def test_marked_statements_are_joined(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "space", "space", "J", "enter")
        assert len(desk.statement(2).statement.content) >= 1
        assert "it holds" in desk.statement(2).words
        assert desk.statement(3).status is Status.REJECTED
        await desk.press("U")
        assert desk.statement(3).status is Status.PROPOSED


async def test_joining_asks_for_marks(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("space", "J")
        assert desk.app.screen is desk.home


async def test_a_statement_is_split_at_a_word(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "S")
        while "Of its own: and it holds" not in desk.words_in("#split-second"):
            await desk.press("up" if "Of its own: it" in desk.words_in("#split-second") else "down")
        await desk.write("two claims")
        await desk.press("enter")
        new = next(n for n in order(desk) if n > 6)
        assert desk.statement(2).words == '"We have an agreement'
        assert desk.statement(new).words == 'and it holds,"'
        await desk.press("U")
        assert desk.statement(2).words == '"We have an agreement and it holds,"'


async def test_a_missed_statement_is_added_by_its_words(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "M")
        # From the word after the statement to the sentence on the strike.
        for _ in range(40):
            if desk.app.screen.query_one("#missed-words").draft.span.end > FERRY_TEXT.index(
                "The strike"
            ):
                break
            await desk.press("right")
        await desk.press("space")
        for _ in range(40):
            start = desk.app.screen.query_one("#missed-words").draft.span.start
            if start >= FERRY_TEXT.index("The strike"):
                break
            await desk.press("right")
        await desk.press("s", "tab")
        await desk.write("Pelle")
        await desk.press("right", "ctrl+s")
        assert desk.app.screen is desk.home
        new = next(n for n in order(desk) if n > 6)
        stored = desk.statement(new)
        assert stored.words.startswith("The strike cost the ports")
        assert stored.statement.speaker is not None
        assert stored.statement.speaker.name == "Pelle Ask"
        assert stored.statement.form is Form.INDIRECT
        assert desk.present_id == new


def test_names_are_completed_from_the_text() -> None:
    names = names_in(FERRY_TEXT)
    assert {"Tove Lindqvist", "Pelle Ask", "Radio Sund"} <= set(names)
    assert completed("tove", names) == "Tove Lindqvist"
    assert completed("zz", names) is None
    assert completed("  ", names) is None


async def test_an_article_is_added_from_an_empty_store(
    sqlite_database: str, tmp_path: Path
) -> None:
    article = tmp_path / "ferry.txt"
    article.write_text(FERRY_TEXT, encoding="utf-8")
    async with at_desk(sqlite_database) as desk:
        assert "A  adds one" in desk.shown()
        await desk.press("A")
        await desk.write(str(article))
        await desk.press("tab")
        await desk.write("The Sound Courier")
        await desk.press("tab")
        await desk.write("2026-03-09")
        await desk.press("enter")
        await desk.until(lambda: desk.present_id is not None)
        stored = desk.store.article(1)
        assert (stored.article.outlet, str(stored.article.published.day)) == (
            "The Sound Courier",
            "2026-03-09",
        )
        assert desk.home.queue.total > 3


@pytest.mark.parametrize(
    ("where", "published", "says"),
    [
        ("", "", "give the path"),
        ("no-such-file.txt", "", "no-such-file"),
        ("no-such-file.txt", "next week", "no date"),
    ],
)
async def test_what_cannot_be_read_is_said_and_stays_as_typed(
    sqlite_database: str, where: str, published: str, says: str
) -> None:
    async with at_desk(sqlite_database) as desk:
        await desk.press("A")
        await desk.write(where)
        await desk.press("tab", "tab")
        await desk.write(published)
        await desk.press("enter")
        await desk.until(lambda: says in desk.words_in("#dialog-said"))
        assert isinstance(desk.app.screen, AddArticleScreen)
        assert desk.app.screen.query_one("#add-where", Input).value == where
        await desk.press("escape")
        assert desk.store.articles() == ()


async def test_everything_that_was_shown_is_still_in_the_log(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("space", "space", "C", "enter", "U", "Y")
    with open_store(ferry_database) as store:
        assert store.verify().is_sound
        assert store.statement(1).status is Status.CONFIRMED
