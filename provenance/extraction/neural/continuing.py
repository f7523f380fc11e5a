"""Paragraphs that carry a statement of one before them on, or are what "she said:" leads to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.extraction.neural.encoding import Paragraph
from provenance.extraction.neural.frames import Frame
from provenance.extraction.neural.marks import MARKS, Mark
from provenance.extraction.neural.quotations import TRANSCRIPT, bounds

_LONGEST_RUN = 60
"""Paragraphs that one quotation may run over; beyond it a mark was surely lost."""

_LEAST_BELOW = 7
"""Words and marks that a quotation without a verb has at least, to be taken for more than a shout."""

BLOCK_CONFIDENCE = 0.6
"""What a paragraph without marks, led to by "she wrote:", is worth: on train it was the words of the
source 7 times of 9, counted without the posts that are set out as such."""

ALONE_CONFIDENCE = 0.5
"""What a quotation is worth that is a paragraph by itself, with nothing that leads to it, as one of the
source named last above it: on train people gave 44 of 58 to somebody named before."""

_SURE = 0.8
"""The confidence from which on what a paragraph reports itself keeps it from being led to."""

_SHORTEST_BLOCK = 6

_STOPS = frozenset({".", "!", "?", "…", "..."})
_SPEAKS = re.compile(
    r"\b(?:said|says|added|continued|told|wrote|writes|asked|explained|replied|responded|reports)\b[^.!?]{0,60}:\s*$"
)
_SPOKEN = re.compile(
    r"\b(?:said|says?|saying|told|tells|add(?:s|ed|ing)|continue[sd]|wrote|writes|tweeted|explain(?:s|ed)"
    r"|argue[sd]|note[sd]|recall(?:s|ed)|praise[sd]|warn(?:s|ed)|insist(?:s|ed)|state[sd]|joke[sd])\b"
)
_NEXT_SENTENCE = re.compile(r"[.!?][\"”’']*\s+\S")


def continue_quotations(
    text: str, paragraphs: Sequence[Paragraph], frames: Sequence[Sequence[Frame]]
) -> list[list[Frame]]:
    """Add paragraphs that carry a quotation on to the statement that it belongs to."""
    result = [list(found) for found in frames]
    above, number = -1, 0  # where the statement stands that may go on; no paragraph when none may
    for place, paragraph in enumerate(paragraphs):
        owner = result[above][number] if above >= 0 else None
        before = paragraphs[place - 1]
        if owner and not owner.content and _is_block(text, frames[place], before, paragraph):
            result[above][number] = _led_to(owner, paragraph)
            result[place] = []
            above = -1
        elif frames[place]:
            above, number = place, _last_of(frames[place])
        elif owner is None or bounds(paragraph) in owner.content:
            continue
        elif _joins(text, owner, before, paragraph):
            result[above][number] = _longer(owner, paragraph, "continued")
        elif (below := _speaker_above(text, result[above], before, paragraph)) is not None:
            number = below
            result[above][number] = _longer(result[above][number], paragraph, "below")
        else:
            above = -1
    _give_to_whoever_is_above(paragraphs, result)
    return result


def _longer(frame: Frame, paragraph: Paragraph, rule: str) -> Frame:
    return replace(frame, content=(*frame.content, bounds(paragraph)), rule=rule)


def _give_to_whoever_is_above(paragraphs: Sequence[Paragraph], found: list[list[Frame]]) -> None:
    """Let a quotation that nothing leads to be a statement of the source named last right above it."""
    taken = {span for frames in found for frame in frames for span in frame.content}
    for place, paragraph in enumerate(paragraphs):
        above = found[place - 1] if place else []
        named = [frame for frame in above if frame.source and frame.rule != TRANSCRIPT]
        if named and not found[place] and _is_closed(paragraph) and bounds(paragraph) not in taken:
            source = max(frame.source for frame in named)
            found[place] = [Frame((bounds(paragraph),), (), source, ALONE_CONFIDENCE, "alone")]


def _is_block(text: str, found: Sequence[Frame], before: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph without marks is what "she wrote:" before it leads to."""
    words = paragraph.piece.words
    is_plain = words[0][:1].isalnum() or words[0] in ("…", "...")
    is_long = len(words) >= _SHORTEST_BLOCK and words[-1] in _STOPS
    is_free = all(frame.confidence < _SURE for frame in found)
    return is_plain and is_long and is_free and _leads_on(text, before)


def _led_to(frame: Frame, paragraph: Paragraph) -> Frame:
    confidence = min(frame.confidence, BLOCK_CONFIDENCE)
    return replace(frame, content=(bounds(paragraph),), confidence=confidence, rule="led to")


def _joins(text: str, frame: Frame, before: Paragraph, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph without frames of its own carries the frame on."""
    if not _is_whole_quotation(paragraph) or len(frame.content) >= _LONGEST_RUN:
        return False
    return not frame.content or _goes_on(text, before)


def _speaker_above(
    text: str, frames: Sequence[Frame], before: Paragraph, paragraph: Paragraph
) -> int | None:
    """Find the statement that a whole quotation right below its paragraph belongs to, if any.

    "We agreed," Lind said.  And below it, without a verb: "Nobody signed it, though."  After a
    question the words below are the answer, and where an open mark carried a quotation on, one that
    opens anew is another's.
    """
    if not _is_closed(paragraph):
        return None
    spoken = [n for n in range(len(frames)) if _is_spoken(text, frames[n])]
    last = max(spoken, key=lambda n: frames[n].content[-1], default=None)
    return last if last is not None and _ends(text, frames[last], before) else None


def _is_spoken(text: str, frame: Frame) -> bool:
    """Tell whether a frame is one of a verb of speech, and neither a question nor a turn."""
    told = any(_SPOKEN.search(text, *span) for span in frame.cue)
    return told and bool(frame.content) and frame.rule in ("", "below")


def _ends(text: str, frame: Frame, before: Paragraph) -> bool:
    """Tell whether nothing but the rest of its sentence stands behind a frame in a paragraph."""
    start, end = bounds(before)
    last = max(stop for spans in (frame.content, frame.cue, frame.source) for _, stop in spans)
    within = start < last <= end and len(frame.content) < _LONGEST_RUN
    return within and _NEXT_SENTENCE.search(text, last, end) is None


def _last_of(frames: Sequence[Frame]) -> int:
    """Find the frame that a following quotation belongs to: one still without content, or the last."""
    return max(range(len(frames)), key=lambda n: (not frames[n].content, frames[n].content[-1:]))


def _goes_on(text: str, before: Paragraph) -> bool:
    """Tell whether a paragraph leaves a quotation open, or ends with "..., she said:"."""
    return before.marks[-1] in (Mark.INSIDE, Mark.OPENING) or _leads_on(text, before)


def _leads_on(text: str, before: Paragraph) -> bool:
    """Tell whether a paragraph ends with "..., she said:"."""
    start, end = bounds(before)
    return _SPEAKS.search(text, max(start, end - 90), end) is not None


def _is_whole_quotation(paragraph: Paragraph) -> bool:
    words, marks = paragraph.piece.words, paragraph.marks
    return words[0] in MARKS and Mark.OUTSIDE not in marks and len(words) > 3


def _is_closed(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is one quotation, marks and all, of more than a shout."""
    marks = paragraph.marks
    closed = marks[-1] == Mark.CLOSING and marks.count(Mark.OPENING) == marks.count(Mark.CLOSING)
    return closed and len(marks) >= _LEAST_BELOW and _is_whole_quotation(paragraph)
