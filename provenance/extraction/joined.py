"""Several sources under one attribution: "Ada Lind and Bo Ask", "Lind, Ask and the others"."""

from collections.abc import Sequence

from provenance.extraction.lexicon import (
    DETERMINERS,
    GOVERNMENT_WORDS,
    ORGANISATION_WORDS,
    PARTY_ADJECTIVES,
    PLURAL_ROLES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    ROLE_NOUNS,
    TITLES,
)
from provenance.extraction.tokens import Token

_JOINTS = frozenset(["and", "&"])
_ONE_OF_MANY = frozenset("a an the one former".split())
_LONGEST = 60
"""Tokens above which a source is a clause and no list."""


def parts_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """The members of a list of sources, one part when it is no list."""
    whole = [list(tokens)]
    tokens = _without_brackets(tokens)
    joint = next((i for i, t in enumerate(tokens) if t.low in _JOINTS), None)
    if joint is None or joint == 0 or len(tokens) > _LONGEST:
        return whole
    left, right = list(tokens[:joint]), list(tokens[joint + 1 :])
    if left[0].low == "both" and len(left) > 1:
        left = left[1:]
    if _goes_on_inside(left):
        return whole
    is_closed = bool(left) and left[-1].text == ","
    while left and left[-1].text == ",":
        left.pop()
    if is_closed and right and _is_name(_split(left)[0]) and len(right) > 1 and _is_name(right[:2]):
        # "Ada Lind, the mayor, and Bo Ask": what stands between belongs to the first.
        return [*_listed(left), right]
    if not left or not right or not _begins_anew(left, right):
        return whole
    listed = _listed(left)
    return [*listed, right]


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what stands in brackets: "Ada Lind (R-Vell) and Bo Ask"."""
    kept, depth = [], 0
    for token in tokens:
        depth += token.text == "("
        if not depth:
            kept.append(token)
        depth -= token.text == ")" and depth > 0
    return kept


def _goes_on_inside(left: Sequence[Token]) -> bool:
    """Whether "and" stands inside what is said of one: "X, a pilot and ...", "X who flies and ..."."""
    if left[-1].text == ",":
        return False
    comma = next((i for i, t in enumerate(left) if t.text == ","), None)
    if comma is not None and _is_name(left[:comma]):
        behind = left[comma + 1 :]
        if behind[0].low in _ONE_OF_MANY or behind[0].text[0].isdigit():
            return True
    return any(t.low in ("who", "which", "whose") for t in left)


def _begins_anew(left: list[Token], right: list[Token]) -> bool:
    """Whether what follows "and" is another source and not a part of the first one's words."""
    first = right[0]
    opens = first.low in DETERMINERS or first.low in POSSESSIVES or first.low in PRONOUNS
    body = right[-1].low in GOVERNMENT_WORDS or right[-1].low in ORGANISATION_WORDS
    titled = first.low.rstrip(".") in TITLES and first.is_capitalised and not body
    if any(t.low in PREPOSITIONS for t in left):
        named = all(t.is_capitalised or t.low in ("of", "for", "the") for t in left)
        return titled or (named and first.low == "the" and _is_name(right[1:]))
    begins = left[0].low if left else ""
    if len(left) == 1 and (begins in PARTY_ADJECTIVES or begins in GOVERNMENT_WORDS):
        # "Police and Crime Commissioner N" is one office.
        return opens
    if opens or titled:
        return True
    if any(t.text == "," for t in left):
        return all(_is_name(part) for part in _split(left)) and first.is_capitalised
    if begins in DETERMINERS or begins in POSSESSIVES:
        # "the source and Lind", and no office of two: "the senator and Republican".
        alone = len(right) == 1 and not left[-1].is_capitalised and not _is_titled(first)
        return first.is_capitalised and (alone or (len(right) > 1 and _is_name(right[:2])))
    if left[-1].low in PLURAL_ROLES and not left[-1].is_capitalised and _is_name(right):
        return True  # "residents and Ada Lind"
    if _is_name(left) or (left[-1].is_capitalised and not _is_name(left)):
        return first.is_capitalised or first.low.endswith("s") or right[-1].low.endswith("s")
    return False


def _is_titled(token: Token) -> bool:
    low = token.low.rstrip(".")
    return low in TITLES or low in ROLE_NOUNS or low in PARTY_ADJECTIVES


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


def _is_name(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and all(t.is_capitalised or t.low in ("'s", ".") for t in tokens)
