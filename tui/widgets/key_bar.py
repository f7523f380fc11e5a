"""The two lines at the foot: the keys that look and the keys that decide, made from the bindings."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui.keys import DECIDE, LOOK, first_key_in_words, of_sort

_PRESSED = "pressed"


class KeyBar(Static):
    """Whichever keys fit the width, in the order of the bindings; the help has them all."""

    def __init__(self, bindings: Sequence[Binding], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._bindings_shown = [binding for binding in bindings if binding.show]

    def show_keys(self, bindings: Sequence[Binding]) -> None:
        """Other keys stand for the same from now on."""
        self._bindings_shown = [binding for binding in bindings if binding.show]
        self._draw()

    def on_resize(self) -> None:
        """Another width has room for other keys."""
        self._draw()

    def _draw(self) -> None:
        width = self.size.width
        lines = [
            _line(label, of_sort(self._bindings_shown, sort), width)
            for label, sort in (("look", LOOK), ("decide", DECIDE))
            if of_sort(self._bindings_shown, sort)
        ]
        self.update(Content("\n").join(lines))

    async def on_click(self, event: events.Click) -> None:
        """A click on a key presses it; nothing on the desk needs one."""
        action = event.style.meta.get(_PRESSED)
        if action:
            await self.run_action(f"screen.{action}")


def _line(label: str, bindings: Sequence[Binding], width: int) -> Content:
    parts: list[Content] = [Content.styled(f" {label:<7}", "$foreground 60%")]
    room = width - 8
    for binding in bindings:
        key, words = first_key_in_words(binding), binding.description
        needed = cell_len(key) + cell_len(words) + 1
        if needed > room:
            break
        room -= needed + 2
        pressed = Style.from_meta({_PRESSED: binding.action})
        parts.append(Content.assemble((key, "bold $accent"), " ", words).stylize(pressed))
        parts.append(Content("  "))
    return Content("").join(parts)
