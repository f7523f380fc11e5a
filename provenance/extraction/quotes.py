"""Quotation marks paired into quotations, paragraph by paragraph.

Marks are paired by position, not by shape, because copy mixes them: opened curly and closed
straight, ``doubled'' by old feeds, reopened at the start of the next paragraph without having been
closed.  An odd mark never stops the rest of an article: state is kept for one paragraph only.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance.domain.spans import Span

_MARK = re.compile(r"[“”„\"«»‟]|``|''")
_OPENING = "“„«``‟"
_CLOSING = "”»''"
_SINGLE = re.compile(
    r"(?<![\w’'])[‘'](?=[\w\[“\"])(?:[^‘’'\n]|[’'](?=\w)|\n(?!\n))*?[,.!?…;:\w\])][’'](?!\w)"
)


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
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            if not _only_closes(text, match, paragraph):
                opened = match.start()
        elif _only_opens(text, match, paragraph):
            # A second opening mark inside an open quotation: either a quotation in a quotation
            # (its own closing mark follows) or a mark that was never closed.  Keep the outer one.
            continue
        else:
            found.append(Quotation(Span(opened, match.end())))
            opened = None
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
    """Quotations in single marks, as British copy sets them, where there are no double marks."""
    return [
        Quotation(Span(match.start(), match.end()))
        for match in _SINGLE.finditer(text, paragraph.start, paragraph.end)
        if match.end() - match.start() > 3
    ]
