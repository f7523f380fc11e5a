"""Foreign text made harmless for a terminal, code point for code point.

The rule of this module: each code point becomes exactly one code point, so every offset into the
text is an offset into what is shown.  Nothing that comes out can move the cursor, turn the writing
direction, start an escape sequence or pile marks over the lines around it.  Markup is not touched:
``[bold]`` is three harmless words, and whoever shows them must not parse them.
"""

import re
import unicodedata

INVISIBLE = "·"
"""Stands for a character that would be unseen: direction marks, zero-width characters, tags."""
UNSHOWABLE = "\N{REPLACEMENT CHARACTER}"
"""Stands for a code point without an agreed look: surrogates, private use, unassigned, C1 controls."""
LONE_MARK = "\N{DOTTED CIRCLE}"
"""Stands for a combining mark that has no letter to sit on."""

_MOST_MARKS = 4
"""No writing system in use puts more marks on one letter; more is decoration or an attack."""

# U+034F takes no cell in any terminal, where a variation selector makes terminals disagree about the
# width of the character before it and so tears the frame.
_NO_CELL = "\N{COMBINING GRAPHEME JOINER}"

_SPECIAL = {
    "\n": "\n",
    "\t": " ",
    "\x85": " ",
    "\u2028": " ",
    "\u2029": " ",
    "\x7f": "\N{SYMBOL FOR DELETE}",
    # Letters and a pattern that are blank by design.
    "\u115f": INVISIBLE,
    "\u1160": INVISIBLE,
    "\u3164": INVISIBLE,
    "\uffa0": INVISIBLE,
    "\u2800": " ",
}
_SELECTORS = range(0xFE00, 0xFE10)
_SUPPLEMENTARY_SELECTORS = range(0xE0100, 0xE01F0)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


class _StandIns(dict[int, str]):
    """The translation table, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = _stand_in(code)
        return self[code]


def _stand_in(code: int) -> str:
    character = chr(code)
    if character in _SPECIAL:
        return _SPECIAL[character]
    if code < 0x20:
        return chr(0x2400 + code)
    if code in _SELECTORS:
        return _NO_CELL
    if code in _SUPPLEMENTARY_SELECTORS or code in _SKIN_TONES:
        return INVISIBLE
    if code in _FLAG_LETTERS:
        # A flag is two letters; terminals disagree about the width of the pair.
        return chr(ord("A") + code - _FLAG_LETTERS.start)
    match unicodedata.category(character):
        case "Cf":
            return INVISIBLE
        case "Cc" | "Cs" | "Co" | "Cn":
            return UNSHOWABLE
        case "Zs":
            return " "
    return character


_STAND_INS = _StandIns()
_JOINER_IN_A_WORD = re.compile(
    # A letter outside ASCII on both sides; in Indic scripts a vowel-killing mark may stand before.
    r"(?<=[^\W\d_\x00-\x7f\u0900-\u0dff]|[\u0900-\u0dff])[\u200c\u200d](?=[^\W\d_\x00-\x7f])"
)
_CARRIAGE_RETURN_OF_A_LINE_END = re.compile(r"\r(?=\n)")


def harmless(text: str) -> str:
    """``text`` safe to show on several lines, of the same length, offsets unchanged.

    Line feeds stay.  A zero-width joiner between letters of a script that needs it stays too.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = list(_CARRIAGE_RETURN_OF_A_LINE_END.sub(" ", text).translate(_STAND_INS))
    for joiner in _JOINER_IN_A_WORD.finditer(text):
        shown[joiner.start()] = joiner[0]
    return _with_marks_in_bounds("".join(shown))


def harmless_line(text: str) -> str:
    """``text`` safe to show on one line, of the same length: line feeds become spaces."""
    return harmless(text).replace("\n", " ")


def _with_marks_in_bounds(text: str) -> str:
    """``text`` without marks that have no letter and without piles of them."""
    marks = "".join(c for c in set(text) if unicodedata.category(c)[0] == "M")
    if not marks:
        return text
    runs = re.compile(f"(^|\\s?)([{re.escape(marks)}]+)")
    return runs.sub(_run_in_bounds, text)


def _run_in_bounds(run: re.Match[str]) -> str:
    before, marks = run[1], run[2]
    has_letter = run.start() > 0 and not before
    kept = marks if has_letter else LONE_MARK + marks[1:]
    return before + kept[:_MOST_MARKS] + INVISIBLE * max(0, len(kept) - _MOST_MARKS)
