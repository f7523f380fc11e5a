"""How days, times, spans of days and judgements are put into words on the screen."""

from datetime import date, datetime

from provenance.domain.annotations import Annotation, AnnotationKind
from provenance.domain.dates import When
from provenance.domain.ratings import (
    CREDIBILITY_MEANING,
    NOT_JUDGED,
    RELIABILITY_MEANING,
    Credibility,
    Reliability,
)
from provenance.domain.sittings import SessionTally
from tui.plain_text import harmless_line


def counted(number: int, one: str, many: str = "") -> str:
    """``1 statement``, ``12,000 statements``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day_in_words(day: date) -> str:
    """``Mon 16 Aug 2021``."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def short_day(day: date | None) -> str:
    """``16 Aug``, nothing for None."""
    return f"{day.day} {day:%b}" if day else ""


def moment_in_words(moment: datetime) -> str:
    """``2026-11-24 01:50`` in UTC, the zone the log is kept in."""
    return f"{moment:%Y-%m-%d %H:%M}"


def when_in_words(when: When) -> str:
    """``"Monday" = Mon 16 Aug 2021 (day, stated)``; what is unknown is said to be unknown."""
    words = f"“{harmless_line(when.words)}”" if when.words else ""
    if when.start is None:
        return f"{words} — unresolved" if words else "not said"
    days = day_in_words(when.start)
    if when.end and when.end != when.start:
        days += f" – {day_in_words(when.end)}"
    return f"{words} = {days}" if words else days


def reliability_in_words(level: Reliability | None) -> str:
    """``B usually reliable``."""
    return f"{level.value} {RELIABILITY_MEANING[level][0]}" if level else NOT_JUDGED


def credibility_in_words(level: Credibility | None) -> str:
    """``3 possibly true``."""
    return f"{level.value} {CREDIBILITY_MEANING[level][0]}" if level else NOT_JUDGED


def credibility_among(standing: tuple[Annotation, ...]) -> Credibility | None:
    """The newest standing credibility, None when not judged."""
    levels = [a.value for a in standing if a.kind is AnnotationKind.CREDIBILITY]
    return Credibility(levels[-1]) if levels else None


def tally_in_words(tally: SessionTally) -> tuple[str, ...]:
    """What was done in a session, one line each; a single line when nothing was."""
    lines = tuple(
        words
        for number, words in (
            (tally.confirmed, f"{counted(tally.confirmed, 'statement')} confirmed"),
            (tally.corrected, f"{counted(tally.corrected, 'statement')} corrected"),
            (tally.rejected, f"{counted(tally.rejected, 'statement')} rejected"),
            (tally.rated, f"{counted(tally.rated, 'rating')} given"),
            (tally.notes, f"{counted(tally.notes, 'note')} written"),
            (tally.tags, f"{counted(tally.tags, 'tag')} put on"),
            (tally.votes, f"{counted(tally.votes, 'statement')} voted on"),
            (tally.undone, f"{counted(tally.undone, 'act')} undone"),
        )
        if number
    )
    return lines or ("nothing was decided",)
