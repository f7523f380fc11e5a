"""Common given names and whom they are given to; read from ``given_names.txt`` once."""

from functools import cache
from importlib.resources import files

_GENDERS = {"[male]": "m", "[female]": "f", "[either]": ""}


@cache
def _genders() -> dict[str, str]:
    found: dict[str, str] = {}
    gender = ""
    data = files("provenance.extraction").joinpath("given_names.txt").read_text(encoding="utf-8")
    for line in data.splitlines():
        if line in _GENDERS:
            gender = _GENDERS[line]
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), gender))
    return found


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name; a double name is one when its first half is."""
    low = word.casefold()
    return low in _genders() or low.partition("-")[0] in _genders()


def gender_of_given_name(word: str) -> str:
    """m or f for a name that is nearly always given to men or to women, "" otherwise."""
    low = word.casefold()
    return _genders().get(low) or _genders().get(low.partition("-")[0], "")
