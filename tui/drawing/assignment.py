"""What was given to an editor, as a row of the list and at full length."""

from textual.content import Content

from provenance.domain.samples import Assignment, WorkStatus
from tui.drawing.cells import fitted
from tui.drawing.filter_words import filter_in_words
from tui.drawing.pieces import Piece, Row
from tui.drawing.wording import counted, moment_in_words
from tui.plain_text import harmless_line

_ID_CELLS = 6
_EDITOR_CELLS = 12
_LEFT_CELLS = 14
_LABEL_CELLS = 9
_LABEL = "$foreground 60%"


def what_in_words(given: Assignment) -> str:
    """The sample or the filter that was given."""
    return f"the sample {given.sample}" if given.sample else filter_in_words(given.filter)


def left_of(given: Assignment) -> int:
    """How many statements its editor has still to judge."""
    return given.total - given.decided


def assignment_row(given: Assignment, width: int, *, is_mine: bool) -> Row:
    """One line: to whom, how much is left, what it is."""
    is_open = given.status is WorkStatus.OPEN
    left = f"{left_of(given):,} of {given.total:,}" if is_open else str(given.status)
    look = "row--plain" if is_open else "row--quiet"
    room = width - 2 - _ID_CELLS - _EDITOR_CELLS - _LEFT_CELLS
    return (
        Piece("  "),
        Piece(fitted(given.name, _ID_CELLS), "row--quiet"),
        Piece(
            fitted(harmless_line(given.editor), _EDITOR_CELLS - 1) + " ",
            "row--held" if is_mine and is_open else look,
        ),
        Piece(fitted(left, _LEFT_CELLS), look),
        Piece(fitted(harmless_line(what_in_words(given)), room), "row--words"),
    )


def assignment_columns() -> Row:
    """What the columns of the list are."""
    return (
        Piece(" " * (2 + _ID_CELLS)),
        Piece(fitted("to", _EDITOR_CELLS)),
        Piece(fitted("left", _LEFT_CELLS)),
        Piece("what"),
    )


def assignment_in_words(given: Assignment) -> Content:
    """Who gave what to whom, how far it is, and how to go on with it."""
    is_open = given.status is WorkStatus.OPEN
    title = Content.assemble(
        (f"{given.name} ", "bold"),
        (harmless_line(given.editor), "bold $accent"),
        "" if is_open else f"  {given.status}",
    )
    fields = (
        ("What", what_in_words(given)),
        ("Left", f"{left_of(given):,} of {counted(given.total, 'statement')}"),
        ("Given by", f"{given.given_by}, {moment_in_words(given.given_at)}"),
        ("Note", given.note or "–"),
    )
    lines = [
        Content.assemble((f"{label:<{_LABEL_CELLS}} ", _LABEL), harmless_line(words))
        for label, words in fields
    ]
    return Content("\n\n").join([title, Content("\n").join(lines), _way_on(given)])


def _way_on(given: Assignment) -> Content:
    if given.sample:
        return Content.assemble(
            ("Its editors judge a sample blind, each at a desk of their own:\n", _LABEL),
            f"provenance review --sample {harmless_line(given.sample)} --editor NAME",
        )
    return Content.assemble(("Enter", "bold $accent"), (" shows its statements", _LABEL))
