"""The looks of the desk: dark, light, high contrast and none at all.

Any theme of Textual's may be set by its name as well; these four are the desk's own.  What matters
is never told by colour alone, so that the one without colour says the same.
"""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

NO_COLOUR = "no-colour"

OWN_THEMES = (
    # With a red that can be read as letters.
    replace(BUILTIN_THEMES["textual-dark"], name="dark", error="#e5788f"),
    # Textual's own has a warning and an accent that nobody can read as letters.
    Theme(
        name="light",
        primary="#004578",
        secondary="#0a5f9e",
        accent="#7a3b00",
        warning="#7d4a00",
        error="#a11d3a",
        success="#17602f",
        foreground="#1f1f1f",
        background="#f5f5f2",
        surface="#ebebe7",
        panel="#dededa",
        dark=False,
    ),
    Theme(
        name="high-contrast",
        primary="#79b8ff",
        secondary="#b3d4ff",
        accent="#ffd75e",
        warning="#ffb000",
        error="#ff8f8f",
        success="#6bff95",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#1c1c1c",
        boost="#262626",
        luminosity_spread=0.1,
        text_alpha=1.0,
    ),
    Theme(
        name=NO_COLOUR,
        primary="#8c8c8c",
        secondary="#a6a6a6",
        accent="#ffffff",
        warning="#e0e0e0",
        error="#ffffff",
        success="#d0d0d0",
        foreground="#e6e6e6",
        background="#101010",
        surface="#181818",
        panel="#262626",
    ),
)

THEME_NAMES = frozenset({*BUILTIN_THEMES, *(theme.name for theme in OWN_THEMES)})
"""Every theme that can be set."""
