"""Deal the articles to folds, so that each can be read by a model that was not trained on it."""

import random
from collections.abc import Iterable

FOLDS = 4


def fold_of(documents: Iterable[str]) -> dict[str, int]:
    """Give each article its fold; the same names always get the same folds."""
    names = sorted(set(documents))
    random.Random(7).shuffle(names)
    return {name: place % FOLDS for place, name in enumerate(names)}
