"""A list of which several lines can be chosen."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual import on
from textual.content import Content
from textual.widgets import SelectionList
from textual.widgets.selection_list import Selection

from tui.drawing.source import MARKED_SIGN

Value = TypeVar("Value")


class MarkedList(SelectionList[Value], Generic[Value]):
    """What is chosen has a sign: Textual 8.2.8 tells it by colour alone."""

    def __init__(self, lines: Iterable[tuple[str, Value]] = (), *, id: str) -> None:  # noqa: A002
        super().__init__(id=id, compact=True)
        self._listed: list[str] = []
        self.show_lines(lines)

    def show_lines(self, lines: Iterable[tuple[str, Value]]) -> None:
        """List lines, harmless already, each with the value that it stands for; none is chosen."""
        given = list(lines)
        self._listed = [line for line, _ in given]
        self.clear_options()
        self.add_options(Selection(Content(f"  {line}"), value) for line, value in given)
        self.action_first()

    @on(SelectionList.SelectionToggled)
    def _marks(self, event: SelectionList.SelectionToggled[Value]) -> None:
        at = event.selection_index
        sign = MARKED_SIGN if event.selection.value in self.selected else " "
        self.replace_option_prompt_at_index(at, Content(f"{sign} {self._listed[at]}"))
