"""Text cut and padded by the cells it takes on a terminal, not by its characters."""

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size


def shortened(text: str, cells: int) -> str:
    """``text`` in at most ``cells`` cells, an ellipsis where it was cut."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + "…" if cells > 0 else ""


def fitted(text: str, cells: int) -> str:
    """``text`` in exactly ``cells`` cells: cut with an ellipsis or padded on the right."""
    return set_cell_size(shortened(text, cells), max(cells, 0))


def in_lines(pieces: Iterable[str], cells: int) -> tuple[str, ...]:
    """``pieces`` side by side in as few lines as they need; none is broken, two blanks between."""
    lines: list[str] = []
    for piece in pieces:
        if lines and cell_len(lines[-1]) + 2 + cell_len(piece) <= cells:
            lines[-1] += f"  {piece}"
        else:
            lines.append(piece)
    return tuple(lines)


MOST_SHOWN = 6000
"""Code points of one statement that a screen shows at once; the article has all of them."""


def beginning(text: str, most: int = MOST_SHOWN) -> str:
    """``text``, or the beginning of a very long one with how much is left out."""
    if len(text) <= most:
        return text
    return f"{text[:most]} … ({len(text) - most:,} more letters in the article)"
