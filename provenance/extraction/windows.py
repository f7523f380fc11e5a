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
    verb_group_start,
)
from provenance.extraction.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FORMS_OF_BE,
    NOT_WORDS,
    OPENERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from provenance.extraction.verbs import NOUN_LIKE, VerbClass, verb_of

CLAUSE_OPENERS = frozenset("that whether how why what if".split())
CLAUSE_BREAKS = SUBORDINATORS - {"and"}
"""Where a noun phrase ends, as another clause begins."""
CONTRAST = frozenset("but while whereas although though and".split())


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
    for i, item in enumerate(window.items[window.low : window.high], window.low):
        verb = verb_of(item.low)  # a quotation is no word, and no verb
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
