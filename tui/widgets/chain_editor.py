"""The chain of a statement, rebuilt by keys and drawn as it will be."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Static

from tui.drafts.chain import ChainDraft
from tui.drawing.chain import draw_chain
from tui.keys import look

_WIDEST = 72


class ChainEditor(Static, can_focus=True):
    """A draft of a chain; the hop that is worked on is pointed at."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("down", "go(1)", "next hop", "Go to the next hop"),
        look("up", "go(-1)", "previous hop", "Go to the previous hop"),
        look("shift+down", "move(1)", "move down", "Move the hop towards the publisher"),
        look("shift+up", "move(-1)", "move up", "Move the hop towards the origin"),
        look("enter", "rename", "name", "Write the name of the hop"),
        look("a", "add", "add", "Add a hop after this one"),
        look("d,delete", "remove", "drop", "Drop the hop"),
        look("p", "parallel", "parallel", "Join the stage above, or leave it"),
        look("r", "role", "role", "The next role: origin, relay, carrier ..."),
        look("k", "kind", "kind", "The next kind of source"),
        look("b", "basis", "basis", "The next basis: stated, inferred, editor"),
    ]

    @dataclass
    class Changed(Message):
        """The draft is another one."""

        draft: ChainDraft

    @dataclass
    class NameWanted(Message):
        """The editor wants to write the name of the present hop."""

        draft: ChainDraft

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.draft = ChainDraft(())

    def edit(self, draft: ChainDraft) -> None:
        """Show a draft."""
        self.draft = draft
        self._draw()
        self.post_message(self.Changed(draft))

    def on_resize(self) -> None:
        """Another width draws another chain."""
        self._draw()

    def _draw(self) -> None:
        width = min(max(self.size.width, 20), _WIDEST)
        drawn = draw_chain(
            self.draft.as_hops(),
            width,
            self.draft.at + 1,
            badge=lambda stored: stored.hop.basis.value,
        )
        self.update(drawn)

    def rename(self, name: str) -> None:
        """Give the present hop a name."""
        self.edit(self.draft.renamed(name))

    def action_go(self, by: int) -> None:
        """Go to another hop."""
        self.edit(self.draft.go(by))

    def action_move(self, by: int) -> None:
        """Exchange the hop with its neighbour."""
        self.edit(self.draft.moved(by))

    def action_rename(self) -> None:
        """Ask for a name."""
        if self.draft.present:
            self.post_message(self.NameWanted(self.draft))

    def action_add(self) -> None:
        """Add a hop and ask for its name."""
        self.edit(self.draft.added(""))
        self.action_rename()

    def action_remove(self) -> None:
        """Drop the hop."""
        self.edit(self.draft.removed())

    def action_parallel(self) -> None:
        """Make the hop parallel to the one above, or not."""
        self.edit(self.draft.parallel_toggled())

    def action_role(self) -> None:
        """The next role."""
        self.edit(self.draft.next_role())

    def action_kind(self) -> None:
        """The next kind."""
        self.edit(self.draft.next_kind())

    def action_basis(self) -> None:
        """The next basis."""
        self.edit(self.draft.next_basis())
