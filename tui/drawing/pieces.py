"""A row of a list as runs of words, each with the name of its look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a row; ``look`` names the component class that styles it."""

    words: str
    look: str = "row--plain"


Row = tuple[Piece, ...]
"""One line of the screen."""
