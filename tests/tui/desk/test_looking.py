"""The looking keys: what they show, and that they change nothing."""

import pytest
from textual.widgets import Input, Select

from provenance.domain.statements import Form, Status
from provenance.domain.stored import Order, StatementFilter
from tests.tui.desk.pilots import Desk, at_desk, settle
from tui.drawing.article import Look
from tui.screens.help import HelpScreen
from tui.screens.home import HomeScreen
from tui.screens.looking import LOOKING
from tui.widgets.article_view import ArticleView
from tui.widgets.judgement_panel import JudgementPanel


async def test_the_desk_opens_on_the_first_statement(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        assert desk.present_id == 1
        assert "1 of 6 statements" in desk.words_in("#head-left")
        assert "Tove Lindqvist*" in desk.words_in("#judgement")


async def test_arrows_and_letters_walk_the_queue(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        walked = [desk.present_id]
        for key in ("down", "j", "up", "k", "k", "end", "down", "home", "pagedown", "pageup"):
            await desk.press(key)
            walked.append(desk.present_id)
        assert walked == [1, 2, 3, 2, 1, 1, 6, 6, 1, 6, 1]


async def test_looking_keys_write_nothing_to_the_log(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        head = desk.store.log_head()
        for binding in LOOKING:
            for key in binding.key.split(","):
                await desk.press(key)
                if desk.app.screen is not desk.home:
                    await desk.press("escape")
        assert desk.store.log_head() == head


async def test_next_open_skips_what_is_decided(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "C", "home", "n")
        assert desk.present_id == 3


async def test_hops_are_chosen_in_drawing_order(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "down", "down")
        panel = desk.home.query_one(JudgementPanel)
        names = []
        for key in ("left", "right", "right", "right", "right"):
            await desk.press(key)
            assert panel.chosen is not None
            names.append(panel.chosen.hop.name)
        assert names == ["Pelle Ask", "Nordbund", "Telegram", *["The Sound Courier"] * 2]


async def test_search_narrows_the_queue_and_all_widens_it(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("slash")
        await desk.write("night boats")
        await desk.press("enter")
        assert desk.home.queue.total == 2
        wanted = StatementFilter(text="night boats", order=Order.MATCH)
        (best, _) = (n for part in desk.store.queue(wanted) for n in part.ids)
        assert desk.present_id == best
        assert "“night boats”" in desk.words_in("#head-left")
        await desk.press("x")
        assert (desk.home.queue.total, desk.present_id) == (6, best)


async def test_a_search_without_a_hit_says_how_to_go_on(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("slash")
        await desk.write("volcano")
        await desk.press("enter")
        assert "Nothing matches" in desk.shown()
        await desk.press("C")
        assert desk.store.statements(StatementFilter()).decided == 0
        await desk.press("x")
        assert desk.present_id == 1


async def _filtered(desk: Desk, **fields: str) -> list[int]:
    await desk.press("f")
    screen = desk.app.screen
    for name, value in fields.items():
        match screen.query_one(f"#filter-{name}"):
            case Select() as choice:
                choice.value = value
            case Input() as field:
                field.value = value
    await desk.press("ctrl+s")
    queue = desk.home.queue
    return [row.id for n in range(queue.total) if (row := queue.row(n))]


async def test_filter_by_form(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        assert await _filtered(desk, form="direct") == [2]
        assert desk.home.queue.wanted.form is Form.DIRECT


async def test_filter_by_source_finds_speakers_and_carriers(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        assert await _filtered(desk, source="Nordbund") == [4]


async def test_filter_attributed_only(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        assert await _filtered(desk, attributed="attributed only") == [1, 2, 4, 5, 6]


async def test_filter_by_status(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C")
        assert await _filtered(desk, status="confirmed") == [1]


async def test_filter_can_be_worked_with_keys_alone(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("f", "tab", "tab")
        await desk.write("Radio Sund")
        await desk.press("enter")
        assert desk.home.queue.total == 1
        await desk.press("f", "ctrl+r")
        assert desk.home.queue.total == 6


async def test_the_statement_is_in_view_and_marked_in_four_looks(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.press("down", "down", "down")
        article = desk.home.query_one(ArticleView)
        looks = {mark.look for mark in article._marks}
        assert {Look.CONTENT, Look.CUE, Look.SOURCE, Look.CARRIER} <= looks
        assert "a first step" in desk.shown()
        assert "content  cue  source  carrier" in desk.shown()


async def test_zoom_gives_a_pane_the_whole_width(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        article = desk.home.query_one(ArticleView)
        await desk.press("z")
        assert article.size.width == 80
        await desk.press("z")
        assert desk.home.query_one(JudgementPanel).size.width > 70
        await desk.press("z")
        assert article.size.width < 60


async def test_scrolling_keys_move_article_and_judgement(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        article, panel = desk.home.query_one(ArticleView), desk.home.query_one(JudgementPanel)
        before = article.scroll_y
        await desk.press("d", "full_stop")
        assert article.scroll_y > before
        assert panel.scroll_y > 0
        await desk.press("u", "comma")
        assert panel.scroll_y == 0


async def test_help_opens_and_closes(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("question_mark")
        assert isinstance(desk.app.screen, HelpScreen)
        await desk.press("question_mark")
        assert desk.app.screen is desk.home


async def test_the_command_palette_knows_the_keys(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        commands = {c.title for c in desk.app.get_system_commands(desk.home)}
        assert "Confirm: found right, attributed right (C)" in commands
        assert "Theme" in commands


async def test_the_command_palette_does_what_the_key_does(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("ctrl+p")
        await desk.write("Confirm: found right")
        await desk.press("down", "enter")
        assert desk.statement(1).status is Status.CONFIRMED


async def test_at_80x24_every_pane_shows_its_matter(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.press("down")
        shown = desk.shown()
        for words in (
            "2 of 6 statements",
            "via Radio Sund",
            '"We have an agreement and it holds,"',
            "carrier",
            "The Sound Courier*",
            "C confirm",
            "? help",
            "q quit",
        ):
            assert words in shown
        assert max(map(len, shown.split("\n"))) <= 80


@pytest.mark.parametrize("width", [136, 160, 200])
async def test_parallel_carriers_stand_abreast_on_a_roomy_desk(
    ferry_database: str, width: int
) -> None:
    async with at_desk(ferry_database, size=(width, 40)) as desk:
        await desk.press("down", "down", "down")
        chain = desk.words_in("#judgement").splitlines()
        assert any("Nordbund" in line and "Telegram" in line for line in chain)


async def test_what_is_decided_while_the_queue_is_read_does_not_stop_the_reading(
    ferry_database: str,
) -> None:
    async with at_desk(ferry_database) as desk:
        desk.home.read_queue(StatementFilter(attributed_only=True), 5)
        desk.home.read_anew()
        await desk.press("r")
        assert desk.home.queue.is_whole
        assert (desk.home.queue.total, desk.present_id) == (5, 5)


@pytest.mark.parametrize("key", ["home", "end"])
async def test_the_first_rows_of_another_queue_come_with_their_words(
    ferry_database: str, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press(key)
        drawn: list[bool] = []
        show_queue = HomeScreen.show_queue

        def watched(home: HomeScreen) -> None:
            drawn.append(home.queue.present is not None)
            show_queue(home)

        monkeypatch.setattr(HomeScreen, "show_queue", watched)
        desk.home.refilter(StatementFilter(order=Order.UNSURE))
        await settle(desk.pilot)
        assert drawn
        assert all(drawn)
