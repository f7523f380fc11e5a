"""When something was published or said: always the words, and a range only where it is known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from provenance.domain.spans import Span


class Precision(StrEnum):
    """How finely a date is known."""

    INSTANT = "instant"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


class DateBasis(StrEnum):
    """What a said-on or event-on date rests on; NONE means no date is claimed."""

    STATED = "stated"
    INFERRED = "inferred"
    EDITOR = "editor"
    NONE = "none"


class PublishedBasis(StrEnum):
    """Where a publication date was read, best first (the order in which candidates are preferred)."""

    EDITOR = "editor"
    JSON_LD = "json_ld"
    META = "meta"
    TIME_ELEMENT = "time_element"
    BYLINE_TEXT = "byline_text"
    URL_PATH = "url_path"
    FEED = "feed"
    HTTP = "http"


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One possible publication date.

    ``value`` is ISO 8601, a day (``2021-08-16``) or an instant with its offset; ``words`` is what
    was read, unchanged.
    """

    value: str
    precision: Precision
    basis: PublishedBasis
    words: str

    @property
    def day(self) -> date:
        """The calendar day as printed, in the offset it was printed with."""
        return date.fromisoformat(self.value[:10])


@dataclass(frozen=True, slots=True)
class When:
    """When a statement was made, or when the thing spoken of happens.

    ``words`` are as printed and None when the article gives none; ``start`` and ``end`` are
    inclusive days, both None while unresolved (no publication date known).
    """

    words: str | None = None
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    basis: DateBasis = DateBasis.NONE
    span: Span | None = None

    @property
    def is_resolved(self) -> bool:
        """Whether a day or range is known."""
        return self.start is not None


NEVER = When()
