"""Where one paragraph ends and the next begins, in text as people really save it.

A blank line always ends a paragraph.  Inside a block without blank lines a text is either
hard-wrapped (an editor or a PDF broke the lines at a column) or printed one line a paragraph; which
of the two is decided once for the whole text, by where its lines end.  Offsets count in the text as
it is: nothing here changes a character.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from provenance.domain.spans import Span

# Line ends as str.splitlines knows them; a form feed or a paragraph separator also ends the paragraph.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_GAP_ENDS_PARAGRAPH = re.compile(r"[\f\x1c-\x1e\u2029]")
_LINE_END = re.compile(r"\r\n|[\n\r\v\x85\u2028]")

# Characters without ink besides white space: zero-width marks, the soft hyphen, byte order marks.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_SENTENCE_INSIDE = re.compile(r"[a-z0-9)][.!?][\"'”’]? [A-Z\"'“‘]")
_LIST_ITEM = re.compile(r"[•●▪◦‣*·]\s|\(?\d{1,2}[.)]\s")
_URL_ONLY = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\S{1,60}")

# A wrapped line is rarely longer: 72 to 100 columns in mail and editors, somewhat more out of a PDF.
_WIDEST_WRAP = 140
# Below this a line that stops in mid-sentence is a list item or a heading as often as a wrapped line.
_SHORTEST_RUNNING_LINE = 30


class Line(NamedTuple):
    """One line trimmed to its ink; ``indented`` when white space stood before it."""

    span: Span
    indented: bool


def inked(text: str, start: int, end: int) -> Span:
    """``[start, end)`` without white space and invisible characters at either end; empty if no ink."""
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return Span(start, end)


def blocks_of(text: str) -> tuple[tuple[Line, ...], ...]:
    """The lines with ink, grouped where blank lines (or page breaks) part them."""
    blocks: list[list[Line]] = []
    last_end = 0
    for found in _LINE.finditer(text):
        span = inked(text, *found.span())
        if not span:
            continue
        line = Line(span, span.start > found.start())
        if blocks and not _ends_paragraph(text[last_end : span.start]):
            blocks[-1].append(line)
        else:
            blocks.append([line])
        last_end = span.end
    return tuple(tuple(block) for block in blocks)


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text`` in order, trimmed to the words; their gaps hold no words."""
    blocks = blocks_of(text)
    return paragraphs_in(text, blocks, wrap_column(text, blocks))


def paragraphs_in(
    text: str, blocks: Iterable[tuple[Line, ...]], column: int | None
) -> tuple[Span, ...]:
    """As ``paragraphs_of``, for whoever has asked for the blocks and their column already."""
    return tuple(span for block in blocks for span in _paragraphs_in(text, block, column))


def wrap_column(text: str, blocks: Iterable[tuple[Line, ...]]) -> int | None:
    """The column at which the lines were broken; None when each line is a paragraph of its own."""
    running: list[int] = []
    inner: list[Span] = []
    for block in blocks:
        for place, line in enumerate(block, start=1):
            if len(line.span) < _SHORTEST_RUNNING_LINE or _is_url(text, line):
                continue
            running.append(len(line.span))
            if place < len(block):
                inner.append(line.span)
    if not inner:
        return None
    finished = sum(1 for span in inner if _ends_sentence(text, span))
    # The nineteenth twentieth, not the longest: one heading that was never wrapped must not decide.
    column = sorted(map(len, inner))[(len(inner) * 19) // 20]
    wider = sum(1 for length in running if length > column * 1.1)
    if finished * 2 > len(inner) or column > _WIDEST_WRAP or wider * 8 > len(running):
        return None
    return column


def _ends_paragraph(gap: str) -> bool:
    if _GAP_ENDS_PARAGRAPH.search(gap):
        return True
    return len(_LINE_END.findall(gap)) > 1


def _ends_sentence(text: str, span: Span) -> bool:
    return _SENTENCE_END.search(text, max(span.start, span.end - 12), span.end) is not None


def _paragraphs_in(text: str, block: tuple[Line, ...], column: int | None) -> Iterator[Span]:
    start = block[0].span.start
    for line, following in pairwise(block):
        if not _runs_on(text, line, following, column, so_far=line.span.end - start):
            yield Span(start, line.span.end)
            start = following.span.start
    yield Span(start, block[-1].span.end)


def _runs_on(text: str, line: Line, following: Line, column: int | None, so_far: int) -> bool:
    """Whether the paragraph, ``so_far`` code points long, goes on over the end of ``line``."""
    if _stands_alone(text, line) or _stands_alone(text, following):
        return False
    if following.indented and not line.indented:
        return False
    finished = _ends_sentence(text, line.span)
    if text[following.span.start].islower() and not finished and so_far >= _SHORTEST_RUNNING_LINE:
        return True
    if column is None:
        return False
    # An irregular break: a line that begins a new sentence and leaves it open has to go on somewhere.
    if not finished and (so_far > column or _SENTENCE_INSIDE.search(text, *_bounds(line))):
        return True
    first_word = _FIRST_WORD.match(text, *_bounds(following))
    needed = len(line.span) + 1 + (len(first_word[0]) if first_word else 0)
    # A full stop near the margin may end the paragraph; a line that had no room left runs on anyway.
    return needed > (column if finished else column * 0.8)


def _stands_alone(text: str, line: Line) -> bool:
    return _is_url(text, line) or _LIST_ITEM.match(text, *_bounds(line)) is not None


def _is_url(text: str, line: Line) -> bool:
    return _URL_ONLY.match(text, *_bounds(line)) is not None


def _bounds(line: Line) -> tuple[int, int]:
    return line.span.start, line.span.end
