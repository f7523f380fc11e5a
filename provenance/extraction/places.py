"""Names of places, which look like those of people until something happens in them."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

_IN_PLACE = re.compile(r"\b(?:in|across|throughout|into|outside|inside|near)\s+(?:the\s+)?$")
_OWNS = re.compile(r"\S*[’']s?\b")


@cache
def _known(section: str = "") -> frozenset[str]:
    """The names of one section of the list, or of all."""
    data = files("provenance.extraction").joinpath("place_names.txt").read_text(encoding="utf-8")
    names: set[str] = set()
    here = ""
    for line in data.splitlines():
        if line.startswith("["):
            here = line.strip("[]")
        elif not line.startswith("#") and section in ("", here):
            names.update(name.strip().casefold() for name in line.split(","))
    return frozenset(names)


def is_known_place(name: str) -> bool:
    """Whether it is a country, a state or a large city of the list (``place_names.txt``)."""
    return name.casefold() in _known()


def is_country(name: str) -> bool:
    """Whether it is a country of the list."""
    return name.casefold() in _known("countries")


def is_place(text: str, name: str, at: Sequence[int]) -> bool:
    """Whether one time in three, at least, ``name`` is where something happens: "in Vellmark"."""
    there = sum(
        _IN_PLACE.search(text[max(0, start - 20) : start]) is not None
        and _OWNS.match(text, start + len(name) - 1, start + len(name) + 3) is None
        for start in at
    )
    return there * 3 >= len(at) > 0
