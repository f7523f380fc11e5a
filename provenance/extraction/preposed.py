"""The content follows its verb: ``X said (that) CLAUSE`` · ``X said: QUOTE`` · ``X criticised Y for Z``."""

from provenance.extraction.clauses import (
    has_finite_verb,
    is_adverb,
    is_role,
    is_stop,
    noun_phrase_start,
    time_phrase_end,
    verb_group_start,
)
from provenance.extraction.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from provenance.extraction.subjects import after_addressee, subject_of
from provenance.extraction.verbs import NOUN_LIKE, VerbClass, verb_of
from provenance.extraction.windows import CLAUSE_OPENERS, CONTRAST, Cue, Shape, Window

_SHORTEST_ACT = 4
"""Items of the object of a speech act below which nothing is reported ("welcomed the news.")."""
_SHORTEST_QUOTED = 30
"""Code points of a quotation that, inside another's words, is a statement and no scare quote."""
_FRONTING = frozenset("while although though as when if since because after before".split())
_ADDING = frozenset(
    "adding noting saying according citing stressing warning insisting arguing claiming".split()
)


def find_preposed(window: Window, cues: list[Cue]) -> Shape | None:
    """The first statement whose content follows, None when there is none."""
    for cue in cues:
        if window.depth and VerbClass.SAY not in cue.classes:
            continue
        start, end = subject_of(window, cue)
        if not _can_speak(window, start, end, cue):
            start, end = _fronted_subject(window, cue, end)
        if not _can_speak(window, start, end, cue):
            continue
        begin = _content_start(window, cue)
        if begin is None:
            continue
        high = _content_end(window, begin, start)
        if high <= begin:
            continue
        rule = "the words follow the speaker and the verb"
        rest = high if high < window.high - 3 else None
        return Shape(cue, range(start, end), (range(begin, high),), rule, 0.8, rest=rest)
    return None


def _fronted_subject(window: Window, cue: Cue, end: int) -> tuple[int, int]:
    """All before the verb when it can be one noun: "Islanders reached by phone said"."""
    items, low = window.items, window.low
    words = items[low:end]
    short = 0 < len(words) <= 12 and not any(is_stop(w) or w.quote is not None for w in words)
    heads = (i for i in words[:4] if is_role(i) or i.low.endswith("s"))
    if (
        short
        and VerbClass.SAY in cue.classes
        and words[0].low not in OPENERS
        and next(heads, None) is not None
        and not any(w.low in AUXILIARIES or w.low in SUBORDINATORS for w in words)
    ):
        return low, end
    return end, end


def _can_speak(window: Window, start: int, end: int, cue: Cue) -> bool:
    if start >= end:
        return False
    words = window.items[start:end]
    named = any(item.is_name_like for item in words) or any(is_role(item) for item in words)
    pronoun = words[0].low in SUBJECT_PRONOUNS and words[0].low != "you"
    if pronoun or named:
        return words[0].low != "it" or VerbClass.SAY in cue.classes
    if cue.classes & {VerbClass.SAY}:
        return words[0].low in DETERMINERS or words[-1].low.endswith("s")
    return False


def _content_start(window: Window, cue: Cue) -> int | None:
    """Where the content of a following clause begins; None when nothing reportable follows."""
    items = window.items
    i = after_addressee(window, cue)
    plain_object = VerbClass.SAY not in cue.classes
    while i < window.high:
        item = items[i]
        if item.quote is not None:
            return i if not window.depth or item.end - item.start > _SHORTEST_QUOTED else None
        if item.low == "that":
            return i + 1
        if item.text == ":":
            return i + 1
        if item.text == ",":
            return _after_aside(window, i)
        if is_stop(item):
            return None
        skipped = time_phrase_end(items, i, window.high)
        if skipped > i:
            i = skipped
        elif is_adverb(item):
            i += 1
        elif item.low in ("in", "on", "at", "during", "to", "from", "via", "through", "by") and (
            not plain_object
        ):
            skipped_to = _past_phrase(window, i)
            if skipped_to is None:
                return None
            if skipped_to == i:
                return i
            i = skipped_to
        else:
            return i if _reports(window, cue, i) else None
    return None


def _after_aside(window: Window, comma: int) -> int | None:
    items = window.items
    if comma + 1 >= window.high:
        return None
    if items[comma + 1].quote is not None:
        return comma + 1
    for i in range(comma + 1, min(window.high - 1, comma + 25)):
        if items[i].text == "," and (items[i + 1].low == "that" or items[i + 1].quote is not None):
            return i + (2 if items[i + 1].low == "that" else 1)
    return None


def _past_phrase(window: Window, i: int) -> int | None:
    """Past "in an interview with X" to what is said; None when the sentence ends with it."""
    items = window.items
    j = i + 1
    while j < window.high:
        item = items[j]
        if item.quote is not None or item.low == "that" or item.text in {",", ":"}:
            return j
        if is_stop(item):
            return None
        if item.low in SUBJECT_PRONOUNS and j > i + 1:
            return j
        if item.low in AUXILIARIES and j > i + 2:
            # The phrase ran into the clause: its subject begins at the last determiner or name.
            start = noun_phrase_start(items, j, i + 1)
            return start if i + 1 < start < j else None
        j += 1
    return None


def _reports(window: Window, cue: Cue, i: int) -> bool:
    """Whether what follows the verb is said, and not just its object."""
    items = window.items
    if window.depth:
        # Inside another's words only a clause of its own counts as said.
        plain = cue.lemma in ("say", "tell", "warn") and has_finite_verb(items, i + 1, window.high)
        return VerbClass.SAY in cue.classes and (plain or items[i].low in SUBJECT_PRONOUNS)
    if VerbClass.ACT in cue.classes and VerbClass.SAY not in cue.classes:
        return window.high - i >= _SHORTEST_ACT and items[i].low != "to"
    if VerbClass.ACT in cue.classes:
        return items[i].low not in {"to"} or cue.lemma in (
            "promise",
            "pledge",
            "vow",
            "threaten",
            "offer",
            "refuse",
            "agree",
        )
    if items[i].low in CLAUSE_OPENERS:
        return True
    if VerbClass.SAY in cue.classes or VerbClass.THINK in cue.classes:
        if items[i].low == "to" and cue.lemma in ("agree", "ask", "order", "threaten"):
            return True
        return has_finite_verb(items, i, window.high) and items[i].low not in PREPOSITIONS
    return False


def _content_end(window: Window, begin: int, subject: int) -> int:
    """The end of a following content: before "..., but Y said", ", adding", "and criticised"."""
    items = window.items
    fronted = items[window.low].low in _FRONTING and subject <= window.low + 3
    for i in range(begin + 2, window.high - 1):
        if items[i].quote is not None:
            continue
        if items[i].text in {",", ";"} and _breaks_off(window, i, fronted):
            return i
        if items[i].low in ("and", "but", "yet") and _second_verb(window, i + 1):
            return i - 1 if items[i - 1].text == "," else i
    return window.high


def _breaks_off(window: Window, comma: int, fronted: bool) -> bool:
    """Whether the content ends at a comma: another speaker or the main clause comes behind it."""
    items, after = window.items, window.items[comma + 1]
    if after.low in _ADDING:
        return True
    if after.low in CONTRAST and _new_speaker(window, comma + 2):
        return True
    if items[comma].text == ";" and _new_speaker(window, comma + 1):
        return True
    return fronted and after.quote is None and _new_speaker(window, comma + 1)


def _second_verb(window: Window, i: int) -> bool:
    """Whether a verb of speech without a subject of its own stands at ``i``: "and called for"."""
    items = window.items
    while i < window.high - 2 and is_adverb(items[i]):
        i += 1
    if i >= window.high - 1 or items[i].quote is not None:
        return False
    verb = verb_of(items[i].low)
    if verb is None or items[i].is_name_like:
        return False
    if VerbClass.SAY in verb[1] and (items[i + 1].low == "that" or items[i + 1].quote is not None):
        return True
    return items[i].low not in NOUN_LIKE and items[i].low.endswith(("ed", "said"))


def _new_speaker(window: Window, i: int) -> bool:
    """Whether a speaker and a verb of speech stand within eight items from ``i``."""
    items = window.items
    for j in range(i + 1, min(window.high - 1, i + 9)):
        if items[j].quote is not None or is_stop(items[j]):
            return False
        verb = verb_of(items[j].low)
        if verb and VerbClass.SAY in verb[1] and items[j].low not in NOUN_LIKE:
            return noun_phrase_start(items, verb_group_start(items, j, i)[1], i) == i
    return False
