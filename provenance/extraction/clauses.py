"""What a row of items is made of, judged without a parser: noun phrases, finite verbs, time phrases.

Everything here answers about positions in one sentence's items; ranges are half-open.
"""

from collections.abc import Sequence

from provenance.extraction.lexicon import (
    ADVERBS,
    AUXILIARIES,
    COMMON_VERBS,
    COUNTS,
    DETERMINERS,
    JOINING_PREPOSITIONS,
    NOT_WORDS,
    PLURAL_ROLES,
    POSSESSIVES,
    PREPOSITIONS,
    ROLE_NOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_OPENERS,
    TIME_WORDS,
    WEEKDAYS,
)
from provenance.extraction.sentences import Item
from provenance.extraction.verbs import verb_of

Items = Sequence[Item]
_STOPS = {",", ".", ";", ":", "—", "–", "-", "(", ")", "[", "]", "!", "?", "...", "…", "•", "―"}
_LONGEST_PHRASE = 40
_BEFORE_DAYS = frozenset("on last late early this".split())
_ALSO_PEOPLE = frozenset("may april june august jan".split())
_BEFORE_MONTHS = (
    PREPOSITIONS | frozenset("this last next early late mid and".split()) | frozenset(WEEKDAYS)
)
_IN_NAMES = frozenset("today tonight morning afternoon evening night week month year".split())
"""Words of time that are capitalised only inside a name."""
_CLOSE_TO = frozenset("close familiar briefed involved knowledge aware".split())
"""Words that hang a matter on somebody unnamed: "a person close to the cabinet"."""


def is_stop(item: Item) -> bool:
    """Whether it is a mark that ends a phrase."""
    return item.quote is None and item.text in _STOPS


def is_adverb(item: Item) -> bool:
    """Whether it is an adverb that may stand beside a verb."""
    return item.low in ADVERBS or (item.low.endswith("ly") and len(item.low) > 4)


def is_auxiliary(item: Item) -> bool:
    """Whether it is a form of be, have, do or a modal, and not somebody called May or Will."""
    return item.low in AUXILIARIES and not (item.low in ("may", "will") and item.is_name_like)


def is_role(item: Item) -> bool:
    """Whether it is a noun for a person by role, singular or plural."""
    return item.low in ROLE_NOUNS or item.low in PLURAL_ROLES


def has_finite_verb(items: Items, low: int, high: int) -> bool:
    """Whether ``items[low:high]`` seems to hold a finite verb."""
    for i in range(low, high):
        item = items[i]
        if item.quote is not None or not (item.is_word or item.text[0] in "'’"):
            continue
        if is_auxiliary(item) or item.low.endswith("n't") or item.low in COMMON_VERBS:
            return True
        before = items[i - 1] if i > low else None
        if before is None or before.quote is not None:
            continue
        if "'" in item.low and item.low.split("'")[0] in SUBJECT_PRONOUNS:
            return True
        after_subject = before.low in SUBJECT_PRONOUNS or before.is_name_like or is_role(before)
        if item.text[0].islower() and after_subject and item.low.endswith(("ed", "s")):
            return True
        if item.low.endswith("ed") and before.low not in DETERMINERS and before.is_word:
            return before.low not in AUXILIARIES
    return False


def is_time(items: Items, i: int) -> bool:
    """Whether a word of time stands at ``i``, and not the name of a programme ("Morning Board")."""
    item = items[i]
    if item.low not in TIME_WORDS:
        return False
    if not item.is_name_like:
        return True
    if item.low in _ALSO_PEOPLE:
        # "May said" names somebody; "in May" and "May 5" are times.
        led_to = i > 0 and (items[i - 1].low in _BEFORE_MONTHS or items[i - 1].text[0].isdigit())
        return led_to or (i + 1 < len(items) and items[i + 1].text[0].isdigit())
    return not (item.low in _IN_NAMES and i + 1 < len(items) and items[i + 1].is_name_like)


def time_phrase_end(items: Items, i: int, high: int) -> int:
    """The end of a time phrase that begins at ``i`` ("this week", "Monday", "Aug. 16"), else ``i``."""
    j = i
    if j < high and items[j].low in ("on", "in", "at", "during") and j + 1 < high:
        after = items[j + 1]
        if is_time(items, j + 1) or (after.low in TIME_OPENERS and j + 2 < high):
            inner = time_phrase_end(items, j + 1, high)
            return inner if inner > j + 1 else i
    if j < high and items[j].low in TIME_OPENERS and j + 1 < high and is_time(items, j + 1):
        j += 1
    while j < high and (is_time(items, j) or (j > i and items[j].text[0].isdigit())):
        j += 1
    return j


def verb_group_start(items: Items, cue: int, low: int) -> tuple[int, int]:
    """Where the group around a verb begins, and where its subject would end.

    The first is the first auxiliary joined to the verb (adverbs aside), the second also skips
    adverbs and time phrases between subject and verb ("The official on Monday also said").
    """
    group = subject_end = cue
    while subject_end > low:
        before = items[subject_end - 1]
        if before.quote is not None:
            break
        if is_auxiliary(before) or before.low in NOT_WORDS:
            subject_end -= 1
            group = subject_end
        elif (
            is_adverb(before)
            or is_time(items, subject_end - 1)
            or (
                before.low in ("on", "this", "last", "in")
                and subject_end < cue
                and (items[subject_end].low in TIME_WORDS)
            )
        ):
            subject_end -= 1
        else:
            break
    return group, subject_end


def noun_phrase_start(items: Items, end: int, low: int) -> int:
    """Where the noun phrase that ends before ``end`` begins; ``end`` when there is none."""
    i = end
    while i > low and end - i < _LONGEST_PHRASE:
        item = items[i - 1]
        if item.quote is not None:
            # Scare quotes inside a name ("the so-called "Caliph" said"): take a short one along.
            if i < end and item.end - item.start < 40 and _continues(items, i - 1, low):
                i -= 1
                continue
            break
        if item.low in SUBJECT_PRONOUNS:
            return i - 1 if i == end else i
        if item.text == ")":
            opened = _opening_bracket(items, i - 1, low)
            if opened is None:
                break
            i = opened
            continue
        if item.low == "'s" or item.low == "'":
            i -= 1
            continue
        if item.low in ("and", "&", "or"):
            if i < end and _joins(items, i - 1, low):
                i -= 1
                continue
            break
        if item.low in JOINING_PREPOSITIONS:
            if i < end and _prepositional_tail(items, i - 1, low):
                i -= 1
                continue
            break
        if is_stop(item) or item.low in SUBORDINATORS or item.low in PREPOSITIONS:
            break
        if i < end and item.low in WEEKDAYS and (i - 1 == low or items[i - 2].low in _BEFORE_DAYS):
            break
        if is_auxiliary(item) or item.low in NOT_WORDS or item.low.endswith("n't"):
            break
        if item.text[0].islower() and i < end and _is_verb_like(items, i - 1, low):
            break
        i -= 1
        if item.low in DETERMINERS or item.low in POSSESSIVES:
            # A determiner opens the phrase unless "the Ministry's" or "for the" goes on before it.
            if (
                i > low
                and items[i - 1].low in JOINING_PREPOSITIONS
                and _prepositional_tail(items, i - 1, low)
            ):
                continue
            if i > low and item.low in COUNTS and items[i - 1].low in ("the", "these", "those"):
                i -= 1
            if i > low and items[i - 1].low in ("'s", "of", "and") and _joins(items, i - 1, low):
                continue
            break
    while i < end and (is_adverb(items[i]) or items[i].low in ("and", "but", "&", "or", "'s")):
        i += 1
    return i


def _opening_bracket(items: Items, i: int, low: int) -> int | None:
    """The bracket that opens a short aside such as "(R-Utah)", closed at ``i``."""
    for j in range(i - 1, max(low, i - 8) - 1, -1):
        if items[j].text == "(":
            return j if j > low else None
    return None


def _continues(items: Items, i: int, low: int) -> bool:
    return i - 1 >= low and items[i - 1].quote is None and items[i - 1].low in DETERMINERS


def _joins(items: Items, i: int, low: int) -> bool:
    """Whether the word before position ``i`` can be the first half of "X and Y"."""
    if i - 1 < low:
        return False
    before = items[i - 1]
    return before.quote is None and (
        (before.is_name_like and before.is_word and i - 1 >= low) or is_role(before)
    )


def _prepositional_tail(items: Items, i: int, low: int) -> bool:
    """Whether the preposition at ``i`` hangs on a noun ("envoy to", "a spokesman for", "head of")."""
    if i - 1 < low or items[i - 1].quote is not None:
        return False
    before = items[i - 1]
    if before.low in _CLOSE_TO:
        return True
    if is_role(before) or before.low in ("leadership", "government", "ministry", "group", "family"):
        return True
    if items[i].low in ("of", "for"):
        return before.is_word and before.low not in AUXILIARIES and verb_of(before.low) is None
    return before.is_name_like and before.is_word and i - 1 > low and items[i].low in ("of", "for")


def _is_verb_like(items: Items, i: int, low: int) -> bool:
    item = items[i]
    if item.low in COMMON_VERBS or item.low in ("said", "says", "told"):
        return True
    if verb_of(item.low) is not None and not is_role(item):
        before = items[i - 1] if i > low else None
        return before is not None and (
            before.is_name_like or before.low in SUBJECT_PRONOUNS or is_role(before)
        )
    return False
