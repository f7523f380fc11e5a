"""Where names stand in an article: every run of capitals of the body, without title and role.

One pass over the text; who is who is told in ``roster``.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from provenance.domain.spans import Span
from provenance.extraction.given_names import is_given_name
from provenance.extraction.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    HONORIFICS,
    OPENERS,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    TITLES,
)
from provenance.extraction.places import is_known_place
from provenance.extraction.tokens import UPPER

_SHORT = (
    r"(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Jr|Sr|St|Prof|Rev|Hon)\."
)
_WORD = (
    rf"(?:{_SHORT}|[{UPPER}](?:/[{UPPER}])+\b|[{UPPER}]\.(?:[{UPPER}]\.)*"
    rf"|[{UPPER}]\w*(?:[’'-](?!s\b)\w+)*)"
)
_PARTICLE = r"(?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|bin|ibn|al|el|ben|abu|du)"
_JOINED = rf"(?:al|el|ul|an|ar|as|ash|at|bin|d|o|l)[-’'][{UPPER}]\w+"
_NICKNAME = rf"(?:[“\"][{UPPER}]\w+(?: [{UPPER}]\w+)?[”\"](?= [{UPPER}]\w))"
"""What somebody is called, between given name and surname: Ada “Star” Lind."""
_RUN = re.compile(
    rf"(?=[{UPPER}])(?<![\w’'@#-]){_WORD}(?:[ \u00a0\n](?:{_NICKNAME}|{_WORD}|{_JOINED}"
    rf"|{_PARTICLE}(?=[ \u00a0\n][{UPPER}a-z])))*"
)
_PART = re.compile(r"(?:[“\"][^”\"]*[”\"] )?(?P<word>\S+)")
SITE = re.compile(r"\.(?:com|org|net|info|news|tv|io|co\.uk)\b", re.IGNORECASE)
"""What makes a word the name of a site ("Tidewatch.org")."""
_CLOSED = (
    ADVERBS | AUXILIARIES | DETERMINERS | OPENERS | PREPOSITIONS | SUBJECT_PRONOUNS | SUBORDINATORS
    | TIME_WORDS
    | frozenset("if is his her its there here no yes not let please my neither either maybe".split())
    | frozenset("perhaps unlike alongside wherever whenever current you".split())
)  # fmt: skip
"""Words that a sentence begins with, or that end a run, and that are no part of a name."""
_LINE = re.compile(r"[^\W\d_]{4,}")
_TITLE_CASE = 0.8
"""Share of the longer words of a line in capitals from which on it is a headline."""
_ABBREVIATED = frozenset("jr sr st".split())


class Sighting(NamedTuple):
    """A name at ``start``: its words, the title before it, m or f where an honorific tells.

    ``is_possessive`` says that "'s" follows, ``in_headline`` that all words around are in capitals.
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: str = ""
    gender: str = ""
    is_possessive: bool = False
    in_headline: bool = False


def sightings_in(text: str, body: tuple[Span, ...]) -> Iterator[Sighting]:
    """The names of the body in text order."""
    for paragraph in body:
        headline = is_headline(text, paragraph)
        for match in _RUN.finditer(text, paragraph.start, paragraph.end):
            found = _sighting(text, match, headline)
            if found is not None:
                yield found


def is_headline(text: str, paragraph: Span) -> bool:
    """Whether nearly all the longer words of a paragraph begin with capitals."""
    words = _LINE.findall(text, paragraph.start, min(paragraph.end, paragraph.start + 200))
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 3 and capitals >= _TITLE_CASE * len(words)


def _sighting(text: str, match: re.Match[str], headline: bool) -> Sighting | None:
    words = [
        (m["word"], m.start("word"), m.end())
        for m in _PART.finditer(text, match.start(), match.end())
    ]
    while words and _is_closed(words[0][0]) and not _opens_name(words):
        words = words[1:]
    while words and (
        words[-1][0].lower() in _CLOSED
        or (
            words[-1][0][0].islower()
            and "-" not in words[-1][0]
            and "’" not in words[-1][0]
            and "'" not in words[-1][0]
        )
    ):
        words = words[:-1]
    titles: list[str] = []
    if (
        len(words) > 2
        and words[0][0] in _OFFICES
        and text[max(0, words[0][1] - 3) : words[0][1]] == "of "
    ):
        titles.append(words[0][0])
        words = words[1:]
    office, begin = _office_before(text, words)
    if office:
        titles.append(text[begin : words[office - 1][2]])
    words = words[office:]
    while len(words) > 1 and is_title(words[0][0]):
        titles.append(words[0][0])
        words = words[1:]
    last_name = -2 if words and words[-1][0].lower().rstrip(".") in _ABBREVIATED else -1
    inner = max(
        (i for i, w in enumerate(words[:last_name]) if i > 0 and _is_inner_title(w[0])), default=0
    )
    if inner:
        titles += [w[0] for w in words[: inner + 1]]
        words = words[inner + 1 :]
    if not words:
        return None
    end = words[-1][2]
    last = words[-1][0]
    if last.endswith(".") and last.lower().rstrip(".") not in _ABBREVIATED and last.count(".") == 1:
        end, last = end - 1, last[:-1]
    site = SITE.match(text, end) if text.startswith(".", end) else None
    if site is not None:
        end, last = site.end(), last + site[0]
    names = tuple([w[0] for w in words[:-1]] + [last]) if last else ()
    if not names or not names[-1]:
        return None
    gender = next(
        (HONORIFICS[t.lower().rstrip(".")] for t in titles if t.lower().rstrip(".") in HONORIFICS),
        "",
    )
    following = text[end : end + 2]
    return Sighting(
        words[0][1], end, names, " ".join(titles), gender,
        is_possessive=following in ("'s", "’s") or following[:1] in ("'", "’"), in_headline=headline,
    )  # fmt: skip


def _is_closed(word: str) -> bool:
    """Whether a word at the head of a run is none of a name: "The", "Eventually"."""
    low = word.lower().rstrip(".")
    return low in _CLOSED or (len(low) > 5 and low.endswith("ly") and not is_given_name(word))


def _office_before(text: str, words: list[tuple[str, int, int]]) -> tuple[int, int]:
    """How many words belong to the office, one in "(Chief of) Staff Ada Lind", and where it begins."""
    at = words[0][1] if words else 0
    of = _OF_AN_OFFICE.search(text, max(0, at - 30), at) if len(words) > 2 else None
    if of is None:
        return 0, at
    behind = range(1, len(words) - 1)
    given = next((i for i in behind if is_given_name(words[i][0])), 0)
    return given or int(is_known_place(words[0][0])), of.start()


_OF_AN_OFFICE = re.compile(
    r"\b(?:[Cc]hief|[Ss]ecretary|[Mm]inister|[Dd]irector|[Cc]ommissioner|[Ss]peaker|[Hh]ead|[Pp]resident"
    r"|[Gg]overnor|[Mm]ayor|[Ss]uperintendent)\sof\s(?:the\s)?$"
)
_OFFICES = frozenset(
    """
    State Defense Defence Treasury Labor Labour Commerce Energy Education Agriculture Interior
    Transportation Transport Health Justice Finance Trade
    """.split()
)
"""What somebody is the secretary or the minister of, right before the name."""


def _opens_name(words: list[tuple[str, int, int]]) -> bool:
    """Whether a function word at the head is a name after all: "Will Smith", "May Lind"."""
    return (
        len(words) > 1
        and words[0][0].lower() in ("will", "may", "april", "june")
        and words[1][0][0].isupper()
        and is_given_name(words[0][0])
        and len(words) == 2
    )


def is_title(word: str) -> bool:
    """Whether a capitalised word before a name belongs to the role and not to the name."""
    low = word.lower().rstrip(".")
    if low in TITLES or low.partition("-")[0] in TITLES:
        return True
    roles = low in ROLE_NOUNS or low in PARTIES or low.removesuffix("s") in _OF_SEVERAL
    return roles and not is_given_name(word)


_OF_SEVERAL = frozenset("senator representative professor democrat republican governor".split())
"""Titles of more than one before the first of them: "Senators Ada Lind and Bo Ask"."""


def _is_inner_title(word: str) -> bool:
    low = word.lower().rstrip(".")
    return (low in TITLES or low in ROLE_NOUNS) and not is_given_name(word)


PARTIES = frozenset("republican democrat democratic gop labour conservative tory socialist".split())
"""What a person's party is called right before the name."""
