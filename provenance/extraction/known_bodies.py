"""Bodies of the world whose names look like somebody's: "Hewlett-Packard", "Hamas", "Wells Fargo"."""

from functools import cache
from importlib.resources import files


@cache
def _known() -> frozenset[str]:
    data = files("provenance.extraction").joinpath("body_names.txt").read_text(encoding="utf-8")
    listed = (line for line in data.splitlines() if not line.startswith(("#", "[")))
    names = (name.strip() for line in listed for name in line.split(","))
    return frozenset(name for name in names if name)


def is_known_body(name: str) -> bool:
    """Whether it is a firm, a party or another body of the list (``body_names.txt``)."""
    return name.replace("’", "'") in _known()
