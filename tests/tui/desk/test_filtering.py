"""Filters, kept filters and orders, by keys; none of them changes anything in the store."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input, Select

from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Target
from provenance.domain.statements import Status
from provenance.domain.stored import Order, StatementFilter
from provenance.errors import JudgementRefusedError
from tests.builders import BY_ADA
from tests.tui.desk.pilots import Desk, at_desk
from tui.drafts.filter import filter_of, form_of
from tui.screens.filter import FilterScreen
from tui.screens.saved_filters import SavedFiltersScreen
from tui.settings import SavedFilter, Settings
from tui.settings.files import read_settings
from tui.settings.keeper import SettingsKeeper

_FULL = StatementFilter(
    article_id=3,
    source="Sund",
    status=Status.CONFIRMED,
    tag="strike",
    text="boats",
    attributed_only=True,
    carrier="Nordbund",
    outlet="Courier",
    rating="B",
    editor="ada",
    said_from=date(2026, 3, 9),
    said_until=date(2026, 3, 10),
    sure_from=0.7,
    sure_below=0.95,
    speech_only=True,
    unnamed_only=True,
    changed_only=True,
    single_only=True,
    headlines_only=True,
    order=Order.UNSURE,
)


def test_a_filter_survives_the_form() -> None:
    assert filter_of(form_of(_FULL), StatementFilter(3, text="boats")) == _FULL
    assert filter_of(form_of(StatementFilter()), StatementFilter()) == StatementFilter()


@pytest.mark.parametrize(
    ("field", "words"),
    [("sure-from", "very"), ("sure-below", "120"), ("said-from", "Monday"), ("said-until", "9.3.")],
)
def test_what_is_no_answer_is_refused_in_words(field: str, words: str) -> None:
    form = form_of(StatementFilter()) | {field: words}
    with pytest.raises(JudgementRefusedError, match=words):
        filter_of(form, StatementFilter())


def test_shares_are_read_as_people_write_them() -> None:
    form = form_of(StatementFilter()) | {"sure-from": "62,5 %", "tag": "#strike"}
    wanted = filter_of(form, StatementFilter())
    assert (wanted.sure_from, wanted.tag) == (0.625, "strike")


async def _filtered(desk: Desk, **fields: str) -> list[int]:
    await desk.press("f")
    for name, value in fields.items():
        match desk.app.screen.query_one(f"#filter-{name.replace('_', '-')}"):
            case Select() as choice:
                choice.value = value
            case Input() as field:
                field.value = value
    await desk.press("ctrl+s")
    return list(desk.home.queue.ids)


@pytest.fixture
def judged_database(ferry_database: str) -> str:
    """The ferry article with a tag, ratings and a verdict."""
    from db.store import open_store

    with open_store(ferry_database) as store:
        workflow.decide(store, [1], Status.CONFIRMED, "", BY_ADA)
        workflow.rate(store, Target.parse("st1"), "3", "fits", BY_ADA)
        workflow.annotate(store, Target.parse("st4"), AnnotationKind.TAG, "strike", BY_ADA)
        agency = store.statement(4).hops[1].source_id
        workflow.rate(store, Target.parse(f"src{agency}"), "B", "usually right", BY_ADA)
    return ferry_database


_QUESTIONS: list[tuple[dict[str, str], list[int]]] = [
    ({"carrier": "Nordbund"}, [4]),
    ({"outlet": "Sound Courier", "form": "direct"}, [2]),
    ({"rating": "3"}, [1]),
    ({"rating": "B"}, [4]),
    ({"rating": "unrated", "form": "indirect"}, [5, 6]),
    ({"tag": "#strike"}, [4]),
    ({"editor": "ada"}, [1, 4]),
    ({"sure_from": "90"}, [1, 2]),
    ({"sure_below": "70%"}, [3]),
    ({"said_from": "2026-03-10"}, []),
    ({"said_until": "2026-03-09", "status": "confirmed"}, [1]),
    ({"unnamed": "unnamed only"}, []),
    ({"changed": "since confirmed"}, [1]),
    ({"origins": "single origin"}, [1, 2, 4, 5, 6]),
    ({"order": "unsure"}, [3, 6, 5, 4, 1, 2]),
]


async def test_each_question_is_asked_of_the_store(judged_database: str) -> None:
    async with at_desk(judged_database, size=(80, 24)) as desk:
        head = desk.store.log_head()
        for fields, found in _QUESTIONS:
            assert await _filtered(desk, **fields) == found, fields
            await desk.press("f", "ctrl+r")
            assert desk.home.queue.wanted == StatementFilter()
        assert desk.store.log_head() == head


async def test_a_bad_answer_stays_in_the_form_and_says_why(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await _filtered(desk, said_from="Monday")
        assert isinstance(desk.app.screen, FilterScreen)
        assert "no day: write it like" in desk.shown()
        await desk.press("escape")
        assert desk.home.queue.total == 6


async def test_a_filter_is_kept_by_name_shown_again_and_forgotten(
    ferry_database: str, tmp_path: Path
) -> None:
    file = tmp_path / "desk.toml"
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        assert await _filtered(desk, carrier="Nordbund", name="The wire") == [4]
        await desk.press("x")
        assert desk.home.queue.total == 6
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        await desk.press("v")
        assert "The wire  carried by Nordbund" in desk.shown()
        await desk.press("enter")
        assert list(desk.home.queue.ids) == [4]
        await desk.press("v", "d")
        assert isinstance(desk.app.screen, SavedFiltersScreen)
        assert "No filter is kept yet" in desk.shown()
    assert read_settings(file).filters == ()


async def test_a_kept_filter_is_in_the_palette(ferry_database: str) -> None:
    kept = SavedFilter("The [b]wire", StatementFilter(carrier="Nordbund"))
    keeper = SettingsKeeper(settings=Settings(filters=(kept,)))
    async with at_desk(ferry_database, keeper=keeper) as desk:
        await desk.press("ctrl+p")
        await desk.write("Filter: The (b)wire")
        await desk.press("down", "enter")
        assert list(desk.home.queue.ids) == [4]


async def test_o_sorts_by_the_next_order_and_stays_on_the_statement(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "o")
        assert desk.home.queue.wanted.order is Order.UNSURE
        assert desk.present_id == 2
        assert desk.home.queue.place == 5
        assert "least sure first" in desk.words_in("#head-left")
        await desk.press(*["o"] * (len(Order) - 2))
        assert desk.home.queue.wanted.order is Order.ARTICLE
        assert desk.home.queue.place == 1


async def test_counts_stay_true_while_another_decides(ferry_database: str) -> None:
    wanted = StatementFilter(status=Status.PROPOSED, attributed_only=True)
    async with at_desk(ferry_database, wanted=wanted) as desk:
        assert "1 of 5 statements, 0 decided" in desk.words_in("#head-left")
        workflow.decide(desk.store, [4, 5], Status.CONFIRMED, "", BY_ADA)
        await desk.until(lambda: "1 of 3 statements" in desk.words_in("#head-left"))
