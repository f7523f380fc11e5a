"""What kind of source a name or a noun shows: person, body, outlet, document, group."""

import re
from functools import lru_cache

from provenance.domain.sources import SourceKind
from provenance.extraction.crowds import is_people
from provenance.extraction.known_bodies import is_known_body
from provenance.extraction.lexicon import (
    COLLECTIVE_HEADS,
    DOCUMENT_WORDS,
    FEMALE_ROLES,
    GOVERNMENT_WORDS,
    MALE_ROLES,
    ORGANISATION_WORDS,
    PLURAL_ROLES,
    ROLE_NOUNS,
)
from provenance.extraction.outlet_words import OUTLET_DESCRIPTORS, OUTLET_NAME_WORDS, PLATFORMS
from provenance.extraction.places import is_known_place
from provenance.extraction.tokens import Token

_WORD = re.compile(r"[\w&.'-]+")


def gender_of_roles(nouns: list[Token]) -> str:
    for noun in nouns:
        if noun.low in MALE_ROLES:
            return "m"
        if noun.low in FEMALE_ROLES:
            return "f"
    return ""


@lru_cache(maxsize=4096)
def kind_of_name(name: str, before: str = "") -> SourceKind:
    """The kind a proper name shows by itself; PERSON is the default for two or three words."""
    words = [word.lower().rstrip(".") for word in _WORD.findall(name)]
    if not words:
        return SourceKind.UNNAMED
    if name.lower() in PLATFORMS and name.lower() not in ("x", "signal", "medium", "threads"):
        return SourceKind.PLATFORM
    is_press = words[-1] in OUTLET_NAME_WORDS and (
        len(words) > 1 or before.lower() == "the" or words[0] in _ALONE
    )
    if is_press or (words[0] in ("radio", "tv") and len(words) > 1):
        return SourceKind.OUTLET
    if words[-1] in ("federation", "union", "association", "party") and len(words) > 1:
        return SourceKind.ORGANISATION
    if any(word in GOVERNMENT_WORDS for word in words):
        return SourceKind.GOVERNMENT_BODY
    if any(word in ORGANISATION_WORDS for word in words):
        return SourceKind.ORGANISATION
    if name.replace(".", "").isupper() and 2 <= len(name.replace(".", "")) <= 6 and len(words) == 1:
        return SourceKind.ORGANISATION
    if before in ("the", "The") or words[-1] in _LANDSCAPE or is_known_place(name):
        return SourceKind.ORGANISATION
    if is_known_body(name) or "/" in name or (len(words) > 1 and words[-1] in _OF_BODIES):
        return SourceKind.ORGANISATION
    if len(words) == 1 and _BRAND.match(name):
        return SourceKind.ORGANISATION
    if is_people(words[-1]):
        return SourceKind.GROUP
    if words[0] in _DIRECTIONS and len(words) > 1:
        return SourceKind.ORGANISATION
    return SourceKind.PERSON


def is_firm(name: str) -> bool:
    """Whether a name of two words ends as a firm's does, whose first word may stand for it."""
    words = name.lower().replace(",", "").rstrip(".").split()
    return len(words) > 1 and words[-1] in _OF_FIRMS and words[0] not in _COMMON


_OF_FIRMS = frozenset(
    """
    analytics co corp corporation electric electronics energy foods healthcare holdings inc industries
    insurance llc logistics ltd media motors pharmaceuticals plc resources semiconductor software
    solutions systems technologies
    """.split()
)
_COMMON = frozenset("the national american international united general first new royal".split())
"""First words of names by which nobody is known."""
_OF_BODIES = frozenset(
    """
    analytics brands caucus capital communications consulting crossroads dynamics electric electronics
    energy enterprise enterprises entertainment finance foods healthcare holdings industries initiative
    insurance labs logistics media motors nations networks pac pacs parenthood partners petroleum
    pharmaceuticals polling productions promotions publishing records research resources securities
    semiconductor software solutions strategies studios systems technologies technology telecom
    theatres theaters usa ventures watch
    """.split()
)
"""Last words of names that are no person's: "Arden Energy", "Court Watch"."""
_BRAND = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Van|Fitz)\w*[a-z][A-Z]")
"""A name with a capital inside, as firms have it and a few surnames: "eBay", "CrowdTangle"."""
_ALONE = frozenset("reuters politico newsweek".split())
_DIRECTIONS = frozenset("northern southern eastern western central upper lower greater".split())
_LANDSCAPE = frozenset(
    """
    valley street county island islands city river beach hills park bay lake mountain mountains coast
    ocean sea avenue road square bridge stadium heights harbor harbour desert peninsula
    district province republic kingdom states emirates state local
    """.split()
)
"""Last words of places, which speak as bodies do ("Wall Street", "United States")."""


def head_of(body: list[Token]) -> Token | None:
    """The noun before the first preposition or relative: what the phrase is about."""
    for i, token in enumerate(body):
        if i > 0 and token.low in (
            "of",
            "for",
            "to",
            "in",
            "from",
            "by",
            "about",
            "at",
            "with",
            "who",
            "close",
            "familiar",
            "briefed",
            "on",
            ",",
        ):
            done = i > 1 and body[i - 1].low.endswith("ed") and _is_document(body[i - 2].low)
            return body[i - 2] if done else body[i - 1]
    return body[-1] if body else None


def _is_document(noun: str) -> bool:
    """Whether it is a thing that says something."""
    return noun in DOCUMENT_WORDS or noun in _SHOWN


def kind_of_head(head: str, body: list[Token], is_open_set: bool) -> SourceKind:
    """The kind of what a noun says without a name; ``is_open_set`` as ``crowds`` tells it."""
    if _is_document(head):
        return SourceKind.DOCUMENT
    if head in ROLE_NOUNS or head in PLURAL_ROLES or head in ("source", "sources", "person"):
        return SourceKind.GROUP if is_open_set else SourceKind.UNNAMED
    if is_open_set and head not in _BODIES_IN_S:
        return SourceKind.GROUP
    if head in GOVERNMENT_WORDS:
        return SourceKind.GOVERNMENT_BODY
    if head in ("movement", "public"):
        return (
            SourceKind.GROUP if not body or not body[-1].is_capitalised else SourceKind.ORGANISATION
        )
    if head in ORGANISATION_WORDS or head in COLLECTIVE_HEADS:
        return SourceKind.ORGANISATION
    if head in OUTLET_DESCRIPTORS:
        return SourceKind(OUTLET_DESCRIPTORS[head])
    return SourceKind.UNNAMED


_SHOWN = frozenset(
    """
    video videos photo photos photograph photographs footage clip headline headlines passage caption
    contract agreement
    post posts message messages column feature profile commercial ad ads advert chart map graphic
    """.split()
)
"""Things that are read or seen, and say what they show."""
ADJECTIVES = ("-based", "-owned", "-run", "-backed", "-funded", "-language", "-affiliated")
"""Endings of words that begin with a capital and name nobody."""
_BODIES_IN_S = frozenset("congress authorities police headquarters offices services works".split())


def outlet_with_descriptor(body: list[Token]) -> tuple[str, SourceKind] | None:
    """ "Seven Hills radio station" -> its name and kind, when a name stands before a descriptor."""
    names = [t for t in body if t.is_capitalised]
    if not names or not body[0].is_capitalised:
        return None
    count = 0
    while count < len(body) and body[count].is_capitalised:
        count += 1
    if body[count - 1].low.endswith(ADJECTIVES):
        return None  # "the Sund-based broadcaster"
    descriptor = " ".join(t.low for t in body[count : count + 2])
    for words in (descriptor, descriptor.split(" ")[0]):
        if words in OUTLET_DESCRIPTORS:
            name = " ".join(t.text for t in body[:count])
            return name, SourceKind(OUTLET_DESCRIPTORS[words])
    return None
