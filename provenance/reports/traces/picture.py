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
    if frame and frame.axis and lines:
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
class _Frame:
    """How the width is divided: ``depth`` sources of ``source`` cells, then the articles.

    ``axis`` is the length of the line of time, 0 without one; ``places`` are places on it by article.
    """

    depth: int
    source: int
    article: int
    axis: int
    places: dict[int, int]
    ends: tuple[str, str]
    one_year: bool
    measure: Measure


def _frame(
    ways: Sequence[Sequence[Way]], trace: Trace, width: int, measure: Measure
) -> _Frame | None:
    """None when the ways are too long for the width."""
    depth = max((_depth(way) for group in ways for way in group), default=0)
    room = width - _NARROWEST_ARTICLE - depth * _JOINT
    if depth * _NARROWEST_SOURCE > room:
        return None
    # A third of what is left over goes to the time axis, once names have what they need.
    source = min(_WIDEST_SOURCE, room // depth) if depth else 0
    if depth:
        source = min(source, max(_NARROWEST_SOURCE, _longest_source(ways, measure) + 2))
    spare = width - depth * (source + _JOINT) - _NARROWEST_ARTICLE
    drawn = axis_of((one.article for one in trace.carrying), 1.0, 0.0)
    days = [tick.words for tick in drawn.ticks if tick.words != "no date"]
    is_spread = any(drawn.places[one.article.id] for one in trace.carrying if one.article.published)
    axis = min(_LONGEST_AXIS, spare // 2) if is_spread else 0
    axis = axis if axis >= _LEAST_AXIS else 0
    dated = {one.article.id for one in trace.carrying if one.article.published}
    places = {
        number: round(at * (axis - 1)) if number in dated else axis
        for number, at in drawn.places.items()
        if axis
    }
    article = width - depth * (source + _JOINT) - (axis + 1 if axis else 0)
    ends = (days[0], _last_day(trace)) if axis else ("", "")
    years = {one.article.published.day.year for one in trace.carrying if one.article.published}
    one_year = bool(axis) and len(years) == 1
    return _Frame(depth, source, article, axis, places, ends, one_year, measure)


def _short_day(about: str, one_year: bool) -> str:
    """``9 Mar`` where the axis says the year, else as it is."""
    day, *month = about.split()
    return f"{day} {month[0][:3]}" if one_year and len(month) == 2 else about


def _last_day(trace: Trace) -> str:
    dated = [one.article for one in trace.carrying if one.article.published]
    return axis_of(dated[-1:], 1.0, 0.0).ticks[0].words


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
    past = (frame.depth - depth) * (frame.source + _JOINT)
    on = past + frame.places.get(way.article_id or 0, 0)
    after = frame.axis - frame.places.get(way.article_id or 0, 0) if frame.axis else 0
    room = frame.article - 2 + (after if frame.axis else 0)
    sign = f"{_COPY} " if any(note.startswith("near-copy") for note in way.notes) else ""
    notes = "".join(f" [{note}]" for note in way.notes if not note.startswith("near-copy"))
    about = f" {_short_day(way.about, frame.one_year)}{notes}"
    left = max(room - int(frame.measure(about)), room // 2) - len(sign)
    name = sign + clipped(way.name, left, frame.measure)
    about = clipped(about, room - int(frame.measure(name)), frame.measure)
    look = Look.WARNING if "denies it" in way.notes else Look.QUIET
    return (
        Run("─" * on, Look.QUIET),
        Run(_MARKER, Look.ARTICLE, number),
        Run(f" {name}", Look.ARTICLE),
        Run(about, look),
    )


def _axis_line(frame: _Frame) -> Line:
    left = frame.depth * (frame.source + _JOINT)
    first, last = frame.ends
    line = "└" + "─" * (frame.axis - 2) + "┘"
    if left <= frame.measure(first):
        return Line((Run(f"{line} {first} – {last}", Look.QUIET),))
    before = f"{first} "
    pad = left - int(frame.measure(before))
    return Line((Run(" " * pad + before + line + f" {last}", Look.QUIET),))
