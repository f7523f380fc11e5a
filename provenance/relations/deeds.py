"""What a statement says will not, did not or shall no longer happen.

A denied deed is read from its negation: the deed itself (``head``), what it is done to (``objects``)
and when (``sense``).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from provenance.domain.spans import Span
from provenance.relations.denial_wordings import (
    RULES,
    Sense,
    clauses_of,
    is_hedged,
    is_question,
    may_deny,
)
from provenance.relations.utterances import Sentence, Utterance, Word


@dataclass(frozen=True, slots=True)
class Denied:
    """A deed that is said not to be: ``objects`` are alternatives, each of them all stems it names.

    ``names`` are stems written as names in its scope, ``subject`` the words before the negation.
    ``is_dropped``: it was planned before.  ``mark`` are the words that say it.
    """

    head: str
    objects: tuple[frozenset[str], ...]
    names: frozenset[str]
    daily: frozenset[str]
    subject: tuple[Word, ...]
    sense: Sense
    is_dropped: bool
    mark: Span


DENYING_VERBS = frozenset("deny refute rebut".split())
"""Verbs by which what follows is said not to be so; a dispute or a rejection may be of anything."""
_RULING_OUT = frozenset(("rule", "rule out", "ruled out"))
_FEWEST_DENIED = 3
"""Words that a denial needs to be held against anything: "any wrongdoing" is too little."""


def denied_in(utterance: Utterance) -> Iterator[Denied]:
    """Every deed that a statement says is not."""
    if utterance.cue_lemma in _RULING_OUT:
        denied = denied_whole(utterance, fewest=2)
        if denied is not None:
            yield replace(denied, sense=Sense.FUTURE)
    for sentence in utterance.sentences:
        if is_question(sentence) or not may_deny(sentence.text):
            continue
        seen: set[int] = set()
        for start, end in clauses_of(sentence.text):
            for pattern, sense, is_dropped in RULES:
                found = pattern.search(sentence.text, start, end)
                if found is None or found.start() in seen:
                    continue
                if is_hedged(sentence.text, start, found.start("scope") + 6, end):
                    continue
                denied = _denied(sentence, found, start, sense, is_dropped=is_dropped)
                if denied is not None:
                    seen.add(found.start())
                    yield denied
                    break


def denied_whole(utterance: Utterance, fewest: int = _FEWEST_DENIED) -> Denied | None:
    """What a statement denies that a verb such as "denied" introduces: all of its first clause.

    What stands before the deed ("that the company had ...") is who did it, and no part of it.
    """
    for sentence in utterance.sentences[:1]:
        for start, end in clauses_of(sentence.text):
            content = [word for word in sentence.within(start, end) if word.is_content]
            deeds = [word for word in content if not word.is_name and not word.is_daily]
            rest = content[content.index(deeds[0]) + 1 :] if deeds else []
            if not deeds or len(rest) + 1 < fewest:
                continue
            return Denied(
                head=deeds[0].stem,
                objects=(frozenset(word.stem for word in rest),),
                names=frozenset(word.stem for word in rest if word.is_name),
                daily=frozenset(word.stem for word in rest if word.is_daily),
                subject=(),
                sense=Sense.PAST,
                is_dropped=False,
                mark=Span(content[0].span.start, content[-1].span.end),
            )
    return None


def _denied(
    sentence: Sentence, found: re.Match[str], start: int, sense: Sense, *, is_dropped: bool
) -> Denied | None:
    scope = sentence.within(*found.span("scope"))
    content = [word for word in scope if word.is_content]
    if not content:
        return None
    head, *rest = content
    if head.is_name:
        return None
    alternatives = tuple(_alternatives(scope, rest))
    comes_before = found.start("scope") == found.start()
    return Denied(
        head=head.stem,
        objects=alternatives,
        names=frozenset(word.stem for word in rest if word.is_name),
        daily=frozenset(word.stem for word in rest if word.is_daily),
        subject=() if comes_before else _subject(sentence, start, found.start()),
        sense=sense,
        is_dropped=is_dropped,
        mark=Span(sentence.start + found.start(), content[-1].span.end)
        if not comes_before
        else Span(head.span.start, sentence.start + found.end()),
    )


def _alternatives(scope: Iterable[Word], rest: list[Word]) -> Iterator[frozenset[str]]:
    """The things a deed is done to: "personnel or its citizens" are two, each enough by itself."""
    objects: set[str] = set()
    for word in scope:
        if word.low == "or":
            yield frozenset(objects)
            objects = set()
        elif word in rest:
            objects.add(word.stem)
    yield frozenset(objects)


def _subject(sentence: Sentence, first: int, last: int) -> tuple[Word, ...]:
    return sentence.within(first, last)
