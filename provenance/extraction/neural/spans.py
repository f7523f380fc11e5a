"""Read spans of tokens off label sequences."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.linking import TokenSpan

_BEGINS = (1, 3, 5)


@dataclass(frozen=True, slots=True)
class Reading:
    """The spans of one label sequence, by role, in the order of the text."""

    sources: tuple[TokenSpan, ...]
    cues: tuple[TokenSpan, ...]
    contents: tuple[TokenSpan, ...]
    leaning: int
    """The most careful leaning that gives this reading."""
    agreeing: int
    """How many leanings give it."""


def read_labels(sequences: NDArray[np.int8]) -> list[Reading]:
    """Give the different readings of one paragraph's label sequences (leanings x steps)."""
    places: dict[bytes, list[int]] = {}
    for place, labels in enumerate(sequences):
        places.setdefault(labels.tobytes(), []).append(place)
    readings = []
    for labels_bytes, found in places.items():
        spans = _spans(labels_bytes)
        if spans[3]:
            sources, cues, contents = (tuple(spans[begin]) for begin in _BEGINS)
            readings.append(Reading(sources, cues, contents, found[0], len(found)))
    return readings


def _spans(labels: bytes) -> dict[int, list[TokenSpan]]:
    spans: dict[int, list[TokenSpan]] = {begin: [] for begin in _BEGINS}
    kind, start = 0, 0
    for place, label in enumerate(labels):
        if kind and label != kind + 1:
            spans[kind].append((start, place))
            kind = 0
        if label in spans:
            kind, start = label, place
    if kind:
        spans[kind].append((start, len(labels)))
    return spans
