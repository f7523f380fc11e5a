"""The timeline of a source and the comparison of two statements, by keys and looked up in the store."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest
from textual.content import Content
from textual.widgets import Select

from db.store import open_store
from provenance import workflow
from provenance.domain.claims import ClaimMember
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.relations import RelationKind, RelationStatus
from provenance.domain.source_records import SourceEdit
from provenance.domain.sources import SourceTieKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, a_statement, an_article
from tests.tui.desk.pilots import Desk, at_desk
from tui.screens.choose import ChooseScreen
from tui.screens.compare import CompareScreen
from tui.screens.timeline import TimelineScreen

_NEXT_DAY = (
    "Ferry crews will not go back to work this week, a Transport Ministry official said Tuesday."
)


@pytest.fixture
def two_days(ferry_database: str) -> str:
    """The ferry article, and st7: what Tove Lindqvist said the day after, which contradicts st1."""
    tuesday = date(2026, 3, 10)
    with open_store(ferry_database) as store:
        statement = a_statement(
            "Ferry crews will not go back to work this week",
            text=_NEXT_DAY,
            said_on=When("Tuesday", tuesday, tuesday, Precision.DAY, DateBasis.STATED),
        )
        article = an_article(_NEXT_DAY, title="Ferries stay tied up", published="2026-03-10")
        store.add_article(article, (statement,), BY_ADA)
        found = workflow.relations_of(store, 1, 7, standing_only=False)
        if not found:
            why = "“will go back” and “will not go back”"
            workflow.relate(store, 7, RelationKind.CONTRADICTS, 1, why, BY_ADA)
    return ferry_database


@asynccontextmanager
async def at_timeline(database: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Desk]:
    """The desk with the timeline of st1's speaker open."""
    async with at_desk(database, size=size) as desk:
        await desk.press("t")
        assert isinstance(desk.app.screen, TimelineScreen)
        yield desk


async def test_one_key_leads_to_the_timeline_and_back(two_days: str) -> None:
    async with at_timeline(two_days) as desk:
        shown = desk.shown()
        for words in (
            "Timeline   Tove Lindqvist",
            "9 Mar 2026",
            "10 Mar 2026",
            "+1 d",
            "≠ contradicts st1",
            "1 turn",
            "Tove Lindqvist > Radio Sund > ",
        ):
            assert words in shown
        await desk.press("t")
        assert desk.app.screen is desk.home
        assert desk.present_id == 1


async def test_n_goes_to_the_turn_and_enter_to_its_statement_at_the_desk(two_days: str) -> None:
    async with at_timeline(two_days, (80, 24)) as desk:
        await desk.press("n")
        text = desk.words_in("#list-text")
        assert text.startswith("st7")
        assert "1 day after the one before" in text
        assert "contradicts st1" in text
        await desk.press("enter")
        assert desk.app.screen is desk.home
        assert desk.present_id == 7


async def test_a_statement_outside_the_filter_is_shown_all_the_same(two_days: str) -> None:
    async with at_desk(two_days, wanted=StatementFilter(status=Status.PROPOSED)) as desk:
        workflow.decide(desk.store, [7], Status.CONFIRMED, "", BY_ADA)
        await desk.until(lambda: desk.home.queue.total == 6)
        await desk.press("t", "n", "enter")
        assert desk.present_id == 7
        assert desk.home.queue.wanted.is_open


async def test_who_speaks_for_a_body_is_told_in_its_timeline(two_days: str) -> None:
    async with at_desk(two_days) as desk:
        union = desk.store.find_source("the union")
        ask = desk.store.find_source("Pelle Ask")
        edit = SourceEdit(add_ties=((SourceTieKind.SPEAKS_FOR, union),))
        desk.store.edit_source(ask, edit, "its chair", BY_ADA)
        timeline = workflow.source_timeline(desk.store, union)
        assert [m.statement.id for m in timeline.moments] == [4, 6]
        assert timeline.beside == ("Pelle Ask",)


async def test_a_long_timeline_keeps_the_newest_and_says_what_it_leaves_out(two_days: str) -> None:
    async with at_desk(two_days) as desk:
        official = desk.store.find_source("Tove Lindqvist")
        timeline = workflow.source_timeline(desk.store, official, most=2)
        assert [m.statement.id for m in timeline.moments][-1] == 7
        assert (len(timeline.moments), timeline.left_out) == (2, 3)


async def test_what_was_rejected_is_no_part_of_a_timeline(two_days: str) -> None:
    async with at_desk(two_days) as desk:
        workflow.decide(desk.store, [1], Status.REJECTED, "a caption", BY_ADA)
        await desk.press("t")
        assert "st1 " not in desk.shown().split("Timeline")[1].split("\n", 1)[0]
        screen = desk.app.screen
        assert isinstance(screen, TimelineScreen)
        assert 1 not in [m.statement.id for m in screen.timeline.moments]


async def test_g_leads_to_the_timeline_of_the_claim(two_days: str) -> None:
    async with at_desk(two_days) as desk:
        members = [ClaimMember(1, (), statement="st1"), ClaimMember(1, (), statement="st2")]
        desk.store.make_claim("The crews go back", members, "the same plan", BY_ADA)
        await desk.press("t", "g")
        screen = desk.app.screen
        assert isinstance(screen, TimelineScreen)
        assert "The crews go back" in desk.words_in("#list-head")
        assert [m.statement.id for m in screen.timeline.moments] == [1, 2]
        await desk.press("escape", "escape")
        assert desk.app.screen is desk.home


@asynccontextmanager
async def comparing(database: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Desk]:
    """The desk with st7 and st1 side by side, from the timeline."""
    async with at_timeline(database, size) as desk:
        await desk.press("n", "c")
        assert isinstance(desk.app.screen, CompareScreen)
        yield desk


def _underlined(content: Content) -> list[str]:
    return [
        content.plain[span.start : span.end]
        for span in content.spans
        if "underline" in str(span.style)
    ]


async def test_words_are_aligned_side_by_side(two_days: str) -> None:
    async with comparing(two_days) as desk:
        left, right = (
            desk.app.screen.query_one(f"#compare-{s}").content for s in ("left", "right")
        )
        assert str(left).startswith("st7")
        assert str(right).startswith("st1")
        alone = [
            [
                content.plain[span.start : span.end]
                for span in content.spans
                if "underline" in str(span.style)
            ]
            for content in (left, right)
        ]
        assert alone == [["not", "this week"], ["on Thursday"]]
        assert "≠ contradicts st1" in desk.words_in("#compare-relations")


async def test_a_relation_is_made_with_a_reason_and_undone(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.press("c", "down", "down", "down", "c")
        assert "No relation between the two yet" in desk.shown()
        await desk.press("s", "M")
        desk.app.screen.query_one("#kind", Select).value = RelationKind.RESPONDS_TO.value
        await desk.press("tab")
        await desk.press("ctrl+s")
        assert desk.app.screen.query_one("#dialog-said").has_class("-refusal")
        await desk.write("he speaks of the deal she announced")
        await desk.press("enter")
        (stored,) = workflow.relations_of(desk.store, 1)
        assert (stored.statement.id, stored.other.id) == (4, 1)
        assert stored.relation.kind is RelationKind.RESPONDS_TO
        assert stored.relation.why == "he speaks of the deal she announced"
        assert "responds to st1" in desk.words_in("#compare-relations")
        await desk.press("U")
        assert workflow.relations_of(desk.store, 1) == ()
        await desk.press("Y", "escape")
        assert desk.app.screen is desk.home
        assert len(workflow.relations_of(desk.store, 1)) == 1


async def test_a_relation_is_dropped_with_a_reason_confirmed_and_renamed(two_days: str) -> None:
    async with comparing(two_days) as desk:
        await desk.press("X")
        await desk.write("two different ferries")
        await desk.press("enter")
        (stored,) = workflow.relations_of(desk.store, 1, standing_only=False)
        assert stored.status is RelationStatus.REJECTED
        assert "rejected" in desk.words_in("#compare-relations")
        await desk.press("C")
        (stored,) = workflow.relations_of(desk.store, 1)
        assert stored.status is RelationStatus.CONFIRMED
        await desk.press("K")
        desk.app.screen.query_one("#kind", Select).value = RelationKind.SUPERSEDES.value
        await desk.press("tab")
        await desk.write("a day later")
        await desk.press("enter")
        (stored,) = workflow.relations_of(desk.store, 1)
        assert stored.relation.kind is RelationKind.SUPERSEDES
        await desk.press("escape", "escape")
        assert desk.app.screen is desk.home


async def test_compare_offers_what_a_statement_is_related_to(two_days: str) -> None:
    async with at_desk(two_days) as desk:
        await desk.press("c")
        assert isinstance(desk.app.screen, ChooseScreen)
        assert "st7 contradicts this" in desk.shown()
        await desk.press("enter")
        assert isinstance(desk.app.screen, CompareScreen)
        await desk.press("2")
        assert desk.app.screen is desk.home
        assert desk.present_id == 7


async def test_without_a_relation_nothing_is_confirmed_or_dropped(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        head = desk.store.log_head()
        await desk.press("c", "down", "c", "C", "X", "K", "n")
        assert isinstance(desk.app.screen, CompareScreen)
        assert desk.store.log_head() == head
