"""The settings of a desk that is open: what holds now, what was wrong with the files, keeping changes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from textual.binding import Binding

from provenance.errors import SettingsError
from tui.settings.files import read_settings, usual_file, write_changes
from tui.settings.keymap import read_keymap
from tui.settings.values import Settings
from tui.themes import THEME_NAMES


class SettingsKeeper:
    """Settings with the file they are kept in; without a file they hold for this sitting alone."""

    def __init__(self, path: Path | None = None, settings: Settings | None = None) -> None:
        self.path = path
        self.settings = settings or Settings()
        self.complaint: SettingsError | None = None
        """What is wrong with the settings' file: the usual ones hold, and it is not written over."""

    @classmethod
    def read(cls, path: Path | None = None) -> "SettingsKeeper":
        """The settings in a file (None: the user's own); a bad file is complained of, not raised."""
        keeper = cls(path or usual_file())
        assert keeper.path is not None  # noqa: S101 - given just above
        try:
            keeper.settings = read_settings(keeper.path, THEME_NAMES)
        except SettingsError as error:
            keeper.complaint = error
        return keeper

    def keymap(self, screens: Mapping[str, Sequence[Binding]]) -> dict[str, str]:
        """The keys of the keymap file; SettingsError when it breaks the rule of the keys."""
        if not self.settings.keymap:
            return {}
        folder = self.path.parent if self.path else Path()
        return read_keymap(folder / Path(self.settings.keymap).expanduser(), screens)

    def keep(self, settings: Settings) -> None:
        """Hold other settings from now on, in the file too; SettingsError when it cannot be.

        The looks are this desk's own until it closes; the filters are those of all the editor's desks.
        """
        if self.complaint is not None:
            raise self.complaint
        if self.path is not None:
            write_changes(self.path, self.settings, settings)
            filters = read_settings(self.path, THEME_NAMES).filters
            settings = replace(settings, filters=filters)
        self.settings = settings
