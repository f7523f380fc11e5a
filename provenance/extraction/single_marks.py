"""Quotations in single marks taken whole, as British copy sets them: a tagger takes them for apostrophes.

'The pier is old. It will fall,' Lind said: the words begin at the mark, and not at the sentence
before the verb.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import Quotation
from provenance.extraction.stretches import Stretches


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
