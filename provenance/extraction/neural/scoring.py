"""Say how likely each candidate is right, and choose those that go together."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.crf import Floats
from provenance.extraction.neural.linking import TokenSpan

SHARED = 0.4
"""The part of a content that stronger statements may already hold."""

EXACTNESS = 0.5
"""How much exact edges count beside a right speaker when variants of one statement compete."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """A small network fitted on candidates from articles that the taggers had not seen."""

    mean: Floats
    scale: Floats
    enter: Floats
    enter_bias: Floats
    leave: Floats
    leave_bias: Floats
    shift: Floats
    """Slope and offset that make the first answer a frequency."""

    @classmethod
    def load(cls, path: Path) -> "Scorer":
        """Read the weights."""
        with np.load(path) as saved:
            return cls(*(saved[name] for name in cls.__dataclass_fields__))

    def judge(self, evidence: Floats) -> Floats:
        """Give two probabilities a candidate: right content and speaker; edges right as well."""
        scaled = np.clip((evidence - self.mean) / self.scale, -6, 6)
        hidden = np.maximum(scaled @ self.enter + self.enter_bias, 0)
        answers = hidden @ self.leave + self.leave_bias
        answers[:, 0] = answers[:, 0] * self.shift[0] + self.shift[1]
        return np.asarray(1 / (1 + np.exp(-np.clip(answers, -30, 30))), dtype=np.float32)


class Judged(NamedTuple):
    """A candidate with its chance of being right and its rank among its rivals."""

    candidate: Candidate
    confidence: float
    rank: float


def judge_candidates(candidates: Sequence[Candidate], chances: NDArray[np.float32]) -> list[Judged]:
    """Join candidates and the scorer's answers."""
    if not candidates:
        return []  # a lead by itself: the scorer was not asked
    right = chances[:, 0]
    ranks = right + EXACTNESS * chances[:, 1]
    return [
        Judged(candidate, round(confidence, 4), round(rank, 4))
        for candidate, confidence, rank in zip(
            candidates, right.tolist(), ranks.tolist(), strict=True
        )
    ]


def choose(judged: Sequence[Judged], threshold: float) -> list[Judged]:
    """Take the best candidates of a paragraph: no cue twice, contents (nearly) apart."""
    chosen: list[Judged] = []
    cues: set[int] = set()
    held: set[int] = set()
    order = sorted(
        judged, key=lambda j: (-j.rank, j.candidate.key[:2], j.candidate.source or (-1, -1))
    )
    for one in order:
        if one.confidence < threshold:
            continue
        cue = set(range(*one.candidate.cue))
        content = tokens_of(one.candidate.contents)
        free = len(content & held) <= SHARED * len(content)
        if free and not cue & cues:
            chosen.append(one)
            cues |= cue
            held |= content
    return sorted(chosen, key=lambda j: (j.candidate.contents, j.candidate.cue))


def nested(judged: Sequence[Judged], chosen: Sequence[Judged], threshold: float) -> list[Judged]:
    """Take what stands whole, source and cue and all, inside one content of a chosen statement.

    A statement nobody is named for is none here: inside another's words it is that other's own.
    """
    contents = [span for one in chosen for span in one.candidate.contents]
    inside = [
        one
        for one in judged
        if one.candidate.source is not None
        and any(_holds(span, one.candidate, one.candidate.source) for span in contents)
    ]
    return choose(inside, threshold) if inside else []


def _holds(around: TokenSpan, candidate: Candidate, source: TokenSpan) -> bool:
    parts = (source, candidate.cue, *candidate.contents)
    return all(around[0] <= start and end <= around[1] for start, end in parts)


def tokens_of(spans: Sequence[TokenSpan]) -> set[int]:
    """Give the places of all tokens of the spans."""
    return {place for span in spans for place in range(*span)}
