"""Quotation marks paired into quotations, paragraph by paragraph.

Marks are paired by position, not by shape, because copy mixes them: opened curly and closed
straight, ``doubled'' by old feeds, reopened at the start of the next paragraph without having been
closed.  An odd mark never stops the rest of an article: state is kept for one paragraph only.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from provenance.domain.spans import Span

_MARK = re.compile(r"[“”„\"«»‟]|``|''")
_OPENING = "“„«``‟"
_CLOSING = "”»''"
_SINGLE_OPENS = re.compile(r"(?<![\w’'])[‘'](?=[\w\[“\"])(?!\d\ds\b)")
_SINGLE_STOPS = re.compile(r"‘|[’'](?!\w)|\n(?=\n)")
_BEFORE_CLOSING = re.compile(r"[,.!?…;:\w\])]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; ``is_closed`` is False when the paragraph ends inside it."""

    span: Span
    is_closed: bool = True

    @property
    def inner(self) -> Span:
        """The words between the marks (one-character marks assumed; never past the span)."""
        end = self.span.end - 1 if self.is_closed else self.span.end
        return Span(min(self.span.start + 1, end), end)


def quotations_of(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The outermost quotations of each paragraph, in text order, never overlapping."""
    found: list[Quotation] = []
    for paragraph in paragraphs:
        here = _doubles(text, paragraph) or _singles(text, paragraph)
        found += here
    return tuple(found)


def _doubles(text: str, paragraph: Span) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    within = False
    marks = list(_MARK.finditer(text, paragraph.start, paragraph.end))
    for match, after in zip_longest(marks, marks[1:]):
        if opened is None:
            if not _only_closes(text, match, paragraph):
                opened = match.start()
        elif _only_opens(text, match, paragraph):
            # A second opening mark inside an open quotation: either a quotation in a quotation
            # (its own closing mark follows) or a mark that was never closed.  Keep the outer one.
            within = True
        elif within and after is not None and after[0] in "”»" and match[0] in "”»":
            within = False
        else:
            found.append(Quotation(Span(opened, match.end())))
            opened, within = None, False
    if opened is not None and _reads_as_open(text, opened, paragraph):
        found.append(Quotation(Span(opened, _last_word(text, paragraph)), is_closed=False))
    return found


def _only_closes(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """Whether a mark met outside a quotation cannot open one (an inch sign, a stray close)."""
    after = text[match.end() : match.end() + 1]
    at_end = match.end() >= paragraph.end or not after or after.isspace()
    before = text[match.start() - 1 : match.start()] if match.start() > paragraph.start else " "
    return (
        (match[0] in _CLOSING and match[0] != "''")
        or (at_end and not before.isspace())
        or (before.isdigit() and match[0] == '"')
    )


def _only_opens(text: str, match: re.Match[str], paragraph: Span) -> bool:
    """Whether a mark met inside a quotation can only open another one."""
    before = text[match.start() - 1 : match.start()] if match.start() > paragraph.start else " "
    after = text[match.end() : match.end() + 1] or " "
    return match[0] in _OPENING and (before.isspace() or before in "([—–-") and not after.isspace()


def _reads_as_open(text: str, opened: int, paragraph: Span) -> bool:
    """Whether an unclosed mark begins a quotation: at the paragraph's head or after , : or a dash."""
    before = text[paragraph.start : opened].rstrip()
    return not before or before[-1] in ",:—–.?!"


def _last_word(text: str, paragraph: Span) -> int:
    return paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())


def _singles(text: str, paragraph: Span) -> list[Quotation]:
    """Quotations in single marks, as British copy sets them, where there are no double marks.

    One runs to the first mark that is no apostrophe; a mark that cannot close it, or another that
    opens, shows that it never was one.
    """
    found: list[Quotation] = []
    at = paragraph.start
    stop: re.Match[str] | None = None
    for opening in _SINGLE_OPENS.finditer(text, paragraph.start, paragraph.end):
        if opening.start() < at:
            continue
        if stop is None or stop.start() < opening.end():
            stop = _SINGLE_STOPS.search(text, opening.end(), paragraph.end)
        if stop is None:
            break
        closes = stop[0] in "’'" and _BEFORE_CLOSING.match(text, stop.start() - 1)
        if closes and stop.end() - opening.start() > 3:
            found.append(Quotation(Span(opening.start(), stop.end())))
            at = stop.end()
    return found
