"""An app that looks as its editor set it and answers to the keys that they chose."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.filter import Monochrome
from textual.screen import Screen

from provenance.errors import SettingsError
from tui.keys import DECIDE, key_in_words
from tui.screens.keyed import KeyedScreen, in_palette
from tui.settings import Density, Settings
from tui.settings.keeper import SettingsKeeper
from tui.settings.keymap import remapped
from tui.themes import NO_COLOUR, OWN_THEMES

Answer = TypeVar("Answer")


class DressedApp(App[Answer]):
    """Theme, density, keymap and palette of the desk."""

    def __init__(self, keeper: SettingsKeeper) -> None:
        super().__init__()
        self.keeper = keeper
        self.complaint: SettingsError | None = keeper.complaint
        self._colourless = Monochrome(enabled=False)
        self._filters.append(self._colourless)
        self._begin_looking()

    def on_mount(self) -> None:
        """Take the editor's keys."""
        self._use_keymap()

    def looks_changed(self) -> None:
        """The editor set other keys or another density."""
        raise NotImplementedError

    def _begin_looking(self) -> None:
        """The looks that are set, before anything is styled: else the first paint takes twice as long."""
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.set_reactive(App.theme, self.keeper.settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self._colourless.enabled = self.theme == NO_COLOUR
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.set_class(self._is_compact, "-compact", update=False)

    @property
    def _is_compact(self) -> bool:
        return self.keeper.settings.density is Density.COMPACT

    def _look_as_set(self) -> None:
        self.set_class(self._is_compact, "-compact")
        self.theme = self.keeper.settings.theme

    def _use_keymap(self) -> None:
        """The editor's keys, as far as they follow the rule; what is wrong with a file is said once."""
        try:
            self.set_keymap(self._keymap_of(self.keeper))
        except SettingsError as error:
            self.complaint = self.complaint or error
        if self.complaint is not None:
            self.notify(str(self.complaint), title="Settings", severity="warning", markup=False)

    @staticmethod
    def _keymap_of(keeper: SettingsKeeper) -> dict[str, str]:
        if not keeper.settings.keymap:
            return {}
        from tui.screens.doors import every_screen  # noqa: PLC0415 - it imports every screen

        return keeper.keymap(every_screen())

    def keep_settings(self, settings: Settings) -> None:
        """Hold other settings from now on, in the editor's file too; SettingsError."""
        self._keymap_of(SettingsKeeper(self.keeper.path, settings))
        self.keeper.keep(settings)
        self.complaint = None
        self._look_as_set()
        self._use_keymap()
        self.looks_changed()

    def keys_of(self, bindings: Sequence[Binding]) -> list[Binding]:
        """Bindings with the keys that the editor has for them."""
        return remapped(bindings, self._keymap)

    def watch_theme(self, theme: str) -> None:
        """Without colour where the theme is none; one chosen in the palette is kept."""
        self._colourless.enabled = theme == NO_COLOUR
        if self.is_running and theme != self.keeper.settings.theme:
            try:
                self.keep_settings(replace(self.keeper.settings, theme=theme))
            except SettingsError as error:
                self.notify(str(error), title="Not kept", severity="warning", markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette knows every key of the screen one is on, beside Textual's own commands."""
        if isinstance(screen, KeyedScreen):
            for binding in screen.keys:
                sort = "decide" if (binding.id or "").startswith(DECIDE) else "look"
                yield SystemCommand(
                    in_palette(f"{binding.tooltip} ({key_in_words(binding)})"),
                    f"{sort}: {binding.description}",
                    lambda action=binding.action: screen.run_action(action),
                )
            yield from screen.more_commands()
        yield from super().get_system_commands(screen)
