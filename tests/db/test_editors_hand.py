"""Which sources editors have had in hand, and what follows for the next article."""

import pytest

from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Correction, Target, TargetKind
from provenance.domain.known_carriers import KnownCarrier
from provenance.domain.source_records import SourceEdit
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Status
from provenance.extraction.rules import RuleExtractor
from tests.builders import BY_ADA, a_hop, a_publisher, a_speaker, a_statement, an_article

TEXT = "The port will shut, Tidewatch said."


def say(store: Store, name: str, words: str, role: str = "") -> int:
    """Store an article in which ``name`` says ``words``; answers the id of the statement."""
    text = f"{words}, {name} said."
    statement = a_statement(
        words,
        text=text,
        source=name,
        speaker=a_speaker(name, as_written=name, role=role),
        chain=(a_hop(name), a_hop("Radio Sund", stage=1, kind=SourceKind.OUTLET), a_publisher(2)),
    )
    added = store.add_article(an_article(text, title=words), [statement], BY_ADA)
    return added.statement_ids[0]


def names(store: Store) -> list[str]:
    return [carrier.name for carrier in store.known_carriers()]


def test_what_only_the_machine_has_seen_is_not_known(store: Store) -> None:
    say(store, "Mona Dahl", "The bridge opens")
    assert store.known_carriers() == ()


def test_the_carriers_of_a_confirmed_statement_are_known(store: Store) -> None:
    said = say(store, "Mona Dahl", "The bridge opens")
    workflow.decide(store, [said], Status.CONFIRMED, "", BY_ADA)
    assert names(store) == ["Radio Sund", "The Sound Courier"]
    store.undo(BY_ADA)
    assert names(store) == []


def test_a_source_that_an_editor_renamed_and_typed_is_known_with_its_names(store: Store) -> None:
    say(store, "Tidewatch", "The bridge opens")
    source = store.find_source("Tidewatch")
    change = SourceEdit(name="Tidewatch Sund", kind=SourceKind.OUTLET, add_aliases=("Tide Watch",))
    store.edit_source(source, change, "it is a paper", BY_ADA)
    assert store.known_carriers() == (
        KnownCarrier("Tidewatch Sund", SourceKind.OUTLET, ("Tide Watch", "Tidewatch")),
    )
    store.undo(BY_ADA)
    assert store.known_carriers() == ()
    store.redo(BY_ADA)
    assert names(store) == ["Tidewatch Sund"]


def test_names_of_a_merged_source_are_names_of_the_other(store: Store) -> None:
    say(store, "Mona Dahl", "The bridge opens")
    say(store, "Tidewatch", "The bridge is safe")
    store.edit_source(
        store.find_source("Tidewatch"), SourceEdit(kind=SourceKind.OUTLET), "a paper", BY_ADA
    )
    into = store.find_source("Radio Sund")
    store.merge_sources([store.find_source("Tidewatch")], into, "one house", BY_ADA)
    assert store.known_carriers() == (
        KnownCarrier("Radio Sund", SourceKind.OUTLET, ("Tidewatch",)),
    )


def test_the_next_article_is_read_with_the_newsroom_s_own_carriers(store: Store) -> None:
    article = an_article(TEXT, title="Port", zones=())

    def kind_now() -> SourceKind:
        extractor = workflow.informed(RuleExtractor(), store.known_carriers())
        (said,) = [s for s in extractor.extract(article) if s.speaker is not None]
        assert said.speaker is not None
        return said.speaker.kind

    assert kind_now() is SourceKind.PERSON
    say(store, "Tidewatch", "The bridge opens")
    edit = SourceEdit(kind=SourceKind.OUTLET)
    store.edit_source(store.find_source("Tidewatch"), edit, "it is a paper", BY_ADA)
    assert kind_now() is SourceKind.OUTLET


def test_an_extractor_that_cannot_learn_names_is_left_as_it_is() -> None:
    class Plain:
        name, version, languages = "plain", "1", frozenset({"en"})

        def extract(self, article: object) -> tuple[()]:  # noqa: ARG002 (of the Protocol)
            return ()

    plain = Plain()
    assert workflow.informed(plain, [KnownCarrier("Tidewatch", SourceKind.OUTLET)]) is plain


def role_of(store: Store, name: str) -> str:
    return store.source(store.find_source(name)).summary.role


def by_rating(store: Store, said: int) -> None:
    source = store.statement(said).hops[0].source_id
    workflow.rate(store, Target(TargetKind.SOURCE, source), "B", "mostly right", BY_ADA)


def by_confirming(store: Store, said: int) -> None:
    workflow.decide(store, [said], Status.CONFIRMED, "", BY_ADA)


def by_correcting(store: Store, said: int) -> None:
    store.correct(said, Correction(role="mayor of Vellmark"), "as printed", BY_ADA)


@pytest.mark.parametrize("act", [by_rating, by_confirming, by_correcting])
def test_a_role_stays_once_an_editor_had_its_source_in_hand(store: Store, act: object) -> None:
    said = say(store, "Mona Dahl", "The bridge opens", "mayor")
    assert callable(act)
    act(store, said)
    later = say(store, "Mona Dahl", "The bridge is closed", "former mayor")
    assert role_of(store, "Mona Dahl") == "mayor"
    speaker = store.statement(later).statement.speaker
    assert speaker is not None
    assert speaker.role == "former mayor"


def test_a_role_is_the_newest_again_when_the_editor_takes_it_back(store: Store) -> None:
    said = say(store, "Mona Dahl", "The bridge opens", "mayor")
    by_rating(store, said)
    store.undo(BY_ADA)
    say(store, "Mona Dahl", "The bridge is closed", "former mayor")
    assert role_of(store, "Mona Dahl") == "former mayor"


def test_a_source_in_hand_without_a_role_takes_the_first_that_is_printed(store: Store) -> None:
    by_confirming(store, say(store, "Mona Dahl", "The bridge opens"))
    say(store, "Mona Dahl", "The bridge is closed", "mayor")
    assert role_of(store, "Mona Dahl") == "mayor"
    say(store, "Mona Dahl", "The bridge is safe", "former mayor")
    assert role_of(store, "Mona Dahl") == "mayor"
