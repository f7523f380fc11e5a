"""He or she, as the pronouns behind a name tell it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.extraction.sightings import Sighting

_GENDERED = re.compile(
    r"\b(?=[his])(?:(?P<m>he|his|him|himself)|(?P<f>she|her|herself)|(?P<o>its|itself))\b|[!?“”\"]"
)
_REACH = 120
"""Code points behind a name within which a pronoun tells he or she."""

Behind = tuple[Sighting, str]
"""A name and the pronoun behind it: m, f or o."""
Votes = tuple[int, int, int]
"""How often he, how often she and how often its stood behind a name."""


def surname_genders(behind: Iterable[Behind]) -> dict[str, str]:
    """m or f by surname, lower case, from the pronouns behind surnames that stand alone."""
    votes: dict[str, list[int]] = {}
    for sighting, told in behind:
        if len(sighting.words) == 1 and told != "o":
            votes.setdefault(sighting.words[0].casefold(), [0, 0])[told == "f"] += 1
    return {word: "m" if m > f else "f" for word, (m, f) in votes.items() if m != f}


def member_votes(behind: Iterable[Behind], placed: Mapping[int, int]) -> dict[int, Votes]:
    """The pronouns behind each member's names; ``placed`` tells whose name begins where."""
    votes: dict[int, list[int]] = {}
    for sighting, told in behind:
        number = placed.get(sighting.start)
        if number is not None:
            votes.setdefault(number, [0, 0, 0])["mfo".index(told)] += 1
    return {number: (male, female, neither) for number, (male, female, neither) in votes.items()}


def pronouns_behind(text: str, seen: Sequence[Sighting]) -> Iterator[Behind]:
    """The first "he", "she" or "its" behind a name, before anyone else is named."""
    for place, sighting in enumerate(seen):
        limit = sighting.end + _REACH
        if place + 1 < len(seen):
            limit = min(limit, seen[place + 1].start)
        told = _GENDERED.search(text, sighting.end, limit)
        if told is not None and told.lastgroup is not None:
            yield sighting, told.lastgroup
