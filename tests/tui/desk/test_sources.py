"""The sources screen: each key pressed and looked up in the store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.widgets import Input, Select, SelectionList

from provenance import workflow
from provenance.domain.annotations import Target
from provenance.domain.relations import RelationKind
from provenance.domain.source_records import SourceRecord
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, a_hop, a_publisher, a_statement, an_article
from tests.tui.desk.pilots import Desk, at_desk
from tui.screens.duplicates import DuplicatesScreen
from tui.screens.merging import MergeScreen
from tui.screens.sources import SourcesScreen


@asynccontextmanager
async def at_sources(database: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Desk]:
    """The desk with the sources open."""
    async with at_desk(database, size=size) as desk:
        await desk.press("s")
        yield desk


def _record(desk: Desk, name: str) -> SourceRecord:
    return desk.store.source_record(desk.store.find_source(name))


async def _go_to(desk: Desk, name: str) -> None:
    """Walk the list with the arrow until the source is the present one."""
    screen = desk.app.screen
    assert isinstance(screen, SourcesScreen)
    await desk.press("home")
    while screen.present is None or screen.present.name != name:
        before = screen.place
        await desk.press("down")
        assert screen.place != before, f"{name} is not listed"


async def _fill(desk: Desk, **fields: str) -> None:
    for name, value in fields.items():
        match desk.app.screen.query_one(f"#{name.replace('_', '-')}"):
            case Select() as choice:
                choice.value = value
            case Input() as field:
                field.value = value
    await desk.press("ctrl+s")


async def test_every_source_is_listed_with_what_it_gave(ferry_database: str) -> None:
    async with at_sources(ferry_database) as desk:
        shown = desk.shown()
        for words in ("1 of 7 sources", "Nordbund", "Pelle Ask", "Radio Sund", "the union"):
            assert words in shown
        await _go_to(desk, "Tove Lindqvist")
        text = desk.words_in("#list-text")
        assert "As origin     3 statements" in text
        assert "As carrier    1 statement" in text
        assert "Reliability   not judged" in text


async def test_search_and_kind_narrow_the_list(ferry_database: str) -> None:
    async with at_sources(ferry_database, (80, 24)) as desk:
        await desk.press("slash")
        await desk.write("tove")
        await desk.press("enter")
        assert "1 of 1 source" in desk.words_in("#list-head")
        await desk.press("x", "f", *["down"] * 5, "enter")
        assert "wire" in desk.words_in("#list-head")
        assert "Nordbund" in desk.words_in("#list-text")
        await desk.press("slash")
        await desk.write("volcano")
        await desk.press("enter")
        assert "No source matches" in desk.shown()


async def test_enter_shows_its_statements_and_escape_goes_back(ferry_database: str) -> None:
    async with at_sources(ferry_database) as desk:
        await _go_to(desk, "Radio Sund")
        await desk.press("enter")
        assert desk.app.screen is desk.home
        assert list(desk.home.queue.ids) == [2]
        await desk.press("s", "escape")
        assert desk.app.screen is desk.home


async def test_a_source_is_renamed_filed_tied_and_named_otherwise_in_one_act(
    ferry_database: str,
) -> None:
    async with at_sources(ferry_database) as desk:
        await _go_to(desk, "the union")
        await desk.press("E")
        await _fill(
            desk,
            source_name="Ferry Crews' Union",
            source_kind="group",
            source_alias="FCU",
            source_tie="speaks_for",
            source_other="Pelle Ask",
            source_why="its own letterhead says so",
        )
        record = _record(desk, "FCU")
        assert record.summary.name == "Ferry Crews' Union"
        assert record.summary.kind is SourceKind.GROUP
        assert record.summary.aliases == ("FCU", "the union")
        assert [(tie.kind, tie.other.name) for tie in record.ties] == [
            (SourceTieKind.SPEAKS_FOR, "Pelle Ask")
        ]
        assert "renamed" in desk.words_in("#list-head")
        await desk.press("U")
        assert _record(desk, "the union").ties == ()
        await desk.press("Y")
        assert _record(desk, "FCU").summary.kind is SourceKind.GROUP


async def test_an_alias_and_a_tie_are_dropped(ferry_database: str) -> None:
    async with at_sources(ferry_database) as desk:
        await _go_to(desk, "Nordbund")
        await desk.press("E")
        await _fill(
            desk,
            source_alias="NB",
            source_tie="part_of",
            source_other="Radio Sund",
            source_why="masthead",
        )
        await _go_to(desk, "Nordbund")
        await desk.press("E")
        await _fill(desk, source_drop="NB", source_untie="0", source_why="an error of mine")
        record = _record(desk, "Nordbund")
        assert (record.summary.aliases, record.ties) == ((), ())


async def test_an_edit_without_a_reason_is_refused_and_nothing_is_lost(ferry_database: str) -> None:
    async with at_sources(ferry_database) as desk:
        await _go_to(desk, "Nordbund")
        await desk.press("E")
        await _fill(desk, source_name="Nordbund Agency")
        assert "say in a few words why" in desk.words_in("#dialog-said")
        assert desk.app.screen.query_one("#source-name", Input).value == "Nordbund Agency"
        await _fill(desk, source_name="Radio Sund", source_why="the same")
        assert "merge the two" in desk.words_in("#dialog-said").replace("\n", " ")
        await desk.press("escape")
        assert _record(desk, "Nordbund").summary.name == "Nordbund"


async def test_marked_sources_are_merged_after_a_preview_and_parted_again(
    ferry_database: str,
) -> None:
    async with at_sources(ferry_database) as desk:
        await _go_to(desk, "Nordbund")
        await desk.press("space")
        assert "1 marked" in desk.words_in("#list-head")
        await _go_to(desk, "Radio Sund")
        await desk.press("M")
        assert isinstance(desk.app.screen, MergeScreen)
        preview = desk.words_in("#moving")
        for words in ("From          Nordbund", "To            Radio Sund", "1 statement"):
            assert words in preview
        assert "! Nordbund is filed as wire" in preview
        await desk.write("one newsroom")
        await desk.press("enter")
        assert [one.name for one in _record(desk, "Nordbund").merged] == ["Nordbund"]
        assert _record(desk, "Nordbund").summary.name == "Radio Sund"
        await desk.press("U")
        assert _record(desk, "Nordbund").summary.name == "Nordbund"
        await desk.press("Y")
        await _go_to(desk, "Radio Sund")
        await desk.press("P", "tab")
        await desk.write("two after all")
        await desk.press("ctrl+s")
        assert _record(desk, "Nordbund").summary.name == "Nordbund"


async def test_merging_without_marks_says_how(ferry_database: str) -> None:
    async with at_sources(ferry_database) as desk:
        head = desk.store.log_head()
        await desk.press("M", "P")
        assert isinstance(desk.app.screen, SourcesScreen)
        assert desk.store.log_head() == head


async def test_a_source_is_split_by_statements_after_a_preview(ferry_database: str) -> None:
    async with at_sources(ferry_database) as desk:
        await _go_to(desk, "Tove Lindqvist")
        await desk.press("S")
        listed = desk.app.screen.query_one(SelectionList)
        assert listed.option_count == 4
        await desk.press("down", "space")
        assert list(listed.selected) == [2]
        assert "● st2" in desk.shown()
        desk.app.screen.query_one("#split-name", Input).value = "Tove Lindqvist the elder"
        await desk.press("tab")
        assert "To            Tove Lindqvist the elder" in desk.words_in("#moving")
        assert "As origin     1 statement" in desk.words_in("#moving")
        await _fill(desk, moving_why="her mother, the text says")
        assert desk.statement(2).hops[0].source_id == desk.store.find_source(
            "Tove Lindqvist the elder"
        )
        await desk.press("U")
        assert desk.statement(2).hops[0].source_id == desk.store.find_source("Tove Lindqvist")


async def test_reliability_over_time_is_told_with_who_when_and_why(ferry_database: str) -> None:
    async with at_sources(ferry_database) as desk:
        await _go_to(desk, "Nordbund")
        await desk.press("R", "b")
        await desk.write("usually right")
        await desk.press("enter", "R", "c")
        assert "Until now B, ada" in desk.words_in("#rating-before")
        await desk.write("two errors in May")
        await desk.press("enter", "N")
        await desk.write("call the desk editor")
        await desk.press("enter")
        text = desk.words_in("#list-text")
        assert text.index("two errors in May") < text.index("usually right")
        assert "superseded" in text
        assert "call the desk editor" in text
        record = _record(desk, "Nordbund")
        assert [rating.annotation.value for rating in record.ratings] == ["B", "C"]
        assert "C" in desk.shown()


async def test_contradicted_and_superseded_are_counted(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        workflow.relate(desk.store, 4, RelationKind.CONTRADICTS, 1, "he says the opposite", BY_ADA)
        workflow.relate(desk.store, 5, RelationKind.SUPERSEDES, 2, "a day later", BY_ADA)
        await desk.press("s")
        await _go_to(desk, "Tove Lindqvist")
        assert "Contradicted  1" in desk.words_in("#list-text")
        assert "Superseded    1" in desk.words_in("#list-text")
        await _go_to(desk, "Pelle Ask")
        assert "Contradicted  1" in desk.words_in("#list-text")
        assert "Superseded    0" in desk.words_in("#list-text")


def _alike(desk: Desk) -> None:
    text = "Nordbund Ltd said on Monday that the quay is shut."
    statement = a_statement(
        "the quay is shut",
        text=text,
        source="Nordbund Ltd",
        chain=(
            a_hop("Nordbund Ltd", kind=SourceKind.WIRE),
            a_publisher(),
        ),
    )
    desk.store.add_article(an_article(text), (statement,), BY_ADA)


async def test_look_alikes_are_merged_or_told_apart(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        _alike(desk)
        await desk.press("s", "a")
        screen = desk.app.screen
        assert isinstance(screen, DuplicatesScreen)
        assert [(p.one.name, p.other.name) for p in screen.proposals]
        total, reason = screen.total, screen.proposals[0].reason
        assert reason in desk.words_in("#list-text").replace("\n", " ")
        await desk.press("D")
        await desk.write("two houses")
        await desk.press("enter")
        assert screen.total == total - 1
        await desk.press("U")
        assert screen.total == total
        stays = screen.proposals[0].other
        await desk.press("s", "M")
        await desk.write("one house")
        await desk.press("enter")
        goes = screen.proposals[0].one if screen.total else None
        assert screen.total == total - 1
        assert [one.id for one in desk.store.source_record(stays.id).merged]
        assert goes is None or goes.id != stays.id


async def test_without_sources_the_screen_says_so(sqlite_database: str) -> None:
    async with at_sources(sqlite_database, (80, 24)) as desk:
        assert "No sources yet" in desk.shown()
        await desk.press("E", "M", "S", "enter", "space", "a")
        assert "No two sources look alike" in desk.shown()
        await desk.press("escape", "escape")
        assert desk.app.screen is desk.home


async def test_what_was_done_to_sources_shows_at_the_desk(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("s")
        await _go_to(desk, "Tove Lindqvist")
        await desk.press("R", "e")
        await desk.write("forgot the minutes")
        await desk.press("enter", "escape")
        assert "person           E" in desk.words_in("#judgement")
        assert desk.store.history(Target.parse("src1"))
        assert desk.home.queue.wanted == StatementFilter()
