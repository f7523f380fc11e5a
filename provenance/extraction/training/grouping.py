"""Group paragraphs of about one length, so that little of a batch is padding."""

import random
from collections.abc import Sequence

CHUNK = 3000
"""Paragraphs sorted by length together; fewer would pad more, more would mix less."""


def group(
    indices: Sequence[int], sizes: Sequence[int], tokens: int, rng: random.Random | None = None
) -> list[list[int]]:
    """Give groups of at most `tokens` padded tokens (a longer paragraph is alone).

    `rng` shuffles paragraphs and groups; without it the order is by length.
    """
    order = list(indices)
    if rng:
        rng.shuffle(order)
    groups: list[list[int]] = []
    for begin in range(0, len(order), CHUNK):
        chunk = sorted(order[begin : begin + CHUNK], key=lambda index: sizes[index])
        current: list[int] = []
        for index in chunk:
            if current and sizes[index] * (len(current) + 1) > tokens:
                groups.append(current)
                current = []
            current.append(index)
        groups.append(current)
    if rng:
        rng.shuffle(groups)
    return groups
