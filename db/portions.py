"""Long lists of ids in portions that one query takes."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

AT_ONCE = 500
"""Values in one query."""

One = TypeVar("One")


def portions(values: Sequence[One]) -> Iterator[Sequence[One]]:
    """``values`` in order, AT_ONCE of them at a time."""
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))
