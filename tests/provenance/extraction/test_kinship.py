"""Kin by their surname."""

import pytest

from provenance.domain.sources import SourceKind
from provenance.extraction.kinship import kin_among
from provenance.extraction.members import Member

OWNER = Member("Rex Lind", SourceKind.PERSON, gender="m")
MOTHER = Member("Ada Lind", SourceKind.PERSON, likely="f")
SISTER = Member("Maja Lind", SourceKind.PERSON, likely="f")
OTHER = Member("Bo Ask", SourceKind.PERSON, likely="m")


@pytest.mark.parametrize(
    ("members", "noun", "found"),
    [
        ((OWNER, MOTHER, OTHER), "mother", MOTHER),
        ((OWNER, MOTHER, SISTER), "mother", None),
        ((OWNER, MOTHER), "father", None),
        ((OWNER, MOTHER), "lawyer", None),
        ((OWNER, OTHER), "brother", None),
    ],
)
def test_the_only_one_of_the_surname_is_the_kin(
    members: tuple[Member, ...], noun: str, found: Member | None
) -> None:
    assert kin_among(members, OWNER, noun) is found
