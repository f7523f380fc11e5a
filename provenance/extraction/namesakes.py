"""People of one surname: which of them a bare surname means, and whose kin they are."""

from provenance.domain.sources import SourceKind
from provenance.extraction.given_names import is_given_name
from provenance.extraction.members import Member
from provenance.extraction.roster import Roster

_FAR = 1500
"""Code points over which a surname still means whoever was named in full."""

_MOSTLY = 3
"""How many times as often as another somebody is named who alone goes by the bare surname."""


def namesake_before(
    roster: Roster, member: Member, position: int, gender: str, last: Member | None
) -> Member:
    """Of those of ``member``'s surname who speak, the one named in full last before ``position``.

    Whom the article has not brought in yet is not meant where another of the name has been; where
    none has, as in what follows a headline, it is the ``last`` speaker.
    """
    namesakes = speaking_namesakes(roster, member)
    if len(namesakes) < 2 or member not in namesakes:
        return member
    fitting = [m for m in namesakes if {gender, m.supposed} != {"m", "f"}]
    places = [_in_full_before(roster, m, position) for m in fitting]
    latest = max(places, default=-1)
    if latest < 0:
        return last if last in fitting and last is not None else member
    found = fitting[places.index(latest)]
    is_known = any(at < position for at in _in_full(roster, member))
    return member if is_known and is_named_mostly(roster, member, found) else found


def speaking_namesakes(roster: Roster, member: Member) -> list[Member]:
    """Those of a member's surname who speak, the member among them."""
    return [m for m in _called(roster, member) if m.is_source]


def is_named_mostly(roster: Roster, member: Member, other: Member) -> bool:
    """Whether one is named in full so much more often that the bare surname is theirs."""
    return len(_in_full(roster, member)) > _MOSTLY * len(_in_full(roster, other))


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


def _in_full(roster: Roster, member: Member) -> list[int]:
    """Where a member is named by more than the surname, in text order."""
    seen = ((at, roster.sighting_at(at)) for at in member.at)
    return [at for at, sighting in seen if sighting is not None and len(sighting.words) > 1]


def _in_full_before(roster: Roster, member: Member, position: int) -> int:
    """Where a member was named by more than the surname last before ``position``, -1 if not near."""
    before = [at for at in _in_full(roster, member) if at < position]
    return before[-1] if before and position - before[-1] <= _FAR else -1
