"""A row of the queue: one line where the queue lies across the screen, two where it stands aside."""

from rich.cells import cell_len

from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementSummary
from tui.drawing.cells import fitted, shortened
from tui.drawing.pieces import Piece
from tui.drawing.wording import short_day
from tui.plain_text import harmless_line

STATUS_SIGNS = {
    Status.PROPOSED: "·",
    Status.CONFIRMED: "✓",
    Status.CORRECTED: "✎",
    Status.REJECTED: "✗",
}
"""A sign each, different in shape and not only in colour."""
HELD_SIGN = "◆"
"""Another editor is on it now."""
MARK = Piece("■ ", "row--held")
"""In the stead of the sign of a marked statement."""
_HOLDER_CELLS = 10
_SPEAKER_CELLS = 19
_VIA_CELLS = 15


def row_across(row: StatementSummary, width: int, holder: str = "") -> tuple[Piece, ...]:
    """One line of ``width`` cells: status, speaker, carrier, words, credibility, day.

    ``holder`` is who is on it at another desk: the name goes before the words.
    """
    tail = f" {row.credibility or '–'}  {short_day(row.said_on):>6} "
    room = width - 2 - _SPEAKER_CELLS - cell_len(tail)
    via_cells = _VIA_CELLS if room > 36 else 0
    via = f"via {harmless_line(row.via)}" if row.via else ""
    words = _words(row, holder)
    return (
        _sign(row, holder),
        Piece(fitted(_speaker(row), _SPEAKER_CELLS - 1) + " ", _look_of_speaker(row)),
        Piece(fitted(shortened(via, via_cells - 1), via_cells), "row--quiet"),
        Piece(fitted(words, room - via_cells)),
        Piece(tail, "row--quiet"),
    )


def row_aside(
    row: StatementSummary, width: int, holder: str = ""
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two lines of ``width`` cells: status, speaker and day; then the words."""
    tail = f" {row.credibility or '–'} {short_day(row.said_on):>6} "
    room = width - 2 - cell_len(tail)
    first = (
        _sign(row, holder),
        Piece(fitted(_speaker(row), room), _look_of_speaker(row)),
        Piece(tail, "row--quiet"),
    )
    words = shortened(_words(row, holder), width - 3)
    return first, (Piece("  "), Piece(fitted(words, width - 2), "row--words"))


def row_short(row: StatementSummary, width: int, holder: str = "") -> tuple[Piece, ...]:
    """One line of ``width`` cells where there is little room: status, speaker, words."""
    speaker = max((width - 2) * 2 // 5, 8)
    words = fitted(_words(row, holder), width - 2 - speaker)
    return (
        _sign(row, holder),
        Piece(fitted(_speaker(row), speaker - 1) + " ", _look_of_speaker(row)),
        Piece(words, "row--words"),
    )


def row_unread(width: int) -> tuple[Piece, ...]:
    """A row that is being read from the store."""
    return (Piece(fitted("  …", width), "row--quiet"),)


def _sign(row: StatementSummary, holder: str) -> Piece:
    if holder:
        return Piece(f"{HELD_SIGN} ", "row--held")
    return Piece(f"{STATUS_SIGNS[row.status]} ", f"row--{row.status.value}")


def _words(row: StatementSummary, holder: str) -> str:
    """The words, behind who is on it and whether they are a headline's."""
    held = f"[{shortened(harmless_line(holder), _HOLDER_CELLS)}] " if holder else ""
    return held + ("[headline] " if row.in_headline else "") + harmless_line(row.words)


def _speaker(row: StatementSummary) -> str:
    indent = "↳ " if row.depth else ""
    return indent + harmless_line(row.speaker_in_words or row.as_written or row.outlet)


def _look_of_speaker(row: StatementSummary) -> str:
    """What the outlet asserts itself stands back behind what somebody said."""
    return "row--quiet" if row.form is Form.UNATTRIBUTED else "row--speaker"
