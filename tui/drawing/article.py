"""An article as it is shown: wrapped lines over offsets that never move, and the looks of its spans.

The text a reader sees differs from the stored one in single characters only (see
``tui.plain_text``; a line break inside a paragraph is shown as a space), so every span of the store
is the same span on the screen.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rich.cells import cell_len

from provenance.domain.articles import Zone
from provenance.domain.chains import HopRole
from provenance.domain.paragraphs import paragraphs_of
from provenance.domain.spans import Span
from provenance.domain.stored import StoredArticle, StoredStatement
from tui.plain_text import harmless


class Look(StrEnum):
    """How a stretch is shown; the value is the component class that styles it."""

    BODY = "article--body"
    ZONE = "article--zone"
    HEADLINE = "article--headline"
    CONTENT = "article--content"
    CUE = "article--cue"
    SOURCE = "article--source"
    CARRIER = "article--carrier"


LEGEND = (
    (Look.CONTENT, "content"),
    (Look.CUE, "cue"),
    (Look.SOURCE, "source"),
    (Look.CARRIER, "carrier"),
    (Look.ZONE, "not body"),
)
"""The looks and their names, as the line under the article explains them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article ready to be shown; ``shown`` has the length of the stored text."""

    article_id: int
    capture_id: int
    headline: str
    outlet: str
    published: str
    shown: str
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """``span`` of the text has a look; of overlapping marks the later in ``Look`` comes on top."""

    span: Span
    look: Look


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one line with the looks on it, undermost first."""

    span: Span
    looks: tuple[Look, ...]


def sheet_of(stored: StoredArticle) -> Sheet:
    """The article with its text made harmless and its hard-wrapped lines joined into paragraphs."""
    article = stored.article
    return Sheet(
        article_id=stored.id,
        capture_id=stored.capture_id,
        headline=article.title or "untitled",
        outlet=article.outlet or "unknown outlet",
        published=str(article.published.day) if article.published else "",
        shown=_joined(harmless(article.text), article.text),
        zones=article.zones,
    )


def _joined(shown: str, text: str) -> str:
    pieces: list[str] = []
    done = 0
    for paragraph in paragraphs_of(text):
        pieces.append(shown[done : paragraph.start])
        pieces.append(paragraph.of(shown).replace("\n", " "))
        done = paragraph.end
    return "".join((*pieces, shown[done:]))


def wrapped(shown: str, width: int) -> tuple[Span, ...]:
    """The lines of ``shown`` in a column of ``width`` cells, at most one empty line in a row."""
    cells = _wide_cells(shown)
    lines: list[Span] = []
    start = 0
    for line in shown.split("\n"):
        end = start + len(line)
        if line.strip():
            lines.extend(_wrapped_line(shown, start, end, max(width, 2), cells))
        elif lines and lines[-1]:
            lines.append(Span(start, start))
        start = end + 1
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def _wide_cells(shown: str) -> dict[str, int]:
    """Cells of each character that does not take exactly one."""
    return {c: cells for c in set(shown) if c != "\n" and (cells := cell_len(c)) != 1}


def _wrapped_line(
    shown: str, start: int, end: int, width: int, cells: dict[str, int]
) -> Iterator[Span]:
    while start < end:
        fits = _fitting(shown, start, end, width, cells)
        if fits >= end:
            yield Span(start, end)
            return
        # The space a line breaks at may itself stand just beyond the margin.
        space = shown.rfind(" ", start + 1, fits + 1)
        cut = space if space > start and shown[start:space].strip() else fits
        yield Span(start, cut)
        start = cut
        while start < end and shown[start] == " ":
            start += 1


def _fitting(shown: str, start: int, end: int, width: int, cells: dict[str, int]) -> int:
    """How far a line from ``start`` reaches, at least one character."""
    if not cells:
        return min(start + width, end)
    room = width
    for at in range(start, end):
        room -= cells.get(shown[at], 1)
        if room < 0:
            return max(at, start + 1)
    return end


def marks_of(stored: StoredStatement | None, zones: Iterable[Zone]) -> tuple[Mark, ...]:
    """The marks on an article while ``stored`` is the present statement (None: zones only)."""
    marks = [
        Mark(zone.span, Look.HEADLINE if zone.kind == "headline" else Look.ZONE) for zone in zones
    ]
    if stored is None:
        return tuple(marks)
    statement = stored.statement
    marks += [Mark(span, Look.CONTENT) for span in statement.content]
    marks += [Mark(span, Look.CUE) for span in statement.cue]
    marks += [
        Mark(hop.span, Look.CARRIER)
        for hop in statement.chain
        if hop.span and hop.role not in (HopRole.ORIGIN, HopRole.PUBLISHER)
    ]
    return (*marks, *(Mark(span, Look.SOURCE) for span in statement.source))


def stretches(line: Span, marks: Sequence[Mark]) -> tuple[Stretch, ...]:
    """``line`` cut where a mark begins or ends."""
    touching = [mark for mark in marks if mark.span.overlaps(line)]
    if not touching:
        return (Stretch(line, (Look.BODY,)),)
    cuts = {line.start, line.end}
    for mark in touching:
        cuts |= {max(mark.span.start, line.start), min(mark.span.end, line.end)}
    return tuple(
        Stretch(piece, _looks_on(piece, touching))
        for piece in (Span(start, end) for start, end in pairwise(sorted(cuts)))
    )


def _looks_on(piece: Span, marks: Sequence[Mark]) -> tuple[Look, ...]:
    here = {mark.look for mark in marks if mark.span.covers(piece)}
    return (Look.BODY, *(look for look in Look if look in here))


def lines_to_show(lines: Sequence[Span], spans: Sequence[Span]) -> tuple[int, int] | None:
    """First and last line touched by ``spans``, None when none is."""
    touched = [
        number for number, line in enumerate(lines) if any(span.overlaps(line) for span in spans)
    ]
    return (touched[0], touched[-1]) if touched else None
