"""What a statement says will not, did not or shall no longer happen; and who says that it does.

A denied deed is read from its negation: the deed itself (``head``), what it is done to (``objects``)
and when (``sense``).  The other side has to speak of the same deed done to the same things, all of
them: "no plans to close the pier" is nothing to whoever closes a bridge.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from provenance.domain.spans import Span
from provenance.relations.utterances import Sentence, Utterance, Word


class Sense(Enum):
    """When or how a deed is meant."""

    FUTURE = "future"
    PAST = "past"
    PRESENT = "present"
    ABILITY = "ability"
    DUTY = "duty"


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


@dataclass(frozen=True, slots=True)
class Affirmed:
    """The same deed as the other side says it: the words that show it, and when it is meant."""

    mark: Span
    sense: Sense | None
    subject: tuple[Word, ...]


_NOT = r"(?:\s+not|n['’]t|\s+never)"
_AFTER = r"\s+(?:\w+ly\s+)?(?P<scope>.+)"
_THING = r"(?P<scope>.+?)\s+"
_TO_BE = r"(?:is|are|was|were|has|have|had|will|would|be|been|being|remains?)"
_PLANS = r"(?:plans?|intentions?|intent|proposals?|ideas?|bid|decision|scheme)"
_DROPPED = (
    r"(?:scrap(?:s|ped|ping)?|drop(?:s|ped|ping)?|cancel(?:s|l?ed|l?ing)?|abandon(?:s|ed|ing)?|"
    r"shelv(?:es?|ed|ing)|ditch(?:es|ed|ing)?|ax(?:es?|ed|ing)|call(?:s|ed|ing)?\s+off|"
    r"halt(?:s|ed|ing)?|postpon(?:es?|ed|ing)|revers(?:es?|ed|ing)|giv(?:es?|ing)\s+up|gave\s+up|"
    r"back(?:s|ed|ing)?\s+(?:away\s+from|out\s+of|down\s+(?:from|on)|off))"
)
_RESOLVED = (
    r"(?:decid(?:es?|ed|ing)|chos(?:e|en)|chooses?|agree[sd]?|promis(?:es?|ed|ing)|vow(?:s|ed)?|"
    r"pledg(?:es?|ed)|plans?|intends?|opt(?:s|ed)?|resolved?|sw(?:ore|orn)|prefer(?:s|red)?)"
)
_DONE = r"(?:\w+(?:ed|en|ing)|built|sold|cut|shut|sent|held|made|paid|put|brought|withdrawn|let)\b"
"""What a form of "be" makes a deed of: "is not close" is none."""
_RULES: tuple[tuple[re.Pattern[str], Sense, bool], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), sense, is_dropped)
    for pattern, sense, is_dropped in (
        (rf"\bno\s+(?:\w+\s+)?(?:{_PLANS}|need|desire|wish)\s+(?:to|of|for)" + _AFTER, Sense.FUTURE, False),
        (
            _THING + rf"{_TO_BE}{_NOT}(?:\s+(?:yet|currently|now|even|be|being|been|at\s+present))*\s+"
            r"(?:discussed|considered|planned|envisaged|foreseen|scheduled|on\s+the\s+(?:table|agenda|cards)|"
            r"under\s+(?:discussion|consideration)|in\s+the\s+works|an\s+option)\b",
            Sense.FUTURE,
            False,
        ),
        (_THING + rf"{_TO_BE}\s+(?:\w+ly\s+)?out\s+of\s+the\s+question\b", Sense.FUTURE, False),
        (
            _THING + r"(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:scrapped|dropped|"
            r"cancell?ed|abandoned|shelved|ditched|axed|called\s+off|halted|postponed|reversed|ruled\s+out)\b",
            Sense.FUTURE,
            True,
        ),
        (
            rf"\b{_DROPPED}\s+(?:(?:its|his|her|their|our|my|the|any|all|a|an)\s+)?(?:\w+\s+)?"
            rf"{_PLANS}\s+(?:to|for|of|on)" + _AFTER,
            Sense.FUTURE,
            True,
        ),
        (r"\brul(?:es?|ed|ing)\s+out" + _AFTER, Sense.FUTURE, False),
        (r"\b(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing))\s+to" + _AFTER, Sense.FUTURE, False),
        (rf"\b{_DROPPED}" + _AFTER, Sense.FUTURE, True),
        (r"\bdecid(?:es?|ed|ing)\s+against" + _AFTER, Sense.FUTURE, False),
        (rf"\b\w*{_NOT}\s+(?:be\s+)?going\s+to" + _AFTER, Sense.FUTURE, False),
        (rf"\b(?:do|does|did){_NOT}\s+(?:plan|intend|want|expect|mean)\s+to" + _AFTER, Sense.FUTURE, False),
        (rf"\b(?:will|would|shall|wo){_NOT}\s+be\s+(?P<scope>(?:\w+ly\s+)?{_DONE}.*)", Sense.FUTURE, False),
        (rf"\b(?:will|would|shall|wo){_NOT}(?!\s+be\b)" + _AFTER, Sense.FUTURE, False),
        (r"\b(?:there\s+)?(?:will|would)\s+be\s+no" + _AFTER, Sense.FUTURE, False),
        (rf"\b{_RESOLVED}\s+not\s+to" + _AFTER, Sense.FUTURE, False),
        (r"\bno\s+longer" + _AFTER, Sense.PRESENT, True),
        (rf"\b(?:has|have|had|did){_NOT}(?!\s+be)" + _AFTER, Sense.PAST, False),
        (rf"\b(?:ca|can|could){_NOT}" + _AFTER, Sense.ABILITY, False),
        (r"\bcannot" + _AFTER, Sense.ABILITY, False),
        (rf"\b(?:should|must){_NOT}" + _AFTER, Sense.DUTY, False),
        (rf"\b(?:do|does){_NOT}" + _AFTER, Sense.PRESENT, False),
        (rf"\b(?:am|is|are){_NOT}\s+(?P<scope>(?:\w+ly\s+)?{_DONE}.*)", Sense.PRESENT, False),
        (rf"\b(?:was|were|been){_NOT}\s+(?P<scope>(?:\w+ly\s+)?{_DONE}.*)", Sense.PAST, False),
    )
)  # fmt: skip
"""Ways of saying that something is not so, the more telling first: the sense and whether it was planned."""

_MAY_DENY = re.compile(
    rf"\b(?:no|not|never|cannot|out|refus|declin|against|longer)\w*\b|n['’]t\b|\b{_DROPPED}|"
    r"\b(?:scrapp|dropp|cancel|abandon|shelv|ditch|axed|called|halt|postpon|revers)",
    re.IGNORECASE,
)
"""What has to stand in a sentence for any of the rules: most sentences are done with at once."""
_CLAUSE = re.compile(
    r"[;:—–,()\[\]]|\s+-\s+|\b(?:but|while|although|though|because|unless|if|whether|when|after|before|"
    r"until|till|since|despite|following|amid|who|which|whose|where|so|as|than|even|except|without|and)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:if|unless|whether|only|just|necessarily|because|merely|simply)\b", re.I)
DENYING_VERBS = frozenset("deny refute rebut".split())
"""Verbs by which what follows is said not to be so; a dispute or a rejection may be of anything."""
_RULING_OUT = frozenset(("rule", "rule out", "ruled out"))
_FEWEST_DENIED = 3
"""Words that a denial needs to be held against anything: "any wrongdoing" is too little."""
_CONDITION = re.compile(r"\s*\b(?:if|unless|until|till|without|except)\b", re.I)
_EMPTY = frozenset(
    """
    be have do get make go say take give want know think see let comment need happen tell talk
    speak mean believe like seem look call come feel understand agree care matter discuss say
    answer respond reply elaborate provide identify disclose specify believ happen
    """.split()
)
"""Verbs that say little of what is done: more has to be shared than their object."""


def denied_in(utterance: Utterance) -> Iterator[Denied]:
    """Every deed that a statement says is not."""
    if utterance.cue_lemma in _RULING_OUT:
        denied = denied_whole(utterance, fewest=2)
        if denied is not None:
            yield replace(denied, sense=Sense.FUTURE)
    for sentence in utterance.sentences:
        if _is_question(sentence) or not _MAY_DENY.search(sentence.text):
            continue
        seen: set[int] = set()
        for start, end in _clauses(sentence.text):
            for pattern, sense, is_dropped in _RULES:
                found = pattern.search(sentence.text, start, end)
                if found is None or found.start() in seen:
                    continue
                if _is_hedged(sentence.text, start, found.start("scope") + 6, end):
                    continue
                denied = _denied(sentence, found, start, sense, is_dropped=is_dropped)
                if denied is not None:
                    seen.add(found.start())
                    yield denied
                    break


def _is_hedged(text: str, start: int, until: int, end: int) -> bool:
    """Whether something is said only under a condition, which may follow the clause."""
    return bool(_HEDGED.search(text, max(0, start - 8), until) or _CONDITION.match(text, end))


def _is_question(sentence: Sentence) -> bool:
    return sentence.text.rstrip().endswith("?")


def denied_whole(utterance: Utterance, fewest: int = _FEWEST_DENIED) -> Denied | None:
    """What a statement denies that a verb such as "denied" introduces: all of its first clause.

    What stands before the deed ("that the company had ...") is who did it, and no part of it.
    """
    for sentence in utterance.sentences[:1]:
        for start, end in _clauses(sentence.text):
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


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _CLAUSE.finditer(text):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < len(text):
        yield start, len(text)


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


def affirmed_in(utterance: Utterance, denied: Denied) -> Affirmed | None:
    """Where a statement says that the denied deed is done to the same things, None when it does not."""
    for sentence in utterance.sentences:
        if _is_question(sentence) or denied.head not in sentence.stems:
            continue
        for start, end in _clauses(sentence.text):
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
    return any(pattern.search(sentence.text, start, end) for pattern, _, _ in _RULES) or bool(
        _NEGATION.search(sentence.text, max(0, start - 12), end)
        or _is_hedged(sentence.text, start, end, end)
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
