"""Dates, ratings and judgements in the words of a report; the same words in every format for people."""

from datetime import UTC, date, datetime

from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.articles import Article
from provenance.domain.dates import DateBasis, PublishedBasis, When
from provenance.domain.ratings import (
    CREDIBILITY_MEANING,
    NOT_JUDGED,
    RELIABILITY_MEANING,
    Credibility,
    Reliability,
)
from provenance.domain.sources import Basis
from provenance.domain.stored import CaptureSummary, StoredHop
from provenance.reports.legible import legible_line

_MONTHS = (
    "January February March April May June July August September October November December"
).split()

_PUBLISHED_BASIS = {
    PublishedBasis.EDITOR: "given by the editor",
    PublishedBasis.JSON_LD: "from the page's JSON-LD",
    PublishedBasis.META: "from the page's meta tags",
    PublishedBasis.TIME_ELEMENT: "from a time element of the page",
    PublishedBasis.BYLINE_TEXT: "as printed",
    PublishedBasis.URL_PATH: "from the URL",
    PublishedBasis.FEED: "from the feed",
    PublishedBasis.HTTP: "from the HTTP headers",
}
_BASIS = {
    Basis.STATED: "stated",
    Basis.INFERRED: "inferred*",
    Basis.EDITOR: "set by an editor",
}
_DATE_BASIS = {
    DateBasis.STATED: "stated",
    DateBasis.INFERRED: "inferred*",
    DateBasis.EDITOR: "set by an editor",
    DateBasis.NONE: "no basis",
}


def day(value: date) -> str:
    """A day as an editor writes it, whatever the machine's language: "9 March 2026"."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def moment(value: datetime) -> str:
    """A moment in UTC to the minute: "24 November 2026, 01:55 UTC"."""
    in_utc = value.astimezone(UTC)
    return f"{day(in_utc)}, {in_utc:%H:%M} UTC"


def basis_in_words(basis: Basis) -> str:
    """What a hop or an identity rests on; inferred keeps its asterisk."""
    return _BASIS[basis]


def when_in_words(when: When) -> str:
    """The words, the day or range they stand for, how precise that is and what it rests on."""
    words = f"“{when.words}”" if when.words else ""
    if when.start is None:
        return f"{words}: not resolved to a day" if words else "not given"
    days = day(when.start)
    if when.end and when.end != when.start:
        days = f"{days} to {day(when.end)}"
    grounds = f"{when.precision}; {_DATE_BASIS[when.basis]}"
    return f"{words}: {days} ({grounds})" if words else f"{days} ({grounds})"


def published_in_words(article: Article) -> str:
    """The publication date with where it was read."""
    if article.published is None:
        return "no publication date is known"
    return f"{day(article.published.day)}, {_PUBLISHED_BASIS[article.published.basis]}"


def capture_in_words(capture: CaptureSummary) -> str:
    """How and when a capture was obtained."""
    where = capture.final_url or capture.file_name or ""
    source = f"{capture.obtained_by} {where}".strip()
    return f"Capture {capture.seq} (cap{capture.id}), from {source}, {moment(capture.obtained_at)}"


def kind_in_words(kind: str) -> str:
    """The word of an enum as people write it: "government body"."""
    return kind.replace("_", " ")


def level_of(hop: StoredHop) -> str:
    """The level shown on a hop: its letter, or an en dash when it is not judged."""
    return hop.reliability.value if hop.reliability else "–"


def rating_in_words(hop: StoredHop) -> str:
    """The effective rating of a hop and whether it is the hop's own or its source's."""
    if hop.effective is None:
        return NOT_JUDGED
    whose = "the hop's own" if hop.own else "from its source"
    return f"{level_in_words(hop.effective)} ({whose})"


def level_in_words(annotation: Annotation) -> str:
    """A rating with its meaning: "B, usually reliable"; other judgements by their value."""
    match annotation.kind:
        case AnnotationKind.RELIABILITY:
            return f"{annotation.value}, {RELIABILITY_MEANING[Reliability(annotation.value)][0]}"
        case AnnotationKind.CREDIBILITY:
            return f"{annotation.value}, {CREDIBILITY_MEANING[Credibility(annotation.value)][0]}"
        case _:
            return annotation.value


def signed(annotation: Annotation) -> str:
    """Who judged and when."""
    return f"{annotation.editor}, {moment(annotation.at)}"


def signed_rating(rating: Annotation) -> str:
    """A rating with its meaning, its editor, its moment and its rationale."""
    why = f": {legible_line(rating.rationale)}" if rating.rationale.strip() else ""
    return f"{level_in_words(rating)} ({legible_line(signed(rating))}{why})"
