"""Where somebody was brought in: "the designer" is "a fashion designer for N" of a sentence before."""

import re

from provenance.extraction.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from provenance.extraction.role_words import role_words
from provenance.extraction.tokens import UPPER

_BACK = 2500
"""Code points that a reader goes back over."""
_BEFORE = 80
"""Code points before a noun in which its article stands."""
_MOST = 5
"""Words between an article and its noun."""
_ARTICLES = frozenset("a an one another".split())
_BREAKS = AUXILIARIES | DETERMINERS | PREPOSITIONS | SUBORDINATORS
_NEWEST = frozenset("new recent separate different local former".split())
_WORD = re.compile(r"[\w’'&-]+")
_TAIL = re.compile(r"(?:[\w’'&-]+\s+)*$")
_WHOSE = re.compile(
    rf"\s(?:for|from|at|of|with)\s(?:the\s)?[{UPPER}][\w’'&.-]*\w(?:\s[{UPPER}][\w’'&.-]*\w)*"
)


def first_mention(text: str, at: int, head: str, wanted: frozenset[str], since: int = 0) -> str:
    """The words by which the last one before ``at`` with the noun ``head`` was brought in, "" if none.

    They hold all of the ``wanted`` words, and say for or from whom where a name does; nothing before
    ``since`` counts.
    """
    low = max(since, at - _BACK)
    end = at
    while (place := text.rfind(head, low, end)) >= 0:
        end = place
        words = _brought_in(text, place, low) if _stands_alone(text, place, head) else None
        if words is not None and wanted <= role_words(" ".join([*words, head])):
            while words and words[0].lower() in _NEWEST:
                words = words[1:]
            whose = _WHOSE.match(text, place + len(head), at)
            if whose is not None and text.startswith((" and ", " of ", " for "), whose.end()):
                whose = None  # the name goes on
            return " ".join([*words, head, *(whose[0].split() if whose else ())])
    return ""


def _stands_alone(text: str, place: int, head: str) -> bool:
    behind = text[place + len(head) : place + len(head) + 1]
    return not (behind.isalnum() or text[place - 1 : place].isalnum())


def _brought_in(text: str, place: int, low: int) -> list[str] | None:
    """The words between "a" and the noun at ``place``, None where there is no such article."""
    tail = _TAIL.search(text, max(low, place - _BEFORE), place)
    words = _WORD.findall(tail[0]) if tail is not None else []
    for count, word in enumerate(reversed(words)):
        if word.lower() in _ARTICLES:
            return words[len(words) - count :]
        if count == _MOST or word.lower() in _BREAKS:
            return None
    return None
