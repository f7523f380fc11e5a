"""Publication dates as candidates: each with what it rests on, the best one first."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from provenance.domain.dates import DateCandidate, Precision, PublishedBasis
from provenance.errors import UnreadableInputError
from provenance.ingest.calendar_words import printed_date

_ORDER = tuple(PublishedBasis)
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_DAY_ONLY = re.compile(r"\d{4}-\d\d-\d\d")
_FRACTION = re.compile(r"[.,]\d+")
_BARE_OFFSET = re.compile(r"([+-]\d\d)(\d\d)$")


def editor_date(words: str) -> DateCandidate:
    """The date an editor gave; UnreadableInputError when it is none."""
    found = iso_candidate(words, PublishedBasis.EDITOR)
    if found is None:
        raise UnreadableInputError(
            words,
            "this is no date. Write the day as 2021-08-16, or the time as 2021-08-16T09:30+02:00.",
        )
    return found


def iso_candidate(words: str, basis: PublishedBasis) -> DateCandidate | None:
    """A date written as machines write it (ISO 8601 and its relatives); None when it is none."""
    trimmed = words.strip()
    if _DAY_ONLY.fullmatch(trimmed):
        return _day_candidate(trimmed, basis, words)
    moment = _moment(trimmed)
    if moment is None:
        found = printed_date(trimmed)
        return _day_candidate(found[0].isoformat(), basis, words) if found else None
    if moment.tzinfo is None:
        # A time without its offset is no instant; the day it names is all that can be relied on.
        return _day_candidate(moment.date().isoformat(), basis, words)
    return DateCandidate(moment.isoformat(timespec="seconds"), Precision.INSTANT, basis, words)


def printed_candidate(words: str) -> DateCandidate | None:
    """A date printed for readers, beside the byline mostly; None when it is none."""
    found = printed_date(words)
    if found is None:
        return None
    return DateCandidate(found[0].isoformat(), Precision.DAY, PublishedBasis.BYLINE_TEXT, found[1])


def url_candidate(url: str | None) -> DateCandidate | None:
    """The day in the path of a URL (``/2021/08/16/``); None when there is none."""
    found = _URL_DAY.search(urlsplit(url).path) if url else None
    if found is None:
        return None
    return _day_candidate("-".join(found.groups()), PublishedBasis.URL_PATH, found[0])


def http_candidate(headers: Iterable[tuple[str, str]]) -> DateCandidate | None:
    """The Last-Modified header as a date; None when absent or broken."""
    for name, words in headers:
        if name.lower() == "last-modified":
            try:
                moment = parsedate_to_datetime(words)
            except (TypeError, ValueError):
                return None
            aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return DateCandidate(aware.isoformat(), Precision.INSTANT, PublishedBasis.HTTP, words)
    return None


def preferred_first(candidates: Iterable[DateCandidate | None]) -> tuple[DateCandidate, ...]:
    """The candidates that are there, each once, in the order in which they are preferred."""
    distinct = dict.fromkeys(candidate for candidate in candidates if candidate is not None)
    return tuple(sorted(distinct, key=lambda candidate: _ORDER.index(candidate.basis)))


def _day_candidate(day: str, basis: PublishedBasis, words: str) -> DateCandidate | None:
    try:
        datetime.fromisoformat(day)
    except ValueError:
        return None
    return DateCandidate(day, Precision.DAY, basis, words)


def _moment(words: str) -> datetime | None:
    if len(words) > 60 or ("T" not in words.upper() and ":" not in words):
        return None
    plain = _BARE_OFFSET.sub(r"\1:\2", _FRACTION.sub("", words))
    try:
        moment = datetime.fromisoformat(plain)
    except ValueError:
        try:
            moment = parsedate_to_datetime(words)
        except (TypeError, ValueError):
            return None
    return moment if 1600 <= moment.year <= 2200 else None
