"""Choose the words of the lexicon, and one word vector for each."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.lexicon import Lexicon, normalise, shape_of

SCALE = 32
"""Vectors of unit variance times this are kept in eight bits."""


def build_lexicon(forms: Counter[str], ranked: Sequence[str], limit: int) -> Lexicon:
    """Number the words seen twice, then the most frequent `limit` words of the vectors.

    `forms` counts the words of the training articles as written; words seen once that have a vector
    come last.
    """
    plain: Counter[str] = Counter()
    shapes: Counter[str] = Counter()
    for form, count in forms.items():
        plain[normalise(form)] += count
        shapes[shape_of(form)] += count
    trained = [word for word, count in plain.most_common() if count >= 2]
    seen = set(trained)
    rest = [word for word in ranked[:limit] if word not in seen]
    rare = [w for w in set(plain) - seen if w not in set(rest)]
    rest += sorted(set(rare) & set(ranked))
    return Lexicon(
        trained + rest,
        len(trained),
        _parts(plain, slice(-3, None), 4),
        _parts(plain, slice(0, 3), 8),
        [shape for shape, count in shapes.most_common() if count >= 20],
    )


def _parts(plain: Counter[str], part: slice, least: int) -> list[str]:
    counts: Counter[str] = Counter()
    for word, count in plain.items():
        counts[word[part]] += count
    return [text for text, count in counts.most_common() if count >= least]


def choose_vectors(
    lexicon: Lexicon, ranked: Sequence[str], vectors: NDArray[Any]
) -> NDArray[np.int8]:
    """Give one row a lexicon number, scaled to unit variance and to eight bits; zero where unknown."""
    place = {word: row for row, word in enumerate(ranked)}
    rows = [place.get(word, -1) for word in lexicon.words]
    table = np.zeros((len(rows) + 2, vectors.shape[1]), dtype=np.float32)
    for number, row in enumerate(rows, 2):
        if row >= 0:
            table[number] = vectors[row]
    known = table[np.abs(table).sum(1) > 0]
    table[np.abs(table).sum(1) > 0] = (known - known.mean(0)) / known.std(0)
    return np.clip(np.rint(table * SCALE), -127, 127).astype(np.int8)
