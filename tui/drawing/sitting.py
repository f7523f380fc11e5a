"""A sitting in words: a line of the list, and what was done, undone and left at full length."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from provenance.domain.annotations import Event
from provenance.domain.sittings import Figures, ReviewSession, Sitting
from tui.drawing.article import wrapped
from tui.drawing.cells import fitted
from tui.drawing.filter_words import filter_in_words
from tui.drawing.judgement import heading
from tui.drawing.pieces import Piece, Row
from tui.drawing.wording import counted, moment_in_words, tally_in_words
from tui.plain_text import harmless_line

_LABEL_CELLS = 27
_LABEL = "$foreground 60%"
_MOMENT_CELLS = 18
_STATE_CELLS = 9


def sitting_row(session: ReviewSession, width: int, *, is_this: bool) -> Row:
    """One line: when it began, whether it is open, its filter."""
    state = "this one" if is_this else "ended" if session.ended_at else "open"
    look = "row--held" if is_this else "row--quiet" if session.ended_at else "row--plain"
    room = width - 2 - _MOMENT_CELLS - _STATE_CELLS
    return (
        Piece("  "),
        Piece(fitted(moment_in_words(session.began_at), _MOMENT_CELLS), "row--plain"),
        Piece(fitted(state, _STATE_CELLS), look),
        Piece(fitted(harmless_line(filter_in_words(session.filter)), room), "row--words"),
    )


def sitting_in_words(sitting: Sitting, width: int) -> Content:
    """What was done, the figures, and the log of the sitting, newest first."""
    session = sitting.session
    began = moment_in_words(session.began_at)
    until = f" to {moment_in_words(session.ended_at)}" if session.ended_at else ", still open"
    title = Content.assemble((f"{began}{until}", "bold"))
    done = "\n".join((*tally_in_words(sitting.tally), f"{_left(sitting)} left to decide"))
    sections = [
        title,
        Content(harmless_line(filter_in_words(session.filter))),
        Content("\n").join([heading("Done and left"), Content(done)]),
        Content("\n").join([heading("Figures"), *_figures(sitting.figures, width)]),
    ]
    if sitting.events:
        lines = list(_log(sitting.events, width))
        rest = sitting.total_events - len(sitting.events)
        if rest:
            lines.append(Content.styled(f"{rest:,} older entries are in the log", _LABEL))
        sections.append(Content("\n").join([heading("Log of this sitting"), *lines]))
    return Content("\n\n").join(sections)


def _left(sitting: Sitting) -> str:
    return counted(sitting.left, "statement")


def _figures(figures: Figures, width: int) -> Iterable[Content]:
    an_hour, agreement, diagonal = figures.an_hour, figures.agreement, figures.on_diagonal
    yield _figure(
        "Statements an hour",
        "–" if an_hour is None else f"{an_hour:.0f}",
        f"{counted(figures.decided, 'statement')} in {figures.minutes:.0f} minutes at work",
        width,
    )
    yield _figure(
        "As the machine proposed",
        "–" if agreement is None else f"{agreement:.0%}",
        f"{figures.agreed:,} of {figures.decided:,} confirmed without a correction",
        width,
    )
    yield _figure(
        "On the diagonal A1/B2/C3",
        "–" if diagonal is None else f"{diagonal:.0%}",
        f"{figures.diagonal:,} of {figures.pairs:,} pairs of ratings",
        width,
    )


def _figure(label: str, value: str, about: str, width: int) -> Content:
    """The figure, and beside or below it what it is made from."""
    first = Content.assemble((label.ljust(_LABEL_CELLS), _LABEL), (f"{value:<6}", "bold"))
    room = width - _LABEL_CELLS - 6
    if len(about) <= room:
        return Content.assemble(first, (about, _LABEL))
    return Content.assemble(first, (f"\n  {about}", _LABEL))


def _log(events: Iterable[Event], width: int) -> Iterator[Content]:
    for event in events:
        words = harmless_line(event.summary)
        room = max(width - _MOMENT_CELLS, 8)
        lines = [span.of(words) for span in wrapped(words, room)]
        hanging = ("\n" + " " * _MOMENT_CELLS).join(lines)
        yield Content.assemble((moment_in_words(event.at).ljust(_MOMENT_CELLS), _LABEL), hanging)
