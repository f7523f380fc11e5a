"""Two texts side by side, their words aligned: what both say is plain, what one says alone stands out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from textual.content import Content

from tui.drawing.article import wrapped
from tui.drawing.cells import beginning
from tui.plain_text import harmless_line

MOST_WORDS = 400
"""Words of each text that are aligned; the search for what both say grows with their product."""

ALONE = "bold underline $text-warning"
"""How words look that the other text has not: never by colour alone."""

_TELLING = 4
"""Letters from which a word that stands alone in both texts is taken for the same one."""

_WORD = re.compile(r"\w+|[^\w\s]+")


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A text made harmless, with the stretches (half-open, in order) that the other one has not."""

    shown: str
    alone: tuple[tuple[int, int], ...]
    is_cut: bool = False


def aligned(one: str, other: str) -> tuple[AlignedText, AlignedText]:
    """Both texts, each with what is only in it; case and accents of quotation marks aside."""
    left, right = (harmless_line(beginning(text)) for text in (one, other))
    words = [[*islice(_WORD.finditer(text), MOST_WORDS)] for text in (left, right)]
    keys = [[match[0].casefold() for match in found] for found in words]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if _tells(keys[0][b.a : b.a + b.size])]
    return (
        _aligned(left, words[0], [(b.a, b.a + b.size) for b in blocks]),
        _aligned(right, words[1], [(b.b, b.b + b.size) for b in blocks]),
    )


def _tells(words: Sequence[str]) -> bool:
    """Whether a run that both texts have says anything: a lone “the” aligns nothing."""
    return len(words) > 1 or any(len(word) >= _TELLING or word.isdigit() for word in words)


def _aligned(
    shown: str, words: Sequence[re.Match[str]], shared: Iterable[tuple[int, int]]
) -> AlignedText:
    alone = []
    done = 0
    for first, last in (*shared, (len(words), len(words))):
        if first > done and (stretch := _stretch(words[done:first])):
            alone.append(stretch)
        done = last
    is_cut = len(words) == MOST_WORDS
    return AlignedText(shown, tuple(alone), is_cut)


def _stretch(words: Sequence[re.Match[str]]) -> tuple[int, int] | None:
    """From the first to the last word of a run; None where it is but punctuation."""
    if not any(word[0][0].isalnum() for word in words):
        return None
    return words[0].start(), words[-1].end()


def draw_aligned(text: AlignedText, width: int) -> Content:
    """The text in lines of ``width`` cells, what is only in it standing out."""
    lines = []
    for line in wrapped(text.shown, width):
        content = Content(line.of(text.shown))
        for start, end in text.alone:
            first, last = max(start, line.start), min(end, line.end)
            if first < last:
                content = content.stylize(ALONE, first - line.start, last - line.start)
        lines.append(content)
    if text.is_cut:
        note = f"Only the first {MOST_WORDS} words are aligned."
        lines.append(Content.styled(note, "$foreground 60%"))
    return Content("\n").join(lines)
