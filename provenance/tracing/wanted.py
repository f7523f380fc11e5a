"""What a claim asks of a text: its telling words, by which its passages are found.

The words of the claim alone miss whoever tells it in other words ("remains" for "body"), so the
passages found first lend theirs: what many articles say where they tell the claim belongs to it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from provenance.claims.everyday_words import (
    DAILY_WORDS,
    FUNCTION_WORDS,
    NUMBER_WORDS,
    SCALES,
)
from provenance.claims.terms import stem_of, terms_of
from provenance.domain.spans import Span

_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\W_]+")
_LENT = 0.34
"""Share of the best passages that must use a word before the claim borrows it."""

_FEWEST_LENDERS = 4
_OF_A_NAME = 2.0
_LEAST_SHARED = 0.5
"""What is left of the weight of a term that no article uses where it tells the claim; what all use
counts three times that: it is the heart of the matter."""

_LEAST_TOLD = 1.0
"""Weight of what happens that a passage must hold to tell a claim."""

_LEAST_SHARE = 0.2
"""Share of a claim that a passage must hold."""

_ATTRIBUTED = re.compile(
    r"^(?:reports?|rumou?r|study|breaking|exclusive):\s+"
    r"|,\s(?:[\w’'.-]+\s){1,5}(?:said|says?|found|finds|shows?|claims?|claimed|reports?|reported)\.?$",
    re.IGNORECASE,
)
"""Who says it, as claims are often worded: it is asked for, and is no part of what is told."""

_NAME_RUN = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
_SCALABLE = "#"
"""Stands for a number that the claim has not, unless a "million" behind it makes it one."""

_SEVERAL = 4
_LENT_WEIGHT = 0.5
"""A borrowed word tells less than the claim's own."""


class Wanted:
    """The weighted terms of one claim; reading a text is one look-up a word.

    ``own`` are the claim's terms, ``names`` who and where, ``events`` the words of what happens.
    ``fewest_events`` is how many of those make a statement one of the claim: two, if it has several.
    ``least_told`` is the weight of those that a passage must hold to tell it.
    """

    def __init__(self, claim: str) -> None:
        self.claim = claim = _ATTRIBUTED.sub("", claim)
        terms = terms_of(claim)
        self.names = terms.names | _initials_in(claim) | _names_in(claim)
        self.weights = {
            term: _OF_A_NAME if term in self.names else terms.weight_of(term)
            for term in terms.order
        }
        self.own = frozenset(terms.order)
        self.events = frozenset(t for t in self.own - self.names if not t[0].isdigit())
        self.fewest_events = (
            2 if len(self.own - self.names) >= _SEVERAL else min(1, len(self.events))
        )
        self.whole = sum(self.weights.values()) or 1.0
        self.least_told = min(_LEAST_TOLD, 0.5 * self.told(self.own))
        self._named = tuple(
            self.own & terms_of(name[0]).names for name in _NAME_RUN.finditer(claim)
        )
        self._known: dict[str, str] = {}
        for name in _initials_in(claim):
            self.weights.setdefault(name, _OF_A_NAME)

    def terms_in(self, text: str) -> frozenset[str]:
        """The terms of the claim that stand in ``text``."""
        return self.terms_of(words_in(text))

    def terms_of(self, words: Sequence[str]) -> frozenset[str]:
        """The terms of the claim among ``words``."""
        known = self._known
        found = set()
        for number, word in enumerate(words):
            term = known.get(word)
            if term is None:
                term = known[word] = self._term(word)
            if term:
                found.add(term)
            if term is _SCALABLE and number + 1 < len(words):
                scaled = _scaled(word, words[number + 1].casefold())
                if scaled in self.weights:
                    found.add(scaled)
        found.discard(_SCALABLE)
        return frozenset(found)

    def written(self, terms: Iterable[str], text: str, most: int = 8) -> list[str]:
        """The ``terms`` as ``text`` writes them first, in its order."""
        wanted = set(terms)
        shown: list[str] = []
        for word in words_in(text):
            term = self._known.get(word, "")
            if term in wanted:
                wanted.discard(term)
                shown.append(word)
                if not wanted or len(shown) == most:
                    break
        return shown

    def share(self, terms: Iterable[str]) -> float:
        """How much of the claim ``terms`` are, by weight; borrowed ones can bring it over 1."""
        return sum(self.weights[term] for term in terms) / self.whole

    def told(self, terms: Iterable[str]) -> float:
        """The weight of what happens, apart from who and where."""
        return sum(self.weights[term] for term in terms if term not in self.names)

    def tells(self, terms: frozenset[str], share: float, told: float, times: float = 1.0) -> bool:
        """Whether ``terms``, of that share and told weight, are enough of the claim to tell it.

        ``times`` is how much of what a sentence needs is asked for.

        A claim of names and little else ("X will be the next Y") is told where each of them stands.
        """
        if share < times * _LEAST_SHARE or told < self.least_told:
            return False
        if all(term[0].isdigit() for term in terms & self.own):
            return False  # "four boats" tells nothing of "four dockers were hurt"
        return self.least_told >= _LEAST_TOLD or all(name & terms for name in self._named if name)

    def events_in(self, terms: Iterable[str]) -> frozenset[str]:
        """Those of ``terms`` that tell what happens, and not who or where."""
        return frozenset(term for term in terms if term not in self.names)

    def borrow(self, passages: Sequence[Sequence[str]]) -> None:
        """Take over what many of ``passages`` share, each the words of another article."""
        if len(passages) < _FEWEST_LENDERS:
            return
        counts = Counter(term for words in passages for term in _lent_by(words))
        for term, count in counts.items():
            if count >= _LENT * len(passages) and term not in self.weights:
                self.weights[term] = _LENT_WEIGHT
        self._known.clear()
        shared = Counter(term for words in passages for term in self.terms_of(words))
        for term in self.own:
            self.weights[term] *= _LEAST_SHARED + shared[term] / len(passages)
        self.whole = sum(self.weights[term] for term in self.own) or 1.0

    def _term(self, word: str) -> str:
        """The term that a word is, "" for none; a number that is none may be one with its scale."""
        lower = word.casefold().replace("’", "'")
        if lower[0].isdigit():
            number = lower.replace(",", "")
            return number if number in self.weights else _SCALABLE
        lower = str(NUMBER_WORDS[lower]) if lower in NUMBER_WORDS else stem_of(lower)
        return lower if lower in self.weights else ""


def words_in(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The words and numbers of a stretch of text, as written."""
    return tuple(_TOKEN.findall(text, start, len(text) if end is None else end))


def places_in(text: str, span: Span) -> list[tuple[int, int]]:
    """Where the words of ``words_in`` stand."""
    return [found.span() for found in _TOKEN.finditer(text, span.start, span.end)]


def _lent_by(words: Sequence[str]) -> frozenset[str]:
    """The stems of a passage that say something."""
    found = set()
    for word in words:
        lower = word.casefold().replace("’", "'").removesuffix("'s")
        if lower[0].isdigit() or lower in FUNCTION_WORDS or lower in DAILY_WORDS or len(lower) < 3:
            continue
        found.add(stem_of(lower))
    return frozenset(found)


def _scaled(token: str, scale: str) -> str:
    if scale not in SCALES:
        return ""
    try:
        value = float(token.replace(",", "")) * SCALES[scale]
    except ValueError:
        return ""
    return str(int(value)) if value == int(value) else repr(value)


_NAME = re.compile(r"[A-Z]{2,}\b|[A-Z][\w]*(?:-\w+)+|\A[A-Z]\w*(?= [A-Z])|(?<=\A[A-Z]{2} )[A-Z]\w*")


def _names_in(claim: str) -> frozenset[str]:
    """The stems of names that the beginning of the claim or a hyphen hides: "Tove Lind-un"."""
    return frozenset(
        stem_of(word.casefold()) for name in _NAME.findall(claim) for word in name.split("-")
    )


_COMPOUND = re.compile(
    r"\b[A-Z][a-z]+-[A-Z][a-z]+\b|\b[A-Z][a-z]+(?: (?:of |and |for |the )?[A-Z][a-z]+){2,}\b"
)


def _initials_in(claim: str) -> frozenset[str]:
    """The initials by which a name of several words goes as well, as stems ("Port Office" -> "po")."""
    return frozenset(
        "".join(part[0] for part in re.split(r"[ -]", name) if part[0].isupper()).casefold()
        for name in _COMPOUND.findall(claim)
    )
