"""Words and marks with their offsets.

Offsets are code points into the article's text.  ``low`` is the lower-case form with typographic
apostrophes made plain, for look-up only.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from provenance.domain.spans import Span

UPPER = "".join(chr(c) for c in range(0x2000) if chr(c).isupper())
"""The capitals of the Latin, Greek and Cyrillic scripts, to stand in a class of a pattern."""
_ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Adm|Prof|Rev|St|Jr|Sr|Inc|Co|Corp|Ltd|No|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Ft|Ave|Bros|Pres|Hon|Supt|Det|Insp)\.(?!\w)"
)
_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words: before a space nothing below would read them otherwise
    rf"|{_ABBREVIATION}"
    rf"|[A-HJ-Z]\.(?=\s[{UPPER}][\w’'-]+)"  # the initial in Jon K. Arden
    r"|(?:[^\W\d_]\.){2,}(?:-\w+)?"  # U.S., a.m., U.S.-led
    r"|[^\W\d_](?:/[^\W\d_])+\b"  # I/B/E/S
    r"|[@#]\w+"
    r"|[£$€]?\d+(?:[.,:]\d+)*(?:-?\w+(?:-\w+)*)?%?"
    r"|[’']s\b|[’'](?=\s|$)(?<=[sS][’'])"  # possessive
    r"|[^\W\d_]+(?:[’'](?!s\b)[^\W\d_]+|-\w+|&[^\W\d_]+)*"
    r"|\.{2,}|``|''"
    r"|\S"
)


_JOINED_PARTICLE = re.compile(rf"(?:al|el|ul|an|ar|as|ash|at|bin|d|o|l)[-’'][{UPPER}]")


_BRAND = re.compile(rf"[a-z][{UPPER}][a-z]")
"""A name that begins small: "eBay"."""


@lru_cache(maxsize=65_536)
def is_proper(word: str) -> bool:
    """Whether a word is written like a name: "Orlova", "al-Nasri", "d'Arbel"."""
    return (
        word[0].isupper()
        or _JOINED_PARTICLE.match(word) is not None
        or _BRAND.match(word) is not None
    )


class Token(NamedTuple):
    """One word or mark at ``[start, end)``; a tuple, as an article has thousands of them."""

    text: str
    low: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written like a name."""
        return is_proper(self.text)


def tokens_of(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of one stretch of ``text``, in order."""
    return tuple([Token(*row) for row in token_rows(text, span.start, span.end)])


def token_rows(text: str, start: int, end: int) -> Iterator[tuple[str, str, int, int]]:
    """What each token of ``[start, end)`` is made of, for whoever makes something else of it."""
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        yield word, word.lower().replace("’", "'"), match.start(), match.end()
