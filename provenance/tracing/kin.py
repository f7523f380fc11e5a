"""Families: "the mother of Tove Lind" speaks for the Linds, and may have a name of her own.

General English; nothing here names anybody.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_KIN = (
    r"(?:famil(?:y|ies)|parents?|relatives?|mother|mom|mum|father|dad|brothers?|sisters?|siblings?|sons?"
    r"|daughters?|child(?:ren)?|wife|husband|widow(?:er)?|fianc[eé]e?|girlfriend|boyfriend|uncle"
    r"|aunt|cousin|nephew|niece|grand(?:mother|father|parents|son|daughter))"
)
_NAME = r"[A-Z][\w’'-]*(?:\s(?:(?:al|bin|da|de|der|di|du|la|van|von)\s)?[A-Z][\w’'-]*)*"
_OF = re.compile(rf"\b{_KIN}(?:\sand\s{_KIN})?\s+of\s+(?P<owners>[^,;()–—]+)", re.DOTALL)
_OWNED = re.compile(rf"(?P<owners>{_NAME}(?:\sand\s{_NAME})?)['’]s?\s+(?:\w+\s)?{_KIN}\b")
_FAMILY = re.compile(r"^(?:the\s+)?(?P<owners>[A-Z][\w’'-]+)\s+famil(?:y|ies)$", re.IGNORECASE)
_WHOLE_NAME = re.compile(rf"{_NAME}(?=$|\s+(?:and|who|whose)\b|['’]s\b)")
"""A name, and no adjective before a noun: "American journalists Tove Lind and Ivo Falk"."""

_KIN_WORD = re.compile(rf"\b{_KIN}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Family:
    """The families, by surname, whose member or members some words name."""

    surnames: tuple[str, ...]


@lru_cache(maxsize=4096)
def family_in(words: str) -> Family | None:
    """The families that a description names, None when it is none: "the parents of Tove Lind"."""
    found = _FAMILY.match(words) or _OF.search(words) or _OWNED.search(words)
    if found is None:
        return None
    owners = re.sub(r"['’]s?$", "", found["owners"].strip())
    names = _WHOLE_NAME.findall(owners)
    surnames = dict.fromkeys(re.sub(r"['’]s?$", "", name.split()[-1]) for name in names)
    return Family(tuple(surnames)) if surnames else None


def is_kin(role: str) -> bool:
    """Whether a role as printed is one in a family."""
    return _KIN_WORD.search(role) is not None


def named_in_full(name: str, role: str) -> str:
    """A relation's name with the surname that the role gives: "Michael", "Lind’s brother"."""
    if " " in name.strip():
        return name
    family = family_in(role)
    return f"{name} {family.surnames[0]}" if family and family.surnames[0] != name else name
