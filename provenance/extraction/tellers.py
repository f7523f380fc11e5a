"""Who tells, apart from the verb: in "Lind reports: “...”" a tagger takes both for the source."""

from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.tokens import tokens_of
from provenance.extraction.verbs import verb_of


def with_verbs_apart(text: str, frames: Sequence[Frame]) -> list[Frame]:
    """The frames, the verb given to the cue where that is a colon alone."""
    return [_apart(text, frame) for frame in frames]


def _apart(text: str, frame: Frame) -> Frame:
    if frame.source is None or [span.of(text) for span in frame.cue] != [":"]:
        return frame
    tokens = tokens_of(text, frame.source)
    verb = verb_of(tokens[-1].low) if len(tokens) > 1 and not tokens[-1].is_capitalised else None
    if verb is None:
        return frame
    source = Span(frame.source.start, tokens[-2].end)
    cue = (Span(tokens[-1].start, tokens[-1].end), *frame.cue)
    return replace(frame, source=source, cue=cue, lemma=verb[0])
