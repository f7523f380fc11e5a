"""Which statements stand inside which: the outermost wins, what it holds is nested in it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.domain.statements import Statement
from provenance.extraction.frames import Frame


def nest(
    frames: Sequence[Frame], turns: Sequence[Frame], inner: Iterable[Frame]
) -> tuple[list[Frame], dict[int, list[Frame]]]:
    """Outermost frames, and by the identity of each those that stand whole inside its content.

    Those are ``inner``, and of ``frames`` what others say in the ``turns`` of a transcript.
    """
    in_turns = _Holders(turns)
    outermost: list[Frame] = []
    inside: dict[int, list[Frame]] = {}
    for frame in frames:
        turn = in_turns.holder_of(frame)
        if turn is None or turn is frame:
            outermost.append(frame)
        else:
            inside.setdefault(id(turn), []).append(frame)
    holders = _Holders(outermost)
    for frame in inner:
        holder = holders.holder_of(frame)
        if holder is not None:
            inside.setdefault(id(holder), []).append(frame)
    return outermost, inside


class _Holders:
    """Frames whose contents others may stand in; they do not overlap, but for a few words."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        self._frames = frames
        self._spans = sorted(
            (span.start, n) for n, frame in enumerate(frames) for span in frame.content
        )

    def holder_of(self, frame: Frame) -> Frame | None:
        """The one whose content holds ``frame`` whole, None when none does."""
        before = bisect_right(self._spans, (frame.start, len(self._frames))) - 1
        if before < 0:
            return None
        holder = self._frames[self._spans[before][1]]
        return holder if holder is frame or is_nested(frame, holder) else None


def family_of(outer: Frame, nested: Sequence[Frame], base: int) -> list[Frame]:
    """``outer``, at the place ``base``, and behind it the frames inside, each under its nearest."""
    family = [outer]
    for one in sorted(nested, key=lambda frame: (frame.content[0].start, -letters(frame.content))):
        around = (n for n in range(len(family) - 1, 0, -1) if is_nested(one, family[n]))
        family.append(replace(one, parent=base + next(around, 0)))
    return family


def is_nested(inner: Frame, outer: Frame) -> bool:
    """Whether a frame stands, source and all, inside another's content."""
    if inner.source is None or inner.relay is not None:
        return False
    whole = (inner.source, *inner.content)
    return all(any(span.covers(part) for span in outer.content) for part in whole)


def letters(spans: Sequence[Span]) -> int:
    """How many characters the spans hold."""
    return sum(len(span) for span in spans)


def in_text_order(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Statements in text order, nested ones after their parent, keyed s1, s2 ..."""
    begins: dict[str, int] = {}
    for one in statements:
        around = begins.get(one.parent) if one.parent else None
        begins[one.key] = one.content[0].start if around is None else around
    ordered = sorted(statements, key=lambda s: (begins[s.key], s.depth, s.content))
    keys = {statement.key: f"s{n}" for n, statement in enumerate(ordered, 1)}
    return tuple(
        replace(s, key=keys[s.key], parent=keys[s.parent] if s.parent else None) for s in ordered
    )
