"""List the choices that the linker learns: which cue each content has, and which source each cue."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from provenance.extraction.neural.linking import (
    CONTENT,
    NOWHERE,
    SOURCE,
    cues_between,
    distance_bucket,
)
from provenance.extraction.training.examples import Example, TokenSpan

NONE = -1
"""Stands for no cue, or no source, in a pair."""


@dataclass(slots=True)
class Pairs:
    """All choices of a batch: which spans are compared, and the right answer of each choice."""

    spans: list[tuple[int, int, int]] = field(default_factory=list)
    """Paragraph, first token, token after the last."""
    cue: list[int] = field(default_factory=list)
    other: list[int] = field(default_factory=list)
    distance: list[int] = field(default_factory=list)
    between: list[int] = field(default_factory=list)
    kind: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    """How many pairs each choice has."""
    answers: list[int] = field(default_factory=list)

    def add(self, cue: int, other: int, distance: int, between: int, kind: int) -> None:
        """Append one pair of spans."""
        self.cue.append(cue)
        self.other.append(other)
        self.distance.append(distance)
        self.between.append(between)
        self.kind.append(kind)

    def close(self, size: int, answer: int) -> None:
        """End a choice: so many pairs were its options, and this one is right."""
        self.sizes.append(size)
        self.answers.append(answer)


def collect_pairs(examples: Sequence[Example], rng: random.Random, noise: bool) -> Pairs:
    """List the choices of every paragraph; with `noise` true cues vanish and edges shift."""
    pairs = Pairs()
    for place, example in enumerate(examples):
        if example.spans["cue"]:
            _collect(pairs, place, example, rng, noise)
    return pairs


def _jitter(span: TokenSpan, size: int, rng: random.Random) -> TokenSpan:
    if rng.random() >= 0.1:
        return span
    start = min(size - 1, max(0, span[0] + rng.choice((-1, 0, 1))))
    end = min(size, max(start + 1, span[1] + rng.choice((-2, -1, 1, 2))))
    return start, end


def _collect(pairs: Pairs, place: int, example: Example, rng: random.Random, noise: bool) -> None:
    size = len(example.piece)
    moved = {
        role: [_jitter(s, size, rng) if noise else s for s in spans]
        for role, spans in example.spans.items()
    }
    ids = {}
    for role, spans in moved.items():
        ids[role] = [len(pairs.spans) + n for n in range(len(spans))]
        pairs.spans += [(place, *span) for span in spans]
    present = [c for c in range(len(moved["cue"])) if not noise or rng.random() >= 0.12]
    starts = [moved["cue"][c][0] for c in present]

    def compare(cue: int, role: str, number: int, kind: int) -> None:
        at, span = moved["cue"][cue], moved[role][number]
        near, between = distance_bucket(at, span), cues_between(at, span, starts)
        pairs.add(ids["cue"][cue], ids[role][number], near, between, kind)

    for content in range(len(moved["content"])):
        for cue in present:
            compare(cue, "content", content, CONTENT)
        pairs.add(NONE, ids["content"][content], NOWHERE, 0, CONTENT)
        right = example.cue_of_content[content]
        answer = present.index(right) if right in present else len(present)
        pairs.close(len(present) + 1, answer)
    for cue in present:
        right = example.source_of_cue[cue]
        if right == -2:  # the source stands in another paragraph
            continue
        for source in range(len(moved["source"])):
            compare(cue, "source", source, SOURCE)
        pairs.add(ids["cue"][cue], NONE, NOWHERE, 0, SOURCE)
        pairs.close(len(moved["source"]) + 1, right if right >= 0 else len(moved["source"]))
