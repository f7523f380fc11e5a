"""Propose statements: for every reading of a paragraph, its cues with their contents and source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

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


class Candidate(NamedTuple):
    """One possible statement of a paragraph, in tokens, and how sure the links are.

    A tuple, as an article has hundreds of them.
    """

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


@dataclass(frozen=True, slots=True)
class Outlook:
    """One paragraph to propose for: its tokens' states, its readings, and whether its last cue may
    lead to a quotation in the next paragraph."""

    states: Floats
    readings: Sequence[Reading]
    leads: bool = False


class Pooling:
    """Averages of the states of spans in some paragraphs, projected once a span for the linker."""

    def __init__(self, linker: Linker, outlooks: Sequence[Outlook]) -> None:
        """Project every span of the readings."""
        running = _running_sums([outlook.states for outlook in outlooks])
        cues: list[tuple[int, int, int]] = []
        others: list[tuple[int, int, int]] = []
        self.cue_rows: list[dict[TokenSpan, int]] = []
        self.other_rows: list[dict[TokenSpan, int]] = []
        for number, outlook in enumerate(outlooks):
            here = {span for reading in outlook.readings for span in reading.cues}
            there = {s for r in outlook.readings for s in (*r.contents, *r.sources)}
            self.cue_rows.append(_rows(here, number, cues))
            self.other_rows.append(_rows(there, number, others))
        self.linker = linker
        self.nowhere, self.nobody = len(cues), len(others)
        self.cues = linker.project_cues(_average(running, cues))
        self.others = linker.project_others(_average(running, others))


def _rows(
    spans: Iterable[TokenSpan], number: int, table: list[tuple[int, int, int]]
) -> dict[TokenSpan, int]:
    """Add the spans of a paragraph to a table and give the row of each."""
    ordered = sorted(spans)
    rows = {span: len(table) + place for place, span in enumerate(ordered)}
    table += [(number, start, end) for start, end in ordered]
    return rows


def _running_sums(states: Sequence[Floats]) -> Floats:
    """The sums of the states before each token, and of all: steps + 1 x paragraphs x width."""
    steps = max(map(len, states))
    sums = np.zeros((steps + 1, len(states), states[0].shape[1]), dtype=np.float32)
    for number, here in enumerate(states):
        sums[1 : len(here) + 1, number] = here
    for step in range(1, steps):
        np.add(sums[step], sums[step + 1], out=sums[step + 1])
    return sums


def _average(running: Floats, spans: Sequence[tuple[int, int, int]]) -> Floats:
    if not spans:
        return np.zeros((0, running.shape[2]), dtype=np.float32)
    number, start, end = np.array(spans).T
    sums = running[end, number] - running[start, number]
    return np.asarray(sums / (end - start).astype(np.float32)[:, None], dtype=np.float32)


Pair = tuple[int, int, int, int, int]
"""Row of the cue, row of the other span, distance, cues between, kind."""


def propose(linker: Linker, outlooks: Sequence[Outlook]) -> list[list[Candidate]]:
    """Give the different candidates of each paragraph, the most careful reading first."""
    if not outlooks:
        return []
    pooling = Pooling(linker, outlooks)
    choices = [
        [_choices(pooling, number, reading) for reading in outlook.readings]
        for number, outlook in enumerate(outlooks)
    ]
    asked = (pair for here in choices for choice in here for pairs in choice for pair in pairs)
    weights = _weigh(pooling, list(dict.fromkeys(asked)))
    return [
        _different(outlook, here, weights) for outlook, here in zip(outlooks, choices, strict=True)
    ]


def _different(
    outlook: Outlook, choices: Sequence[list[list[Pair]]], weights: dict[Pair, float]
) -> list[Candidate]:
    found: dict[object, Candidate] = {}
    for number, (reading, choice) in enumerate(zip(outlook.readings, choices, strict=True)):
        for candidate in _read(reading, choice, weights, number, outlook.leads):
            found.setdefault(candidate.key, candidate)
    return list(found.values())


def _choices(pooling: Pooling, number: int, reading: Reading) -> list[list[Pair]]:
    """List the pairs of each choice: first every content's cues, then every cue's sources."""
    cue_rows, other_rows = pooling.cue_rows[number], pooling.other_rows[number]
    starts = [cue[0] for cue in reading.cues]
    choices: list[list[Pair]] = []
    for span in reading.contents:
        row = other_rows[span]
        pairs = [
            (cue_rows[c], row, distance_bucket(c, span), cues_between(c, span, starts), CONTENT)
            for c in reading.cues
        ]
        choices.append([*pairs, (pooling.nowhere, row, NOWHERE, 0, CONTENT)])
    for cue in reading.cues:
        row = cue_rows[cue]
        pairs = [
            (row, other_rows[s], distance_bucket(cue, s), cues_between(cue, s, starts), SOURCE)
            for s in reading.sources
        ]
        choices.append([*pairs, (row, pooling.nobody, NOWHERE, 0, SOURCE)])
    return choices


def _weigh(pooling: Pooling, pairs: Sequence[Pair]) -> dict[Pair, float]:
    table = np.array(pairs)
    scores = pooling.linker.weigh(
        pooling.cues[table[:, 0]], pooling.others[table[:, 1]], table[:, 2:]
    )
    return dict(zip(pairs, np.exp(np.minimum(scores, 50)).tolist(), strict=True))


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
