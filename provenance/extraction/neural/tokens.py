"""Cut a text into paragraphs and tokens; every token keeps its offsets, in training as in use.

One compiled expression does all the work, so that a model never meets tokens cut otherwise than
those it was trained on. Changing it means training again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern

from provenance.extraction.neural.wrapping import is_wrapped, paragraph_end

LONGEST_PIECE = 300
"""Tokens read together; a longer paragraph is cut at a sentence's end, which keeps time linear."""

_CLITIC = r"(?:s|re|ve|ll|d|m)\b"
_TITLES = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Maj|Capt|Adm|Jr|Sr|St|Prof|Rev|Hon|vs|"
    "Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Ariz|Calif|Conn|Fla|Ill|Mass|Mich|Minn|"
    "Pa|Tenn|Tex|Va|Wash|Wis"
)
_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words: before a space nothing below would read them otherwise
    r"|``|''|’’|‘‘"
    r"|https?://[^\s“”\"<>]+"
    r"|[@#]\w+"
    rf"|(?i:n['’]t\b|['’]{_CLITIC})"
    r"|(?:[^\W\d_]\.){2,}"
    rf"|\b(?:{_TITLES})\.|\bNo\.(?=\s\d)"
    r"|(?i:\w+?(?=n['’]t\b))"
    rf"|\w+(?:(?:(?i:['’](?!{_CLITIC}))|-|(?<=\d)[.,:])\w+)*"
    r"|\.{2,}|[-–—]{2,}"
    r"|[^\w\s]"
)
_SENTENCE_END = frozenset({".", "!", "?", "…"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or a part of a very long one: its tokens' offsets and words."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    continues: bool = False
    """True where the piece before belongs to the same paragraph."""

    def __len__(self) -> int:
        return len(self.words)


def read_pieces(text: str) -> Iterator[Piece]:
    """Yield every paragraph of the text (a line, but for wrapped texts), long ones in parts."""
    wrapped = is_wrapped(text)
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    continues = False
    line_end = paragraph_end(text, 0, wrapped)
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start >= line_end:
            if words:
                yield Piece(tuple(starts), tuple(ends), tuple(words), continues)
                starts, ends, words = [], [], []
            continues = False
            line_end = paragraph_end(text, start, wrapped)
        starts.append(start)
        ends.append(match.end())
        words.append(intern(match.group()))  # the same word is held once, however long the text
        if len(words) >= LONGEST_PIECE - 60 and _ends_piece(words):
            yield Piece(tuple(starts), tuple(ends), tuple(words), continues)
            starts, ends, words = [], [], []
            continues = True
    if words:
        yield Piece(tuple(starts), tuple(ends), tuple(words), continues)


def _ends_piece(words: list[str]) -> bool:
    size = len(words)
    if size >= LONGEST_PIECE:
        return True
    return words[-1] in _SENTENCE_END
