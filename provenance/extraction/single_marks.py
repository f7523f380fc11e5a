"""Quotations in single marks taken whole, as British copy sets them: a tagger takes them for apostrophes.

'The pier is old. It will fall,' Lind said: the words begin at the mark, and not at the sentence
before the verb.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import Quotation
from provenance.extraction.stretches import Stretches

_CLOSES = re.compile(r"(?<!s)[’'](?!\w)")
"""A closing mark; one behind an s ("the pilots'") is an apostrophe as often."""
_LONGEST_RUN = 20
"""Paragraphs that one quotation runs over at most."""


def with_whole_quotations(
    text: str, frames: Sequence[Frame], quotations: Sequence[Quotation]
) -> list[Frame]:
    """The frames, a content that ends a quotation in single marks begun where the quotation begins.

    Nothing is taken that belongs to another frame.
    """
    singles = [q.span for q in quotations if q.is_closed and text[q.span.start] in "‘'"]
    if not singles:
        return list(frames)
    starts = [span.start for span in singles]
    taken = Stretches(span for frame in frames for span in frame.spans)
    return [_whole(frame, singles, starts, taken) for frame in frames]


def _whole(frame: Frame, singles: list[Span], starts: list[int], taken: Stretches) -> Frame:
    content = list(frame.content)
    for number, span in enumerate(content):
        place = bisect_right(starts, span.start) - 1
        if place < 0:
            continue
        whole = singles[place]
        is_end_of_it = whole.start < span.start < whole.end <= span.end + 1
        if is_end_of_it and not taken.touches(Span(whole.start, span.start)):
            content[number] = Span(whole.start, max(span.end, whole.end))
    return replace(frame, content=tuple(content)) if tuple(content) != frame.content else frame


def with_open_quotations(text: str, frames: Sequence[Frame], body: Sequence[Span]) -> list[Frame]:
    """The frames, a quotation that its paragraph leaves open carried on to where it is closed.

    Each paragraph of it opens with a mark again, as in ‘The pier is old. / ‘It will fall.’
    """
    starts = [span.start for span in body]
    taken = Stretches(span for frame in frames for span in frame.spans)
    return [_carried_on(text, frame, body, starts, taken) for frame in frames]


def _carried_on(
    text: str, frame: Frame, body: Sequence[Span], starts: list[int], taken: Stretches
) -> Frame:
    last = frame.content[-1]
    place = bisect_right(starts, last.start) - 1
    if text[last.start] not in "‘'" or place < 0:
        return frame
    here = body[place]
    behind = Span(last.end, max(last.end, here.end))
    if _CLOSES.search(text, last.start + 1, here.end) or taken.touches(behind):
        return frame
    content = [*frame.content[:-1], Span(last.start, behind.end)]
    for span in body[place + 1 : place + 1 + _LONGEST_RUN]:
        closed = _CLOSES.search(text, span.start + 1, span.end)
        goes_on = Span(span.start, closed.end() if closed else span.end)
        if text[span.start] not in "‘'" or taken.touches(goes_on):
            break
        content.append(goes_on)
        if closed:
            break
    return replace(frame, content=tuple(content))
