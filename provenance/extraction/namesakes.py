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


def is_meant(roster: Roster, last: Member, member: Member, position: int, gender: str) -> bool:
    """Whether a bare surname at ``position`` is the last speaker's, and not ``member``'s of that name.

    It is where nobody of the name was named in full since; whom the article has not brought in yet is
    not meant, nor is anybody else where, as behind a headline, nobody has been.
    """

    def fits(one: Member) -> bool:
        return bears(member.last_word, one, gender)

    if not _speaks_by(member.last_word, member) or not fits(last):
        return False
    near = roster.seen_between(max(0, position - _FAR), position)
    named = next((one for at, one in near if roster.is_in_full(at) and fits(one)), None)
    if named is not None and named is not last:
        return False
    is_known = named is not None and bisect_left(member.in_full, position) > 0
    return not (is_known and _is_named_mostly(member, last))


def bears(surname: str, member: Member, gender: str) -> bool:
    """Whether somebody who speaks goes by the surname, and by "Mr." or "Ms." if one stands before it."""
    return _speaks_by(surname, member) and {gender, member.supposed} != {"m", "f"}


def is_shared(roster: Roster, member: Member) -> bool:
    """Whether others who speak bear the surname, and none is named far more than all of them."""
    others = (m for m in roster.called(member.last_word) if m is not member)
    return any(
        _speaks_by(member.last_word, one) and not _is_named_mostly(member, one) for one in others
    )


def _is_named_mostly(member: Member, other: Member) -> bool:
    """Whether one is named in full so much more often that the bare surname is theirs."""
    return len(member.in_full) > _MOSTLY * len(other.in_full)


def first_of_the_name(roster: Roster, member: Member) -> Member:
    """Whom an article names first of a surname: it is they whose family and mother it tells of."""
    placed = [m for m in roster.called(member.last_word) if m.at and _is_named_by(m)]
    return min(placed, key=lambda m: m.at[0], default=member)


def _is_named_by(member: Member) -> bool:
    """Whether it is a person with a given name and a surname."""
    named = member.kind is SourceKind.PERSON and " " in member.name
    return named and is_given_name(member.name.split()[0])


def _speaks_by(surname: str, member: Member) -> bool:
    return member.is_source and member.last_word == surname and _is_named_by(member)
