"""Others at work, in words: who is here and what they are on."""

from collections.abc import Sequence

from rich.cells import cell_len

from provenance.domain.desks import OpenDesk
from provenance.domain.stored import StoredStatement
from tui.drawing.queue_line import HELD_SIGN
from tui.drawing.wording import moment_in_words
from tui.plain_text import harmless_line


def company_in_words(desks: Sequence[OpenDesk], width: int) -> str:
    """Other desks in at most ``width`` cells: ``bea ◆st4, cid``; a number for those without room."""
    names = [_desk_in_words(desk) for desk in desks]
    for shown in range(len(names), -1, -1):
        rest = len(names) - shown
        parts = [*names[:shown], *([f"{rest} more" if shown else f"{rest} others"] if rest else [])]
        words = ", ".join(parts)
        if cell_len(words) <= width:
            return words
    return ""


def _desk_in_words(desk: OpenDesk) -> str:
    name = harmless_line(desk.editor)
    return f"{name} {HELD_SIGN}st{desk.statement_id}" if desk.statement_id is not None else name


def holder_in_words(desk: OpenDesk) -> str:
    """Who is on a statement and since when."""
    since = f" since {moment_in_words(desk.since)}" if desk.since else ""
    return f"{harmless_line(desk.editor)} is on st{desk.statement_id}{since}."


def holder_of(stored: StoredStatement, desks: Sequence[OpenDesk]) -> OpenDesk | None:
    """The desk that was on a statement first, None when no other is on it."""
    on_it = [desk for desk in desks if desk.statement_id == stored.id and desk.since is not None]
    return min(on_it, key=lambda desk: (desk.since, desk.id), default=None)
