"""Names of places, which look like those of people until something happens in them."""

import re
from collections.abc import Sequence

_IN_PLACE = re.compile(r"\b(?:in|across|throughout|into|outside|inside|near)\s+(?:the\s+)?$")
_OWNS = re.compile(r"\S*[’']s?\b")


def is_place(text: str, name: str, at: Sequence[int]) -> bool:
    """Whether one time in three, at least, ``name`` is where something happens: "in Vellmark"."""
    there = sum(
        _IN_PLACE.search(text[max(0, start - 20) : start]) is not None
        and _OWNS.match(text, start + len(name) - 1, start + len(name) + 3) is None
        for start in at
    )
    return there * 3 >= len(at) > 0
