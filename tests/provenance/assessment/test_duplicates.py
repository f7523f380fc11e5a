"""Sources that may be one are proposed with the reason, and never by comparing all with all."""

import pytest

from provenance.assessment.duplicates import propose_duplicates
from provenance.domain.source_records import SourceCard
from provenance.domain.sources import SourceKind

PERSON, WIRE, ORGANISATION = SourceKind.PERSON, SourceKind.WIRE, SourceKind.ORGANISATION


def cards(*names: str, kind: SourceKind = PERSON, role: str = "") -> list[SourceCard]:
    """A card for each name."""
    return [SourceCard(n, name, kind, role) for n, name in enumerate(names, start=1)]


def reasons(known: list[SourceCard]) -> list[str]:
    """The reasons of all proposals."""
    return [proposal.reason for proposal in propose_duplicates(known)]


@pytest.mark.parametrize(
    ("names", "kind", "reason"),
    [
        (("Dr. Anna Berg", "Anna Berg"), PERSON, "title or order"),
        (("Orlova Maria", "Maria Orlova"), PERSON, "title or order"),
        (("Jan Holm", "J. Holm"), PERSON, "the only Holm whose given name begins so"),
        (("Jan Holm", "Holm"), PERSON, "the only one known whose surname is Holm"),
        (("Sergej Dahl", "Sergei Dahl"), PERSON, "one letter apart"),
        (("Transport Ministry", "Ministry of Transport"), ORGANISATION, "the same words"),
        (("Nordbund", "Nordbund GmbH"), ORGANISATION, "the same words"),
        (("Agency of the Bay Coast", "ABC"), ORGANISATION, ""),
        (("Bay and Harbour Union", "B.H.U."), ORGANISATION, "the first letters"),
    ],
)
def test_names_alike_are_proposed(names: tuple[str, str], kind: SourceKind, reason: str) -> None:
    (found,) = reasons(cards(*names, kind=kind))
    assert reason in found


@pytest.mark.parametrize(
    "names",
    [
        ("Jan Holm", "Jens Holm", "J. Holm"),  # two could be meant
        ("Jan Holm", "Jens Holm", "Holm"),
        ("Anna Berg", "Anna Dahl"),
        ("Tom Berg", "Tim Berg"),  # short given names differ by a letter and are other names
        ("Dr.", "Prof."),
        ("???", "!!!"),
    ],
)
def test_names_that_could_be_anybodys_are_not(names: tuple[str, ...]) -> None:
    assert reasons(cards(*names)) == []


def test_the_same_name_of_two_kinds_is_proposed() -> None:
    known = [SourceCard(1, "Nordbund", WIRE, ""), SourceCard(2, "The Nordbund", ORGANISATION, "")]
    assert reasons(known) == ["the same name, filed as wire and as organisation"]


def test_an_alias_that_is_anothers_name_is_proposed() -> None:
    known = [
        SourceCard(1, "Tove Lind", PERSON, "", ("Minister Lind-Berg",)),
        SourceCard(2, "Minister Lind-Berg", PERSON, ""),
    ]
    assert reasons(known)[0] == "both go by “Minister Lind-Berg”"


def test_the_same_surname_and_role_are_proposed() -> None:
    known = cards("Zamira Kast", "Z. N. O. Kast", "Samira Kast", role="harbour master")
    assert any("the same role, harbour master" in reason for reason in reasons(known))


def test_a_pair_is_proposed_once_and_never_when_told_apart() -> None:
    known = cards("Jan Holm", "J. Holm", role="harbour master")
    assert len(reasons(known)) == 1
    assert list(propose_duplicates(known, frozenset({(1, 2)}))) == []


def test_the_order_of_the_cards_does_not_matter() -> None:
    known = cards("Jan Holm", "J. Holm", "Dr. Jan Holm", "Holm Jan")
    assert list(propose_duplicates(known)) == list(propose_duplicates(reversed(known)))


def test_many_of_one_surname_are_not_all_compared() -> None:
    known = cards(*(f"{chr(97 + n % 26) * 4}{n} Berg" for n in range(2_000)), role="farmer")
    assert len(reasons(known)) < 4 * len(known)
