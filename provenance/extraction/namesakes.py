"""People of one surname: which of them a bare surname means, and whose kin they are."""

from bisect import bisect_left

from provenance.domain.sources import SourceKind
from provenance.extraction.given_names import is_given_name
from provenance.extraction.members import Member
from provenance.extraction.roster import Roster

_FAR = 1500
"""Code points over which a surname still means whoever was named in full."""

_MOSTLY = 3
"""How many times as often as another somebody is named who alone goes by the bare surname."""


def namesake_before(roster: Roster, member: Member, position: int, gender: str) -> Member:
    """Of those of ``member``'s surname who speak, the one named in full last before ``position``."""
    namesakes = [m for m in _called(roster, member) if m.is_source]
    if len(namesakes) < 2 or member not in namesakes:
        return member
    fitting = [m for m in namesakes if {gender, m.supposed} != {"m", "f"}]
    places = [_in_full_before(roster, m, position) for m in fitting]
    last = max(places, default=-1)
    found = fitting[places.index(last)] if last >= 0 else member
    return member if len(member.at) > _MOSTLY * len(found.at) else found


def first_of_the_name(roster: Roster, member: Member) -> Member:
    """Whom an article names first of a surname: it is they whose family and mother it tells of."""
    placed = [m for m in _called(roster, member) if m.at]
    return min(placed, key=lambda m: m.at[0], default=member)


def _called(roster: Roster, member: Member) -> list[Member]:
    """Those of a surname whose given name is one."""
    return [
        m
        for m in roster.called(member.last_word)
        if m.kind is SourceKind.PERSON and " " in m.name and is_given_name(m.name.split()[0])
    ]


def _in_full_before(roster: Roster, member: Member, position: int) -> int:
    """Where a member was named by more than the surname last before ``position``, -1 nowhere."""
    for at in reversed(member.at[: bisect_left(member.at, position)]):
        seen = roster.sighting_at(at)
        if position - at > _FAR:
            return -1
        if seen is not None and len(seen.words) > 1:
            return at
    return -1
