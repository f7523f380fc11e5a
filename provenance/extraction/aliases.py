"""What else somebody is called, as an article says it: "Ada Lind, known as Star", "the Tide Army (TA)"."""

import re
from collections.abc import Iterator, Sequence

from provenance.extraction.sightings import Sighting
from provenance.extraction.tokens import UPPER

_CALLED = re.compile(
    rf",?\s(?:[(—–-]\s?)?(?:also\s|better\s|otherwise\s|and\s)?"
    rf"(?:(?:known|referred\sto)\s(?:simply\s|only\s|online\s)?as|who\s(?:calls|called)\s(?:her|him)self"
    rf"|who\s(?:goes|went)\sby|nicknamed|aka|a\.k\.a\.?)\s[“\"'‘]?"
    rf"(?P<name>[{UPPER}]\w+(?:\s[{UPPER}]\w+)?)(?![\w’-])"
)
_IN_BRACKETS = re.compile(rf"\s\((?P<name>[{UPPER}][{UPPER}a-z&.-]{{1,8}})\)")
_NICKNAME = re.compile(rf"[“\"](?P<name>[{UPPER}]\w+)[”\"]")


def aliases_in(text: str, seen: Sequence[Sighting]) -> dict[str, str]:
    """The names that an article gives besides others, each with the one it stands for."""
    found: dict[str, str] = {}
    for one in seen:
        name = " ".join(one.words)
        for alias in _of(text, one):
            if alias != name:
                found.setdefault(alias, name)
    return found


def _of(text: str, one: Sighting) -> Iterator[str]:
    if len(one.words) < 2:
        return
    bracketed = _IN_BRACKETS.match(text, one.end)
    if bracketed is not None and bracketed["name"][0] == one.words[0][0]:
        yield bracketed["name"]
    called = _CALLED.match(text, one.end)
    if called is not None:
        yield called["name"]
    nickname = _NICKNAME.search(text, one.start, one.end)
    if nickname is not None:
        yield nickname["name"]
        yield f"{nickname['name']} {one.words[-1]}"
