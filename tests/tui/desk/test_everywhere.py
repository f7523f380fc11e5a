"""What holds on every screen of the desk, also on one that is made tomorrow."""

import unicodedata

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from tests.tui.desk.everywhere import (
    WAYS,
    every_screen_class,
    go_to,
    with_kept_filters,
)
from tests.tui.desk.pilots import at_desk, settle

HOSTILE = "\x1b[2J\x1b]0;owned\x07[b]Ann[/] \u202e\u2066\u200b\x00 漢字 e\u0301\u0301\u0301"


def test_every_screen_has_a_way() -> None:
    assert set(WAYS) == set(every_screen_class())


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
