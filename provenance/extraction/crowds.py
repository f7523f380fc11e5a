"""Sources of more than one: open-ended sets ("critics", "some voters") and unnamed insiders.

An open-ended set is a group; officials, aides and sources without a name are unnamed.
"""

import re
from collections.abc import Sequence

from provenance.extraction.lexicon import COUNTS, PLURAL_ROLES
from provenance.extraction.tokens import Token

INSIDERS = frozenset(
    """
    officials sources aides advisers advisors spokesmen spokeswomen spokespeople spokespersons
    representatives employees staffers insiders associates operatives colleagues investigators
    diplomats executives prosecutors lawyers attorneys deputies confidants intermediaries
    negotiators detectives officers witnesses agents
    """.split()
)
"""Plurals for people whose names the writer knows and withholds."""
_KNOWING = frozenset("familiar close briefed involved acquainted knowledgeable with".split())
_SETS = frozenset(
    """
    youth media press public crowd audience population electorate community base establishment
    left right movement majority minority opposition-supporters elite world generation mob
    people folks persons men women americans viewers voters youths mainstream grassroots
    progeny couple everyone everybody anyone anybody nobody none others many some most few both all
    those these viewership readership sides
    """.split()
)
_PARTS = frozenset(
    """
    percent half quarter third thirds majority minority dozens hundreds thousands millions scores
    plenty lots handful
    """.split()
)
_QUANTIFIERS = frozenset(
    """
    some many most several few all no other others both more nearly only fewer less about almost
    roughly virtually countless numerous various certain such much every
    """.split()
)
_NUMBERS = COUNTS - {"some", "many", "several", "few", "both", "dozens"}
_PERCENT = re.compile(r"\d+(?:[.,]\d+)?%")
_PEOPLES = frozenset(
    """
    democrats republicans conservatives liberals progressives libertarians independents tories
    evangelicals catholics christians muslims jews protestants mormons latinos hispanics blacks
    whites asians greens socialists communists nationalists socialdemocrats hindus sikhs sunnis
    shiites kurds arabs turks danes swedes finns poles czechs slovaks serbs croats greeks brits
    scots britons spaniards filipinos israelis iraqis pakistanis saudis yemenis thais hoosiers
    new-yorkers texans politicos millennials germans ohioans iowans floridians vermonters londoners
    """.split()
)
_PEOPLE_ENDINGS = ("icans", "ians", "ricans", "crats", "xicans", "stinians", "eans", "anis")


def is_people(word: str) -> bool:
    """Whether it is the plural name of a party's, a country's or a faith's people, lower case."""
    return word in _PEOPLES or (len(word) > 5 and word.endswith(_PEOPLE_ENDINGS))


def is_common_plural(word: str) -> bool:
    """Whether a word, lower case, is a plain noun for people or papers: "mourners", "polls"."""
    if word in PLURAL_ROLES or is_people(word) or word in _ANYONE or word in _PAPERS:
        return True
    return word.endswith("s") and ("-" in word or word.endswith(_PEOPLE_OF_A_KIND))


_ANYONE = frozenset(
    """
    everyone everybody anyone anybody nobody none others many some most few both readers viewers
    listeners audiences users fans mourners immigrants migrants tenants commuters shoppers callers
    allies associates companies governments unions proponents respondents newspapers firms countries
    states employers landlords councils someone somebody you
    """.split()
)
_PAPERS = frozenset(
    """
    polls reports studies surveys stories guidelines documents records emails figures statistics
    results articles headlines filings transcripts rumors rumours models data findings footage photos
    investigations projections research analysis transcript report poll survey study video statement
    """.split()
)
_PEOPLE_OF_A_KIND = ("ists", "goers", "crats")


def is_share(tokens: Sequence[Token]) -> bool:
    """Whether it is a part of a set: "75 percent of voters", "only a quarter of them"."""
    for i, token in enumerate(tokens[:6]):
        if token.low in _PARTS or _PERCENT.fullmatch(token.text):
            return i + 1 == len(tokens) or tokens[i + 1].low in ("of", "(")
    return False


def is_open_set(head: str, tokens: Sequence[Token]) -> bool:
    """Whether ``tokens``, about the noun ``head``, are an open-ended set of people."""
    if not tokens or is_share(tokens):
        return bool(tokens)
    if head in INSIDERS:
        return False
    if tokens[0].low in _NUMBERS or any(token.low in _KNOWING for token in tokens[1:]):
        return False
    if head in _SETS or is_people(head):
        return True
    return (
        head in PLURAL_ROLES
        or tokens[0].low in _QUANTIFIERS
        or (head.endswith("s") and not head.endswith(("ss", "'s", "us")) and len(head) > 3)
    )
