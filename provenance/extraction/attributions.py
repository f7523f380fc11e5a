"""Frames by rule: which verb speaks, who stands before or after it, and what is said.

The outermost statement of a sentence wins; what is found inside its content is nested in it.
Quotations are single items here, so their grammar never leads astray.
"""

from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.frames import Frame
from provenance.extraction.postposed import find_postposed
from provenance.extraction.preposed import find_preposed
from provenance.extraction.relayed import find_according_to, find_relayed
from provenance.extraction.sentences import Sentence
from provenance.extraction.windows import Shape, Window, cues_of

_DEEPEST = 3
"""Statements nested deeper than this are left inside their parent's content."""


def frames_in(text: str, sentence: Sentence, number: int) -> list[Frame]:
    """The frames of one sentence, outermost first, nested ones after their parent."""
    return _search(Window(text, sentence.items, 0, len(sentence.items), number))


def _search(window: Window) -> list[Frame]:
    if window.depth > _DEEPEST:
        return []
    cues = cues_of(window)
    shape = (
        find_relayed(window)
        or find_postposed(window, cues)
        or find_according_to(window)
        or find_preposed(window, cues)
    )
    if shape is None:
        return []
    frames = _outer_and_inner(window, shape)
    if frames and shape.rest is not None:
        behind = _search(replace(window, low=shape.rest, subject=shape.source))
        frames += [frame.shifted(len(frames)) for frame in behind]
    return frames


def _outer_and_inner(window: Window, shape: Shape) -> list[Frame]:
    """The frame of a shape, then those nested in its content."""
    outer = _frame(window, shape)
    if outer is None:
        return []
    frames = [outer]
    for piece in shape.pieces:
        base = len(frames)
        inner = _search(
            replace(window, low=piece.start, high=piece.stop, depth=window.depth + 1, subject=None)
        )
        for found in inner:
            moved = found.shifted(base)
            frames.append(replace(moved, parent=0) if moved.parent is None else moved)
    return frames


def _frame(window: Window, shape: Shape) -> Frame | None:
    spans = [window.span(piece.start, piece.stop) for piece in shape.pieces]
    content = tuple(sorted(span for span in spans if span is not None))
    source = window.span(shape.source.start, shape.source.stop)
    if not content or source is None:
        return None
    relay = window.span(shape.relay.start, shape.relay.stop) if shape.relay else None
    return Frame(
        sentence=window.sentence,
        content=content,
        cue=(Span(window.items[shape.cue.group].start, window.items[shape.cue.at].end),),
        source=source,
        lemma=shape.cue.lemma,
        relay=relay,
        rule=shape.rule,
        confidence=shape.confidence,
    )
