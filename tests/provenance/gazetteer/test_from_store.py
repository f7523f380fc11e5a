"""The newsroom's own carriers, by every name they go by."""

import pytest

from provenance.domain.known_carriers import KnownCarrier
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.gazetteer import extended_by, read_names, world


def names(text: str, *carriers: KnownCarrier) -> list[tuple[str, str]]:
    """The sure names of a text, with their kinds, as the world and the carriers have them."""
    known = extended_by(world(), carriers)
    found = read_names(known, text, [Span(0, len(text))])
    return [(reading.name, reading.kind) for reading in found if reading.is_certain]


TIDEWATCH = KnownCarrier("Tidewatch", SourceKind.OUTLET, ("Tide Watch Daily", "TWD", "the paper"))
SUND_TIMES = KnownCarrier("The Sund Times", SourceKind.OUTLET, ("Times",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind told Tidewatch so.", [("Tidewatch", "outlet")]),
        ("Lind told Tide Watch Daily so.", [("Tidewatch", "outlet")]),
        ("Lind told TWD so.", [("Tidewatch", "outlet")]),
        ("Lind told the paper so.", []),
    ],
)
def test_a_carrier_is_read_by_each_of_its_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, TIDEWATCH) == expected


def test_a_short_form_that_others_go_by_is_theirs_only_where_they_are_named_in_full() -> None:
    assert ("The Sund Times", "outlet") not in names("Lind told the Times so.", SUND_TIMES)
    assert names("The Sund Times was first. Lind told the Times so.", SUND_TIMES) == [
        ("The Sund Times", "outlet"),
        ("The Sund Times", "outlet"),
    ]


def test_what_the_world_knows_of_a_carrier_stays() -> None:
    told = KnownCarrier("CNN", SourceKind.WIRE, ("Cable News of Sund",))
    known = extended_by(world(), [told])
    (entry,) = known.named("Cable News of Sund")
    before = world().named("CNN")[0]
    assert (entry.id, entry.kind, entry.domains) == (before.id, SourceKind.WIRE, before.domains)
    assert set(before.aliases) <= set(entry.aliases)


@pytest.mark.parametrize("name", ["", "  ", "…", "x" * 500, "a\tb", "\u202eGnus"])
def test_a_name_that_no_entry_can_have_is_left_out(name: str) -> None:
    assert extended_by(world(), [KnownCarrier(name, SourceKind.OUTLET)]) is world()


def test_nothing_known_changes_nothing() -> None:
    assert extended_by(world(), ()) is world()
