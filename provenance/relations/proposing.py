"""Proposing relations for new statements, against one another and against the stored ones that are near.

Nothing here compares everything with everything.  A deed that is denied, or a count of people, has a
few index keys; a new statement is asked under its own keys and meets what was stored under them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import combinations

from provenance.domain.relations import Relation, RelationKind
from provenance.relations import rules
from provenance.relations.deeds import DENYING_VERBS, Denied, denied_in, denied_whole
from provenance.relations.quantities import quantities_in
from provenance.relations.utterances import Utterance

MOST_OF_AN_ARTICLE = 40
"""Proposals that one article brings: more of them would be no help to anyone."""
_MOST_OF_A_STATEMENT = 3
_MOST_PAIRED = 24
"""Words of a sentence that are paired to ask for denied deeds."""
_MOST_PLACES = 8


def propose(new: Sequence[Utterance], stored: Sequence[Utterance]) -> tuple[Relation, ...]:
    """What the rules propose, in the order of the new statements; ``stored`` are candidates."""
    found: dict[tuple[int, int, RelationKind], Relation] = {}
    for one in new:
        mine: list[Relation] = []
        for other in sorted(stored, key=_newest_first):
            newer, older = _in_time(one, other)
            mine += _between_articles(newer, older)
        for other in new:
            if other.statement_id != one.statement_id:
                mine += rules.stated_reversal(one, other)
                mine += rules.denial(one, other)
        for relation in _fewer(mine):
            pair = sorted((relation.statement_id, relation.other_id))
            found.setdefault((pair[0], pair[1], relation.kind), relation)
    return tuple(found.values())[:MOST_OF_AN_ARTICLE]


def _between_articles(newer: Utterance, older: Utterance) -> Iterator[Relation]:
    yield from rules.opposite(newer, older)
    yield from rules.grown_number(newer, older)
    yield from rules.denial(newer, older)


def _in_time(one: Utterance, other: Utterance) -> tuple[Utterance, Utterance]:
    """The two, the newer first: by the day said or printed, else by what was stored later."""
    if one.said.start and other.said.start and one.said.start != other.said.start:
        return (one, other) if one.said.start > other.said.start else (other, one)
    return (one, other) if one.order >= other.order else (other, one)


def _newest_first(utterance: Utterance) -> tuple[int, int]:
    day = utterance.said.start.toordinal() if utterance.said.start else 0
    return -day, -utterance.statement_id


def _fewer(relations: Iterable[Relation]) -> Iterator[Relation]:
    """The nearest in time of each kind; a count that grew is held against the last one only."""
    left: dict[RelationKind, int] = {RelationKind.UPDATES: 1}
    for relation in relations:
        most = left.setdefault(relation.kind, _MOST_OF_A_STATEMENT)
        if most:
            left[relation.kind] = most - 1
            yield relation


def kept_keys(utterance: Utterance) -> frozenset[int]:
    """The keys that a statement is found under: of its denied deeds and of its counts."""
    return frozenset((*_keys_of_denials(utterance), *_keys_of_counts(utterance)))


def asked_keys(utterance: Utterance) -> frozenset[int]:
    """The keys to look under for what a statement affirms though another denied it, and for counts."""
    found = set(_keys_of_counts(utterance))
    for sentence in utterance.sentences:
        stems = list(dict.fromkeys(w.stem for w in sentence.words if w.is_content))
        found.update(_key("deed", *pair) for pair in combinations(sorted(stems[:_MOST_PAIRED]), 2))
    return frozenset(found)


def asked_words(utterance: Utterance) -> tuple[tuple[str, str], ...]:
    """Pairs of stems that whoever affirms what this statement denies has to use; few."""
    pairs = dict.fromkeys(
        (denied.head, stem) for denied in _denials(utterance) for stem in _telling(denied)
    )
    return tuple(pairs)[:_MOST_OF_A_STATEMENT]


def _denials(utterance: Utterance) -> Iterator[Denied]:
    yield from denied_in(utterance)
    if utterance.cue_lemma in DENYING_VERBS:
        denied = denied_whole(utterance)
        if denied is not None:
            yield denied


def _telling(denied: Denied) -> Iterator[str]:
    """One stem of each alternative, the most telling one: whoever covers it has to use it."""
    for objects in denied.objects:
        plain = objects - denied.names
        chosen: Collection[str] = plain - denied.daily or plain or objects
        if chosen:
            yield max(chosen, key=lambda stem: (len(stem), stem))


def _keys_of_denials(utterance: Utterance) -> Iterator[int]:
    for denied in _denials(utterance):
        for stem in _telling(denied):
            yield _key("deed", *sorted((denied.head, stem)))


def _keys_of_counts(utterance: Utterance) -> Iterator[int]:
    for quantity in quantities_in(utterance):
        plain = quantity.where - quantity.names
        places = [*sorted(quantity.names), *sorted(plain - quantity.daily)]
        for pair in combinations(sorted(places[:_MOST_PLACES]), 2):
            yield _key(quantity.befell, *pair)


def _key(*parts: str) -> int:
    """Some words as a 63-bit number."""
    hashed = blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(hashed, "big") >> 1
