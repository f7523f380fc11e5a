"""Counting and listing in sentences, as an editor writes them: one article, three statements, 12 hops."""

from collections.abc import Sequence

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(count: int) -> str:
    """``count`` as a newsroom writes it: in words below ten, in figures from ten on."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else f"{count:,}"


def counted(count: int, singular: str, plural: str = "") -> str:
    """``count`` with its noun: "no statements", "one statement", "12 statements"."""
    return f"{number(count)} {singular if count == 1 else plural or singular + 's'}"


def part_of(part: int, whole: int, singular: str, plural: str = "") -> str:
    """A part of a whole with its noun: "two of the five origins", "all five origins", "the one origin"."""
    noun = singular if whole == 1 else plural or singular + "s"
    if part < whole:
        return f"{number(part) if part else 'none'} of the {number(whole)} {noun}"
    if whole == 1:
        return f"the one {noun}"
    return f"both {noun}" if whole == 2 else f"all {number(whole)} {noun}"


def listed(words: Sequence[str], most: int = 6) -> str:
    """``words`` as a list in a sentence; beyond ``most`` the rest are counted: "A, B and 4 others"."""
    shown = list(words[:most])
    left = len(words) - len(shown)
    if left:
        shown.append(counted(left, "other"))
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def sentence(words: str) -> str:
    """``words`` with a capital at the start; the rest is left alone."""
    return words[:1].upper() + words[1:]
