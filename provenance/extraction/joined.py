"""Several sources under one attribution: "Ada Lind and Bo Ask", "Lind, Ask and the others"."""

from collections.abc import Sequence

from provenance.extraction.lexicon import DETERMINERS, POSSESSIVES, PREPOSITIONS, PRONOUNS, TITLES
from provenance.extraction.tokens import Token

_JOINTS = frozenset(["and", "&"])
_LONGEST = 60
"""Tokens above which a source is a clause and no list."""


def parts_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """The members of a list of sources, one part when it is no list."""
    whole = [list(tokens)]
    joint = next((i for i, t in enumerate(tokens) if t.low in _JOINTS), None)
    if joint is None or joint == 0 or len(tokens) > _LONGEST:
        return whole
    left, right = list(tokens[:joint]), list(tokens[joint + 1 :])
    while left and left[-1].text == ",":
        left.pop()
    if not left or not right or not _begins_anew(left, right):
        return whole
    listed = _listed(left)
    return [*listed, right]


def _begins_anew(left: list[Token], right: list[Token]) -> bool:
    """Whether what follows "and" is another source and not a part of the first one's words."""
    first = right[0]
    opens = first.low in DETERMINERS | POSSESSIVES or first.low in PRONOUNS
    titled = first.low.rstrip(".") in TITLES and first.is_capitalised
    if any(t.low in PREPOSITIONS for t in left):
        return titled
    if opens or titled:
        return True
    if any(t.text == "," for t in left):
        return all(_is_name(part) for part in _split(left)) and first.is_capitalised
    if left[0].low in DETERMINERS | POSSESSIVES:
        return first.is_capitalised and len(right) > 1 and _is_name(right[:2])
    if _is_name(left) or (left[-1].is_capitalised and not _is_name(left)):
        return first.is_capitalised or first.low.endswith("s") or right[-1].low.endswith("s")
    return False


def _listed(left: list[Token]) -> list[list[Token]]:
    parts = _split(left)
    return parts if all(_is_name(part) for part in parts) else [left]


def _split(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _is_name(tokens: list[Token]) -> bool:
    return bool(tokens) and all(t.is_capitalised or t.low == "'s" for t in tokens)
