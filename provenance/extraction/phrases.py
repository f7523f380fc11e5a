"""What the words for a source say: a name with its role, or a description, and what kind it is.

"Foreign Ministry official and presidential envoy to Afghanistan X Y" is the name "X Y" with a role;
"the official" is a descriptor.  ``taking_apart`` tells which of the two a phrase is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.crowds import is_open_set
from provenance.extraction.kinds import (
    gender_of_roles,
    head_of,
    kind_of_head,
    kind_of_name,
    outlet_with_descriptor,
)
from provenance.extraction.lexicon import (
    COUNTS,
    DETERMINERS,
    FEMALE_ROLES,
    GOVERNMENT_WORDS,
    HONORIFICS,
    MALE_ROLES,
    ORGANISATION_WORDS,
    PLURAL_ROLES,
    POSSESSIVES,
    ROLE_NOUNS,
    TITLES,
)
from provenance.extraction.name_runs import (
    is_determiner,
)
from provenance.extraction.outlet_words import OUTLET_DESCRIPTORS
from provenance.extraction.sightings import SITE
from provenance.extraction.tokens import Token

_NICKNAME = re.compile(r"(?<=\s)[“\"][^“”\"]+[”\"]\s")
_PERSONAL = ROLE_NOUNS | TITLES
_OPENERS = DETERMINERS | POSSESSIVES
_BODIES = GOVERNMENT_WORDS | ORGANISATION_WORDS
_DROPPED = frozenset("a an the this that these those his her its our my your their".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words for a source, taken apart.

    ``name`` is a proper name or "" ; ``role`` the role as printed or ""; ``head`` the noun the
    phrase is about, lower case.  ``gender`` is m, f, p(lural), o, s(peaker) or "" where nothing
    tells, and r for "who", which is whoever is named before it.  ``parts`` are the members of a
    list of sources ("Lind and Ask").  ``owner`` is whose it is ("Lind" of "Lind's spokesman"), and
    ``owned`` the rest; it is "" where the thing owned is an utterance and its owner speaks.
    """

    span: Span
    as_written: str
    mention: MentionKind
    kind: SourceKind
    name: str = ""
    role: str = ""
    head: str = ""
    gender: str = ""
    is_definite: bool = False
    is_plural: bool = False
    parts: tuple["Phrase", ...] = ()
    owner: "Phrase | None" = None
    owned: str = ""


def clean(words: str) -> str:
    """One line, single spaces: names are printed over line breaks and no-break spaces."""
    return " ".join(words.split())


def named(
    text: str,
    span: Span,
    as_written: str,
    name: list[Token],
    before: list[Token],
    aside: list[Token],
) -> Phrase:
    """The phrase whose name is ``name``, the words ``before`` it and the ``aside`` behind it."""
    words = clean(_NICKNAME.sub("", text[name[0].start : name[-1].end]))
    site = SITE.match(text, name[-1].end)
    if site is not None:
        kind = SourceKind.OUTLET
        words += site[0]
        return Phrase(span, as_written, MentionKind.NAME, kind, words, "", words.lower(), "o")
    if before and before[-1].low in ("and", "or"):
        before = []  # "politicians and N, who wrote that P": they are not what N is
    behind = len(before) - next(
        (i for i, t in enumerate(reversed(before)) if t.low in ("'s", "'")), len(before)
    )
    if behind and not any(t.low.rstrip(".") in _PERSONAL for t in before[behind:]):
        before = before[behind:]
    role_tokens = [t for t in before if t.low.rstrip(".") not in HONORIFICS]
    while role_tokens and role_tokens[0].low in _OPENERS:
        role_tokens = role_tokens[1:]
    while len(role_tokens) > 1 and role_tokens[-1].low in (",", "dr.", "dr"):
        role_tokens = role_tokens[:-1]
    role = clean(text[role_tokens[0].start : role_tokens[-1].end]) if role_tokens else ""
    gender = next(
        (HONORIFICS[t.low.rstrip(".")] for t in before if t.low.rstrip(".") in HONORIFICS), ""
    )
    role_nouns = [t for t in role_tokens if t.low.rstrip(".") in _PERSONAL]
    if not role and aside and any(t.low in ROLE_NOUNS for t in aside):
        while aside and aside[0].low in _OPENERS:
            aside = aside[1:]
        role = clean(text[aside[0].start : aside[-1].end])
        role_nouns = [t for t in aside if t.low in ROLE_NOUNS]
    gender = gender or gender_of_roles(role_nouns)
    descriptor = before[-1].low if before else ""
    if descriptor in OUTLET_DESCRIPTORS and descriptor not in ROLE_NOUNS:
        kind, role = SourceKind(OUTLET_DESCRIPTORS[descriptor]), ""
    elif role_nouns or gender:
        kind = SourceKind.PERSON
    elif descriptor in _BODIES:
        kind, role = SourceKind.ORGANISATION, ""
    else:
        kind = kind_of_name(words, before[-1].low if before else "")
        if kind is not SourceKind.PERSON or (before and before[0].low == "the"):
            role = ""
    head = role_nouns[-1].low if role_nouns else name[-1].low
    return Phrase(
        span,
        as_written,
        MentionKind.NAME,
        kind,
        words,
        role,
        head,
        gender,
        is_definite=bool(before) and before[0].low == "the",
        is_plural=any(t.low == "and" for t in name),
    )


def described(text: str, span: Span, as_written: str, tokens: list[Token]) -> Phrase:
    """A phrase without a name at its end: "a Foreign Ministry official", "rebel leadership"."""
    first = tokens[0].low
    definite = first in ("the", "this", "that", "these", "those") or first in POSSESSIVES
    body = tokens
    while body and is_determiner(tokens, len(tokens) - len(body)):
        body = body[1:]
    if body and body[0].low == "of":
        body = body[1:]
    while body and is_determiner(tokens, len(tokens) - len(body)):
        body = body[1:]
    head = head_of(body) or (tokens[-1] if tokens else None)
    low = head.low if head is not None else ""
    role = _role_words(text, tokens)
    is_one = first == "one" and len(tokens) > 1 and tokens[1].low == "of"
    open_set = not is_one and is_open_set(low, tokens)
    is_many = open_set or low in PLURAL_ROLES or (first in COUNTS and first != "one")
    plural = is_many and not is_one
    kind = kind_of_head(low, body, open_set)
    outlet = outlet_with_descriptor(body)
    if outlet is not None:
        words, outlet_kind = outlet
        return Phrase(
            span, as_written, MentionKind.NAME, outlet_kind, words, "", low, "o", definite
        )
    if kind in (SourceKind.ORGANISATION, SourceKind.GOVERNMENT_BODY) and any(
        t.is_capitalised for t in body
    ):
        return Phrase(span, as_written, MentionKind.NAME, kind, role, "", low, "o", definite)
    gender = "p" if plural else "m" if low in MALE_ROLES else "f" if low in FEMALE_ROLES else ""
    return Phrase(
        span, as_written, MentionKind.DESCRIPTOR, kind, "", role, low, gender, definite, plural
    )


def _role_words(text: str, tokens: list[Token]) -> str:
    """The phrase without its determiner ("official"), but with a count ("two officials")."""
    kept = tokens
    while len(kept) > 1 and kept[0].low in _DROPPED:
        kept = kept[1:]
    return clean(text[kept[0].start : kept[-1].end])


def named_in(phrase: Phrase) -> Iterator[Phrase]:
    """The phrase and the ones it is made of, those that give a name."""
    if phrase.name:
        yield phrase
    for part in (*phrase.parts, *((phrase.owner,) if phrase.owner else ())):
        yield from named_in(part)
