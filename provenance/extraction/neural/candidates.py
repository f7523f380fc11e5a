"""Propose statements: for every reading of a paragraph, its cues with their contents and source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from provenance.extraction.neural.crf import Floats
from provenance.extraction.neural.linking import (
    CONTENT,
    NOWHERE,
    SOURCE,
    Linker,
    TokenSpan,
    cues_between,
    distance_bucket,
)
from provenance.extraction.neural.spans import Reading

SECOND_SOURCE = 0.05
"""A second-best source is proposed too from this probability on."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible statement of a paragraph, in tokens, and how sure the links are."""

    contents: tuple[TokenSpan, ...]
    cue: TokenSpan
    source: TokenSpan | None
    content_link: float
    """The lowest probability with which one of its contents belongs to the cue."""
    source_link: float
    """The probability that the cue has this source."""
    sourceless: float
    """The probability that the cue has no source."""
    leaning: int
    agreeing: int
    cues: int
    """How many cues the reading has."""
    reading: int
    variant: int = 0
    """Which edge was moved, 0 for none."""

    @property
    def key(self) -> tuple[tuple[TokenSpan, ...], TokenSpan, TokenSpan | None]:
        """What makes two candidates the same."""
        return self.contents, self.cue, self.source


class Pooling:
    """Averages of the states of spans in one paragraph, projected once a span for the linker."""

    def __init__(self, states: Floats, linker: Linker, readings: Sequence[Reading]) -> None:
        """Project every span of the readings."""
        cues = sorted({span for reading in readings for span in reading.cues})
        others = sorted({s for r in readings for s in (*r.contents, *r.sources)})
        running = _running_sums(states)
        self.linker = linker
        self.cue_row = {span: row for row, span in enumerate(cues)}
        self.other_row = {span: row for row, span in enumerate(others)}
        self.cues = linker.project_cues(_average(running, cues))
        self.others = linker.project_others(_average(running, others))


def _running_sums(states: Floats) -> Floats:
    """The sums of the states before each token, and of all; row by row, which numpy's own is not."""
    sums = np.zeros((len(states) + 1, states.shape[1]), dtype=np.float32)
    for place, state in enumerate(states):
        np.add(sums[place], state, out=sums[place + 1])
    return sums


def _average(running: Floats, spans: Sequence[TokenSpan]) -> Floats:
    if not spans:
        return np.zeros((0, running.shape[1]), dtype=np.float32)
    edges = np.array(spans)
    lengths = (edges[:, 1] - edges[:, 0]).astype(np.float32)
    sums = running[edges[:, 1]] - running[edges[:, 0]]
    return np.asarray(sums / lengths[:, None], dtype=np.float32)


Pair = tuple[int, int, int, int, int]
"""Row of the cue, row of the other span, distance, cues between, kind."""


def propose(
    states: Floats, linker: Linker, readings: Sequence[Reading], leads: bool = False
) -> list[Candidate]:
    """Give the different candidates of one paragraph, the most careful reading first.

    Where the paragraph `leads` to a quotation in the next one, its last cue may have no content yet.
    """
    pooling = Pooling(states, linker, readings)
    choices = [_choices(pooling, reading) for reading in readings]
    weights = _weigh(pooling, {p for choice in choices for pairs in choice for p in pairs})
    found: dict[object, Candidate] = {}
    for number, (reading, choice) in enumerate(zip(readings, choices, strict=True)):
        for candidate in _read(reading, choice, weights, number, leads):
            known = found.get(candidate.key)
            if known is None:
                found[candidate.key] = candidate
    return list(found.values())


def _choices(pooling: Pooling, reading: Reading) -> list[list[Pair]]:
    """List the pairs of each choice: first every content's cues, then every cue's sources."""
    starts = [cue[0] for cue in reading.cues]
    nowhere = len(pooling.cue_row)
    choices = []
    for span in reading.contents:
        row = pooling.other_row[span]
        pairs = [
            (
                pooling.cue_row[c],
                row,
                distance_bucket(c, span),
                cues_between(c, span, starts),
                CONTENT,
            )
            for c in reading.cues
        ]
        choices.append([*pairs, (nowhere, row, NOWHERE, 0, CONTENT)])
    nobody = len(pooling.other_row)
    for cue in reading.cues:
        row = pooling.cue_row[cue]
        pairs = [
            (
                row,
                pooling.other_row[s],
                distance_bucket(cue, s),
                cues_between(cue, s, starts),
                SOURCE,
            )
            for s in reading.sources
        ]
        choices.append([*pairs, (row, nobody, NOWHERE, 0, SOURCE)])
    return choices


def _weigh(pooling: Pooling, pairs: Iterable[Pair]) -> dict[Pair, float]:
    listed = sorted(pairs)
    table = np.array(listed)
    scores = pooling.linker.weigh(
        pooling.cues[table[:, 0]], pooling.others[table[:, 1]], table[:, 2:]
    )
    return dict(zip(listed, np.exp(np.minimum(scores, 50)).tolist(), strict=True))


def _shares(pairs: Sequence[Pair], weights: dict[Pair, float]) -> list[float]:
    values = [weights[pair] for pair in pairs]
    total = sum(values)
    return [value / total for value in values]


def _read(
    reading: Reading,
    choices: list[list[Pair]],
    weights: dict[Pair, float],
    number: int,
    leads: bool,
) -> Iterable[Candidate]:
    owned: list[list[TokenSpan]] = [[] for _ in reading.cues]
    sure = [1.0] * len(reading.cues)
    for span, pairs in zip(reading.contents, choices, strict=False):
        shares = _shares(pairs, weights)
        best = max(range(len(shares)), key=shares.__getitem__)
        if best < len(reading.cues):
            owned[best].append(span)
            sure[best] = min(sure[best], shares[best])
    for cue, contents, link, pairs in zip(
        reading.cues, owned, sure, choices[len(reading.contents) :], strict=True
    ):
        if contents or (leads and cue == reading.cues[-1]):
            yield from _with_sources(reading, cue, contents, link, _shares(pairs, weights), number)


def _with_sources(
    reading: Reading,
    cue: TokenSpan,
    contents: list[TokenSpan],
    link: float,
    shares: list[float],
    number: int,
) -> Iterable[Candidate]:
    spans = [*reading.sources, None]
    order = sorted(range(len(shares)), key=shares.__getitem__, reverse=True)
    for rank, place in enumerate(order[:2]):
        if rank == 0 or shares[place] > SECOND_SOURCE:
            yield Candidate(
                tuple(contents),
                cue,
                spans[place],
                link,
                shares[place],
                shares[-1],
                reading.leaning,
                reading.agreeing,
                len(reading.cues),
                number,
            )
