"""Words from anywhere made harmless and visible for a file that people read.

Control characters, terminal escapes, direction overrides and zero-width characters are shown by their
numbers (⟨U+202E⟩), which every font can show: none of them takes effect, none of them is hidden.
Markup is not touched here: each format escapes its own.
"""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?")
_JOINER_IN_A_WORD = re.compile(r"(?<=[^\x00-\x7f])[\u200c\u200d](?=[^\x00-\x7f])")
_SOFT_HYPHEN = "\u00ad"
_HIDDEN_CATEGORIES = ("Cc", "Cf", "Cs", "Zl", "Zp")
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
_MOST_MARKS = 4
"""No writing system puts more marks on one letter; a pile of them covers the lines around it."""

_PILED_MARKS = re.compile(
    rf"([\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]{{{_MOST_MARKS}}})[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]+"
)


def legible(text: str) -> str:
    """``text`` with everything that would act or hide shown instead; line feeds stay."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    kept = {found.start() for found in _JOINER_IN_A_WORD.finditer(text)}
    shown = "".join(c if i in kept else _shown(c) for i, c in enumerate(text))
    return _PILED_MARKS.sub(r"\1⟨…⟩", shown)


def legible_line(text: str) -> str:
    """``text`` legible on one line: any run of white space is one space."""
    return " ".join(legible(text).split())


def hides_or_acts(character: str) -> bool:
    """Whether ``character`` is unseen or would act on a screen; line feed and tab do not."""
    if character in "\n\t" or character == _SOFT_HYPHEN:
        return False
    return character in _BLANK_LETTERS or unicodedata.category(character) in _HIDDEN_CATEGORIES


def _shown(character: str) -> str:
    return f"⟨U+{ord(character):04X}⟩" if hides_or_acts(character) else character
