"""Who stands before a verb, and whom its words are addressed to."""

from provenance.extraction.clauses import (
    has_finite_verb,
    is_adverb,
    is_role,
    is_stop,
    is_time,
    noun_phrase_start,
)
from provenance.extraction.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from provenance.extraction.outlet_words import OUTLET_DESCRIPTORS
from provenance.extraction.windows import CLAUSE_OPENERS, Cue, Window

_ASIDE_PARTICIPLES = frozenset("asked reached contacted responding replying appearing".split())


_OBJECTS = frozenset("me him her us them you reporters journalists lawmakers".split())


_DESCRIPTOR_WORDS = frozenset(
    word for phrase in OUTLET_DESCRIPTORS for word in phrase.split()
) | frozenset("reporters journalists committee hearing crowd audience".split())


def subject_of(window: Window, cue: Cue) -> tuple[int, int]:
    """The noun phrase before a verb, seen past "X, who ..., said" and "X, a ..., said"."""
    items, end = window.items, cue.subject
    if end - 1 >= window.low and items[end - 1].low == "who":
        end -= 1
        if end - 1 >= window.low and items[end - 1].text == ",":
            end -= 1
        return noun_phrase_start(items, end, window.low), end
    if end - 1 > window.low and items[end - 1].text == ",":
        first = _leading_name_end(window)
        if first is not None and first < end - 1 and _comma_before(window, end - 1) != first:
            return window.low, first
        opened = _comma_before(window, end - 1)
        if opened is not None and items[opened + 1].low not in ("and", "but"):
            start = noun_phrase_start(items, opened, window.low)
            if start < opened and _is_aside(window, opened + 1, end - 1):
                only_adverbs = all(is_adverb(items[j]) for j in range(opened + 1, end - 1))
                return start, opened if only_adverbs else end - 1
    start = noun_phrase_start(items, end, window.low)
    if start >= end and window.subject is not None and end - window.low <= 3:
        return window.subject.start, window.subject.stop
    if start >= end and end > window.low:
        return _main_subject(window, end)
    return start, end


def _main_subject(window: Window, end: int) -> tuple[int, int]:
    """The subject of the whole clause for a second verb: "X left and said", "X left, saying"."""
    items = window.items
    joint = items[end - 1]
    if joint.low != "and" and joint.text != ",":
        return end, end
    if joint.text == "," and not (end < window.high and items[end].low.endswith("ing")):
        return end, end
    low = window.low
    if items[low].low in OPENERS:
        comma = next((i for i in range(low, end - 1) if items[i].text == ","), None)
        if comma is None:
            return end, end
        low = comma + 1
    for i in range(low + 1, end - 1):
        if items[i].quote is not None:
            return end, end
        if has_finite_verb(items, i - 1, i + 1):
            subject_end = i
            while subject_end > low and (
                items[subject_end - 1].low in AUXILIARIES or is_adverb(items[subject_end - 1])
            ):
                subject_end -= 1
            start = noun_phrase_start(items, subject_end, low)
            return (start, subject_end) if start < subject_end else (end, end)
    return end, end


def _leading_name_end(window: Window) -> int | None:
    """The end of a name at the head of the window that asides follow ("X Y, 59, of Z, said")."""
    i = window.low
    while i < window.high and (
        window.items[i].low in DETERMINERS
        or (window.items[i].is_name_like and window.items[i].low not in OPENERS)
        or (i > window.low and is_role(window.items[i]))
    ):
        i += 1
    found = i > window.low and i < window.high and window.items[i].text == ","
    return i if found else None


def _comma_before(window: Window, i: int) -> int | None:
    for j in range(i - 1, max(window.low, i - 30), -1):
        if window.items[j].text == "," and window.items[j].quote is None:
            return j
    return None


def _is_aside(window: Window, low: int, high: int) -> bool:
    """Whether what stands between two commas belongs to the name before it."""
    first = window.items[low]
    return (
        first.low in DETERMINERS
        or first.low in ("who", "whose", "which", "speaking", "when", "at", "in", "on", "citing")
        or first.low in _ASIDE_PARTICIPLES
        or first.text[0].isdigit()
        or any(is_role(window.items[j]) for j in range(low, high))
        or all(window.items[j].is_name_like or is_adverb(window.items[j]) for j in range(low, high))
    )


def after_addressee(window: Window, cue: Cue) -> int:
    """Past "told the X radio station" and "told reporters" to what was told."""
    items, i = window.items, cue.at + 1
    if cue.lemma not in (
        "tell",
        "inform",
        "assure",
        "notify",
        "advise",
        "warn",
        "remind",
        "ask",
        "promise",
    ):
        return i
    if i >= window.high:
        return i
    if items[i].low in _OBJECTS:
        return i + 1
    begun = i
    while i < window.high and items[i].low in DETERMINERS:
        i += 1
    named = False
    while i < window.high and items[i].quote is None and not is_stop(items[i]):
        item = items[i]
        if is_time(items, i) or item.low in CLAUSE_OPENERS or item.low in SUBJECT_PRONOUNS:
            break
        if item.is_name_like or item.low in ("'s", "'") or item.text == "&":
            named = True
        elif (
            item.low in ("of", "and", "for")
            and i + 1 < window.high
            and (items[i + 1].is_name_like or items[i + 1].low in DETERMINERS)
        ):
            i += 1
            continue
        elif (
            item.low in PREPOSITIONS
            or item.low in SUBORDINATORS
            or item.low in AUXILIARIES
            or item.low in DETERMINERS
            or (named and item.low not in _DESCRIPTOR_WORDS and not is_role(item))
        ):
            break
        i += 1
    if (
        i > begun
        and i < window.high
        and (items[i].low in AUXILIARIES or items[i].low == "to")
        and cue.lemma != "tell"
    ):
        return begun
    return i
