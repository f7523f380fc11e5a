"""Where a day stands along the axis of a drawing, and which days are written below it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from provenance.domain.dates import DateCandidate
from provenance.domain.traces import TracedArticle
from provenance.reports.phrases import day

_MOST_TICKS = 4
_TICK_ROOM = 62.0
"""What a day written in the small letters of the axis takes."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis with the words below it."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """``places`` gives the x of each article by id; ``width`` is what the axis takes."""

    width: float
    places: Mapping[int, float]
    ticks: tuple[Tick, ...]


def axis_of(articles: Iterable[TracedArticle], length: float, undated_gap: float) -> TimeAxis:
    """The axis from the first to the last moment in ``length``; articles without a date stand behind it."""
    ordered = tuple(articles)
    moments = {one.id: _moment(one.published) for one in ordered if one.published}
    first, last = min(moments.values(), default=0.0), max(moments.values(), default=0.0)
    span = last - first
    used = length if span else 0.0
    places = {number: used * (at - first) / span if span else 0.0 for number, at in moments.items()}
    undated = [one.id for one in ordered if one.id not in moments]
    behind = used + undated_gap if moments else 0.0
    places |= dict.fromkeys(undated, behind)
    ticks = list(_ticks(first, last, used)) if moments else []
    if undated:
        ticks.append(Tick(behind, "no date"))
    return TimeAxis(behind if undated else used, places, tuple(ticks))


def _moment(published: DateCandidate) -> float:
    """Days since the year 1, with the time of day (UTC) where it is known."""
    try:
        read = datetime.fromisoformat(published.value)
    except ValueError:  # a value in a form of its own: the day is what is known of it
        return float(published.day.toordinal())
    if read.tzinfo is not None:
        read = read.astimezone(UTC)
    return read.toordinal() + (read.hour * 60 + read.minute) / 1440


def _ticks(first: float, last: float, length: float) -> list[Tick]:
    """The first day, the last and some whole days between them, as many as can be read."""
    days = int(last) - int(first)
    if not length or not days:
        return [Tick(0.0, _words(int(first)))]
    count = min(days, _MOST_TICKS - 1, max(1, int(length / _TICK_ROOM)))
    ticks = [Tick(0.0, _words(int(first)))]
    for step in range(1, count + 1):
        at = int(first) + round(days * step / count)
        x = length * max(0.0, at - first) / (last - first)
        if x - ticks[-1].x >= _TICK_ROOM:
            ticks.append(Tick(min(x, length), _words(at)))
    return ticks


def _words(ordinal: int) -> str:
    """``9 Mar 2026``: the axis has little room."""
    number, month, year = day(datetime.fromordinal(ordinal).date()).split()
    return f"{number} {month[:3]} {year}"
