"""The keys that lead from the desk to its other screens.

Each screen is imported when its key is pressed: the first paint waits for none of them.
"""

from collections.abc import Sequence

from textual.binding import Binding

from tui.keys import look
from tui.screens.keyed import KeyedScreen

DOORS = [
    look("f2", "settings", "settings", "Theme, density and keymap of the desk", show=False),
]


class DoorsScreen(KeyedScreen):
    """A screen with doors to the others."""

    def action_settings(self) -> None:
        """The settings."""
        from tui.screens.settings import SettingsScreen  # noqa: PLC0415

        self.app.push_screen(SettingsScreen())


def every_screen() -> dict[str, Sequence[Binding]]:
    """The keys of every screen with keys of its own, by its name: what a keymap is checked against."""
    from tui.screens.home import HomeScreen  # noqa: PLC0415

    return {"desk": HomeScreen.KEYS}
