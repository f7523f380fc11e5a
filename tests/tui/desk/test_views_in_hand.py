"""Statements read ahead: shown at once, and never as they no longer are."""

from dataclasses import replace

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.statements import Status
from provenance.errors import DatabaseError
from tests.tui.desk.pilots import at_desk
from tui.screens.failure import FailureScreen
from tui.views_in_hand import ViewsInHand
from tui.widgets.queue_list import QueueList

BY_BO = Signature("bo")


def _unreadable(_store: Store, statement_id: int) -> None:
    raise DatabaseError(f"st{statement_id} cannot be read.")


async def test_the_next_statement_is_in_hand_before_it_is_asked_for(
    ferry_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down")
        monkeypatch.setattr(Store, "statement", _unreadable)
        await desk.press("down")
        assert desk.present_id == 3
        await desk.press("up", "up")
        assert desk.present_id == 1
        await desk.press("end")
        assert isinstance(desk.app.screen, FailureScreen)


async def test_a_page_further_is_in_hand_after_a_page(
    ferry_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(ferry_database) as desk:
        monkeypatch.setattr(QueueList, "rows_on_screen", 2)
        await desk.press("pagedown")
        monkeypatch.setattr(Store, "statement", _unreadable)
        await desk.press("pagedown")
        assert desk.present_id == 5


async def test_what_another_decides_on_a_statement_in_hand_is_shown(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        assert desk.home.views.get(2) is not None
        workflow.decide(desk.store, [2], Status.CONFIRMED, "", BY_BO)
        await desk.until(lambda: desk.home.queue.decided == 1)
        await desk.press("down")
        assert "confirmed" in desk.words_in("#judgement-title")


async def test_what_one_decides_oneself_is_shown_on_the_way_back(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "up")
        assert desk.present_id == 1
        assert "confirmed" in desk.words_in("#judgement-title")


async def test_what_was_asked_for_before_a_change_is_not_kept(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        view = desk.home.in_view
        assert view is not None
        views = ViewsInHand()
        asked_in = views.edition
        views.keep(view, asked_in)
        assert views.get(1) is view
        views.forget()
        assert views.get(1) is None
        views.keep(view, asked_in)
        assert views.get(1) is None


async def test_only_the_newest_few_are_kept(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        view = desk.home.in_view
        assert view is not None
        views = ViewsInHand()
        for number in range(1, 101):
            stored = replace(view.stored, id=number)
            views.keep(replace(view, stored=stored), views.edition)
        kept = [number for number in range(1, 101) if views.get(number) is not None]
        assert kept == list(range(101 - len(kept), 101))
        assert 2 <= len(kept) <= 10
