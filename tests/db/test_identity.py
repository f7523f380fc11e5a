"""A name means one source everywhere, a description somebody else in every article."""

import pytest

from db import reading
from db.identity import identity_of, is_shared
from db.store import Store
from provenance.domain.annotations import Correction, Target, TargetKind
from provenance.domain.chains import HopRole
from provenance.domain.sources import SourceKind
from provenance.errors import NoSuchTargetError
from tests.builders import BY_ADA, a_hop, a_speaker, a_statement, an_article


@pytest.mark.parametrize(
    ("name", "kind", "shared"),
    [
        ("Mona Dahl", SourceKind.PERSON, True),
        ("Dahl", SourceKind.PERSON, True),
        ("مونا دال", SourceKind.PERSON, True),
        ("the official", SourceKind.PERSON, False),
        ("a Transport Ministry official", SourceKind.PERSON, False),
        ("Transport Ministry official", SourceKind.PERSON, False),
        ("She", SourceKind.PERSON, False),
        ("The Sound Courier", SourceKind.OUTLET, True),
        ("the Transport Ministry", SourceKind.GOVERNMENT_BODY, True),
        ("the union", SourceKind.ORGANISATION, False),
        ("Night Watch", SourceKind.GROUP, False),
        ("Two Officials", SourceKind.UNNAMED, False),
        ("", SourceKind.PERSON, False),
    ],
)
def test_names_are_shared_and_descriptions_are_not(
    name: str, kind: SourceKind, shared: bool
) -> None:
    assert is_shared(name, kind) is shared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Sound Courier", "sound courier"),
        ("José Ruiz", "JOSE\u00a0RUIZ"),
        ("J.P. Holm", "J P Holm"),
    ],
)
def test_spellings_of_a_name_are_one_identity(one: str, other: str) -> None:
    assert identity_of(one) == identity_of(other)


def test_a_name_without_letters_is_still_an_identity() -> None:
    assert identity_of("???") == "???"


def add(store: Store, name: str, kind: SourceKind = SourceKind.PERSON, *, text: str) -> int:
    """Add an article with one statement by ``name`` and answer the source's id."""
    text = f"{text} Rain is coming, said someone."
    statement = a_statement(
        "Rain is coming",
        text=text,
        source="someone",
        speaker=a_speaker(name),
        chain=(a_hop(name, kind=kind),),
    )
    added = store.add_article(an_article(text), (statement,), BY_ADA)
    return store.statement(added.statement_ids[0]).hops[0].source_id


def test_a_named_source_is_one_over_all_articles_and_keeps_its_spellings(store: Store) -> None:
    first = add(store, "Mona Dahl", text="One.")
    assert add(store, "MONA DAHL", text="Two.") == first
    assert add(store, "Mona Dåhl", text="Three.") == first
    assert store.source(first).summary.aliases == ("MONA DAHL", "Mona Dåhl")
    assert store.find_source("mona  dahl") == first
    assert store.verify().is_sound


def test_an_unnamed_source_is_another_one_in_every_article(store: Store) -> None:
    first = add(store, "a ministry official", text="One.")
    second = add(store, "a ministry official", text="Two.")
    assert first != second
    with pytest.raises(NoSuchTargetError, match=f"src{first}, src{second}"):
        store.find_source("a ministry official")


def test_a_person_and_an_outlet_of_one_name_are_two(store: Store) -> None:
    person = add(store, "Sund", text="One.")
    outlet = add(store, "Sund", SourceKind.OUTLET, text="Two.")
    assert person != outlet
    assert add(store, "Sund", SourceKind.WIRE, text="Three.") == outlet


def test_the_role_is_the_one_printed_last_while_no_editor_has_been_there(store: Store) -> None:
    for text, role in (("One.", "mayor"), ("Two.", ""), ("Three.", "former mayor")):
        text = f"{text} Rain is coming, said someone."
        speaker = a_speaker("Mona Dahl", role=role)
        statement = a_statement("Rain is coming", text=text, source="someone", speaker=speaker)
        store.add_article(an_article(text), (statement,), BY_ADA)
    assert store.source(store.find_source("Mona Dahl")).summary.role == "former mayor"


def test_a_publisher_is_the_outlet_as_a_source(store: Store) -> None:
    add(store, "Mona Dahl", text="One.")
    text = "Four. Rain is coming, said someone."
    publisher = a_hop("Sund", stage=1, kind=SourceKind.OUTLET, role=HopRole.PUBLISHER)
    statement = a_statement(
        "Rain is coming", text=text, source="someone", chain=(a_hop(), publisher)
    )
    store.add_article(an_article(text, outlet="Sund"), (statement,), BY_ADA)
    summary = store.source(store.find_source("Sund")).summary
    assert summary.kind is SourceKind.OUTLET


def test_a_source_knows_since_which_article_it_is_here(store: Store) -> None:
    first = add(store, "Mona Dahl", text="One.")
    add(store, "Mona Dahl", text="Two.")
    add(store, "MONA DAHL", text="Three.")
    events = store.history(Target(TargetKind.SOURCE, first))
    assert [event.id for event in events] == [1, 3]  # the second brought nothing new about it


def test_a_source_made_by_a_correction_knows_its_event(store: Store) -> None:
    add(store, "Mona Dahl", text="One.")
    act = store.correct(1, Correction(speaker_name="Per Lind"), "the byline says so", BY_ADA)
    assert store.history(Target(TargetKind.SOURCE, store.find_source("Per Lind"))) == (act.event,)
    assert store.verify().is_sound


def test_of_a_source_the_first_statements_come_with_it_and_all_are_counted(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = add(store, "Mona Dahl", text="One.")
    for text in ("Two.", "Three."):
        add(store, "Mona Dahl", text=text)
    whole = store.source(first)
    assert (len(whole.statements), whole.total, whole.left_out) == (3, 3, 0)
    monkeypatch.setattr(reading, "MOST_OF_A_SOURCE", 2)
    bounded = store.source(first)
    assert bounded.statements == whole.statements[:2]
    assert (bounded.total, bounded.left_out) == (3, 1)


def test_the_sources_of_one_article_are_found_among_the_stored_ones_and_each_other(
    store: Store,
) -> None:
    first = add(store, "Mona Dahl", text="One.")
    add(store, "Mona Dåhl", text="Two.")
    names = ("Mona Dahl", "MONA DÅHL", "Ola Sund", "OLA SUND", "an aide", "an aide")
    text = "Three. Rain is coming, said someone."
    statements = tuple(
        a_statement(
            "Rain is coming",
            text=text,
            key=f"s{number}",
            source="someone",
            speaker=a_speaker(name),
            chain=(a_hop(name), a_hop("Sund", stage=1, kind=SourceKind.OUTLET)),
        )
        for number, name in enumerate(names)
    )
    added = store.add_article(an_article(text), statements, BY_ADA)
    hops = [store.statement(number).hops for number in added.statement_ids]
    origins = [of_one[0].source_id for of_one in hops]
    assert origins[:2] == [first, first]
    assert origins[2] == origins[3] != origins[4] == origins[5]
    assert len({of_one[1].source_id for of_one in hops}) == 1
    assert store.source(origins[2]).summary.aliases == ("OLA SUND",)
    assert store.verify().is_sound
