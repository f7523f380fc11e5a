"""Sources that may be one, each proposed with its reason.  Pure; nobody is merged by a rule.

Sources are filed under a few keys each and compared only where a key is shared, and there only with
the one they are nearest to: time grows with the number of sources, never with its square.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from provenance.domain.source_records import DuplicateProposal, NamedSource, SourceCard
from provenance.domain.sources import SourceKind

_BODIES = frozenset(
    {
        SourceKind.ORGANISATION,
        SourceKind.GOVERNMENT_BODY,
        SourceKind.OUTLET,
        SourceKind.WIRE,
        SourceKind.PROGRAMME,
        SourceKind.PRESS,
    }
)
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady rev judge gen general col colonel capt captain
    lt sgt maj adm admiral president minister senator sen rep governor gov mayor king queen prince princess
    pope chancellor secretary ambassador""".split()
)
_LEGAL_FORMS = frozenset(
    "inc ltd llc plc co corp corporation gmbh ag sa nv bv oy ab as spa".split()
)
_JOINERS = frozenset("of the for and in de la le du des der die und".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())


def propose_duplicates(
    cards: Iterable[SourceCard], told_apart: frozenset[tuple[int, int]] = frozenset()
) -> Iterator[DuplicateProposal]:
    """Pairs that may be one, surest reasons first; pairs in ``told_apart`` (smaller id first) never."""
    known = sorted(cards, key=lambda card: card.id)
    seen = set(told_apart)
    for one, other, reason in _candidates(known):
        pair = (min(one.id, other.id), max(one.id, other.id))
        if one.id != other.id and pair not in seen:
            seen.add(pair)
            yield DuplicateProposal(_named(one), _named(other), reason)


_Candidate = tuple[SourceCard, SourceCard, str]


def _candidates(cards: Sequence[SourceCard]) -> Iterator[_Candidate]:
    people = [card for card in cards if card.kind is SourceKind.PERSON]
    bodies = [card for card in cards if card.kind in _BODIES]
    yield from _same_name(cards)
    yield from _alias_is_a_name(cards)
    yield from _same_words(people, _words_of_person, "the same name but for title or order")
    yield from _same_words(bodies, _words_of_body, "the same words but for order and legal form")
    yield from _acronyms(bodies)
    yield from _of_one_surname(people)


def _same_name(cards: Sequence[SourceCard]) -> Iterator[_Candidate]:
    """One name that was filed under two kinds."""
    for same in _filed((" ".join(_words(card.name)), card) for card in cards):
        for one, other in pairwise(same):
            yield (
                one,
                other,
                f"the same name, filed as {_kind(one)} and as {_kind(other)}",
            )


def _alias_is_a_name(cards: Sequence[SourceCard]) -> Iterator[_Candidate]:
    """One goes by an alias that is another's name, or both by the same alias."""
    holders: dict[str, SourceCard] = {}
    for card in cards:
        holders.setdefault(" ".join(_words(card.name)), card)
    for card in cards:
        for alias in card.aliases:
            holder = holders.setdefault(" ".join(_words(alias)), card)
            if holder.id != card.id:
                yield holder, card, f"both go by “{alias}”"


def _words_of_person(card: SourceCard) -> str:
    words = _name_words(card.name)
    # A surname alone is no name to compare: that is left to the rule of the surname.
    return " ".join(sorted(words)) if len(words) > 1 else ""


def _words_of_body(card: SourceCard) -> str:
    words = [w for w in _words(card.name) if w not in _JOINERS and w not in _LEGAL_FORMS]
    return " ".join(sorted(words))


def _same_words(
    cards: Sequence[SourceCard], words_of: Callable[[SourceCard], str], reason: str
) -> Iterator[_Candidate]:
    for same in _filed((words_of(card), card) for card in cards):
        for one, other in pairwise(same):
            yield one, other, reason


def _acronyms(bodies: Sequence[SourceCard]) -> Iterator[_Candidate]:
    """``ABC`` and ``Agency of the Bay Coast``; where several spell the letters, nobody is proposed."""
    spelled: dict[str, list[SourceCard]] = defaultdict(list)
    for card in bodies:
        words = [w for w in _words(card.name) if w not in _JOINERS]
        if len(words) > 2 and max(map(len, words)) > 1:
            spelled["".join(word[0] for word in words)].append(card)
    for card in bodies:
        letters = card.name.replace(".", "")
        if letters.isupper() and letters.isalpha() and len(letters) > 2:
            match spelled.get(letters.casefold(), []):
                case [one]:
                    yield one, card, f"{card.name} are the first letters of {one.name}"


def _of_one_surname(people: Sequence[SourceCard]) -> Iterator[_Candidate]:
    """People of one surname: initials, a surname alone, the same role, one letter's difference."""
    by_surname: dict[str, list[SourceCard]] = defaultdict(list)
    for card in people:
        words = _name_words(card.name)
        if words:
            by_surname[words[-1]].append(card)
    for group in by_surname.values():
        if len(group) > 1:
            yield from _initials(group)
            yield from _same_role(group)
            yield from _one_letter(group)


def _initials(group: Sequence[SourceCard]) -> Iterator[_Candidate]:
    """``J. Holm`` or ``Holm`` is the only full name that fits."""
    fitting: dict[str, list[SourceCard]] = defaultdict(list)
    for card in group:
        given = _name_words(card.name)[:-1]
        if given and len(given[0]) > 1:
            fitting[given[0][0]].append(card)
            fitting[""].append(card)
    for card in group:
        words = _name_words(card.name)
        given = words[:-1]
        if given and len(given[0]) > 1:
            continue
        match fitting.get(given[0] if given else "", []):
            case [one]:
                reason = (
                    f"the only {one.name.split()[-1]} whose given name begins so"
                    if given
                    else f"the only one known whose surname is {card.name.split()[-1]}"
                )
                yield one, card, reason


def _same_role(group: Sequence[SourceCard]) -> Iterator[_Candidate]:
    for same in _filed((" ".join(_words(card.role)), card) for card in group):
        for one, other in pairwise(same):
            yield one, other, f"the same surname and the same role, {one.role}"


def _one_letter(group: Sequence[SourceCard]) -> Iterator[_Candidate]:
    """Given names that differ by one letter: two transliterations, or a slip."""
    # Two words that differ by one letter share what is left when the right letter is dropped from
    # each, so they meet under a common key and need not be compared pair by pair.
    shortened: list[tuple[str, SourceCard]] = []
    for card in group:
        given = " ".join(_name_words(card.name)[:-1])
        if len(given) > 3:
            keys = {given} | {given[:i] + given[i + 1 :] for i in range(len(given))}
            shortened += ((key, card) for key in sorted(keys))
    for same in _filed(shortened):
        for one, other in pairwise(same):
            yield one, other, "the same surname, and given names one letter apart"


def _filed(keyed: Iterable[tuple[str, SourceCard]]) -> Iterator[list[SourceCard]]:
    """The cards that share a key, in order of their ids; an empty key is shared by nobody."""
    files: dict[str, list[SourceCard]] = defaultdict(list)
    for key, card in keyed:
        if key:
            files[key].append(card)
    return (cards for cards in files.values() if len(cards) > 1)


def _words(name: str) -> list[str]:
    """A name's words as compared: no case, accents or punctuation, no leading "the"."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", bare.replace("'", "").replace("’", ""))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _name_words(name: str) -> list[str]:
    """A person's names without titles before and suffixes after them."""
    words = _words(name)
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    return words


def _kind(card: SourceCard) -> str:
    return card.kind.replace("_", " ")


def _named(card: SourceCard) -> NamedSource:
    return NamedSource(card.id, card.name, card.kind)
