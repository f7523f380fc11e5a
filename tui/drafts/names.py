"""The names that an article holds, to complete what an editor begins to write."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_RUN = re.compile(r"[^\s.,;:!?“”\"()]+(?:[^\S\n][^\s.,;:!?“”\"()]+)*")
_JOINING = frozenset("al bin da de del der di la le of the van von".split())
_FEWEST_LETTERS = 3


def names_in(text: str) -> tuple[str, ...]:
    """Runs of words with capital letters, those that come often first."""
    counted: Counter[str] = Counter()
    for run in _RUN.findall(text):
        words: list[str] = []
        for word in [*run.split(), ""]:
            if word[:1].isupper() or (words and word in _JOINING):
                words.append(word)
                continue
            while words and words[-1] in _JOINING:
                words.pop()
            if words and len(" ".join(words)) >= _FEWEST_LETTERS:
                counted[" ".join(words)] += 1
            words = []
    return tuple(name for name, _ in counted.most_common())


def completed(begun: str, names: Iterable[str]) -> str | None:
    """The first name that begins with what is written, None when none does."""
    wanted = begun.casefold()
    if not wanted.strip():
        return None
    return next((name for name in names if name.casefold().startswith(wanted)), None)


def first_names(known: Sequence[str], text: str) -> tuple[str, ...]:
    """Names that are known to be sources here, then whatever the text holds, each once."""
    return tuple(dict.fromkeys((*known, *names_in(text))))
