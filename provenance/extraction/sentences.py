"""Sentences as units of attribution: a quotation is never cut, whatever full stops it holds.

A sentence is a row of items, words and marks outside quotations and each quotation as one item, so
that a rule sees ``QUOTE Orlova said .`` and never the grammar of what Orlova said.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from provenance.domain.spans import Span
from provenance.extraction.quotes import Quotation
from provenance.extraction.tokens import is_proper, token_rows
from provenance.extraction.verbs import verb_of

_ENDS = frozenset({".", "!", "?", "…", "...", "...."})
_TERMINAL = ".!?…"
_LONGEST = 400
"""Items at which a sentence is cut whatever it holds: the rules look at it more than once."""


class Item(NamedTuple):
    """A token outside quotations, or a whole quotation (``quote`` is then set, ``low`` is "").

    A tuple, as an article has thousands of them.
    """

    text: str
    low: str
    start: int
    end: int
    quote: Quotation | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is a word outside quotation marks."""
        return self.quote is None and self.text[0].isalpha()

    @property
    def is_name_like(self) -> bool:
        """Whether it is a word outside quotations written like a name."""
        return self.quote is None and is_proper(self.text)


@dataclass(frozen=True)
class Sentence:
    """One sentence: its items, the paragraph it stands in (by index), and its span."""

    items: tuple[Item, ...]
    paragraph: int

    @cached_property
    def span(self) -> Span:
        """From the first item to the last; kept, as it is asked for again and again."""
        return Span(self.items[0].start, self.items[-1].end)


def sentences_of(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
) -> tuple[Sentence, ...]:
    """The sentences of every paragraph in order."""
    found: list[Sentence] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        here: list[Quotation] = []
        while at < len(quotations) and quotations[at].span.start < paragraph.end:
            here.append(quotations[at])
            at += 1
        items = items_of(text, paragraph, here)
        found += [Sentence(tuple(part), number) for part in _split(text, items)]
    return tuple(found)


def items_of(text: str, span: Span, quotations: Sequence[Quotation]) -> list[Item]:
    """The items of a stretch, each of ``quotations`` (inside it, in order) as one."""
    items: list[Item] = []
    cursor = span.start
    for quotation in quotations:
        items += [Item(*row) for row in token_rows(text, cursor, quotation.span.start)]
        items.append(
            Item(quotation.span.of(text), "", quotation.span.start, quotation.span.end, quotation)
        )
        cursor = quotation.span.end
    items += [Item(*row) for row in token_rows(text, cursor, span.end)]
    return items


def _split(text: str, items: list[Item]) -> list[list[Item]]:
    parts: list[list[Item]] = []
    begun = 0
    for i in range(len(items)):
        if i + 1 < len(items) and (i + 1 - begun >= _LONGEST or _ends_here(text, items, i)):
            parts.append(items[begun : i + 1])
            begun = i + 1
    if begun < len(items):
        parts.append(items[begun:])
    return parts


def _ends_here(text: str, items: list[Item], i: int) -> bool:
    item, after = items[i], items[i + 1]
    starts_anew = after.quote is not None or after.text[0].isupper() or after.text[0].isdigit()
    if item.quote is not None:
        inside = text[item.quote.inner.start : item.quote.inner.end].rstrip()
        return (
            item.quote.is_closed
            and bool(inside)
            and inside[-1] in _TERMINAL
            and starts_anew
            and not (inside[-1] in "!?…" and _attribution_follows(items, i + 1))
        )
    if item.text in _ENDS:
        return starts_anew or after.text in "([—–•"
    return False


def _attribution_follows(items: list[Item], i: int) -> bool:
    """Whether "Orlova said" stands at ``i``: a name of at most six words and a verb of speech."""
    for item in items[i : i + 7]:
        if item.quote is not None or item.text in _ENDS or item.text in ",:;":
            return False
        if verb_of(item.low) and item is not items[i] and not item.is_name_like:
            return True
    return False
