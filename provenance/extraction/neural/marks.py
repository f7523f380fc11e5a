"""Follow quotation marks through a paragraph, whatever their style, and never give up over an odd one."""

from enum import IntEnum

from provenance.extraction.neural.tokens import Piece


class Mark(IntEnum):
    """Where a token stands with regard to quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    OPENING = 2
    CLOSING = 3


_OPENING = frozenset({"“", "``", "„", "‘‘", "«"})
_CLOSING = frozenset({"”", "’’", "»"})
_EITHER = frozenset({'"', "''"})
MARKS = _OPENING | _CLOSING | _EITHER


def follow_marks(piece: Piece, inside: bool = False) -> list[int]:
    """Give each token its `Mark`; `inside` says that a quotation is open when the piece begins."""
    states: list[int] = []
    # Plain numbers: an enum's members take long to fetch and to put into an array.
    outer, inner = int(Mark.OUTSIDE), int(Mark.INSIDE)
    opening, closing = int(Mark.OPENING), int(Mark.CLOSING)
    for index, word in enumerate(piece.words):
        if word in MARKS:
            opens = _opens(piece, index, inside)
            states.append(opening if opens else closing)
            inside = opens
        else:
            states.append(inner if inside else outer)
    return states


def _opens(piece: Piece, index: int, inside: bool) -> bool:
    word = piece.words[index]
    if word in _OPENING:
        return True
    before = index == 0 or piece.ends[index - 1] < piece.starts[index]
    after = index + 1 == len(piece) or piece.ends[index] < piece.starts[index + 1]
    if word in _CLOSING:
        return not inside and before and not after
    if before != after:
        return before
    return not inside
