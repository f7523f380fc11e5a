"""The settings as values: the looks of the desk, the keymap file, the filters kept by name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from provenance.domain.stored import StatementFilter

THEMES = ("dark", "light", "high-contrast", "no-colour")
"""The themes of the desk's own, the first of them until another is chosen."""


class Density(StrEnum):
    """How much stands on a screen."""

    ROOMY = "roomy"
    """Two lines a statement beside the article, and air around the panes."""
    COMPACT = "compact"
    """One line a statement everywhere, and no air."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that an editor keeps under a name."""

    name: str
    wanted: StatementFilter


@dataclass(frozen=True, slots=True)
class Settings:
    """``keymap`` is the path of a keymap file, from the folder of the settings; "" is none."""

    theme: str = THEMES[0]
    density: Density = Density.ROOMY
    keymap: str = ""
    blind: bool = False
    """Whether others' ratings are seen only after one's own."""
    filters: tuple[SavedFilter, ...] = ()

    def with_filter(self, kept: SavedFilter) -> "Settings":
        """The same with one more filter, in place of one of that name, in the order of names."""
        return self._with((*self._others(kept.name), kept))

    def without_filter(self, name: str) -> "Settings":
        """The same without the filter of that name."""
        return self._with(self._others(name))

    def _others(self, name: str) -> tuple[SavedFilter, ...]:
        return tuple(kept for kept in self.filters if kept.name != name)

    def _with(self, filters: Sequence[SavedFilter]) -> "Settings":
        return replace(self, filters=tuple(sorted(filters, key=lambda kept: kept.name.casefold())))
