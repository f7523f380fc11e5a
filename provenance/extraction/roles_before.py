"""The words before a name that are its role: from the last mark on, without the clause they end."""

import re
from functools import lru_cache
from itertools import pairwise

from provenance.domain.spans import Span
from provenance.extraction.given_names import is_given_name
from provenance.extraction.lexicon import AUXILIARIES, ROLE_NOUNS

_LONGEST_ROLE = 70
"""Code points before "..., NAME," that can be one role."""
_CLAUSAL = AUXILIARIES | frozenset(
    """
    after before between during than about near that when while because if who which whom where once
    """.split()
)
"""Words that no role goes on over."""
_WORD = re.compile(r"[\w-]+")
_BY_SOMEBODY = re.compile(r"^.*\b(?:by|with|from)\s(?:the|an?)\s(?P<role>.+)$")
"""What somebody did comes before: "a march led by the former President of N"."""


def role_start(text: str, start: int, paragraph: Span) -> int:
    """Where the words before a full name that belong to its role begin: after the last mark."""
    before = text[max(paragraph.start, start - 120) : start]
    marks = (",", ".", "“", '"', ";", ":", "”", "(", "—", "–")
    # In "the company's lawyer, Beatrix Noll," the role stands before a comma of its own.
    aside = before.rstrip().endswith(",")
    cut = max(before.rstrip(" \n,").rfind(mark) for mark in marks)
    return (
        start - (len(before) - cut - 1)
        if any(w in ROLE_NOUNS for w in _WORD.findall(before[cut + 1 :].lower())[-9:])
        and (not aside or len(before) - cut < _LONGEST_ROLE)
        else start
    )


def _is_clausal(word: str) -> bool:
    return word in _CLAUSAL or word.endswith(("'d", "'ve", "'ll"))


def _names_somebody(words: str) -> bool:
    """Whether a given name and a surname stand in it: "Mayor Ada Lind and former envoy N"."""
    return any(is_given_name(one) and other[0].isupper() for one, other in pairwise(words.split()))


@lru_cache(maxsize=4096)
def without_clause(role: str) -> str:
    """The role without the clause before it: "The council has a friend in" is no role."""
    words = role.split()
    plain = [word.replace("’", "'") for word in words]
    verb = max((i for i, word in enumerate(plain) if _is_clausal(word)), default=-1)
    by = _BY_SOMEBODY.search(role)
    before, joint, behind = role.rpartition(" and ")
    if joint and ROLE_NOUNS & set(behind.lower().split()) and _names_somebody(before):
        return without_clause(behind)
    if by is not None and ROLE_NOUNS & set(by["role"].lower().split()):
        return without_clause(by["role"])
    words = words[verb + 1 :] if verb >= 0 else words
    return role if verb < 0 else " ".join(words) if ROLE_NOUNS & {w.lower() for w in words} else ""
