"""What an editor sets for their own desk, kept in a TOML file of theirs and never in the store."""

from tui.settings.values import Density, SavedFilter, Settings

__all__ = ["Density", "SavedFilter", "Settings"]
