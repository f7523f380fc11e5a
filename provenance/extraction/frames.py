"""The frame of a statement: which words are its cue, its source and its content.

A frame says nothing yet of who the source is; it is what a tagger, trained or by rules, hands on to
the resolution of speakers, carriers and dates.
"""

from dataclasses import dataclass, replace

from provenance.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Frame:
    """Spans of one statement, in text order, into the article's text.

    ``sentence`` is the index of its sentence.  ``relay`` is the subject of a relay verb: it carried
    the words and did not say them.  ``parent`` is the index, in the same list, of the frame whose
    content this one stands in.  ``rule`` says in words what it was found by.
    """

    sentence: int
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: Span | None = None
    lemma: str = ""
    relay: Span | None = None
    rule: str = ""
    confidence: float = 0.5
    parent: int | None = None
    is_calibrated: bool = False
    """Whether ``confidence`` is a measured chance of being right, to be shown as it is."""

    def shifted(self, by: int) -> "Frame":
        """The same frame in a list that has ``by`` frames before it."""
        return self if self.parent is None else replace(self, parent=self.parent + by)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that belongs to it: content, cue and source."""
        return (*self.content, *self.cue, *((self.source,) if self.source else ()))

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0].start
