"""Who says that a denied deed is done.

The other side has to speak of the same deed done to the same things, all of them: "no plans to close
the pier" is nothing to whoever closes a bridge.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.domain.spans import Span
from provenance.relations.deeds import Denied
from provenance.relations.denial_wordings import RULES, Sense, clauses_of, is_hedged, is_question
from provenance.relations.utterances import Sentence, Utterance, Word


@dataclass(frozen=True, slots=True)
class Affirmed:
    """The same deed as the other side says it: the words that show it, and when it is meant."""

    mark: Span
    sense: Sense | None
    subject: tuple[Word, ...]


_EMPTY = frozenset(
    """
    be have do get make go say take give want know think see let comment need happen tell talk
    speak mean believe like seem look call come feel understand agree care matter discuss say
    answer respond reply elaborate provide identify disclose specify believ happen
    """.split()
)
"""Verbs that say little of what is done: more has to be shared than their object."""


def affirmed_in(utterance: Utterance, denied: Denied) -> Affirmed | None:
    """Where a statement says that the denied deed is done to the same things, None when it does not."""
    for sentence in utterance.sentences:
        if is_question(sentence) or denied.head not in sentence.stems:
            continue
        for start, end in clauses_of(sentence.text):
            words = sentence.within(start, end)
            head = next((w for w in words if w.stem == denied.head and w.is_content), None)
            if head and _covers(words, head, denied) and not _is_negated(sentence, start, end):
                return _affirmed(words, head, denied)
    return None


def _affirmed(words: tuple[Word, ...], head: Word, denied: Denied) -> Affirmed:
    named = frozenset().union(*denied.objects)
    before = tuple(word for word in words if word.span.end <= head.span.start)
    meant = [word for word in before if word.low in _COMING][-1:]
    shown = [word for word in words if word is head or (word.is_content and word.stem in named)]
    shown += meant
    mark = Span(min(w.span.start for w in shown), max(w.span.end for w in shown))
    return Affirmed(mark, _sense(before, head), before)


def _covers(words: Sequence[Word], head: Word, denied: Denied) -> bool:
    """Whether one of the alternatives is named here whole, and no other place or person in its stead."""
    content = [word for word in words if word.is_content and word is not head]
    after = [word for word in content if word.span.start > head.span.end]
    reached = content if _is_done_to(words, head) else after
    stems = {word.stem for word in reached}
    anywhere = {word.stem for word in content}
    named_after = {word.stem for word in after if word.is_name}
    for objects in denied.objects:
        plain, named = objects - denied.names, objects & denied.names
        if not plain <= stems or (named and named_after and not named & anywhere):
            continue
        weight = sum(0.5 if s in denied.daily else 1.0 for s in plain) + len(named & stems)
        if weight >= (2.0 if denied.head in _EMPTY else 1.0):
            return True
    return False


def _is_done_to(words: Sequence[Word], head: Word) -> bool:
    """Whether what the deed is done to may stand before it: "the pier will be closed", "pier closure"."""
    before = [word.low for word in words if word.span.end <= head.span.start][-3:]
    is_noun = head.low.endswith(
        ("tion", "tions", "sion", "ment", "ments", "al", "als", "ure", "ures")
    )
    return is_noun or not _BEING.isdisjoint(before)


_BEING = frozenset("is are was were be been being gets".split())


def _is_negated(sentence: Sentence, start: int, end: int) -> bool:
    return any(pattern.search(sentence.text, start, end) for pattern, _, _ in RULES) or bool(
        _NEGATION.search(sentence.text, max(0, start - 12), end)
        or is_hedged(sentence.text, start, end, end)
    )


_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|without|none|nobody|hardly|den(?:y|ies|ied|ying)|refus\w+|against|"
    r"instead\s+of|rather\s+than|stop\w*|avoid\w*|prevent\w*|oppos\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
_COMING = frozenset(
    "will would shall plans plan planned planning intends intend intended going ready set preparing "
    "prepares prepared expects expected wants want wanted promised promises vowed vows pledged".split()
)


def _sense(before: Iterable[Word], head: Word) -> Sense | None:
    low = [word.low for word in before][-6:]
    if _COMING.intersection(low) or any(word.endswith("'ll") for word in low):
        return Sense.FUTURE
    if {"can", "could", "able"}.intersection(low):
        return Sense.ABILITY
    if {"should", "must", "ought"}.intersection(low):
        return Sense.DUTY
    if head.low.endswith("ing"):
        return Sense.PRESENT
    if head.low.endswith("ed") or {"has", "have", "had", "did", "was", "were"}.intersection(low):
        return Sense.PAST
    return None
