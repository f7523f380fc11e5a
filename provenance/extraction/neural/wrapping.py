"""Tell line ends that wrap a paragraph from those that end it.

Most texts hold a paragraph a line.  In one that was wrapped at some width (copied from a PDF or a mail)
a sentence runs over line ends, and blank lines part the paragraphs.
"""

from collections.abc import Sequence
from itertools import pairwise

_NARROWEST = 50
"""No column of prose is narrower; shorter lines are headlines, captions, lists."""

_WIDEST = 140
_FEWEST = 3


def is_wrapped(text: str) -> bool:
    """Tell whether the text breaks its sentences over lines of about one width."""
    lines = [line.strip() for line in text.split("\n")]
    joined = [
        (above, below)
        for above, below in pairwise(lines)
        if " " in above and " " in below and len(above) >= _NARROWEST
    ]
    if len(joined) < _FEWEST or max(len(above) for above, _ in joined) > _WIDEST:
        return False
    return sum(_runs_on(above, below) for above, below in joined) >= 0.4 * len(joined)


def _runs_on(above: str, below: str) -> bool:
    return below[0].islower() and above[-1] not in ".!?:;"


def paragraph_end(text: str, start: int, wrapped: bool) -> int:
    """Give the end of the paragraph that `start` stands in."""
    line = start
    while True:
        end = text.find("\n", line)
        if end < 0:
            return len(text)
        if not wrapped or not _is_soft(text, line, end):
            return end
        line = end + 1


def _is_soft(text: str, line: int, end: int) -> bool:
    below = text.find("\n", end + 1)
    parts: Sequence[str] = (
        text[line:end].strip(),
        text[end + 1 : None if below < 0 else below].strip(),
    )
    return all(" " in part for part in parts) and len(parts[0]) >= _NARROWEST
