"""What a statement is about, as terms that another wording of it would share, and its index keys.

A term is a name, a number or the stem of a word.  A key is a pair of terms: one word is shared by
half of all articles, a pair by few, so that the statements under one key stay few however many are
stored.  Both are pure functions of the words: the same words have the same keys for ever.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import combinations

from provenance.claims.everyday_words import (
    DAILY_WORDS,
    DENYING_WORDS,
    FUNCTION_WORDS,
    HEDGES,
    NEGATIONS,
    NUMBER_WORDS,
    SCALES,
)

INDEXED_TERMS = 7
"""Terms of a statement that are indexed: 21 pairs, about as many rows as the statement has words."""

ASKED_TERMS = 10
"""Terms that are asked for: more than are indexed, since the other wording may rank them otherwise."""

_LONGEST_READ = 4_000
"""Code points of a statement that are looked at; a longer quotation has said what it says by then."""

_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\W_]+")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:]['\"”’)\]]*\s+|[\"“]\s*)$")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*\s")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SUFFIXES = (
    "ations",
    "ation",
    "ings",
    "ing",
    "edly",
    "ied",
    "ies",
    "ed",
    "es",
    "ly",
    "s",
    "e",
    "y",
)
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of some words.

    ``order`` holds every term once, the most telling first, ``written`` how each first stands there;
    ``names`` are those written as names in mid-sentence, ``numbers`` the values as text ("1000000").
    ``is_negated`` looks at the first sentence only: what follows may say something else.
    """

    order: tuple[str, ...]
    written: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    daily: frozenset[str]
    is_negated: bool = False
    is_denial: bool = False
    is_hedged: bool = False

    @property
    def all(self) -> frozenset[str]:
        """Every term."""
        return frozenset(self.order)

    def weight(self, terms: Iterable[str]) -> float:
        """How much ``terms`` tell: a name or number counts double, a daily word half."""
        return sum(self.weight_of(term) for term in terms)

    def weight_of(self, term: str) -> float:
        """The weight of one term."""
        if term in self.names or term in self.numbers:
            return 2.0
        return 0.5 if term in self.daily else 1.0


def terms_of(words: str) -> Terms:
    """The terms of ``words``."""
    reading = _Reading(words[:_LONGEST_READ])
    return reading.terms()


class _Reading:
    """One wording being read, token by token."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._names: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._plain: dict[str, str] = {}
        self._daily: dict[str, str] = {}
        self._marks: set[str] = set()
        ends = _SENTENCE_END.search(words)
        self._first_end = ends.start() if ends else len(words)
        self._number: tuple[float, str] | None = None
        for found in _TOKEN.finditer(words):
            self._read(found[0], found.start())

    def terms(self) -> Terms:
        """What was read."""
        names, numbers, marks = self._names, self._numbers, self._marks
        told = {t: w for t, w in self._plain.items() if t not in names}
        daily = {t: w for t, w in self._daily.items() if t not in names and t not in told}
        written = names | numbers | told | daily
        order = (*names, *numbers, *sorted(told, key=_longest_first), *sorted(daily))
        return Terms(
            order=order,
            written=tuple(written[term] for term in order),
            names=frozenset(names),
            numbers=frozenset(numbers),
            daily=frozenset(daily),
            is_negated="negated" in marks,
            is_denial="denial" in marks,
            is_hedged="hedged" in marks,
        )

    def _read(self, token: str, start: int) -> None:
        lower = token.casefold().replace("’", "'")
        if self._is_number(token, lower):
            return
        stem = stem_of(lower)
        self._mark(lower, start)
        if lower.removesuffix("'s") in FUNCTION_WORDS or (len(lower) == 1 and lower.isascii()):
            return
        if _WIDE.search(token):
            self._plain.update((pair, pair) for pair in _bigrams(token))
        elif token[0].isupper() and not self._begins_sentence(start):
            self._names.setdefault(stem, token)
        elif lower in DAILY_WORDS or stem in _DAILY_STEMS:
            self._daily.setdefault(stem, token)
        else:
            self._plain.setdefault(stem, token)

    def _is_number(self, token: str, lower: str) -> bool:
        """Whether ``token`` is a number or the scale of the one before it ("1.5", "million")."""
        value = _value(lower)
        if value is not None:
            self._number = (value, token)
            self._numbers.setdefault(_as_text(value), token)
            return True
        before, self._number = self._number, None
        if before is None or lower not in SCALES:
            return False
        self._numbers.pop(_as_text(before[0]), None)
        self._numbers.setdefault(_as_text(before[0] * SCALES[lower]), f"{before[1]} {token}")
        return True

    def _mark(self, lower: str, start: int) -> None:
        if start < self._first_end and (lower in NEGATIONS or lower.endswith("n't")):
            self._marks.add("negated")
        if lower in HEDGES:
            self._marks.add("hedged")
        if lower in DENYING_WORDS:
            self._marks.add("denial")

    def _begins_sentence(self, start: int) -> bool:
        return _SENTENCE_START.search(self._words, max(0, start - 6), start) is not None


def _longest_first(term: str) -> tuple[int, str]:
    """Long words are rarer than short ones, so they tell more."""
    return -len(term), term


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """A word without its commonest endings: enough for close, closes, closed and closing to meet."""
    word = word.removesuffix("'s").removesuffix("'")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


_DAILY_STEMS = frozenset(map(stem_of, DAILY_WORDS))


def _value(token: str) -> float | None:
    if token in NUMBER_WORDS:
        return float(NUMBER_WORDS[token])
    if not token[0].isdigit():
        return None
    try:
        return float(token.replace(",", ""))
    except ValueError:  # a date or a version: 1.2.3
        return None


def _as_text(value: float) -> str:
    return str(int(value)) if value == int(value) and value < 1e15 else repr(value)


def _bigrams(token: str) -> Iterable[str]:
    """A script without spaces is compared by its pairs of characters."""
    return (token[n : n + 2] for n in range(max(1, len(token) - 1)))


def keys_of(terms: Terms) -> tuple[int, ...]:
    """The index keys of a statement, in no order that means anything; () when it says too little."""
    return _pairs(telling_terms(terms, INDEXED_TERMS))


def keys_asked(terms: Terms) -> tuple[int, ...]:
    """The keys to look under for other wordings of the same."""
    return _pairs(telling_terms(terms, ASKED_TERMS))


def telling_terms(terms: Terms, most: int = ASKED_TERMS) -> tuple[str, ...]:
    """The terms that tell most, room kept for what happens beside who and how many."""
    kinds = [
        [term for term in terms.order if term in terms.names],
        [term for term in terms.order if term in terms.numbers],
        [t for t in terms.order if terms.weight_of(t) == 1.0],
    ]
    chosen = [*kinds[0][: most // 2], *kinds[1][: most // 4]]
    chosen += kinds[2][: most - len(chosen)]
    rest = [term for term in terms.order if term not in chosen]
    chosen += rest[: most - len(chosen)]
    return tuple(chosen) if len(chosen) >= _FEWEST_TERMS else ()


_FEWEST_TERMS = 3
"""Fewer terms ("he said no") say nothing that could be recognised elsewhere."""


def _pairs(terms: Iterable[str]) -> tuple[int, ...]:
    return tuple(_key(one, other) for one, other in combinations(sorted(set(terms)), 2))


def _key(one: str, other: str) -> int:
    """A pair as a 63-bit number: an index of numbers is a third of the size of one of words."""
    hashed = blake2b(f"{one}\0{other}".encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(hashed, "big") >> 1
