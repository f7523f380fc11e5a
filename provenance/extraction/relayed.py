"""Words at second hand: ``according to X`` · ``R quoted X as saying`` · ``X was quoted as saying``."""

from provenance.extraction.clauses import (
    is_stop,
    noun_phrase_start,
    time_phrase_end,
    verb_group_start,
)
from provenance.extraction.lexicon import AUXILIARIES, FORMS_OF_BE
from provenance.extraction.verbs import VerbClass
from provenance.extraction.windows import (
    CLAUSE_BREAKS,
    Cue,
    Shape,
    Window,
    left_content,
    only_stops,
)


def find_according_to(window: Window) -> Shape | None:
    """A statement that “according to” hands to its source, None when there is none."""
    items = window.items
    for i in range(window.low, window.high - 2):
        if items[i].low == "according" and items[i + 1].low == "to":
            break
    else:
        return None
    end = _source_end(window, i + 2)
    source = range(i + 2, end)
    before = i
    while before > window.low and is_stop(items[before - 1]):
        before -= 1
    if before > window.low + 1:
        content = left_content(window, before)
    else:
        begin = end
        while begin < window.high and not is_stop(items[begin]):
            begin += 1
        content = range(begin + 1, window.high) if begin + 1 < window.high else None
    if content is None:
        return None
    cue = Cue(i + 1, i, i, "according to", frozenset({VerbClass.SAY}))
    return Shape(cue, source, (content,), "“according to” names the speaker", 0.85)


def _source_end(window: Window, i: int) -> int:
    """The end of the noun phrase that begins at ``i``, an aside with commas not included."""
    items = window.items
    while i < window.high and items[i].quote is None and not is_stop(items[i]):
        if items[i].low in CLAUSE_BREAKS or (items[i].low in AUXILIARIES and items[i].low != "'s"):
            break
        i += 1
    return i


def find_relayed(window: Window) -> Shape | None:
    """``R quoted X (as) saying CLAUSE``, ``QUOTE, R quoted X (as) saying``, ``X was quoted as saying``."""
    items = window.items
    for i in range(window.low, window.high):
        if items[i].quote is not None or items[i].low not in ("quoted", "cited", "quotes", "cites"):
            continue
        saying = _saying_after(window, i)
        if saying is None:
            continue
        shape = _relay_shape(window, i, saying)
        if shape is not None:
            return shape
    return None


def _saying_after(window: Window, i: int) -> int | None:
    for j in range(i + 1, min(window.high, i + 25)):
        item = window.items[j]
        if item.quote is not None:
            return None
        if item.low in ("saying", "telling", "writing", "adding", "warning", "claiming"):
            return j
    return None


def _relay_shape(window: Window, i: int, saying: int) -> Shape | None:
    items = window.items
    group, subject_end = verb_group_start(items, i, window.low)
    start = noun_phrase_start(items, subject_end, window.low)
    if start >= subject_end:
        return None
    passive = any(items[j].low in FORMS_OF_BE for j in range(group, i))
    source_end = saying - 1 if items[saying - 1].low == "as" else saying
    source = range(start, subject_end) if passive else range(i + 1, source_end)
    relay = None if passive else range(start, subject_end)
    if source.start >= source.stop:
        return None
    low, high = _relayed_content(window, start, saying)
    if low >= high:
        return None
    cue = Cue(i, group, subject_end, "quote", frozenset({VerbClass.RELAY}))
    rule = "a relay verb: its object speaks, its subject carries"
    return Shape(cue, source, (range(low, high),), rule, 0.9, relay)


def _relayed_content(window: Window, start: int, saying: int) -> tuple[int, int]:
    items = window.items
    begin = saying + 1
    while begin < window.high and (items[begin].text in {",", ":"} or items[begin].low == "that"):
        begin += 1
    skipped = time_phrase_end(items, begin, window.high)
    if skipped > begin and skipped < window.high and items[skipped].low == "that":
        begin = skipped + 1
    if begin < window.high and not only_stops(window, begin) and skipped < window.high - 1:
        return begin, window.high
    left = start
    while left > window.low and is_stop(items[left - 1]):
        left -= 1
    content = left_content(window, left)
    return (content.start, content.stop) if content else (0, 0)
