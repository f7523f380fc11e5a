"""The frames of headlines: what the network finds put right, and what it never met added.

Each line is by itself.  A headline leaves out the "was" of a passive, says what somebody speaks of
before the colon ("Orlova on the port: ..."), and may name its speaker last, behind a colon or a dash
("Acme to close plant: union chief").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.domain.spans import Span, trimmed
from provenance.extraction.frames import Frame
from provenance.extraction.prose import Prose

SIGNED = "a headline that names its speaker last"
"""The rule of a frame that is believed only where the body has the same speaker say the like: else what
stands last may be what the headline is about."""

_SIGNED_CONFIDENCE = 0.7
"""Counted nowhere: below what is sure once the speaker is weighed."""

_ELIDED = re.compile(
    r"\s*(?:accused|advised|alleged|asked|believed|blamed|charged|cleared|encouraged|expected|feared"
    r"|forced|found|instructed|invited|ordered|presumed|pressed|reminded|reported|rumou?red|said|seen"
    r"|set|suspected|thought|tipped|told|urged|warned)"
    r"(?:\s+(?:to|of|over|for|as|by|about|after|in|on|with|from|against|amid)\b|\s*$)",
    re.IGNORECASE,
)
"""A participle behind its noun and without an object: "Minister urged to quit", "accused of"."""
_SIGNING = re.compile(r":\s|\s[–—-]\s")
_TOPIC = re.compile(r"\son\s", re.IGNORECASE)
_LEAST_WORDS, _MOST_WORDS = 3, 6
"""Words of a statement at least, and of a speaker named last at most."""


def frames_of_headlines(prose: Prose, read: Sequence[Frame]) -> list[Frame]:
    """The frames that were ``read``, put right, and those of lines that name their speaker last."""
    return [*(_put_right(prose, frame) for frame in read), *_signed(prose, read)]


def _put_right(prose: Prose, frame: Frame) -> Frame:
    line = prose.body[prose.sentences[frame.sentence].paragraph]
    source = frame.source if frame.source and line.covers(frame.source) else None
    content = tuple(filter(line.covers, frame.content)) or frame.content[:1]
    frame = replace(frame, content=content, source=source)
    if source is None or not frame.cue:
        return frame
    cue = frame.cue[0]
    elided = _ELIDED.match(prose.text, source.end, line.end)
    if elided is not None and source.end <= cue.start < elided.end():
        why = f"{frame.rule}, in a passive that leaves out its “was”"
        return replace(frame, source=None, rule=why)
    topic = _TOPIC.search(prose.text, source.start, source.end)
    if topic is not None and cue.of(prose.text) == ":" and topic.start() > source.start:
        return replace(frame, source=Span(source.start, topic.start()))
    return frame


def _signed(prose: Prose, read: Sequence[Frame]) -> Iterator[Frame]:
    taken = {prose.sentences[frame.sentence].paragraph for frame in read}
    for number, sentence in enumerate(prose.sentences):
        span = sentence.span
        marks = list(_SIGNING.finditer(prose.text, span.start, span.end))
        if not marks or sentence.paragraph in taken:
            continue
        words, source = Span(span.start, marks[-1].start()), Span(marks[-1].end(), span.end)
        is_long = len(words.of(prose.text).split()) >= _LEAST_WORDS
        if is_long and len(source.of(prose.text).split()) <= _MOST_WORDS:
            cue = trimmed(prose.text, Span(*marks[-1].span()))
            yield Frame(
                number, (words,), (cue,), source,
                rule=SIGNED, confidence=_SIGNED_CONFIDENCE, is_calibrated=True,
            )  # fmt: skip
