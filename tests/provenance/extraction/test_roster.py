"""Names kept by what they end with."""

import pytest

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.roster import Roster
from provenance.extraction.taking_apart import phrase_of


def roster(*names: str) -> Roster:
    text = ". ".join(names)
    at, phrases = 0, []
    for name in names:
        phrases.append(phrase_of(text, Span(at, at + len(name))))
        at += len(name) + 2
    return Roster(text, (Span(0, len(text)),), tuple(phrases))


@pytest.mark.parametrize(
    ("names", "asked", "found"),
    [
        (("Ada Lind",), "Lind", "Ada Lind"),
        (("Lind", "Ada Lind"), "Lind", "Ada Lind"),
        (("Ada Lind", "Lind"), "Ada Lind", "Ada Lind"),
        (("Ada Lind", "Bo Lind"), "Bo Lind", "Bo Lind"),
        (("Ada Lind", "Bo Lind"), "Lind", "Ada Lind"),
        (("Ursula van der Berg",), "van der Berg", "Ursula van der Berg"),
        (("Ada Lind",), "ada lind", "Ada Lind"),
        (("Ada Lind",), "Ada", "Ada Lind"),
        (("Jon Lind",), "Jon K. Lind", "Jon Lind"),
        (("Michael Ask",), "Mike Ask", "Michael Ask"),
        (("Zoë Lind",), "Zoe Lind", "Zoë Lind"),
        (("Roma Lind", "Ada Roma Lind"), "Roma Lind", "Ada Roma Lind"),
        (("Ada Lind",), "Ask", None),
        (("Cleveland Marsh",), "Cleveland", None),
        ((), "Ask", None),
    ],
)
def test_a_name_is_found_by_its_end(names: tuple[str, ...], asked: str, found: str | None) -> None:
    member = roster(*names).named(asked, SourceKind.PERSON)
    assert (member.name if member else None) == found


def test_an_outlet_is_found_by_the_end_of_its_name_when_no_other_ends_so() -> None:
    found = roster("The Vell Post").named("Post", SourceKind.OUTLET)
    assert found is not None
    assert found.name == "Vell Post"
    assert roster("The Vell Post", "The Sund Post").named("Post", SourceKind.OUTLET) is None


def test_one_person_is_one_member() -> None:
    assert [m.name for m in roster("Lind", "Ada Lind", "Lind", "Minister Lind").members] == [
        "Ada Lind"
    ]


def test_where_somebody_was_named_is_in_text_order() -> None:
    (member,) = roster("Ada Lind", "Lind", "Lind").members
    assert member.at == sorted(member.at)
    assert member.before(member.at[0]) is None
    assert member.before(member.at[-1] + 1) == member.at[-1]


def test_whoever_has_an_age_may_be_meant_later_whatever_the_name() -> None:
    text = "Abu Hassar Amerey, 44, agreed with all of them at once, and Ubbe Wollin left the pier."
    found = Roster(text, (Span(0, len(text)),), ()).bystanders
    assert [member.name for member in found] == ["Abu Hassar Amerey"]
