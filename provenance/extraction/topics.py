"""What a quotation is about is none of its words: "Lind said of the pier: “It will fall.”"

A tagger takes the topic for the beginning of the words, or for a half of them.  Only where somebody's
words are quoted beside it is it cut off: "spoke of the pier" has no others.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.quotes import Quotation

_VERBS = frozenset(
    "said says say wrote writes tweeted added adds joked quipped remarked recalled declared".split()
)
_PREPOSITIONS = ("of", "about")
_OF = re.compile(r"\s(?:of|about)\s")
_BEFORE_QUOTATION = ":,."


def without_topics(
    text: str, frames: Sequence[Frame], quotations: Sequence[Quotation]
) -> list[Frame]:
    """The frames, the topic of a quotation cut off their contents."""
    starts = [quotation.span.start for quotation in quotations]
    return [_without(text, frame, quotations, starts) for frame in frames]


def _without(
    text: str, frame: Frame, quotations: Sequence[Quotation], starts: Sequence[int]
) -> Frame:
    topic = _topic_start(text, frame)
    if topic is None:
        return frame
    number = next(
        (n for n, span in enumerate(frame.content) if span.start <= topic < span.end), None
    )
    if number is None:
        return frame
    span = frame.content[number]
    place = bisect_right(starts, topic)
    if place and quotations[place - 1].span.end > topic:
        return frame
    quoted = quotations[place].span if place < len(starts) else None
    others = (*frame.content[:number], *frame.content[number + 1 :])
    if quoted is not None and quoted.start < span.end:
        if text[span.start : quoted.start].rstrip()[-1:] not in _BEFORE_QUOTATION:
            return frame
        others = (*others[:number], Span(quoted.start, span.end), *others[number:])
    elif not any(_is_quoted(one, quotations, starts) for one in others):
        return frame
    return replace(frame, content=others)


def _topic_start(text: str, frame: Frame) -> int | None:
    """Where the topic begins, behind "said of" or "said about"; None without those words."""
    if not frame.cue:
        return None
    cue = frame.cue[-1]
    words = cue.of(text).split()
    if words[-1] in _PREPOSITIONS and any(word in _VERBS for word in words):
        return cue.end + 1
    of = _OF.match(text, cue.end) if words[-1] in _VERBS else None
    return of.end() if of else None


def _is_quoted(span: Span, quotations: Sequence[Quotation], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, span.start + 1) - 1
    return place >= 0 and quotations[place].span.end > span.start
