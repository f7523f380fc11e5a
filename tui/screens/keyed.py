"""Screens that say which keys they have: for the bar at the foot, the help and the palette alike."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen

if TYPE_CHECKING:
    from provenance.domain.desks import News
    from tui.app import ReviewApp


class KeyedScreen(Screen[Any]):
    """A screen of the desk with keys that look and keys that decide."""

    KEYS: ClassVar[Sequence[Binding]] = ()

    @property
    def keys(self) -> list[Binding]:
        """The keys as the editor has them, the keymap file minded."""
        return cast("ReviewApp", self.app).keys_of(self.KEYS)

    def more_commands(self) -> Iterable[SystemCommand]:
        """What the palette offers here beside the keys."""
        return ()

    def hear(self, news: "News") -> None:
        """Others decided something, came, left or moved on."""

    def action_help(self) -> None:
        """Every key of this screen."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415 - seldom needed at the first paint

        self.app.push_screen(HelpScreen(self.keys))


def in_palette(words: str) -> str:
    """Words as the palette takes them, which reads markup: square brackets become round ones."""
    return words.replace("[", "(").replace("]", ")")
