"""Names that further words follow: "Council for a Safer Sound", "Ada Lind of the Tide Centre"."""

import re

from provenance.extraction.given_names import is_given_name
from provenance.extraction.lexicon import NAME_PARTICLES, PREPOSITIONS, ROLE_NOUNS
from provenance.extraction.name_runs import (
    HANGING,
    goes_on,
    is_determiner,
    is_initial,
    is_name_part,
    names_a_body,
)
from provenance.extraction.sightings import is_title
from provenance.extraction.tokens import Token


def body_name(tokens: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """A body with small words inside ("Council for a Safer Sound"), and the words before it."""
    for i, token in enumerate(tokens[:-2]):
        if not (token.is_capitalised and token.low in _BODY_HEADS):
            continue
        if tokens[i + 1].low not in _INSIDE_A_BODY:
            continue
        begin, end = i, i + 1
        while (
            begin > 0 and is_name_part(tokens[begin - 1]) and not is_determiner(tokens, begin - 1)
        ):
            begin -= 1
        while end < len(tokens) and (
            is_name_part(tokens[end])
            or tokens[end].low in _WITHIN_A_BODY
            or _ORDINAL.fullmatch(tokens[end].text)
        ):
            if tokens[end].low == "the" and tokens[end - 1].low in ("and", "&"):
                break
            end += 1
        while not is_name_part(tokens[end - 1]):
            end -= 1
        if any(is_title(t.text) for t in tokens[i + 2 : end]):
            return None
        if end > i + 2 and (end == len(tokens) or tokens[end].low in PREPOSITIONS):
            return tokens[begin:end], tokens[:begin]
    return None


_BODY_HEADS = frozenset(
    """
    academy alliance association board bureau campaign center centre coalition college commission
    committee conference council court department directorate federation foundation fund group institute
    institution league ministry movement museum office organisation organization party project
    school secretariat society trust union university
    """.split()
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_INSIDE_A_BODY = frozenset("of for on to against".split())
_WITHIN_A_BODY = _INSIDE_A_BODY | frozenset("a an the and & our".split())


def leading_name(tokens: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """A person's name that words follow ("Ada Lind of the Tide Centre"), and what is before it."""
    for i, token in enumerate(tokens):
        if token.text == "," or (token.low in HANGING and i > 0):
            return None
        if token.is_capitalised and (
            is_given_name(token.text)
            or (i > 0 and is_title(tokens[i - 1].text))
            or (i == 0 and _is_of_a_body(tokens))
        ):
            end = i + 1
            while end < len(tokens) and (is_name_part(tokens[end]) or _is_inner(tokens, end)):
                end += 1
            titled = i > 0 and is_title(tokens[i - 1].text)
            follows = end < len(tokens) and (
                tokens[end].low in _FOLLOWING or tokens[end].text in {",", "(", "—"}
            )
            if is_title(token.text) and not is_given_name(token.text):
                continue
            if follows and (end - i >= 2 or titled) and not names_a_body(tokens[i:end]):
                begin = i
                while begin > 0 and is_initial(tokens[begin - 1]):
                    begin -= 1
                return tokens[begin:end], tokens[:begin]
            return None
    return None


def _is_of_a_body(tokens: list[Token]) -> bool:
    """Whether two words in capitals are somebody by where they are from: "Miia K of the Tide Institute"."""
    return (
        len(tokens) > 4
        and is_name_part(tokens[0])
        and is_name_part(tokens[1])
        and [t.low for t in tokens[2:4]] in (["of", "the"], ["from", "the"], ["at", "the"])
        and tokens[4].is_capitalised
        and not any(names_a_body([t]) or t.low in ROLE_NOUNS for t in tokens[:2])
    )


def _is_inner(tokens: list[Token], i: int) -> bool:
    """Whether a particle or an initial stands inside a name here."""
    token = tokens[i]
    if i + 1 >= len(tokens) or not goes_on(tokens[i + 1]):
        return False
    return token.low in NAME_PARTICLES or is_initial(token)


_FOLLOWING = frozenset("of at from with in on for who whose during after to".split())
