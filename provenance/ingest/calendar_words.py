"""Dates as newspapers print them above their articles."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PRINTED = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        rf"\b{_DAY}(?:\sof)?[\s-]{_MONTH},?[\s-]{_YEAR}\b",
        rf"\b{_MONTH}\s{_DAY}(?:,\s?|\s){_YEAR}\b",
        rf"\b{_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}(?!\d)",
    )
)
_CLOCK = r"(?:[012]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?|[01]?\d\s?[ap]\.?m\.?)"
_ZONE = (
    r"(?:\s?(?:utc|gmt|bst|cet|cest|msk|e[sd]?t|p[sd]t|c[sd]t|a[ew][sd]t|ist|sast|eat|z"
    r"|[+-]\d\d:?\d\d))?"
)
_AROUND = re.compile(
    r"(?:first|last|originally|date|posted|published|updated?|modified|created|issued|filed|on|at"
    r"|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|minutes?|hours?|ago"
    rf"|\d+\s?min(?:ute)?s?(?:\sread)?|{_CLOCK}{_ZONE}|[\s,.:|·•()/—–-])*",
    re.IGNORECASE,
)


def printed_date(words: str) -> tuple[date, str] | None:
    """The first full date in ``words`` with the words that print it; None when there is none."""
    for pattern in _PRINTED:
        for found in pattern.finditer(words):
            day = _date(found["year"], found["month"], found["day"])
            if day is not None:
                return day, found[0]
    return None


def is_date_line(words: str) -> bool:
    """Whether ``words`` are a date and what is usually set around one, and nothing else."""
    found = printed_date(words) if len(words) <= 120 else None
    if found is None:
        return False
    left = words
    while (again := printed_date(left)) is not None:
        left = left.replace(again[1], " ", 1)
    return _AROUND.fullmatch(left) is not None


def _date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
