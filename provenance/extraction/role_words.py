"""Roles compared by their words: "the Ruritanian senator" is "Sen. Ada Lind (R-Rur.)"."""

import re
from functools import lru_cache

from provenance.extraction.lexicon import DETERMINERS

_SKIPPED = frozenset(
    """
    of for to and in who at the on with from by a an as former current then longtime long-time
    presumptive new old incoming outgoing one-time onetime ex late
    """.split()
)
_FULL = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "gop": "republican",
    "dr": "doctor", "sec": "secretary", "col": "colonel", "lt": "lieutenant", "prof": "professor",
    "dem": "democratic", "democrat": "democratic", "veep": "vice-president", "pm": "premier",
    "presidential": "president",
}  # fmt: skip
_ALIKE: dict[str, frozenset[str]] = {}
for _line in """
nominee candidate contender hopeful frontrunner front-runner standard-bearer challenger
lawmaker senator representative congressman congresswoman legislator
businessman mogul tycoon billionaire magnate developer entrepreneur
spokesman spokeswoman spokesperson representative
pope pontiff
president commander-in-chief
leader premier president chairman chairwoman
journalist reporter host anchor columnist correspondent editor writer
doctor physician surgeon
chief head director boss
adviser advisor aide
attorney lawyer counsel
""".strip().splitlines():
    for _word in _line.split():
        _ALIKE[_word] = _ALIKE.get(_word, frozenset()) | frozenset(_line.split())
_OPPOSED = (
    frozenset(("republican", "democratic", "libertarian", "independent", "green")),
    frozenset(("first", "second", "third", "fourth")),
)


@lru_cache(maxsize=8192)
def role_words(words: str) -> frozenset[str]:
    """The telling words of a role, lower case: no articles, titles written out."""
    found = set()
    for word in re.findall(r"\w+(?:[-.]\w+)*", words.replace("’s", " ").replace("'s", " ").lower()):
        if word not in _SKIPPED and word not in DETERMINERS:
            found.add(_FULL.get(word, word))
    return frozenset(found)


def heads_agree(head: str, role: frozenset[str]) -> bool:
    """Whether a role can be called by the noun ``head``."""
    return head in role or bool(_ALIKE.get(head, frozenset()) & role)


def roles_clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two roles name different parties or different places in an order."""
    return any(
        one & opposed and other & opposed and not one & other & opposed for opposed in _OPPOSED
    )
