"""Propose other edges for a content where the label probabilities leave them open."""

from collections.abc import Iterator

import numpy as np

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.crf import B_CONTENT, I_CONTENT, Floats
from provenance.extraction.neural.linking import TokenSpan

OPEN = 0.06
"""An edge is open from this probability on."""

REACH = 80
"""How far, in tokens, an edge may move outwards."""

SHORTER, LONGER, LATER, EARLIER = 1, 2, 3, 4

Moved = tuple[float, TokenSpan] | None


def vary(candidates: list[Candidate], chances: Floats) -> list[Candidate]:
    """Give the candidates and, behind them, their variants; nothing twice."""
    begins = chances[:, B_CONTENT]
    inside = np.zeros(len(begins) + 1, dtype=np.float32)
    inside[:-1] = begins + chances[:, I_CONTENT]
    moves: dict[TokenSpan, tuple[Moved, ...]] = {}
    seen = {candidate.key for candidate in candidates}
    result = list(candidates)
    for candidate in candidates:
        for span in candidate.contents:
            if span not in moves:
                moves[span] = _moves(span, inside, begins)
        for variant in _variants(candidate, moves):
            if variant.key not in seen:
                seen.add(variant.key)
                result.append(variant)
    return result


def _moves(span: TokenSpan, inside: Floats, begins: Floats) -> tuple[Moved, ...]:
    return (
        _shorter(span, inside),
        _longer(span, inside),
        _later(span, begins),
        _earlier(span, inside, begins),
    )


def _variants(
    candidate: Candidate, moves: dict[TokenSpan, tuple[Moved, ...]]
) -> Iterator[Candidate]:
    """Move one edge at a time, each way by the content where it is most open."""
    for way in (SHORTER, LONGER, LATER, EARLIER):
        options = [
            (found[0], place, found[1])
            for place, span in enumerate(candidate.contents)
            if (found := moves[span][way - 1])
        ]
        if not options:
            continue
        _, place, moved = max(options)
        rest = (*candidate.contents[:place], *candidate.contents[place + 1 :])
        others = [*rest, candidate.cue, *([candidate.source] if candidate.source else [])]
        if any(moved[0] < end and start < moved[1] for start, end in others):
            continue
        contents = (*candidate.contents[:place], moved, *candidate.contents[place + 1 :])
        yield candidate._replace(contents=contents, variant=way)


def _shorter(span: TokenSpan, inside: Floats) -> Moved:
    start, end = span
    if end - start < 2:
        return None
    falls = inside[start : end - 1] - inside[start + 1 : end]
    place = int(falls.argmax())
    return (float(falls[place]), (start, start + 1 + place)) if falls[place] >= OPEN else None


def _longer(span: TokenSpan, inside: Floats) -> Moved:
    start, end = span
    beyond = inside[end : end + REACH + 1]
    if beyond[0] < OPEN:
        return None
    falls = np.minimum(np.minimum.accumulate(beyond[:-1]), beyond[:-1] - beyond[1:])
    place = int(falls.argmax())
    return (float(falls[place]), (start, end + 1 + place)) if falls[place] >= OPEN else None


def _later(span: TokenSpan, begins: Floats) -> Moved:
    start, end = span
    if end - start < 2:
        return None
    place = int(begins[start + 1 : end].argmax()) + start + 1
    return (float(begins[place]), (place, end)) if begins[place] >= OPEN else None


def _earlier(span: TokenSpan, inside: Floats, begins: Floats) -> Moved:
    start, end = span
    low = max(0, start - REACH)
    if start == 0 or inside[start - 1] < OPEN:
        return None
    linked = np.minimum.accumulate(inside[low:start][::-1])[::-1]
    open_here = np.minimum(linked, begins[low:start])
    place = int(open_here.argmax())
    return (float(open_here[place]), (low + place, end)) if open_here[place] >= OPEN else None
