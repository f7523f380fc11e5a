"""What the words for a source say: a name, a role, a descriptor, a pronoun, and what kind it is.

"Foreign Ministry official and presidential envoy to Afghanistan X Y" is the name "X Y" with a role;
"the official" is a descriptor; nothing here looks further than the phrase itself.
"""

import re
from dataclasses import dataclass

from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.lexicon import (
    COLLECTIVE_HEADS,
    COUNTS,
    DETERMINERS,
    DOCUMENT_WORDS,
    FEMALE_ROLES,
    GOVERNMENT_WORDS,
    HONORIFICS,
    MALE_ROLES,
    MONTHS,
    NAME_PARTICLES,
    ORGANISATION_WORDS,
    OUTLET_DESCRIPTORS,
    OUTLET_NAME_WORDS,
    PLATFORMS,
    PLURAL_ROLES,
    POSSESSIVES,
    PRONOUNS,
    ROLE_NOUNS,
    TIME_WORDS,
    TITLES,
)
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
    name, before = _name_and_rest(tokens)
    if not name and _is_a_name(aside):
        # "the head of the service, Sunniva Krag": the aside is the name, the rest the role.
        name, before = _name_and_rest(aside)
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
    return len(aside) >= 2 and bool(words) and all(_is_name_part(t) for t in words)


def _without_aside(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The phrase without "..., a spokesman for Y," and that aside."""
    for i, token in enumerate(tokens):
        if token.text in {",", "(", "—", "–"} and i > 0:
            return tokens[:i], [t for t in tokens[i + 1 :] if t.text not in {",", ")"}]
    return tokens, []


def _is_name_part(token: Token) -> bool:
    return token.is_word and token.is_capitalised


def _name_and_rest(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The trailing (or, before a preposition, leading) run of capitalised words, and what is before."""
    end = len(tokens)
    while end > 0 and tokens[end - 1].low in ("'s", "'"):
        end -= 1
    begin = end
    while begin > 0:
        token = tokens[begin - 1]
        if (
            _is_name_part(token)
            or token.text == "&"
            or (
                (token.low in NAME_PARTICLES or token.low in ("of", "for", "the"))
                and begin < end
                and begin > 1
                and _goes_on(tokens[begin - 2])
            )
        ):
            begin -= 1
        else:
            break
    if begin == end:
        return [], tokens
    return _split_titles(tokens, begin, end)


def _goes_on(token: Token) -> bool:
    """Whether a name may go on over a particle behind this word: "Ana de la Cruz"."""
    return _is_name_part(token) or token.low in NAME_PARTICLES


def _split_titles(tokens: list[Token], begin: int, end: int) -> tuple[list[Token], list[Token]]:
    run = tokens[begin:end]
    if _is_determiner(run, 0):
        run, begin = run[1:], begin + 1
    if not run:
        return [], tokens
    last_title = max((i for i, t in enumerate(run[:-1]) if t.low.rstrip(".") in TITLES), default=-1)
    joined = any(t.low in ("of", "for") for t in run)
    if last_title >= 0 and not (joined and last_title < _index_of_join(run)):
        return run[last_title + 1 :], tokens[: begin + last_title + 1]
    if run[-1].low.rstrip(".") in TITLES and len(run) > 1:
        return [], tokens
    cut = _place_before_name(tokens, begin, run)
    if cut == len(run):
        return [], tokens
    return run[cut:], tokens[: begin + cut]


def _is_determiner(tokens: list[Token], i: int) -> bool:
    """Whether it is "the" or a count, and not the first word of a name such as "Seven Hills"."""
    token = tokens[i]
    if token.low not in DETERMINERS | COUNTS:
        return False
    named = token.low in COUNTS and token.is_capitalised and i + 1 < len(tokens)
    return not (named and (i > 0 or all(t.is_capitalised for t in tokens[i:])))


def _index_of_join(run: list[Token]) -> int:
    return next(i for i, t in enumerate(run) if t.low in ("of", "for"))


_HANGING = frozenset("of to for in at from with on".split())


def _place_before_name(tokens: list[Token], begin: int, run: list[Token]) -> int:
    """How many words of a run belong to "envoy to PLACE" and not to the name after it."""
    role_at = max(
        (i for i, t in enumerate(tokens[:begin]) if t.low in ROLE_NOUNS | PLURAL_ROLES),
        default=None,
    )
    behind = tokens[role_at + 1 : begin] if role_at is not None else []
    if any(t.low in _HANGING for t in behind):
        directly = behind[-1].low in _HANGING or behind[-1].low in DETERMINERS
        if directly and len(run) >= 3 and not _names_a_body(run):
            return _given_name_at(run)
        # "the engineer of the ferry Halcyon" names a ferry, "commissioner for ports X Y" a man.
        bare = tokens[0].low not in DETERMINERS
        return 0 if not directly and (len(run) >= 2 or bare) else len(run)
    for i, token in enumerate(run[:-1]):
        # "Acme Corp. X Y" has its body's word in the middle: the person follows it.
        if token.low.rstrip(".") in GOVERNMENT_WORDS and len(run) - i - 1 >= 2:
            return i + 1
    return 0


def _given_name_at(run: list[Token]) -> int:
    """Where a given name and a surname with its particles begin at the end of a run."""
    i = len(run) - 2
    while i > 0 and run[i].low in NAME_PARTICLES:
        i -= 1
    return i


def _names_a_body(run: list[Token]) -> bool:
    return run[-1].low.rstrip(".") in GOVERNMENT_WORDS | ORGANISATION_WORDS | OUTLET_NAME_WORDS


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
    gender = gender or _gender_of_roles(role_nouns)
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


def _gender_of_roles(nouns: list[Token]) -> str:
    for noun in nouns:
        if noun.low in MALE_ROLES:
            return "m"
        if noun.low in FEMALE_ROLES:
            return "f"
    return ""


def kind_of_name(name: str, before: str = "") -> SourceKind:
    """The kind a proper name shows by itself; PERSON is the default for two or three words."""
    words = [word.lower().rstrip(".") for word in re.findall(r"[\w&.'-]+", name)]
    if not words:
        return SourceKind.UNNAMED
    if name.lower() in PLATFORMS and name.lower() not in ("x", "signal", "medium", "threads"):
        return SourceKind.PLATFORM
    if words[-1] in OUTLET_NAME_WORDS or (words[0] in ("radio", "tv") and len(words) > 1):
        return SourceKind.OUTLET
    if any(word in GOVERNMENT_WORDS for word in words):
        return SourceKind.GOVERNMENT_BODY
    if any(word in ORGANISATION_WORDS for word in words):
        return SourceKind.ORGANISATION
    if name.replace(".", "").isupper() and 2 <= len(name.replace(".", "")) <= 6 and len(words) == 1:
        return SourceKind.ORGANISATION
    if before in ("the", "The"):
        return SourceKind.ORGANISATION
    return SourceKind.PERSON


def _described(text: str, span: Span, as_written: str, tokens: list[Token]) -> Phrase:
    """A phrase without a name at its end: "a Foreign Ministry official", "Taliban leadership"."""
    first = tokens[0].low
    definite = first in ("the", "this", "that", "these", "those") or first in POSSESSIVES
    body = tokens
    while body and _is_determiner(tokens, len(tokens) - len(body)):
        body = body[1:]
    if body and body[0].low == "of":
        body = body[1:]
    while body and _is_determiner(tokens, len(tokens) - len(body)):
        body = body[1:]
    head = _head_of(body) or (tokens[-1] if tokens else None)
    low = head.low if head is not None else ""
    role = _role_words(text, tokens, body)
    plural = low in PLURAL_ROLES or (first in COUNTS and first != "one")
    kind = _kind_of_head(low, body, plural, first)
    outlet = _outlet_with_descriptor(body)
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


def _head_of(body: list[Token]) -> Token | None:
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
            "on",
            ",",
        ):
            return body[i - 1]
    return body[-1] if body else None


def _kind_of_head(head: str, body: list[Token], plural: bool, first: str) -> SourceKind:
    if head in ROLE_NOUNS or head in PLURAL_ROLES or head in ("source", "sources", "person"):
        if plural and first not in COUNTS and not any(t.is_capitalised for t in body[:1]):
            return SourceKind.GROUP
        return SourceKind.UNNAMED
    if head in DOCUMENT_WORDS:
        return SourceKind.DOCUMENT
    if head in GOVERNMENT_WORDS:
        return SourceKind.GOVERNMENT_BODY
    if head in ORGANISATION_WORDS or head in COLLECTIVE_HEADS:
        return SourceKind.ORGANISATION
    if head in OUTLET_DESCRIPTORS:
        return SourceKind(OUTLET_DESCRIPTORS[head])
    if head.endswith("s") and len(head) > 3:
        return SourceKind.GROUP
    return SourceKind.UNNAMED


def _outlet_with_descriptor(body: list[Token]) -> tuple[str, SourceKind] | None:
    """ "Ekho Moskvy radio station" -> its name and kind, when a name stands before a descriptor."""
    names = [t for t in body if t.is_capitalised]
    if not names or not body[0].is_capitalised:
        return None
    count = 0
    while count < len(body) and body[count].is_capitalised:
        count += 1
    descriptor = " ".join(t.low for t in body[count : count + 2])
    for words in (descriptor, descriptor.split(" ")[0]):
        if words in OUTLET_DESCRIPTORS:
            name = " ".join(t.text for t in body[:count])
            return name, SourceKind(OUTLET_DESCRIPTORS[words])
    return None
