"""The settings at the desk: chosen by keys, kept in the file, shown at once."""

from pathlib import Path

import pytest
from textual.color import Color
from textual.widgets import Select

from provenance.domain.statements import Status
from tests.tui.desk.pilots import Desk, at_desk
from tui.screens.settings import SettingsScreen
from tui.settings import Density, Settings
from tui.settings.files import read_settings
from tui.settings.keeper import SettingsKeeper
from tui.themes import OWN_THEMES


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings are kept."""
    return tmp_path / "desk.toml"


async def _choose(desk: Desk, **settings: str) -> None:
    await desk.press("f2")
    for name, value in settings.items():
        desk.app.screen.query_one(f"#settings-{name}", Select).value = value
    await desk.press("ctrl+s")


async def test_theme_and_density_are_kept_and_hold_next_time(
    ferry_database: str, file: Path
) -> None:
    async with at_desk(ferry_database, size=(160, 45), keeper=SettingsKeeper.read(file)) as desk:
        assert desk.home.query_one("#queue").lines_a_row == 2
        await _choose(desk, theme="high-contrast", density="compact")
        assert desk.app.theme == "high-contrast"
        assert desk.home.query_one("#queue").lines_a_row == 1
    assert read_settings(file) == Settings("high-contrast", Density.COMPACT)
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        assert desk.app.theme == "high-contrast"
        assert desk.app.has_class("-compact")
        assert desk.home.styles.background == Color.parse("#000000")


async def test_escape_changes_nothing(ferry_database: str, file: Path) -> None:
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        await desk.press("f2")
        desk.app.screen.query_one("#settings-theme", Select).value = "light"
        await desk.press("escape")
        assert desk.app.theme == "dark"
    assert not file.exists()


async def test_a_bad_file_is_told_with_its_line_and_the_desk_opens(
    ferry_database: str, file: Path
) -> None:
    file.write_text('theme = "dark"\ndensity = "airy"\n')
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        told = [note.message for note in desk.app._notifications]
        assert any("line 2: there is no density 'airy'" in words for words in told)
        await desk.press("C")
        assert desk.statement(1).status is Status.CONFIRMED
        await _choose(desk, theme="light")
        assert isinstance(desk.app.screen, SettingsScreen)
        assert "line 2" in desk.words_in("#dialog-said").replace("\n", " ")
    assert file.read_text() == 'theme = "dark"\ndensity = "airy"\n'


async def test_a_keymap_changes_keys_bar_and_help(ferry_database: str, file: Path) -> None:
    file.write_text('keymap = "keys.toml"\n')
    file.with_name("keys.toml").write_text('[look]\nnext = "y"\n[decide]\nconfirm = "Z"\n')
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        assert "Z confirm" in desk.shown()
        await desk.press("C", "down")
        assert desk.present_id == 1
        assert desk.statement(1).status is Status.PROPOSED
        await desk.press("y")
        assert desk.present_id == 2
        await desk.press("Z")
        assert desk.statement(2).status is Status.CONFIRMED
        await desk.press("question_mark")
        assert "Z           Confirm" in desk.words_in("#help-text")


async def test_a_keymap_that_mixes_looking_and_deciding_is_refused(
    ferry_database: str, file: Path
) -> None:
    file.write_text('keymap = "keys.toml"\n')
    file.with_name("keys.toml").write_text('[decide]\nconfirm = "c"\n')
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        told = [note.message for note in desk.app._notifications]
        assert any("keys.toml, line 2" in words and "capital" in words for words in told)
        await desk.press("C")
        assert desk.statement(1).status is Status.CONFIRMED


async def test_a_keymap_that_is_not_there_is_not_kept(ferry_database: str, file: Path) -> None:
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        await desk.press("f2", "tab", "tab")
        await desk.write("absent.toml")
        await desk.press("enter")
        assert "no such keymap file" in desk.words_in("#dialog-said").replace("\n", " ")
    assert not file.exists()


async def test_a_theme_chosen_in_the_palette_is_kept(ferry_database: str, file: Path) -> None:
    async with at_desk(ferry_database, keeper=SettingsKeeper.read(file)) as desk:
        desk.app.theme = "nord"
        await desk.press("down")
    assert read_settings(file, {"nord"}).theme == "nord"


async def test_without_colour_the_theme_is_grey(ferry_database: str) -> None:
    keeper = SettingsKeeper(settings=Settings("no-colour"))
    async with at_desk(ferry_database, keeper=keeper) as desk:
        strips = [
            filtered
            for strip in desk.app.screen._compositor.render_strips()
            for filtered in [strip.apply_filter(desk.app._colourless, Color(0, 0, 0))]
        ]
        assert desk.app._colourless in desk.app.get_line_filters()
        colours = {
            s.style.color.triplet for strip in strips for s in strip if s.style and s.style.color
        }
        assert all(c is None or c.red == c.green == c.blue for c in colours)


_INKS = (
    *("foreground", "accent", "warning", "error", "success"),
    *("text-primary", "text-accent", "text-warning", "text-error", "text-success"),
)
"""What letters are printed in."""


@pytest.mark.parametrize("theme", OWN_THEMES, ids=lambda theme: theme.name)
def test_the_own_themes_can_be_read(theme: object) -> None:
    colours = theme.to_color_system().generate()  # type: ignore[attr-defined]
    paper = Color.parse(colours["background"])
    least = 7.0 if theme.name == "high-contrast" else 4.5  # type: ignore[attr-defined]
    for name in _INKS:
        ink = paper.blend(Color.parse(colours[name]), Color.parse(colours[name]).a)
        assert _contrast(ink, paper) >= least, name


def _contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized)
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))
