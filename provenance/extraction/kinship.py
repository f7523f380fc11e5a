"""Kin who are named elsewhere: "Lind's mother" is the one other woman called Lind."""

from collections.abc import Iterable

from provenance.domain.sources import SourceKind
from provenance.extraction.members import Member

_MEN = frozenset("father brother husband son uncle nephew grandfather".split())
_WOMEN = frozenset("mother sister wife daughter aunt niece grandmother".split())


def kin_among(members: Iterable[Member], owner: Member, noun: str) -> Member | None:
    """Who of ``members`` is ``owner``'s ``noun``: the only one of that surname who can be, or None."""
    gender = "m" if noun in _MEN else "f" if noun in _WOMEN else ""
    fitting = [
        member
        for member in members
        if member is not owner
        and member.kind is SourceKind.PERSON
        and " " in member.name
        and member.last_word == owner.last_word
        and gender
        and member.supposed == gender
    ]
    return fitting[0] if len(fitting) == 1 else None
