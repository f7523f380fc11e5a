"""The origin graph in characters: origins at the left, carriers outwards, articles at their days.

The same picture as the drawn one, for a screen of a fixed width.  Each way is a row that ends at its
article; a line is ``─``, an inferred one ``╌``.  Where the ways are too long for the width they are
drawn as a tree instead, which always fits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.domain.traces import Trace
from provenance.domain.wording import sentence
from provenance.reports.traces.entries import GroupEntry
from provenance.reports.traces.lines import Line, Look, Measure, Run, clipped
from provenance.reports.traces.outline import outline_of
from provenance.reports.traces.paths import Way, ways_of
from provenance.reports.traces.time_axis import axis_of
from provenance.reports.traces.tree import ways_lines

_JOINT = 3
"""Cells behind a source in which its lines part."""

_NARROWEST_SOURCE = 11
_WIDEST_SOURCE = 28
_NARROWEST_ARTICLE = 24
_LONGEST_AXIS = 24
_LEAST_AXIS = 6
_MARKER = "●"
_COPY = "≈"
"""Before the name of a near-copy of an article that stands elsewhere."""


@dataclass(frozen=True, slots=True)
class PictureLine:
    """A line of the picture; ``group`` is the letter of the group it belongs to ("": none)."""

    line: Line
    group: str
    is_heading: bool = False


def picture_of(trace: Trace, width: int, measure: Measure) -> tuple[PictureLine, ...]:
    """The picture in ``width`` cells; each group begins with a heading, with or without articles."""
    ways = {one.letter: one.ways for one in ways_of(trace)}
    frame = _frame(list(ways.values()), trace, width, measure)
    lines: list[PictureLine] = []
    for group in outline_of(trace).groups:
        lines.append(PictureLine(_heading(group), group.letter, is_heading=True))
        rows = _drawn(ways.get(group.letter, ()), group.number, frame)
        lines += [PictureLine(row, group.letter) for row in rows]
    if "" in ways:
        no_origin = Line((Run("No origin", Look.HEADING), Run("  that anybody could be asked")))
        lines.append(PictureLine(no_origin, "", is_heading=True))
        lines += [PictureLine(row, "") for row in _drawn(ways[""], None, frame)]
    if frame and frame.days.length and lines:
        lines.append(PictureLine(_axis_line(frame), ""))
    return tuple(lines)


def _heading(group: GroupEntry) -> Line:
    return Line(
        (
            Run(group.letter, Look.LETTER, group.number),
            Run("  "),
            Run(group.name, Look.NAME, group.number),
            Run(f"  {group.rests}. {sentence(group.standing)}."),
        )
    )


@dataclass(frozen=True, slots=True)
class _Days:
    """The line of time: its length (0 for none), the place of each article on it, its two ends.

    Undated articles have the place behind it.
    """

    length: int
    places: dict[int, int]
    first: str = ""
    last: str = ""
    one_year: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """How the width is divided: ``depth`` sources of ``source`` cells, the days, then the articles."""

    depth: int
    source: int
    article: int
    days: _Days
    measure: Measure


def _frame(
    ways: Sequence[Sequence[Way]], trace: Trace, width: int, measure: Measure
) -> _Frame | None:
    """None when the ways are too long for the width."""
    depth = max((_depth(way) for group in ways for way in group), default=0)
    room = width - _NARROWEST_ARTICLE - depth * _JOINT
    if depth * _NARROWEST_SOURCE > room:
        return None
    source = 0
    if depth:
        longest = max(_NARROWEST_SOURCE, _longest_source(ways, measure) + 2)
        source = min(_WIDEST_SOURCE, room // depth, longest)
    # Half of what is left over goes to the line of time, once names have what they need.
    days = _days(trace, (room - depth * source) // 2)
    behind = days.length + 1 if days.length else 0
    return _Frame(depth, source, width - depth * (source + _JOINT) - behind, days, measure)


def _days(trace: Trace, room: int) -> _Days:
    dated = [one.article for one in trace.carrying if one.article.published]
    axis = axis_of((one.article for one in trace.carrying), 1.0, 0.0)
    is_spread = any(axis.places[article.id] for article in dated)
    length = min(_LONGEST_AXIS, room)
    years = {article.published.day.year for article in dated if article.published}
    if not is_spread or length < _LEAST_AXIS:
        return _Days(0, {}, one_year=len(years) == 1)
    known = {article.id for article in dated}
    places = {
        number: round(at * (length - 1)) if number in known else length
        for number, at in axis.places.items()
    }
    first, last = (axis_of((end,), 1.0, 0.0).ticks[0].words for end in (dated[0], dated[-1]))
    return _Days(length, places, first, last, one_year=len(years) == 1)


def _short_day(about: str) -> str:
    """``9 Mar`` for ``9 March 2026``; what is no such day stays."""
    day, *month = about.split()
    return f"{day} {month[0][:3]}" if len(month) == 2 else about


def _depth(way: Way) -> int:
    """How many sources stand before the furthest article."""
    if way.article_id is not None:
        return 0
    return 1 + max((_depth(onward) for onward in way.onward), default=0)


def _longest_source(ways: Sequence[Sequence[Way]], measure: Measure) -> int:
    def names(way: Way) -> Iterator[str]:
        if way.article_id is None:
            yield way.name
        for onward in way.onward:
            yield from names(onward)

    return max(int(measure(name)) for group in ways for way in group for name in names(way))


def _drawn(ways: Sequence[Way], number: int | None, frame: _Frame | None) -> Iterator[Line]:
    if frame is None:
        yield from ways_lines(ways, number)
        return
    for way in ways:
        for runs, article_id in _rows(way, 0, number, frame):
            yield Line(runs, article_id=article_id)


_Row = tuple[tuple[Run, ...], int | None]


def _rows(way: Way, depth: int, number: int | None, frame: _Frame) -> Iterator[_Row]:
    """The rows of a way, each from its source to an article."""
    if way.article_id is not None:
        yield _article(way, depth, number, frame), way.article_id
        return
    before = " " if depth else ""  # behind the line that leads to it
    name = before + clipped(way.name, frame.source - 1 - len(before), frame.measure)
    line = "╌" if way.name.endswith("*") else "─"
    gap = frame.source - int(frame.measure(name)) - 1
    head = (Run(name, Look.NAME, number), Run(" " + line * gap, Look.QUIET))
    rest = (Run(" " * frame.source),)
    last = len(way.onward) - 1
    for place, onward in enumerate(way.onward):
        for row, (runs, article_id) in enumerate(_rows(onward, depth + 1, number, frame)):
            joint = _joint(place, last, line) if row == 0 else (" │ " if place < last else "   ")
            start = head if place == row == 0 else rest
            yield (*start, Run(joint, Look.QUIET), *runs), article_id


def _joint(place: int, last: int, line: str) -> str:
    if last == 0:
        return line * 3
    if place == 0:
        return f"{line}┬{line}"
    return f" └{line}" if place == last else f" ├{line}"


def _article(way: Way, depth: int, number: int | None, frame: _Frame) -> tuple[Run, ...]:
    """The line on to the article's day, its point, its name and what is said of it."""
    days, place = frame.days, frame.days.places.get(way.article_id or 0, 0)
    past = (frame.depth - depth) * (frame.source + _JOINT)
    room = frame.article - len(_MARKER) - 1 + days.length - place
    sign = f"{_COPY} " if any(note.startswith("near-copy") for note in way.notes) else ""
    notes = "".join(f" [{note}]" for note in way.notes if not note.startswith("near-copy"))
    about = f" {way.about}{notes}"
    is_tight = frame.measure(sign + way.name + about) > room
    # The axis says the year; without one it stands beside the picture.
    if days.one_year and (days.length or is_tight):
        about = f" {_short_day(way.about)}{notes}"
    left = max(room - int(frame.measure(about)), room // 2) - len(sign)
    name = sign + clipped(way.name, left, frame.measure)
    about = clipped(about, room - int(frame.measure(name)), frame.measure)
    look = Look.WARNING if "denies it" in way.notes else Look.QUIET
    return (
        Run("─" * (past + place), Look.QUIET),
        Run(_MARKER, Look.ARTICLE, number),
        Run(f" {name}", Look.ARTICLE),
        Run(about, look),
    )


def _axis_line(frame: _Frame) -> Line:
    left, days = frame.depth * (frame.source + _JOINT), frame.days
    line = "└" + "─" * (days.length - 2) + "┘"
    if left <= frame.measure(days.first):
        return Line((Run(f"{line} {days.first} – {days.last}", Look.QUIET),))
    before = f"{days.first} ".rjust(left)
    return Line((Run(f"{before}{line} {days.last}", Look.QUIET),))
