"""The words for a source taken apart: lists, owners, pronouns, names with their role, descriptions.

Nothing here looks further than the phrase itself; who is meant is asked in ``cast``.
"""

import re
from dataclasses import replace

from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.crowds import is_common_plural, is_people, is_share
from provenance.extraction.joined import parts_of
from provenance.extraction.kinds import head_of
from provenance.extraction.leading_names import body_name, leading_name
from provenance.extraction.lexicon import (
    COUNTS,
    DETERMINERS,
    HONORIFICS,
    PLURAL_ROLES,
    PREPOSITIONS,
    PRONOUNS,
    ROLE_NOUNS,
    TIME_WORDS,
    TITLES,
)
from provenance.extraction.name_runs import (
    has_no_name,
    is_determiner,
    is_name_part,
    name_and_rest,
    owns_a_body,
)
from provenance.extraction.phrases import Phrase, clean, described, named
from provenance.extraction.tokens import Token, tokens_of
from provenance.extraction.trimming import (
    aside_of,
    core_of,
    first_aside,
    from_the_name,
    of_what,
    with_first_initial,
    without_aside,
    without_dateline,
    without_nickname,
    without_quote,
)

_OPENING = frozenset("but and even by yet so then also though while as perhaps only just".split())
"""Words in front of a source that do not belong to it."""
_PARTISANS = {"republican": "Republicans", "democratic": "Democrats", "democrat": "Democrats"}
"""Adjectives that stand as a source: "Republican calls for ..."."""
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_REFLEXIVES = frozenset("himself herself itself themselves".split())
_NEARBY = frozenset("last this next earlier late early".split())
_ASIDES = frozenset("who which whose both a an the".split())
_RELATIVES = frozenset("who whom which that".split())
_BEFORE_OWNERS = DETERMINERS | HONORIFICS.keys()
_OWNERS = {"his": "m", "her": "f", "hers": "f", "its": "o", "their": "p", "theirs": "p"}
_UTTERANCES = frozenset(
    """
    response account tweet tweets statement speech remarks address comments comment words interview
    post posts message testimony answer reply language voice rhetoric
    """.split()
)
"""What somebody says or writes: whose it is, speaks."""


def phrase_of(text: str, span: Span) -> Phrase:
    """Take the words at ``span`` apart."""
    tokens = list(tokens_of(text, span))
    as_written = clean(span.of(text))
    if not tokens:
        return Phrase(span, as_written, MentionKind.DESCRIPTOR, SourceKind.UNNAMED)
    while len(tokens) > 1 and tokens[0].low in _OPENING:
        tokens = tokens[1:]
    if len(tokens) > 2 and tokens[0].low in _NEARBY and tokens[1].low in TIME_WORDS:
        tokens = tokens[2:]
    if len(tokens) > 1 and tokens[-1].low in _REFLEXIVES:
        tokens = tokens[:-1]
    tokens = without_nickname(without_quote(without_dateline(tokens)))
    tokens = of_what(with_first_initial(tokens))
    if len(tokens) == 1:
        alone = _pronoun(span, as_written, tokens[0])
        if alone is not None:
            return alone
    parts = parts_of(tokens)
    if len(parts) > 1:
        return _several(text, span, as_written, parts)
    owned = _owned(text, span, as_written, tokens)
    if owned is not None:
        return owned
    return _single(text, span, as_written, tokens)


def _pronoun(span: Span, as_written: str, token: Token) -> Phrase | None:
    gender = PRONOUNS.get(token.low) or _OWNERS.get(token.low)
    if gender is None and token.low in _RELATIVES:
        gender = "r"
    if gender is None:
        return None
    is_person = gender in ("m", "f") or token.low in _OWNERS
    kind = SourceKind.PERSON if is_person else SourceKind.UNNAMED
    return Phrase(span, as_written, MentionKind.PRONOUN, kind, gender=gender)


def _single(text: str, span: Span, as_written: str, tokens: list[Token]) -> Phrase:
    """One source without an owner: a name with a role, or a description."""
    tokens = from_the_name(tokens)
    if len(tokens) == 1 and tokens[0].low in _PARTISANS:
        role = _PARTISANS[tokens[0].low]
        return Phrase(
            span, as_written, MentionKind.DESCRIPTOR, SourceKind.GROUP, "", role, role.lower(), "p",
            is_plural=True,
        )  # fmt: skip
    leading = leading_name(tokens)
    if leading is not None:
        name, before = leading
        return named(text, span, as_written, name, before, aside_of(tokens))
    whole = core_of(tokens)
    tokens, aside = without_aside(whole)
    body = body_name(tokens)
    if body is not None and _leads_to_a_body(body[1]):
        return named(text, span, as_written, *body, aside)
    name, before = _at_its_place(name_and_rest(tokens))
    if not name and _is_a_name(first_aside(whole)):
        # "the head of the service, Sunniva Krag": the aside is the name, the rest the role.
        name, before = name_and_rest(first_aside(whole))
        has_role = tokens[0].low not in PREPOSITIONS  # "after her son's death, N" tells of no role
        return named(text, span, as_written, name, [*tokens, *before] if has_role else before, [])
    if name and not has_no_name(tokens, before) and not _is_crowd(tokens):
        return named(text, span, as_written, name, before, aside)
    return described(text, span, as_written, tokens)


def _leads_to_a_body(before: list[Token]) -> bool:
    """Whether the words before a body's name are an article, an owner or plain adjectives."""
    while before and before[-1].low not in ("'s", "'") and before[-1].text.islower():
        if before[-1].low in PREPOSITIONS or before[-1].low in ROLE_NOUNS | PLURAL_ROLES:
            return False
        before = before[:-1]
    if before and before[-1].low in ("'s", "'"):
        return all(is_name_part(t) or t.low == "the" for t in before[:-1])
    return all(is_determiner(before, i) for i in range(len(before)))


def _at_its_place(
    found: tuple[list[Token], list[Token]],
) -> tuple[list[Token], list[Token]]:
    """ "the Tide Museum in Vellmark": the name is what stands before the place."""
    before = found[1]
    if len(before) < 3 or before[-1].low not in ("in", "at", "near", "outside", "from"):
        return found
    end = len(before) - 1
    begin = end
    while begin > 0 and is_name_part(before[begin - 1]) and not is_determiner(before, begin - 1):
        begin -= 1
    if end - begin < 2 or any(not is_determiner(before, i) for i in range(begin)):
        return found
    return before[begin:end], before[:begin]


def _several(text: str, span: Span, as_written: str, parts: list[list[Token]]) -> Phrase:
    """A list of sources: a person's kind when all are named people, else a group."""
    found = tuple(phrase_of(text, Span(part[0].start, _end_of(part))) for part in parts)
    persons = all(
        (p.kind is SourceKind.PERSON or (p.kind is SourceKind.UNNAMED and p.is_definite))
        and not p.is_plural
        for p in found
    )
    kind = SourceKind.PERSON if persons else SourceKind.GROUP
    mention = MentionKind.NAME if all(p.name for p in found) else MentionKind.DESCRIPTOR
    words = _BRACKETED.sub("", clean(text[parts[0][0].start : _end_of(parts[-1])]))
    return Phrase(
        span, as_written, mention, kind, role=words, gender="p", is_plural=True, parts=found
    )


def _end_of(part: list[Token]) -> int:
    """Where the last of a list ends, without what is said of all ("..., who both sail")."""
    for i, token in enumerate(part[1:-1], 1):
        behind = part[i + 1]
        if token.text == "," and (behind.low in _ASIDES or behind.text[0].isdigit()):
            return part[i - 1].end
    return part[-2].end if len(part) > 1 and part[-1].text == "," else part[-1].end


def _owned(text: str, span: Span, as_written: str, tokens: list[Token]) -> Phrase | None:
    """ "her campaign", "Lind's spokesman", "more than half of Lind's speech"; None when it is none."""
    at = next((i for i, t in enumerate(tokens) if t.low in ("'s", "'") and i > 0), None)
    if at == 2 and owns_a_body(tokens, at, len(tokens)) and all(map(is_name_part, tokens[3:])):
        return None  # "the Pilot's Union" is a name
    if tokens[0].low in _OWNERS and len(tokens) > 1:
        owner = _pronoun(tokens[0].span, tokens[0].text, tokens[0])
        begin, rest = 0, tokens[1:]
    elif at is not None and at + 1 < len(tokens) and tokens[at - 1].is_capitalised:
        begin, rest = at, tokens[at + 1 :]
        while begin > 0 and is_name_part(tokens[begin - 1]):
            begin -= 1
        owner = _single(text, Span(tokens[begin].start, tokens[at - 1].end), "", tokens[begin:at])
        owner = replace(owner, as_written=clean(owner.span.of(text)))
    else:
        return None
    core, _ = without_aside(core_of(rest))
    head = head_of(core)
    if owner is None or head is None or name_and_rest(core)[0] or _is_a_name(first_aside(rest)):
        return None
    if head.low in _UTTERANCES:
        return Phrase(
            span, as_written, MentionKind.DESCRIPTOR, SourceKind.PERSON, head=head.low, owner=owner
        )
    if begin > 0 and any(t.low not in _BEFORE_OWNERS for t in tokens[:begin]):
        return None
    whole = [*tokens[: len(tokens) - len(rest)], *core]
    found = described(text, span, as_written, whole)
    if owner.kind is not SourceKind.PERSON or (found.name and found.kind is SourceKind.OUTLET):
        return found if found.kind is not SourceKind.OUTLET else None
    kind = _kind_of_owned(found.kind, head.low)
    owned = clean(text[core[0].start : core[-1].end])
    role = clean(text[whole[0].start : whole[-1].end])
    return replace(
        found, mention=MentionKind.DESCRIPTOR, kind=kind, name="", role=role, head=head.low,
        owner=owner, owned=owned, is_definite=True,
    )  # fmt: skip


def _kind_of_owned(kind: SourceKind, head: str) -> SourceKind:
    if kind is SourceKind.GOVERNMENT_BODY or head in ("campaign", "team", "office", "camp"):
        return SourceKind.ORGANISATION
    return kind


def _is_crowd(tokens: list[Token]) -> bool:
    """Whether it is "Residents" at the head of a sentence, written like a name by its place only."""
    first = tokens[0].low
    if len(tokens) == 1:
        return is_common_plural(first)
    if is_common_plural(first) and tokens[1].text in PREPOSITIONS:
        return True
    if tokens[-1].low in PLURAL_ROLES and all(t.text.isupper() for t in tokens if t.is_word):
        return True
    if is_people(tokens[-1].low) and not tokens[0].is_capitalised | (tokens[0].low == "the"):
        return True
    opens = tokens[0].low in DETERMINERS or tokens[0].low in COUNTS
    return is_share(tokens) or (opens and is_people(tokens[-1].low))


def _is_a_name(aside: list[Token]) -> bool:
    words = [t for t in aside if t.low.rstrip(".") not in TITLES]
    return len(aside) >= 2 and bool(words) and all(is_name_part(t) for t in words)
