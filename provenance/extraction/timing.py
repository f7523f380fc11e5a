"""Words for when something was said, and what days they mean once a publication date is known.

A weekday is the latest one up to and including the day of publication (wire style), the next one
when the words look ahead.  Without a publication date words stay words.
"""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from provenance.domain.dates import NEVER, DateBasis, Precision, When
from provenance.domain.spans import Span
from provenance.extraction.lexicon import MONTHS, WEEKDAYS

_DAY = "|".join(WEEKDAYS)
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in MONTHS) + r"|sept\.?"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|\d{1,3})"
_WHEN = re.compile(
    rf"""\b(?=[adefijlmnostwy\d])(?:  # no word of time begins with another letter
      (?P<count>{_COUNT})\s+(?P<unit>day|week|month|year)s?\s+(?P<way>after|before|ago|earlier|later)
    | (?:(?:on|late|early|earlier)\s+)?(?:(?P<shift>last|next|this)\s+)?(?P<weekday>{_DAY})(?!\w)
      (?:\s+(?:morning|afternoon|evening|night))?
    | (?P<daybefore>the\s+day\s+before|the\s+previous\s+day)
    | (?:on\s+)?(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:,?\s+(?P<year>(?:19|20)\d\d))?\b
    | (?:on\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?-i:(?=[A-Z]))(?P<month2>{_MONTH})(?!\w)
      (?:,?\s+(?P<year2>(?:19|20)\d\d))?
    | (?P<today>(?:earlier\s+)?today|tonight|this\s+(?:morning|afternoon|evening))(?!\w)
    | (?P<yesterday>yesterday|last\s+night)
    | (?P<tomorrow>tomorrow)
    | (?:earlier\s+|later\s+)?(?P<which>this|last|next)\s+(?P<span>week|weekend|month|year)(?!\w)
    | in\s+(?P<onlymonth>{_MONTH})(?:\s+(?P<onlyyear>(?:19|20)\d\d))?\b(?!\s+\d)
    | in\s+(?P<bareyear>(?:19|20)\d\d)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNS = (
    *("day", "week", "month", "year", "night", "morning", "afternoon", "evening", "tomorrow"),
    *(month[:3].lower() for month in MONTHS),
    *("19", "20"),
)
"""Whatever words of time there are, they hold one of these: looked for first, as most texts have none."""

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
}
_AHEAD = re.compile(
    r"\b(?:will|would|shall|plans?|planned|planning|to\s+be|is\s+to|are\s+to|going\s+to|due|set\s+to|expects?"
    r"|expected|intends?|scheduled|hopes?|starting|beginning|from|until|by)\b|[’']ll\b",
    re.IGNORECASE,
)


def said_on(
    text: str, masked: str, offset: int, cue: Span, published: date | None, anchor: When
) -> When:
    """When the statement whose cue stands at ``cue`` was made.

    ``masked`` is the sentence from ``offset`` with every content blanked out, so that only words
    about the saying are read; ``anchor`` is when the same speaker last spoke, for "a day after".
    """
    found = list(_WHEN.finditer(masked)) if _may_tell(masked) else []
    if not found:
        return NEVER
    match = min(found, key=lambda m: _distance(m, cue.start - offset, cue.end - offset))
    span = Span(match.start() + offset, match.end() + offset)
    words = re.sub(r"\s+", " ", span.of(text))
    if match["way"] in ("after", "before", "earlier", "later", "ago") and match["way"]:
        return _relative(match, words, span, published, anchor, match.end() <= cue.start - offset)
    return _resolved(match, words, span, published, looks_ahead=False)


def event_on(text: str, content: Span, published: date | None) -> When:
    """When the thing spoken of happens: the first date in the content, ahead if the words look so."""
    if not _may_tell(content.of(text)):
        return NEVER
    match = _WHEN.search(text, content.start, content.end)
    if match is None or match["way"]:
        return NEVER
    ahead = _AHEAD.search(text, content.start, match.start()) is not None
    span = Span(match.start(), match.end())
    return _resolved(match, re.sub(r"\s+", " ", match[0]), span, published, ahead)


def _may_tell(words: str) -> bool:
    low = words.lower()
    return any(sign in low for sign in _SIGNS)


def carried(when: When) -> When:
    """A date carried over from another statement of the same speaker in the same passage."""
    return replace(when, words=None, span=None, basis=DateBasis.INFERRED)


def _distance(match: re.Match[str], start: int, end: int) -> int:
    return match.start() - end if match.start() >= end else start - match.end() + 20


def _relative(
    match: re.Match[str], words: str, span: Span, published: date | None, anchor: When, leads: bool
) -> When:
    """ "comes a day after he said" counts back from the anchor; "said a day later" counts on."""
    unit = match["unit"].lower()
    precision = Precision.DAY if unit == "day" else Precision(unit)
    unresolved = When(words, None, None, precision, DateBasis.STATED, span)
    count = _NUMBERS.get(match["count"].lower()) or int(match["count"])
    way = match["way"].lower()
    base = anchor.start or published
    if base is None or published is None:
        return unresolved
    if way == "ago":
        base, sign = published, -1
    elif way == "earlier" or (way == "after" and leads):
        sign = -1
    elif way == "later" or (way == "before" and leads):
        sign = 1
    else:
        return unresolved
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[unit] * count
    try:
        day = base + timedelta(days=sign * days)
    except OverflowError:
        return unresolved
    if day > published:  # nobody reports what is not said yet: the words count from something else
        return unresolved
    if unit == "day":
        return replace(unresolved, start=day, end=day)
    margin = timedelta(days={"week": 3, "month": 15, "year": 182}[unit])
    return replace(unresolved, start=day - margin, end=min(day + margin, published))


def _resolved(
    match: re.Match[str], words: str, span: Span, published: date | None, looks_ahead: bool
) -> When:
    precision = _precision(match)
    when = When(words, None, None, precision, DateBasis.STATED, span)
    if published is None and not (
        match["year"] or match["year2"] or match["bareyear"] or match["onlyyear"]
    ):
        return when
    try:
        days = _days(match, published or date.min, looks_ahead)
    except (ValueError, OverflowError):
        # "Feb. 30" or a year out of range: the words stay, no day is claimed.
        return when
    return replace(when, start=days[0], end=days[1])


def _precision(match: re.Match[str]) -> Precision:
    if match["span"]:
        name = match["span"].lower()
        return Precision.WEEK if name == "weekend" else Precision(name)
    if match["onlymonth"]:
        return Precision.MONTH
    if match["bareyear"]:
        return Precision.YEAR
    return Precision.DAY


def _days(match: re.Match[str], published: date, ahead: bool) -> tuple[date, date]:
    if match["weekday"]:
        return _same(_weekday(match, published, ahead))
    if match["daybefore"] or match["yesterday"]:
        return _same(published - timedelta(days=1))
    if match["today"]:
        return _same(published)
    if match["tomorrow"]:
        return _same(published + timedelta(days=1))
    if match["span"]:
        return _period(match["which"].lower(), match["span"].lower(), published)
    if match["bareyear"]:
        year = int(match["bareyear"])
        return date(year, 1, 1), date(year, 12, 31)
    if match["onlymonth"]:
        year, month = _year_of(match["onlyyear"], match["onlymonth"], 1, published, ahead)
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    day = int(match["day"] or match["day2"])
    words = match["month"] or match["month2"]
    year, month = _year_of(match["year"] or match["year2"], words, day, published, ahead)
    return _same(date(year, month, day))


def _same(day: date) -> tuple[date, date]:
    return day, day


def _weekday(match: re.Match[str], published: date, ahead: bool) -> date:
    wanted = WEEKDAYS.index(match["weekday"].lower())
    shift = (match["shift"] or "").lower()
    if shift == "next" or (ahead and shift != "last"):
        return published + timedelta(days=(wanted - published.weekday() - 1) % 7 + 1)
    back = (published.weekday() - wanted) % 7
    if shift == "last" and back == 0:
        back = 7
    return published - timedelta(days=back)


def _year_of(
    year: str | None, month_words: str, day: int, published: date, ahead: bool
) -> tuple[int, int]:
    month = next(i for i, name in enumerate(MONTHS, 1) if name[:3] == month_words.lower()[:3])
    if year:
        return int(year), month
    if ahead:
        return published.year + ((month, day) < (published.month, published.day)), month
    return published.year - ((month, day) > (published.month, published.day)), month


def _period(which: str, unit: str, published: date) -> tuple[date, date]:
    if unit == "weekend":
        saturday = published - timedelta(days=(published.weekday() - 5) % 7)
        saturday += timedelta(days={"this": 0, "last": 0, "next": 7}[which])
        return saturday, saturday + timedelta(days=1)
    if unit == "week":
        monday = published - timedelta(days=published.weekday())
        if which == "this":
            return monday, published
        monday += timedelta(days=7 if which == "next" else -7)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        months = published.year * 12 + published.month - 1
        months += {"this": 0, "last": -1, "next": 1}[which]
        year, month = months // 12, months % 12 + 1
        last = published if which == "this" else date(year, month, monthrange(year, month)[1])
        return date(year, month, 1), last
    year = published.year + {"this": 0, "last": -1, "next": 1}[which]
    return date(year, 1, 1), published if which == "this" else date(year, 12, 31)
