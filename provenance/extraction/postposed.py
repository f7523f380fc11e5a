"""The content stands before its verb: ``QUOTE, X said`` · ``CLAUSE, X told Y`` · ``CLAUSE, said X``."""

from provenance.extraction.clauses import (
    has_finite_verb,
    is_adverb,
    is_role,
    is_stop,
    time_phrase_end,
)
from provenance.extraction.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    OPENERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
)
from provenance.extraction.subjects import after_addressee, subject_of
from provenance.extraction.verbs import VerbClass
from provenance.extraction.windows import (
    CLAUSE_BREAKS,
    CLAUSE_OPENERS,
    CONTRAST,
    Cue,
    Shape,
    Window,
    is_clause,
    left_content,
    only_stops,
)

_SILENT = frozenset("find propose indicate signal point order rule threaten".split())
"""Verbs whose object comes after them: never heard behind a clause of their own content."""
_FRONTED = OPENERS - {"with", "for"}
_GOING_ON = CONTRAST | {"who", "which", "adding", "noting"}
_TAIL_OPENERS = PREPOSITIONS | frozenset("while when as after before because during".split())


def find_postposed(window: Window, cues: list[Cue]) -> Shape | None:
    """The outermost statement whose content comes first, None when there is none."""
    for cue in reversed(cues):
        if cue.lemma in _SILENT:
            continue
        if not cue.classes & {VerbClass.SAY, VerbClass.THINK, VerbClass.ACT}:
            continue
        shape = _with_subject_before(window, cue) or _inverted(window, cue)
        if shape is not None:
            return shape
    return None


def _with_subject_before(window: Window, cue: Cue) -> Shape | None:
    items = window.items
    start, end = subject_of(window, cue)
    if start >= end or start <= window.low or not any(t.is_word for t in items[start:end]):
        return None
    start = _whole_subject(window, start, end)
    before = items[start - 1]
    if before.low == "as" and start - 2 > window.low and items[start - 2].text == ",":
        before, left_end = items[start - 2], start - 2
    else:
        left_end = start - 1 if before.quote is None else start
    opens_with_quote = before.quote is not None
    if not opens_with_quote and before.text not in {",", "—", "–", "-", "…", "..."}:
        return None
    if not opens_with_quote and not is_clause(window, window.low, left_end):
        return _interrupted(window, cue, range(start, end), left_end)
    after = tail_end(window, cue)
    if after is None:
        return None
    return _shape(window, cue, range(start, end), left_end, after)


def _whole_subject(window: Window, start: int, end: int) -> int:
    """Back to a quotation that stands right before: ``QUOTE a narrator in the ad says``."""
    items = window.items
    for i in range(start - 1, max(window.low, end - 12) - 1, -1):
        if items[i].quote is not None:
            return i + 1
        if is_stop(items[i]) or items[i].low in AUXILIARIES or items[i].low in SUBJECT_PRONOUNS:
            break
    return start


def _interrupted(window: Window, cue: Cue, source: range, left_end: int) -> Shape | None:
    """``African growers, X said, can ship``: half a clause on either side of speaker and verb."""
    items = window.items
    after = tail_end(window, cue)
    if after is None or after >= window.high - 2 or items[after].text != ",":
        return None
    first = items[window.low]
    if first.low in _FRONTED and not has_finite_verb(items, window.low, left_end):
        return None
    if items[after + 1].low in _GOING_ON:
        return None
    if left_end - window.low < 1 or items[after + 1].low.endswith("ing"):
        return None
    left = left_content(window, left_end)
    if left is None:
        return None
    rule = "speaker and verb stand inside the words"
    return Shape(cue, source, (left, range(after + 1, window.high)), rule, 0.8)


def _inverted(window: Window, cue: Cue) -> Shape | None:
    """``QUOTE, said X`` and ``CLAUSE, said X``."""
    items = window.items
    if cue.at != cue.group or cue.at <= window.low or VerbClass.SAY not in cue.classes:
        return None
    before = items[cue.at - 1]
    quoted = before.quote is not None or (
        before.text == "," and cue.at - 2 >= window.low and items[cue.at - 2].quote is not None
    )
    if not quoted and not (before.text == "," and items[cue.at].low in ("said", "says")):
        return None
    start = cue.at + 1
    if start >= window.high or items[start].quote is not None:
        return None
    first = items[start]
    if not (first.is_name_like or first.low in DETERMINERS or is_role(first)):
        return None
    end = start
    while end < window.high and not is_stop(items[end]) and items[end].quote is None:
        if items[end].low in CLAUSE_BREAKS or items[end].low in TIME_WORDS:
            break
        if items[end].low in AUXILIARIES:
            return None
        hangs = items[end].low in ("in", "on", "at", "during", "after", "to")
        if end > start and hangs and not is_role(items[end - 1]):
            break
        end += 1
    if not quoted and end < window.high and not is_stop(items[end]):
        # "A survivor, who ..., said passengers had called": the clause goes on behind the noun.
        skipped = time_phrase_end(items, end, window.high)
        if skipped == end and items[end].low not in PREPOSITIONS:
            return None
    left_end = cue.at if before.quote is not None else cue.at - 1
    if not quoted and not is_clause(window, window.low, left_end):
        return None
    return _shape(window, cue, range(start, end), left_end, end)


def _shape(window: Window, cue: Cue, source: range, left_end: int, after: int) -> Shape | None:
    content = left_content(window, left_end)
    if content is None:
        return None
    pieces = [content]
    rest = _continued(window, after)
    if rest is not None:
        pieces.append(rest)
    rule = "the words stand before the speaker and the verb"
    return Shape(cue, source, tuple(pieces), rule, 0.85)


def _continued(window: Window, after: int) -> range | None:
    """The second half of a split statement: ``"A," X said, "B"`` and ``The plan, X said, is B``."""
    items = window.items
    if after >= window.high or items[after].text not in {",", "—", "–", ":", ";"}:
        return None
    begin = after + 1
    if begin >= window.high:
        return None
    if items[begin].quote is not None:
        return range(begin, window.high)
    first = items[begin]
    if first.low in _GOING_ON or first.low in ("citing", "referring", "a", "an"):
        return None
    if first.low.endswith("ing") or first.low in _TAIL_OPENERS:
        return None
    if not has_finite_verb(items, begin, window.high):
        return None
    complete = has_finite_verb(items, window.low, max(window.low, after - 2))
    halves = not is_clause(window, window.low, _first_comma(window))
    return range(begin, window.high) if halves or not complete else None


def _first_comma(window: Window) -> int:
    for i in range(window.low, window.high):
        if window.items[i].text == ",":
            return i
    return window.high


def tail_end(window: Window, cue: Cue) -> int | None:
    """The end of what may follow a verb whose content stood before it; None if content follows."""
    items = window.items
    i = after_addressee(window, cue)
    while i < window.high:
        item = items[i]
        if item.quote is not None:
            return None
        if item.text in {",", "—", "–", ";"}:
            return i
        if is_stop(item) and item.text != ":":
            return i if only_stops(window, i) else None
        if item.low in CLAUSE_OPENERS or item.text == ":":
            return None
        skipped = time_phrase_end(items, i, window.high)
        if skipped > i:
            i = skipped
            continue
        if is_adverb(item):
            i += 1
            continue
        if item.low in _TAIL_OPENERS or _second_act(window, i):
            return _phrase_end(window, i + 1)
        return None if has_finite_verb(items, i, window.high) else _phrase_end(window, i)
    return i


def _second_act(window: Window, i: int) -> bool:
    """Whether "and wrote on ..." or "and repeated in ..." goes on about the saying."""
    items = window.items
    if items[i].low != "and" or i + 2 >= window.high:
        return False
    verb = items[i + 1].low
    return verb in ("wrote", "said") or (verb.endswith("ed") and items[i + 2].low in PREPOSITIONS)


def _phrase_end(window: Window, i: int) -> int | None:
    """Up to the next comma; None when a that-clause or a quotation comes first."""
    while i < window.high:
        item = window.items[i]
        if item.quote is not None and item.end - item.start > 60:
            return None
        if item.low == "that" and i + 1 < window.high and not is_stop(window.items[i + 1]):
            return None
        if item.text == ",":
            return i
        i += 1
    return i
