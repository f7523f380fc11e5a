"""Whom "who" and "which" stand for: the name or the noun right before them."""

import re
from collections.abc import Sequence

from provenance.domain.spans import Span
from provenance.extraction.lexicon import (
    AUXILIARIES,
    COMMON_VERBS,
    COUNTS,
    DETERMINERS,
    ORGANISATION_WORDS,
    PLURAL_ROLES,
    PREPOSITIONS,
    ROLE_NOUNS,
)
from provenance.extraction.tokens import Token, tokens_of
from provenance.extraction.venues import DAYS_AND_MONTHS

_LONGEST = 90
"""Code points before "who" in which its noun stands."""
_BREAKS = AUXILIARIES | PREPOSITIONS - frozenset("of in at from for on to".split())
"""Words that no noun with what belongs to it goes back over."""
_IS_DONE = COMMON_VERBS - frozenset("plans works needs wants leads runs shows".split())
_GERUND = re.compile(r"[a-z]{3,}ing")


def noun_before(text: str, begin: int, at: int, *, personal: bool = False) -> Span | None:
    """The name or the noun with its article that ends right before ``at``, from ``begin`` on.

    A ``personal`` one ("who") is "an official" in "an official in the harbour union, who".
    """
    words = list(tokens_of(text, Span(max(begin, at - _LONGEST), at)))
    while words and words[-1].text in {",", "-", "—", "–"}:
        words.pop()
    while len(words) > 1 and words[-1].low in DAYS_AND_MONTHS:
        # "The Ledger asked on Friday that": the day asks nothing.
        words.pop()
        if words[-1].low in ("on", "in", "last", "this"):
            words.pop()
    span = _ending_in(words)
    if span is None or not personal:
        return span
    first = next(i for i, word in enumerate(words) if word.start == span.start)
    is_thing = words[-1].text.islower() and words[-1].low in ORGANISATION_WORDS
    joined = first > 1 and words[first - 1].text in PREPOSITIONS
    if is_thing and joined and _is_role(words[first - 2]):
        inner = _ending_in(words[: first - 1])
        return Span(inner.start, span.end) if inner is not None else span
    return span


def _is_role(word: Token) -> bool:
    return word.low in PLURAL_ROLES or word.low in ROLE_NOUNS


def _ending_in(words: Sequence[Token]) -> Span | None:
    end = len(words)
    begin = end
    nearest = bool(words) and _is_role(words[-1])
    breaks = _BREAKS | (PREPOSITIONS if nearest else frozenset())
    while begin > 0:
        token = words[begin - 1]
        if not token.is_word and token.low not in ("'s",):
            break
        if token.text in breaks or token.text in _IS_DONE or _GERUND.fullmatch(token.text):
            break
        begin -= 1
        if token.low in DETERMINERS or token.low in COUNTS:
            if begin > 1 and words[begin - 1].low == "of" and words[begin - 2].low in COUNTS:
                begin -= 2  # "one of the pilots who"
            elif _belongs_to_a_name(words[:begin]):
                continue  # "Mona Dahl of the harbour police, who"
            break
        name = all(word.is_capitalised for word in words[begin:end])
        if name and (begin == 0 or not words[begin - 1].is_capitalised):
            break
    return Span(words[begin].start, words[end - 1].end) if begin < end else None


def _belongs_to_a_name(words: Sequence[Token]) -> bool:
    """Whether what follows is whose somebody is: words that end in a name of two words and "of"."""
    name = words[-3:-1]
    return len(name) == 2 and words[-1].low == "of" and all(w.is_capitalised for w in name)
