"""Short and varying forms of names: accents, initials, nicknames, acronyms."""

import unicodedata
from functools import lru_cache

from provenance.extraction.given_names import is_given_name
from provenance.extraction.places import is_known_place

_NICKNAMES = """
william bill billy will willie | robert bob bobby rob | james jim jimmy jamie | michael mike mick
joseph joe joey | thomas tom tommy | richard rick dick richie rich | edward ed eddie ted teddy
charles chuck charlie | john johnny jack jon | donald don donnie | daniel dan danny
kenneth ken kenny | ronald ron ronnie | stephen steven steve stevie | anthony tony
christopher chris | matthew matt | andrew andy drew | patrick pat paddy | timothy tim
david dave | samuel sam | benjamin ben benny | alexander alex | nicholas nick | gregory greg
jeffrey jeff geoffrey geoff | lawrence larry laurence | raymond ray | gerald gerry jerry
leonard len lenny | frederick fred freddie | peter pete | philip phil phillip | walter walt
bernard bernie | vincent vince | zachary zach | jonathan jon | nathan nate nathaniel
elizabeth liz beth betsy eliza lizzie | katherine kate kathy katie catherine cathy kathryn
margaret maggie peggy meg | jennifer jen jenny | susan sue susie | deborah debbie deb | barbara barb
patricia pat patty tricia | victoria vicky | rebecca becky | christine chris chrissy christina tina
pamela pam | jacqueline jackie | samantha sam | abigail abby | theresa terry teresa | sandra sandy
reinhold reince | aleksandr sasha | vladimir volodya
"""
_CANONICAL: dict[str, frozenset[str]] = {}
for _line in _NICKNAMES.replace("\n", " | ").split("|"):
    _names = frozenset(_line.split())
    for _name in _names:
        _CANONICAL[_name] = _CANONICAL.get(_name, frozenset()) | _names
_SUFFIXES = frozenset("jr sr ii iii iv esq md phd".split())


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word for comparison: lower case, without accents and closing points."""
    low = word.casefold().replace("’", "'").rstrip(".")
    if low.isascii():
        return low
    plain = unicodedata.normalize("NFKD", low)
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """A name's folded words, without "Jr." at the end."""
    words = tuple(folded(word) for word in name.split())
    while len(words) > 1 and words[-1].replace(".", "") in _SUFFIXES:
        words = words[:-1]
    return tuple(word.rstrip(",") for word in words)


def same_given_name(one: str, other: str) -> bool:
    """Whether two folded given names may be one person's: equal, an initial, or a nickname."""
    if one == other or other in _CANONICAL.get(one, ()):
        return True
    return one[:1] == other[:1] and min(len(one.replace(".", "")), len(other.replace(".", ""))) == 1


_SKIPPED = frozenset("the of and for in on de".split())


def acronym_of(name: str) -> str:
    """The capitals a body's name is shortened to: "Tide and Sound Council" -> "TSC"."""
    return "".join(word[0] for word in name.split() if word.lower() not in _SKIPPED).upper()


def is_fuller(longer: str, shorter: str) -> bool:
    """Whether a person's or a body's name says more than another form of it."""
    long_words, short_words = name_words(longer), name_words(shorter)
    if len(long_words) != len(short_words):
        # "Vellmark Bo Ask" has a place before the name and is no fuller form of it.
        alike = len(short_words) == 1 or same_given_name(long_words[0], short_words[0])
        ends_so = long_words[-len(short_words) :] == short_words
        is_somewhere = is_known_place(shorter)
        alike = alike or (ends_so and is_given_name(longer.split()[0]) and not is_somewhere)
        return len(long_words) > len(short_words) and alike
    # With as many words the one with accents is the careful one.
    return longer.casefold() != shorter.casefold() and shorter.isascii() and not longer.isascii()
