"""Say which cue a content belongs to, and which source a cue has, from the states of their tokens."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

TokenSpan = tuple[int, int]

CONTENT, SOURCE = 0, 1
NEAR = (0, 1, 2, 3, 4, 6, 9, 14, 21, 35, 60)
"""Upper bounds of the distances told apart, in tokens."""

NOWHERE = 24
"""The distance given to the choice of none."""


def distance_bucket(cue: TokenSpan, other: TokenSpan) -> int:
    """Number the signed distance between two spans: 0-11 before the cue, 12-23 after it."""
    after = other[0] >= cue[0]
    gap = other[0] - cue[1] if after else cue[0] - other[1]
    bucket = bisect_left(NEAR, gap)
    return 12 + bucket if after else bucket


def cues_between(cue: TokenSpan, other: TokenSpan, starts: Sequence[int]) -> int:
    """Count the cues that begin between a cue and another span, five at most; `starts` in order."""
    low, high = (cue[1], other[0]) if other[0] >= cue[0] else (other[1], cue[0])
    return min(5, max(0, bisect_left(starts, high) - bisect_left(starts, low)))


@dataclass(frozen=True, slots=True)
class Linker:
    """The learned weights; `score` gives one number a pair, to be compared among choices."""

    cue: Floats
    other: Floats
    place: Floats
    """Distance x cues between x kind x hidden: all that does not depend on states."""
    score: Floats
    none: Floats

    def project_cues(self, pooled: Floats) -> Floats:
        """Give the hidden part of cue spans; one more row at the end stands for none."""
        return np.concatenate([pooled, self.none[CONTENT : CONTENT + 1]]) @ self.cue

    def project_others(self, pooled: Floats) -> Floats:
        """Give the hidden part of contents and sources; the last row stands for none."""
        return np.concatenate([pooled, self.none[SOURCE : SOURCE + 1]]) @ self.other

    def weigh(self, cues: Floats, others: Floats, places: NDArray[np.int64]) -> Floats:
        """Score pairs given their projections; `places` holds distance, cues between, kind."""
        hidden = cues + others + self.place[places[:, 0], places[:, 1], places[:, 2]]
        return np.asarray(np.maximum(hidden, 0) @ self.score, dtype=np.float32)
