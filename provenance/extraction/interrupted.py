"""Sentences that say in their middle who speaks: "When the tide turned, Lind said, the pier gave way."

The clause between the commas interrupts one statement, whose halves a tagger loses the one or the
other of.  Without the second comma the beginning belongs to the narrator: "When the tide turned, Lind
said the pier gave way."
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import Quotation
from provenance.extraction.sentences import Sentence
from provenance.extraction.stretches import Stretches

_LONGEST = 90
"""Code points of who says so and the verb; behind more the sentence has another shape."""

_HEARER = re.compile(
    r"(?:\s(?:me|us|him|her|them|reporters|(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+){0,3}))?,\s+"
)
_LEFT_OPEN = frozenset(
    "that which who whom whose and or but because like including also says said".split()
)
"""A beginning that ends with one of these is the narrator's, or one that the narrator opened."""

_IN_A_PIECE = re.compile(
    r"in\s(?:an?|his|her|its|their|the)\s(?:[\w’'-]+\s){0,3}?(?:piece|report|story|article|statement"
    r"|letter|editorial|column|op-ed|essay|post|tweet|interview|e-?mail|memo|speech|book|study)\b"
)
"""Where the words were printed or spoken: it goes with the verb before it."""

_RELATIVE = re.compile(r"(?:who|which|whom|whose)\b")
_SUBORDINATE = re.compile(
    r"(?:(?:And|But|Yet|So)\s+)?(?:while|although|though|if|when|because|since|unless|once)\s",
    re.IGNORECASE,
)
_MARKS = "“”\"'’‘`"


def with_both_halves(
    text: str,
    frames: Sequence[Frame],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> list[Frame]:
    """The frames, the half that is lost given back; what stands whole in it becomes nested."""
    halves = [_halves(text, frame, sentences[frame.sentence].span) for frame in frames]
    if not any(halves):
        return list(frames)
    room = _Room(frames)
    quoted = Stretches(quotation.span for quotation in quotations)
    return [
        frame if both is None else _whole(text, frame, *both, room, quoted)
        for frame, both in zip(frames, halves, strict=True)
    ]


class _Room:
    """What stands where, to see whether a half is free, or holds others as wholes."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._taken = Stretches(span for frame in frames for span in frame.spans)
        placed = sorted(((s.start, n) for n, f in enumerate(frames) for s in f.spans))
        self._starts = [start for start, _ in placed]
        self._numbers = [number for _, number in placed]
        self._frames = frames

    def is_free(self, half: Span, *, but_wholes: bool) -> bool:
        """Whether nothing stands in ``half``, ``but_wholes`` if frames that stand whole in it may."""
        if self._taken.holds(half.start - 1) and self._taken.holds(half.start):
            return False
        low, high = bisect_left(self._starts, half.start), bisect_left(self._starts, half.end)
        inside = {self._numbers[place] for place in range(low, high)}
        if not but_wholes:
            return not inside
        return all(
            frame.source is not None and all(half.covers(span) for span in frame.spans)
            for frame in (self._frames[number] for number in inside)
        )


def _halves(text: str, frame: Frame, sentence: Span) -> tuple[Span, Span] | None:
    """What stands before and behind ", Lind told me, " in its sentence, None if it is not so."""
    source = frame.source
    if source is None or len(frame.cue) != 1:
        return None
    first, second = sorted((source, frame.cue[0]))
    if not sentence.start < first.start or second.end - first.start > _LONGEST:
        return None
    if text[first.end : second.start].strip() or second.end >= sentence.end:
        return None
    before = text[sentence.start : first.start].rstrip()
    if not before.rstrip(_MARKS).endswith(","):
        return None
    behind = _HEARER.match(text, second.end, sentence.end)
    if behind is None:
        return None
    end = sentence.start + len(before.removesuffix(","))
    stop = sentence.end - 1 if text[sentence.end - 1] == "." else sentence.end
    return Span(sentence.start, end), Span(behind.end(), max(stop, behind.end()))


def _whole(
    text: str,
    frame: Frame,
    head: Span,
    tail: Span,
    room: _Room,
    quoted: Stretches,
) -> Frame:
    subordinate = _is_subordinate(text, head)
    in_marks = quoted.touches(Span(head.start, head.end + 1))
    is_free = not in_marks and room.is_free(head, but_wholes=subordinate)
    if is_free and _goes_on(text, frame, head, tail):
        return replace(frame, content=tuple(sorted((head, *frame.content))))
    if _IN_A_PIECE.match(text, tail.start):
        others = tuple(span for span in frame.content if span.start != tail.start)
        if len(others) < len(frame.content) and (others or is_free):
            return replace(frame, content=others or (head,))
    waits = any(head.start <= span.start and abs(span.end - head.end) < 3 for span in frame.content)
    if waits and len(tail) > 0 and subordinate and room.is_free(tail, but_wholes=True):
        return replace(frame, content=tuple(sorted((*frame.content, tail))))
    return frame


def _goes_on(text: str, frame: Frame, head: Span, tail: Span) -> bool:
    """Whether the words behind the verb are the second half of what began before it."""
    if not any(span.start == tail.start for span in frame.content):
        return False
    first = tail.start
    while first < tail.end and text[first] in _MARKS:
        first += 1
    begins_anew = first > tail.start and not text[first].islower()
    is_open = head.of(text).split()[-1].lower() in _LEFT_OPEN
    is_apart = _RELATIVE.match(text, tail.start) or _IN_A_PIECE.match(text, tail.start)
    return not begins_anew and not is_open and is_apart is None


def _is_subordinate(text: str, head: Span) -> bool:
    """Whether a beginning is one clause that cannot stand alone: "While the pier stands"."""
    words = head.of(text).rstrip(_MARKS).rstrip(",")
    return _SUBORDINATE.match(words) is not None and "," not in words
