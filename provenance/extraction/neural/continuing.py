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
    owner: tuple[int, int] | None = None
    for place, paragraph in enumerate(paragraphs):
        waiting = owner and not result[owner[0]][owner[1]].content
        if owner and waiting and _is_block(text, frames[place], paragraphs[place - 1], paragraph):
            result[owner[0]][owner[1]] = _led_to(result[owner[0]][owner[1]], paragraph)
            result[place] = []
            owner = None
        elif frames[place]:
            owner = place, _last_of(frames[place])
        elif owner:
            frame = result[owner[0]][owner[1]]
            if bounds(paragraph) in frame.content:
                continue
            if _joins(text, frame, paragraphs[place - 1], paragraph):
                content = (*frame.content, bounds(paragraph))
                result[owner[0]][owner[1]] = replace(frame, content=content, rule="continued")
                continue
            below = _speaker_above(text, result[owner[0]], paragraphs[place - 1], paragraph)
            if below is None:
                owner = None
            else:
                frame = result[owner[0]][below]
                content = (*frame.content, bounds(paragraph))
                result[owner[0]][below] = replace(frame, content=content, rule="below")
                owner = owner[0], below
    _give_to_whoever_is_above(paragraphs, result)
    return result


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
    end = bounds(before)[1]
    return (
        is_plain
        and is_long
        and is_free
        and _SPEAKS.search(text, max(bounds(before)[0], end - 90), end) is not None
    )


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
    start, end = bounds(before)
    if before.marks[-1] in (Mark.INSIDE, Mark.OPENING):
        return True
    return _SPEAKS.search(text, max(start, end - 90), end) is not None


def _is_whole_quotation(paragraph: Paragraph) -> bool:
    words, marks = paragraph.piece.words, paragraph.marks
    return words[0] in MARKS and Mark.OUTSIDE not in marks and len(words) > 3


def _is_closed(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is one quotation, marks and all, of more than a shout."""
    marks = paragraph.marks
    closed = marks[-1] == Mark.CLOSING and marks.count(Mark.OPENING) == marks.count(Mark.CLOSING)
    return closed and len(marks) >= _LEAST_BELOW and _is_whole_quotation(paragraph)
