"""Pictures of every screen of the desk, compared with those looked at before.

At 80x24 and 160x45, in two themes and without colour; some in high contrast as well.  After a change
that was meant, look at the report and take the new pictures:

    python -m pytest tests/tui/desk/test_pictures.py --snapshot-update

The clock of the log is frozen and cursors do not blink, so that a picture depends on nothing else.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

import db.events
import provenance.workflow.reporting
from db.store import open_store
from provenance.domain.stored import StatementFilter
from tests.tui.desk.everywhere import WAYS, FrozenClock, Way, follow, with_kept_filters
from tests.tui.desk.pilots import Desk, settle
from tui.app import ReviewApp
from tui.screens.correct import CorrectScreen
from tui.screens.home import HomeScreen
from tui.screens.keyed import KeyedScreen
from tui.settings import Settings
from tui.settings.keeper import SettingsKeeper

SMALL, LARGE = (80, 24), (160, 45)
ALL_LOOKS = [(size, theme) for size in (SMALL, LARGE) for theme in ("dark", "light", "no-colour")]
LOOKS_OF_A_BOX = [(SMALL, "dark"), (LARGE, "light"), (SMALL, "no-colour")]
"""A dialog looks the same at most sizes: each size and each theme once."""

MORE: dict[str, Way] = {
    "Home-hop": ("down", "down", "down", "right"),
    "Home-marked": ("space", "space"),
    "Home-nothing-matches": ("slash", "=zeppelin", "enter"),
    "Credibility-refused": ("down", "B", "1", "=so", "enter"),
    "Reliability-chosen": ("down", "down", "down", "right", "R", "c", "=two errors in May"),
    "Anchor": ("B", "down", "down", "ctrl+o"),
    "Claim-article": ("slash", "=Oxdal pier", "enter", "w", "end", "up", "space"),
    "Correct-words": (*WAYS[CorrectScreen], *["tab"] * 7),  # type: ignore[misc]
    "Correct-chain": (*WAYS[CorrectScreen], *["tab"] * 8),  # type: ignore[misc]
    "Sources-marked": ("s", "down", "down", "down", "space", "up"),
    "Timeline-turn": ("t", "n"),
}
"""What a screen shows later on."""

CONTRASTED = ("Home-hop", "Duplicates", "Compare", "Correct-chain", "Claim", "Credibility-refused")

NOTHING: dict[str, Way] = {
    "Home": (),
    "Sources": ("s",),
    "Duplicates": ("s", "a"),
    "Claims": ("a",),
    "Assignments": ("g",),
    "Report": ("p",),
    "SavedFilters": ("v",),
}
"""What an empty store looks like."""

SHOWN = {screen.__name__.removesuffix("Screen"): way for screen, way in WAYS.items()}
PICTURES = [
    pytest.param(size, theme, way, id=f"{screen.__name__}-{size[0]}x{size[1]}-{theme}")
    for screen, way in WAYS.items()
    for size, theme in (ALL_LOOKS if issubclass(screen, KeyedScreen) else LOOKS_OF_A_BOX)
]

Looks = Callable[..., bool]


@pytest.fixture
def looks_the_same(
    snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Looks]:
    """Whether a desk in a theme, gone some way, looks as its picture does."""
    monkeypatch.setattr(db.events, "datetime", FrozenClock)
    monkeypatch.setattr(provenance.workflow.reporting, "datetime", FrozenClock)
    monkeypatch.chdir("/")
    desks: list[ReviewApp] = []

    def compare(
        database: str, size: tuple[int, int], theme: str, way: Way, *, is_empty: bool = False
    ) -> bool:
        kept = () if is_empty else with_kept_filters().settings.filters
        keeper = SettingsKeeper(settings=Settings(theme, filters=kept))
        app = ReviewApp(
            lambda: open_store(database), editor="ada", wanted=StatementFilter(), keeper=keeper
        )
        desks.append(app)

        async def go(pilot: Pilot[Any]) -> None:
            await settle(pilot)
            with open_store(database) as store:
                await follow(Desk(app, pilot, store), way)
            for field in pilot.app.screen.query(Input):
                field.cursor_blink = False
            await settle(pilot)

        return snap_compare(app, terminal_size=size, run_before=go)

    yield compare
    for app in desks:
        app.close_store()


@pytest.mark.parametrize(("size", "theme", "way"), PICTURES)
def test_screen(
    looks_the_same: Looks, full_database: str, size: tuple[int, int], theme: str, way: Way
) -> None:
    assert looks_the_same(full_database, size, theme, way)


@pytest.mark.parametrize(
    ("size", "theme"), [(SMALL, "dark"), (LARGE, "light")], ids=["80x24", "160x45"]
)
@pytest.mark.parametrize("way", MORE.values(), ids=MORE)
def test_later(
    looks_the_same: Looks, full_database: str, size: tuple[int, int], theme: str, way: Way
) -> None:
    assert looks_the_same(full_database, size, theme, way)


@pytest.mark.parametrize("way", [(SHOWN | MORE)[name] for name in CONTRASTED], ids=CONTRASTED)
def test_high_contrast(looks_the_same: Looks, full_database: str, way: Way) -> None:
    assert looks_the_same(full_database, SMALL, "high-contrast", way)


@pytest.mark.parametrize("theme", ["dark", "no-colour"])
@pytest.mark.parametrize("way", NOTHING.values(), ids=NOTHING)
def test_empty(looks_the_same: Looks, sqlite_database: str, theme: str, way: Way) -> None:
    assert looks_the_same(sqlite_database, SMALL, theme, way, is_empty=True)


def test_no_colour_is_asked_for_by_the_environment_too(
    looks_the_same: Looks, full_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks_the_same(full_database, SMALL, "dark", WAYS[HomeScreen])
