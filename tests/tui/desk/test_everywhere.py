"""What holds on every screen of the desk, also on one that is made tomorrow."""

import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from tests.tui.desk.everywhere import (
    WAYS,
    WIDGETS,
    WRITES,
    bound_classes,
    every_screen_class,
    go_to,
    is_at,
    own_bindings,
    with_kept_filters,
)
from tests.tui.desk.pilots import Desk, at_desk, settle
from tui.keys import DECIDE
from tui.screens.home import HomeScreen

HOSTILE = "\x1b[2J\x1b]0;owned\x07[b]Ann[/] \u202e\u2066\u200b\x00 漢字 e\u0301\u0301\u0301"


def test_every_screen_has_a_way() -> None:
    assert set(WAYS) == set(every_screen_class())
    assert set(WAYS | WIDGETS) == set(bound_classes())


@pytest.mark.parametrize("place", WAYS | WIDGETS, ids=lambda place: place.__name__)
async def test_no_key_that_looks_writes_to_the_log(
    full_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: type
) -> None:
    monkeypatch.chdir(tmp_path)  # the report is written somewhere
    bindings = [b for b in own_bindings(place) if not (b.id or "").startswith(DECIDE)]
    left = [binding for binding in bindings if binding.id not in WRITES]
    while left:
        async with at_desk(full_database, size=(80, 24), keeper=with_kept_filters()) as desk:
            while left and desk.app.return_code is None:
                binding = left.pop(0)
                key = binding.key.split(",")[0]
                await _go_back_to(desk, place)
                # A field has keys of its own, and lets go of those that it has no use for.
                assert desk.app.screen.active_bindings[key].binding.id in (None, binding.id)
                before = desk.store.newest_event()
                await desk.press(key)
                assert desk.store.newest_event() == before, binding


async def _go_back_to(desk: Desk, place: type) -> None:
    """Go to a place unless one is there, by way of the desk."""
    if is_at(desk, place) and place is not HomeScreen:
        return
    while desk.app.screen is not desk.home:
        await desk.press("escape")
    await desk.press("escape", "x", "home")  # no marks, no filter, the first statement
    await go_to(desk, place)


@pytest.mark.parametrize("screen", WAYS, ids=lambda screen: screen.__name__)
async def test_what_is_typed_or_pasted_is_shown_harmlessly(
    full_database: str, screen: type
) -> None:
    async with at_desk(full_database, size=(80, 24), keeper=with_kept_filters()) as desk:
        await go_to(desk, screen)
        for field in desk.app.screen.query(Input):
            field.value = HOSTILE
            field.focus()
            await settle(desk.pilot)
            shown = desk.shown()
            loose = [c for c in shown if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
            assert not loose, (field, loose)
            assert "[b]Ann[/]" in shown
            assert field.value == HOSTILE
            assert max(map(cell_len, shown.split("\n"))) <= 80
