"""Contents that begin at their verb, given back the subject that an aside parted from it.

"The man, also known as N, was wounded, the Ledger reported": a tagger begins the words at "was".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.lexicon import AUXILIARIES
from provenance.extraction.stretches import Stretches

_FIRST = re.compile(r"[\w’']+")
_BEFORE_A_NAME = re.compile(r"(?:^|[,;:\n]\s*)(?=[^,;:\n]*\Z)")
_LONGEST_NAME = 80
_LONGEST = 160
"""Code points that a subject and its aside have at most."""


def with_subjects(text: str, frames: Sequence[Frame], starts: Sequence[int]) -> list[Frame]:
    """The frames; ``starts`` says where each sentence begins.  Nothing of another frame is taken."""
    taken = Stretches(span for frame in frames for span in frame.spans)
    return [_with_subject(text, frame, starts, taken) for frame in frames]


def with_names(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, a source without any letter ("Arden Co. ARD -0.5% said") begun at its name."""
    return [_with_name(text, frame) for frame in frames]


def _with_name(text: str, frame: Frame) -> Frame:
    source = frame.source
    if source is None or any(letter.isalpha() for letter in source.of(text)):
        return frame
    low = max(0, source.start - _LONGEST_NAME)
    before = _BEFORE_A_NAME.search(text, low, source.start)
    if before is None or any(
        span.overlaps(Span(before.end(), source.end)) for span in frame.content
    ):
        return frame
    return replace(frame, source=Span(before.end(), source.end))


def _with_subject(text: str, frame: Frame, starts: Sequence[int], taken: Stretches) -> Frame:
    first = frame.content[0]
    begin = starts[frame.sentence]
    word = _FIRST.match(text, first.start)
    if (
        frame.source is None
        or frame.source.start < first.end
        or not 0 < first.start - begin < _LONGEST
    ):
        return frame
    if word is None or word[0].lower().replace("’", "'") not in AUXILIARIES:
        return frame
    before = text[begin : first.start].rstrip()
    has_aside = before.endswith(",") and "," in before[:-1] and before[0].isupper()
    if not has_aside or taken.touches(Span(begin, first.start)):
        return frame
    return replace(frame, content=(Span(begin, first.end), *frame.content[1:]))
