"""What the span model finds: frames, each the spans of one statement in the text."""

from dataclasses import dataclass

Span = tuple[int, int]
"""Code points of the text, end exclusive."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One statement: what was said, the words that say so, and who said it, where they stand.

    A frame that lies wholly inside another's content is nested in it (in the turn of a transcript).
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    """Empty where a transcript or a dash attributes without a word."""
    source: tuple[Span, ...]
    """Empty where nobody is named."""
    confidence: float
    """The chance that content and source are right, as measured on articles kept apart."""
    rule: str = ""
    """The quotation rule that made or changed the frame, empty for the model alone."""
