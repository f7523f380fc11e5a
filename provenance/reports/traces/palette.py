"""The colours of origin groups; a letter always says the same, so that nobody needs them.

Chosen to differ in lightness too: after Okabe and Ito's set for colour-blind readers, with a contrast
of at least 4.5 to the paper they are meant for.
"""

COLOURS = ("#0a5d96", "#a34700", "#00704f", "#8a3f73", "#6b5a00", "#5a4fb0", "#a3303f", "#2f6b76")
"""On white or nearly white paper."""

COLOURS_ON_DARK = (
    "#7fbfec", "#f0a368", "#63cfa8", "#dd9cc6", "#d6c25a", "#b0a8f5", "#f09aa2", "#86c9d6",
)  # fmt: skip
"""On black or nearly black paper, in the same order."""


def colour_of(number: int) -> str:
    """The colour of the group at place ``number`` on white; they come round again after eight."""
    return COLOURS[number % len(COLOURS)]
