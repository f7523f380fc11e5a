"""The pieces of a text that zones are made of: its paragraphs, with what the rules ask about each.

Rules read ``plain``: the words on one line, typographic quotation marks made straight.  Only the ends
of a very long passage are kept there, so that no rule ever reads a long line more than once.
"""

from dataclasses import dataclass
from functools import cached_property

from provenance.domain.paragraphs import blocks_of, paragraphs_in, wrap_column
from provenance.domain.spans import Span

_STRAIGHT = {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
_PLAIN = _STRAIGHT | _INVISIBLE
_KEPT = 1200


@dataclass(frozen=True)
class Passage:
    """A paragraph or a line by itself; no blank line parts the passages of one ``block``."""

    span: Span
    block: int
    plain: str

    def __len__(self) -> int:
        return len(self.span)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of ``plain``."""
        return tuple(self.plain.split())

    @cached_property
    def low(self) -> str:
        """``plain`` in small letters."""
        return self.plain.lower()

    @cached_property
    def is_finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.plain.rstrip("\"')]").endswith((".", "!", "?", "…"))


@dataclass(frozen=True, slots=True)
class Layout:
    """The passages of a text in order; ``is_wrapped`` when its lines were broken at a column."""

    passages: tuple[Passage, ...]
    is_wrapped: bool


def lay_out(text: str) -> Layout:
    """Cut ``text`` into passages."""
    blocks = blocks_of(text)
    column = wrap_column(text, blocks)
    ends = [block[-1].span.end for block in blocks]
    passages, block = [], 0
    for span in paragraphs_in(text, blocks, column):
        while ends[block] < span.end:
            block += 1
        passages.append(Passage(span, block, _plain(text, span)))
    return Layout(tuple(passages), column is not None)


def _plain(text: str, span: Span) -> str:
    if len(span) <= _KEPT:
        words = span.of(text)
    else:
        half = _KEPT // 2
        words = f"{text[span.start : span.start + half]} … {text[span.end - half : span.end]}"
    for letter, plain in _PLAIN.items():
        words = words.replace(letter, plain)
    return " ".join(words.split())
