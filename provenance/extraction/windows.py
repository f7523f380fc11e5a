"""A stretch of a sentence in which one statement is looked for, and what can be asked of it.

Positions are indices into the window's items; ranges of items are ``range`` values, half-open.
"""

from dataclasses import dataclass

from provenance.domain.spans import Span, trimmed
from provenance.extraction.clauses import (
    Items,
    has_finite_verb,
    is_adverb,
    is_role,
    is_stop,
    is_time,
    noun_phrase_start,
    verb_group_start,
)
from provenance.extraction.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FORMS_OF_BE,
    NOT_WORDS,
    NOUN_LIKE,
    OPENERS,
    OUTLET_DESCRIPTORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    VerbClass,
    verb_of,
)

CLAUSE_OPENERS = frozenset("that whether how why what if".split())
CONTRAST = frozenset("but while whereas although though and".split())
_ASIDE_PARTICIPLES = frozenset("asked reached contacted responding replying appearing".split())
_OBJECTS = frozenset("me him her us them you reporters journalists lawmakers".split())
_DESCRIPTOR_WORDS = frozenset(
    word for phrase in OUTLET_DESCRIPTORS for word in phrase.split()
) | frozenset("reporters journalists committee hearing crowd audience".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech at item ``at``; its group begins at ``group``, its subject ends at ``subject``."""

    at: int
    group: int
    subject: int
    lemma: str
    classes: frozenset[VerbClass]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a sentence's items in which to look for frames."""

    text: str
    items: Items
    low: int
    high: int
    sentence: int
    depth: int = 0
    subject: range | None = None
    """Who spoke before ``low`` in the same sentence, for a second verb without a subject."""

    def span(self, low: int, high: int) -> Span | None:
        """The words from item ``low`` to ``high``, marks at the edges dropped; None when empty."""
        while low < high and is_stop(self.items[low]) and self.items[low].text not in "([":
            low += 1
        while (
            high > low and is_stop(self.items[high - 1]) and self.items[high - 1].text not in ")]"
        ):
            high -= 1
        if low >= high:
            return None
        return trimmed(self.text, Span(self.items[low].start, self.items[high - 1].end))


@dataclass(frozen=True, slots=True)
class Shape:
    """A statement's shape in a window: item ranges of its source, its content and its relay.

    ``rest`` is where the search may go on behind it, None when it takes the whole window.
    """

    cue: Cue
    source: range
    pieces: tuple[range, ...]
    rule: str
    confidence: float
    relay: range | None = None
    rest: int | None = None


def cues_of(window: Window) -> list[Cue]:
    """The verbs of speech of a window that can head a frame, left to right."""
    found = []
    for i in range(window.low, window.high):
        item = window.items[i]
        if item.quote is not None:
            continue
        verb = verb_of(item.low)
        if verb is None or (item.is_name_like and i != window.low):
            continue
        group, subject = verb_group_start(window.items, i, window.low)
        if _is_speaking(window, i, group):
            found.append(Cue(i, group, subject, *verb))
    return found


def _is_speaking(window: Window, i: int, group: int) -> bool:
    items = window.items
    before = items[group - 1] if group > window.low else None
    form = items[i].low
    if before is not None and before.low == "to":
        return group - 2 >= window.low and items[group - 2].low in ("on", "and")
    auxiliaries = [items[j].low for j in range(group, i)]
    verb = verb_of(form)
    if verb is not None and verb[0] == "ask" and _asks_anonymity(window, i):
        return False
    if verb is not None and verb[0] in _UNSAID and _is_negated(auxiliaries):
        return False
    passive = any(word in FORMS_OF_BE for word in auxiliaries) and not form.endswith("ing")
    if passive:
        return False
    directly = items[i - 1] if i > window.low else None
    if form in NOUN_LIKE:
        if directly is None or directly.low in DETERMINERS or directly.low in PREPOSITIONS:
            return False
        named = directly.is_name_like or directly.low in SUBJECT_PRONOUNS or is_role(directly)
        if not (named or directly.low in AUXILIARIES or is_adverb(directly)):
            return False
        if items[i].text[0].isupper():
            return False
    return not (directly is not None and directly.low in ("'s", "a", "an", "the", "no"))


def _asks_anonymity(window: Window, i: int) -> bool:
    """Whether "asked" goes on "not to be named", "to remain anonymous", "for anonymity"."""
    after = [item.low for item in window.items[i + 1 : i + 4]]
    return after[:2] in (["not", "to"], ["to", "remain"], ["to", "stay"]) or "anonymity" in after


_UNSAID = frozenset(
    """say comment respond reply answer specify elaborate tell mention disclose reveal explain
    indicate""".split()
)
"""Verbs that report nothing when negated: "did not say when"."""


def _is_negated(auxiliaries: list[str]) -> bool:
    return any(word in NOT_WORDS or word.endswith("n't") for word in auxiliaries)


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
        and items[i].low in AUXILIARIES | {"to"}
        and cue.lemma != "tell"
    ):
        return begun
    return i


def only_stops(window: Window, i: int) -> bool:
    return all(is_stop(window.items[j]) for j in range(i, window.high))


def is_clause(window: Window, low: int, high: int) -> bool:
    """Whether a stretch can stand as content: it holds a quotation or a finite verb."""
    if any(window.items[j].quote is not None for j in range(low, high)):
        return True
    first = window.items[low] if low < high else None
    if first is not None and first.low in OPENERS and not has_finite_verb(window.items, low, high):
        return False
    return high - low >= 3 and (has_finite_verb(window.items, low, high) or high - low >= 8)


def left_content(window: Window, left_end: int) -> range | None:
    """Items from the start of the window, a conjunction and fronted phrase aside, to ``left_end``."""
    items, low = window.items, window.low
    last = left_end - 1
    if last >= low and items[last].quote is not None and items[last].end - items[last].start > 0:
        only_quote_before = all(is_stop(items[j]) for j in range(low, last))
        if only_quote_before:
            return range(last, left_end)
    while low < left_end and items[low].low in ("but", "and", "meanwhile", "so"):
        low += 1
    while low < left_end and is_stop(items[low]):
        low += 1
    return range(low, left_end) if low < left_end else None
