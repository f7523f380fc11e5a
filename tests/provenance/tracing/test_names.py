"""One key for a source under all its names; families; sources that are nobody in particular."""

import pytest

from provenance.domain.sources import SourceKind
from provenance.domain.traces import FarEnd
from provenance.gazetteer import Outlet, Rule, world
from provenance.tracing.kin import family_in, is_kin, named_in_full
from provenance.tracing.names import Names, normal
from provenance.tracing.sources import Source, SourceReader

COURIER = Outlet(
    "sound-courier", "The Sound Courier", SourceKind.OUTLET, ambiguous=(("Courier", Rule.NAMED),)
)
GAZETTEER = world().extended([COURIER])


def person(name: str) -> Source:
    return Source(name, SourceKind.PERSON)


def body(name: str) -> Source:
    return Source(name, SourceKind.ORGANISATION)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Tove K. Lindqvist"), person("Tove Lindqvist")),
        (person("Lindqvist"), person("Tove Lindqvist")),
        (person("Ms. Tove Lindqvist"), person("Tove Lindqvist")),
        (person("Tove Lindqvist’s report"), person("Tove Lindqvist")),
        (body("Brandt-Holm"), body("BH")),
        (body("B-H"), body("Brandt-Holm Co.")),
        (body("Brandt Ferries Ltd"), body("Brandt Ferries")),
        (body("Brandt Ferries BRF +2.10%"), body("Brandt Ferries")),
        (Source("police", SourceKind.GROUP, FarEnd.UNNAMED), body("Oxdal Police")),
        (
            Source("Courier", SourceKind.OUTLET),
            Source("The Sound Courier", SourceKind.OUTLET, entry="sound-courier"),
        ),
    ],
)
def test_names_of_one_source_have_one_key(one: Source, other: Source) -> None:
    names = Names([one, other], GAZETTEER)
    assert names.key(one) == names.key(other)
    assert names.name(one) == names.name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Tove Lindqvist"), person("Arvid Lindqvist")),
        (body("Brandt Ferries"), body("Brandt Bridges")),
    ],
)
def test_others_have_others(one: Source, other: Source) -> None:
    names = Names([one, other], GAZETTEER)
    assert names.key(one) != names.key(other)


def test_a_surname_of_two_joins_neither() -> None:
    both = [person("Tove Lindqvist"), person("Arvid Lindqvist"), person("Lindqvist")]
    names = Names(both, GAZETTEER)
    assert len({names.key(source) for source in both}) == 3


def test_a_name_that_is_all_title_is_kept() -> None:
    assert normal("The President") == "the president"


@pytest.mark.parametrize(
    ("words", "surnames"),
    [
        ("the family of Tove Lind", ("Lind",)),
        ("The families of Tove Lind and Ivo Falk, two sailors", ("Lind", "Falk")),
        ("the parents of drowned Marstrand sailor Ivo Falk", ("Falk",)),
        ("Lind’s mother and brother", ("Lind",)),
        ("The Falk family", ("Falk",)),
    ],
)
def test_families_by_surname(words: str, surnames: tuple[str, ...]) -> None:
    family = family_in(words)
    assert family is not None
    assert family.surnames == surnames


def test_what_is_no_family() -> None:
    assert family_in("the union of seamen") is None
    assert not is_kin("chief mother ship engineer of nothing"[:5])


def test_a_relation_is_named_in_full() -> None:
    assert named_in_full("Ivar", "Lind’s brother") == "Ivar Lind"
    assert named_in_full("Asta Lind", "Falk’s sister") == "Asta Lind"
    assert named_in_full("Ivar", "engineer") == "Ivar"


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("a Brandt Ferries spokeswoman", SourceKind.UNNAMED, "Brandt Ferries"),
        ("spokesman for the Harbour Ministry", SourceKind.UNNAMED, "Harbour Ministry"),
        ("a letter from the Dam Inspectorate", SourceKind.DOCUMENT, "Dam Inspectorate"),
        ("court papers", SourceKind.DOCUMENT, "court papers"),
        ("the daily Courier", SourceKind.OUTLET, "the daily Courier".removeprefix("the ")),
        ("a nurse", SourceKind.UNNAMED, "nurse"),
    ],
)
def test_what_a_name_stands_for(name: str, kind: SourceKind, expected: str) -> None:
    source = SourceReader(GAZETTEER)(name, kind)
    assert source is not None
    assert source.name == expected


@pytest.mark.parametrize(
    "name",
    ["people familiar with the plan", "two of the sources", "an insider", "those briefed on it",
     "sources who asked not to be named"],
)  # fmt: skip
def test_access_words_name_nobody(name: str) -> None:
    source = SourceReader(GAZETTEER)(name, SourceKind.UNNAMED)
    assert source is not None
    assert source.is_access


def test_a_role_is_more_than_access() -> None:
    source = SourceReader(GAZETTEER)("sources who have fled the island", SourceKind.UNNAMED)
    assert source is not None
    assert not source.is_access


@pytest.mark.parametrize("name", ["he", "They", "the video", "results", ""])
def test_pronouns_and_things_are_no_sources(name: str) -> None:
    assert SourceReader(GAZETTEER)(name, SourceKind.UNNAMED) is None


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Ado Lunde Skarre", "Ado Lunde Skare", True),
        ("Cho Ryong-Sung", "Cho Ryong-Sun", True),
        ("Tove Lindqvist", "Tove Lindquist", True),
        ("Tove Lind", "Tove Lund", False),
        ("Tove Lindqvist", "Tore Lindqvist", False),
        ("Pak Il-un", "Pak Il-on", False),
        ("Tove Lindqvist", "Tove Lundquist", False),
    ],
)
def test_a_letter_in_a_last_name_makes_no_second_person(one: str, other: str, is_one: bool) -> None:
    sources = (person(one), person(one), person(other))
    names = Names(sources, GAZETTEER)
    assert (names.key(person(one)) == names.key(person(other))) is is_one
    assert not is_one or names.name(person(other)) == one


def test_bodies_that_differ_by_a_letter_are_two() -> None:
    names = Names((body("Northern Bank"), body("Northern Banks")), GAZETTEER)
    assert names.key(body("Northern Bank")) != names.key(body("Northern Banks"))
