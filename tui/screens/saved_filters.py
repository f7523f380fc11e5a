"""The filters that the editor keeps by name: one to show, one to forget."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from provenance.domain.stored import StatementFilter
from provenance.errors import SettingsError
from tui.drawing.filter_words import filter_in_words
from tui.keys import look
from tui.plain_text import harmless_line
from tui.settings import SavedFilter

if TYPE_CHECKING:
    from tui.app import ReviewApp

_NONE = "No filter is kept yet. Press f at the desk, fill it in and give it a name at “Keep as”."


class SavedFiltersScreen(ModalScreen[StatementFilter | None]):
    """Answers the filter to show, None when the editor leaves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape,q", "leave", "leave", "Leave the filter as it was"),
        look("d,delete", "forget", "forget", "Forget this filter"),
    ]

    def __init__(self) -> None:
        super().__init__(classes="box-screen")

    @property
    def desk(self) -> "ReviewApp":
        """The app, which keeps the settings."""
        return cast("ReviewApp", self.app)

    def compose(self) -> ComposeResult:
        """The list, or what to do to have one."""
        with Vertical(classes="box"):
            yield Static(Content.styled("Kept filters", "bold $accent"), classes="box-subject")
            yield OptionList(id="saved-filters", compact=True)
            yield Static(Content(_NONE), id="saved-none")
            yield Static("", id="dialog-said")
            yield Static("Enter shows   d forgets   Esc leaves", classes="box-keys")

    def on_mount(self) -> None:
        """Begin with the list."""
        self._show()
        self.query_one(OptionList).focus()

    def _show(self) -> None:
        kept = self.desk.keeper.settings.filters
        listed = self.query_one(OptionList)
        at = listed.highlighted or 0
        listed.clear_options()
        listed.add_options(Option(_line(one)) for one in kept)
        listed.highlighted = min(at, len(kept) - 1) if kept else None
        listed.display = bool(kept)
        self.query_one("#saved-none").display = not kept

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self.desk.keeper.settings.filters[event.option_index].wanted)

    def action_forget(self) -> None:
        """Forget the filter that is pointed at."""
        settings, at = self.desk.keeper.settings, self.query_one(OptionList).highlighted
        if at is None:
            return
        try:
            self.desk.keeper.keep(settings.without_filter(settings.filters[at].name))
        except SettingsError as error:
            self.query_one("#dialog-said", Static).update(Content(f"! {harmless_line(str(error))}"))
        self._show()

    def action_leave(self) -> None:
        """Leave the filter as it was."""
        self.dismiss(None)


def _line(kept: SavedFilter) -> Content:
    words = harmless_line(filter_in_words(kept.wanted))
    return Content.assemble((harmless_line(kept.name), "bold"), "  ", (words, "$foreground 60%"))
