"""What the words for a source say: a name, a role, a descriptor, a pronoun, and what kind it is.

"Foreign Ministry official and presidential envoy to Afghanistan X Y" is the name "X Y" with a role;
"the official" is a descriptor; nothing here looks further than the phrase itself.
"""

import re
from dataclasses import dataclass

from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.spans import Span
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
    DOCUMENT_WORDS,
    FEMALE_ROLES,
    GOVERNMENT_WORDS,
    HONORIFICS,
    MALE_ROLES,
    MONTHS,
    ORGANISATION_WORDS,
    PLURAL_ROLES,
    POSSESSIVES,
    PRONOUNS,
    ROLE_NOUNS,
    TIME_WORDS,
    TITLES,
)
from provenance.extraction.name_runs import is_determiner, is_name_part, name_and_rest
from provenance.extraction.outlet_words import OUTLET_DESCRIPTORS
from provenance.extraction.tokens import Token, tokens_of

_WHITE = re.compile(r"\s+")
_PARTICIPLES = frozenset(
    "published released issued obtained seen posted conducted commissioned reached speaking based".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words for a source, taken apart.

    ``name`` is a proper name or "" ; ``role`` the role as printed or ""; ``head`` the noun the
    phrase is about, lower case.  ``gender`` is m, f, p(lural), o or "" where nothing tells.
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


def clean(words: str) -> str:
    """One line, single spaces: names are printed over line breaks and no-break spaces."""
    return _WHITE.sub(" ", words).strip()


def phrase_of(text: str, span: Span) -> Phrase:
    """Take the words at ``span`` apart."""
    tokens = list(tokens_of(text, span))
    as_written = clean(span.of(text))
    if not tokens:
        return Phrase(span, as_written, MentionKind.DESCRIPTOR, SourceKind.UNNAMED)
    if len(tokens) == 1 and tokens[0].low in PRONOUNS:
        gender = PRONOUNS[tokens[0].low]
        return Phrase(span, as_written, MentionKind.PRONOUN, SourceKind.PERSON, gender=gender)
    tokens, aside = _without_aside(_core(tokens))
    name, before = name_and_rest(tokens)
    if not name and _is_a_name(aside):
        # "the head of the service, Sunniva Krag": the aside is the name, the rest the role.
        name, before = name_and_rest(aside)
        before, aside = [*tokens, *before], []
    if name and not _is_by(before) and not _is_crowd(tokens):
        return _named(text, span, as_written, name, before, aside)
    return _described(text, span, as_written, tokens)


def _core(tokens: list[Token]) -> list[Token]:
    """The phrase up to "published on Friday" and the like, a time phrase at its end dropped."""
    for i, token in enumerate(tokens):
        if i > 1 and token.low in _PARTICIPLES:
            tokens = tokens[:i]
            break
    end = len(tokens)
    while end > 1 and (tokens[end - 1].low in TIME_WORDS or tokens[end - 1].low in ("on", "last")):
        if tokens[end - 1].low in MONTHS and tokens[end - 2].is_capitalised:
            break  # "Grace May" is a name; a month in a time phrase follows "in" or a day
        end -= 1
    return tokens[:end]


def _is_crowd(tokens: list[Token]) -> bool:
    """Whether it is "Residents" at the head of a sentence, written like a name by its place only."""
    return len(tokens) == 1 and tokens[0].low in PLURAL_ROLES


def _is_by(before: list[Token]) -> bool:
    """Whether "a study by the" stands before a name: the study speaks, and not its maker."""
    behind = [t for t in before if t.low not in DETERMINERS]
    return len(behind) > 1 and behind[-1].low in ("by", "from") and behind[-2].low in DOCUMENT_WORDS


def _is_a_name(aside: list[Token]) -> bool:
    words = [t for t in aside if t.low.rstrip(".") not in TITLES]
    return len(aside) >= 2 and bool(words) and all(is_name_part(t) for t in words)


def _without_aside(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The phrase without "..., a spokesman for Y," and that aside."""
    for i, token in enumerate(tokens):
        if token.text in {",", "(", "—", "–"} and i > 0:
            return tokens[:i], [t for t in tokens[i + 1 :] if t.text not in {",", ")"}]
    return tokens, []


def _named(
    text: str,
    span: Span,
    as_written: str,
    name: list[Token],
    before: list[Token],
    aside: list[Token],
) -> Phrase:
    words = clean(text[name[0].start : name[-1].end])
    role_tokens = [t for t in before if t.low.rstrip(".") not in HONORIFICS]
    while role_tokens and role_tokens[0].low in DETERMINERS | POSSESSIVES:
        role_tokens = role_tokens[1:]
    while len(role_tokens) > 1 and role_tokens[-1].low in (",", "dr.", "dr"):
        role_tokens = role_tokens[:-1]
    role = clean(text[role_tokens[0].start : role_tokens[-1].end]) if role_tokens else ""
    gender = next(
        (HONORIFICS[t.low.rstrip(".")] for t in before if t.low.rstrip(".") in HONORIFICS), ""
    )
    role_nouns = [t for t in role_tokens if t.low.rstrip(".") in ROLE_NOUNS | TITLES]
    if not role and aside and any(t.low in ROLE_NOUNS for t in aside):
        while aside and aside[0].low in DETERMINERS | POSSESSIVES:
            aside = aside[1:]
        role = clean(text[aside[0].start : aside[-1].end])
        role_nouns = [t for t in aside if t.low in ROLE_NOUNS]
    gender = gender or gender_of_roles(role_nouns)
    descriptor = before[-1].low if before else ""
    if descriptor in OUTLET_DESCRIPTORS and descriptor not in ROLE_NOUNS:
        kind, role = SourceKind(OUTLET_DESCRIPTORS[descriptor]), ""
    elif role_nouns or gender:
        kind = SourceKind.PERSON
    elif descriptor in GOVERNMENT_WORDS | ORGANISATION_WORDS:
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


def _described(text: str, span: Span, as_written: str, tokens: list[Token]) -> Phrase:
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
    role = _role_words(text, tokens, body)
    plural = low in PLURAL_ROLES or (first in COUNTS and first != "one")
    kind = kind_of_head(low, body, plural, first)
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


def _role_words(text: str, tokens: list[Token], body: list[Token]) -> str:
    """The phrase without its determiner ("official"), but with a count ("two officials")."""
    kept = body if body and tokens[0].low not in COUNTS else tokens
    if not body and len(tokens) > 1 and tokens[0].low in DETERMINERS - COUNTS:
        kept = tokens[1:]
    return clean(text[kept[0].start : kept[-1].end])
