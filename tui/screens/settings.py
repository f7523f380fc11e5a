"""The settings of the desk: theme, density, keymap file; kept in the editor's own file."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Select, Static

from provenance.errors import SettingsError
from tui.keys import look
from tui.plain_text import harmless_line
from tui.settings import Density, Settings
from tui.settings.values import THEMES
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput

if TYPE_CHECKING:
    from tui.app import ReviewApp


OPEN, BLIND = "all shown", "shown after one's own"


class SettingsScreen(ModalScreen[None]):
    """The settings as a form; nothing of it goes into the store."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape", "leave", "leave", "Leave the settings as they were"),
        look("ctrl+s", "keep", "keep", "Keep these settings"),
    ]

    def __init__(self) -> None:
        super().__init__(classes="box-screen")

    @property
    def desk(self) -> "ReviewApp":
        """The app, which keeps the settings."""
        return cast("ReviewApp", self.app)

    def compose(self) -> ComposeResult:
        """The settings, where they are kept, what is wrong with the file."""
        keeper = self.desk.keeper
        settings = keeper.settings
        themes = [*THEMES, *sorted(set(self.app.available_themes) - set(THEMES))]
        with Vertical(classes="box"):
            yield Static(Content.styled("Settings", "bold $accent"), classes="box-subject")
            yield Field("Theme", _choice(themes, settings.theme, "settings-theme"))
            yield Field("Density", _choice(list(Density), settings.density, "settings-density"))
            yield Field(
                "Keymap",
                PlainInput(
                    settings.keymap,
                    placeholder="a TOML file; empty: the usual keys",
                    id="settings-keymap",
                    compact=True,
                ),
            )
            seen = BLIND if settings.blind else OPEN
            yield Field("Ratings", _choice([OPEN, BLIND], seen, "settings-blind"))
            where = str(keeper.path) if keeper.path else "this sitting alone"
            yield Static(
                Content.styled(f"Kept in {harmless_line(where)}", "$foreground 60%"),
                id="settings-where",
            )
            yield Static("", id="dialog-said")
            yield Static("Tab next field   Ctrl+S keeps   Esc leaves", classes="box-keys")

    def on_mount(self) -> None:
        """A file that could not be read is said here too."""
        if complaint := self.desk.complaint:
            self._refuse(complaint)

    def action_leave(self) -> None:
        """Leave the settings as they were."""
        self.dismiss(None)

    def action_keep(self) -> None:
        """Keep these settings and show the desk so."""
        try:
            self.desk.keep_settings(self._said())
        except SettingsError as error:
            self._refuse(error)
        else:
            self.dismiss(None)

    @on(Input.Submitted)
    def _keeps_on_enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_keep()

    def _said(self) -> Settings:
        return replace(
            self.desk.keeper.settings,
            theme=str(self.query_one("#settings-theme", Select).value),
            density=Density(str(self.query_one("#settings-density", Select).value)),
            keymap=self.query_one("#settings-keymap", Input).value.strip(),
            blind=self.query_one("#settings-blind", Select).value == BLIND,
        )

    def _refuse(self, error: SettingsError) -> None:
        line = self.query_one("#dialog-said", Static)
        line.update(Content(f"! {harmless_line(str(error))}"))
        line.add_class("-refusal")


def _choice(choices: list[str] | list[Density], value: str, name: str) -> Select[str]:
    options = [(str(choice), str(choice)) for choice in choices]
    return Select(options, value=str(value), allow_blank=False, id=name, compact=True)
