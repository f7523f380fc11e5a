"""Articles and their captures, as they are read, before anything is stored."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from provenance.domain.dates import DateCandidate
from provenance.domain.spans import Span


class ObtainedBy(StrEnum):
    """How a capture came to us."""

    FILE = "file"
    STDIN = "stdin"
    URL = "url"
    FEED = "feed"
    ARCHIVE = "archive"


class ZoneKind(StrEnum):
    """A stretch of a capture that is not body; of them statements are taken from headlines alone."""

    HEADLINE = "headline"
    BYLINE = "byline"
    OUTLET_LINE = "outlet_line"
    DATE_LINE = "date_line"
    CAPTION = "caption"
    IMAGE_CREDIT = "image_credit"
    CONTRIBUTOR_LINE = "contributor_line"
    RELATED_LINK = "related_link"
    LINK_LIST = "link_list"
    CORRECTION = "correction"
    DISCLAIMER = "disclaimer"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Zone:
    """``span`` of the capture's text is ``kind`` and not body; ``why`` says it in an editor's words."""

    kind: ZoneKind
    span: Span
    why: str = ""


def in_headline(zones: Iterable[Zone], content: Sequence[Span]) -> bool:
    """Whether words begin in a headline."""
    start = content[0].start
    return any(z.kind is ZoneKind.HEADLINE and z.span.start <= start < z.span.end for z in zones)


@dataclass(frozen=True, slots=True)
class Link:
    """A link with the words it stands on; ``span`` is None when they are not in the kept text."""

    url: str
    words: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """One immutable copy of an article: the bytes as they came and how they were obtained.

    ``obtained_at`` is aware (UTC).  ``requested_url`` is what was asked for, ``final_url`` what
    answered after ``redirects``; all None for a file or standard input.
    """

    raw: bytes = field(repr=False)
    obtained_by: ObtainedBy
    obtained_at: datetime
    media_type: str
    charset: str
    file_name: str | None = None
    requested_url: str | None = None
    final_url: str | None = None
    redirects: tuple[str, ...] = ()
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def raw_sha256(self) -> str:
        """SHA-256 of the bytes as they came, in hexadecimal."""
        return sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read from one capture.

    ``text`` is what every offset counts in; ``zones`` are in text order and do not overlap.
    ``published`` is the preferred one of ``date_candidates`` (None: no date is known).
    """

    capture: Capture
    text: str = field(repr=False)
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    published: DateCandidate | None = None
    date_candidates: tuple[DateCandidate, ...] = ()
    zones: tuple[Zone, ...] = ()
    links: tuple[Link, ...] = ()
    external_id: str | None = None

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text as UTF-8, in hexadecimal."""
        return sha256(self.text.encode("utf-8")).hexdigest()
