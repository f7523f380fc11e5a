"""Where somebody was brought in: "the designer" is "a fashion designer for N" of a sentence before."""

import re

from provenance.extraction.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from provenance.extraction.role_words import role_words
from provenance.extraction.tokens import UPPER

_BACK = 2500
"""Code points that a reader goes back over."""
_BREAKS = "|".join(
    re.escape(word) for word in sorted(AUXILIARIES | DETERMINERS | PREPOSITIONS | SUBORDINATORS)
)
_WORD = rf"(?!(?:{_BREAKS})\b)[\w’'&-]+\s"
_NAME = rf"[{UPPER}][\w’'&.-]*[\w](?:\s[{UPPER}][\w’'&.-]*[\w])*"
_NEW = re.compile(r"(?:(?:new|recent|separate|different|local|former)\s)+")


def first_mention(text: str, at: int, head: str, wanted: frozenset[str]) -> str:
    """The words by which the last one before ``at`` with the noun ``head`` was brought in, "" if none.

    They hold all of the ``wanted`` words, and say for or from whom where a name does.
    """
    pattern = re.compile(
        rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?P<words>(?:{_WORD}){{0,5}}{re.escape(head)})\b"
        rf"(?P<whose>\s(?:for|from|at|of|with)\s(?:the\s)?{_NAME})?"
    )
    found = ""
    for match in pattern.finditer(text, max(0, at - _BACK), at):
        if wanted <= role_words(match["words"]):
            found = _NEW.sub("", match["words"], count=1) + (match["whose"] or "")
    return " ".join(found.split())
