"""A correction changes what the editor says, keeps what it replaces, and moves no rating to another."""

from dataclasses import replace

import pytest

from db.store import Store
from provenance.domain.annotations import AnnotationKind, ChainStep, Correction
from provenance.domain.chains import HopRole, chain_in_words
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.ratings import Reliability
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementFilter
from provenance.errors import JudgementRefusedError, NoSuchTargetError
from tests.builders import (
    BY_ADA,
    FERRY_TEXT,
    a_hop,
    a_judgement,
    a_publisher,
    a_statement,
    an_article,
    ferry_statements,
    span_of,
)

RELIABILITY = AnnotationKind.RELIABILITY


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article: st2 is direct, via Radio Sund; st3 unattributed; st4 parallel."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


@pytest.fixture(scope="module")
def shared_ferry(shared_store: Store) -> Store:
    """As ``ferry``, for tests that change nothing."""
    shared_store.add_article(an_article(), ferry_statements(), BY_ADA)
    return shared_store


def correct(store: Store, statement_id: int, **fields: object) -> None:
    """Correct a statement and make sure that the log agrees."""
    store.correct(statement_id, Correction(**fields), "misread", BY_ADA)  # type: ignore[arg-type]
    assert store.verify().is_sound


def chain(store: Store, statement_id: int) -> str:
    """The chain in words."""
    return chain_in_words(store.statement(statement_id).statement.chain)


def test_a_corrected_speaker_is_another_source_and_origin(ferry: Store) -> None:
    correct(ferry, 2, speaker_name="Olaf Rusk")
    stored = ferry.statement(2)
    speaker = stored.statement.speaker
    assert speaker is not None
    assert (speaker.name, speaker.basis) == ("Olaf Rusk", Basis.EDITOR)
    assert speaker.as_written == "the official, Tove Lindqvist"
    assert chain(ferry, 2) == "Olaf Rusk > Radio Sund > The Sound Courier*"
    assert stored.hops[0].hop.basis is Basis.EDITOR
    assert stored.status is Status.CORRECTED
    (annotation,) = stored.annotations
    assert (annotation.kind, annotation.value, annotation.rationale) == (
        AnnotationKind.CORRECTION,
        "speaker_name",
        "misread",
    )
    assert [r.id for r in ferry.statements(StatementFilter(source="Rusk")).rows] == [2]
    assert [r.id for r in ferry.statements(StatementFilter(text="rusk")).rows] == [2]


def test_a_rating_stays_with_the_hop_it_was_given_to(ferry: Store) -> None:
    hop = ferry.statement(2).hops[0]
    ferry.record([a_judgement(f"hop{hop.id}", RELIABILITY, "E")], BY_ADA)
    correct(ferry, 2, speaker_name="Olaf Rusk")
    assert ferry.statement(2).hops[0].reliability is None
    ferry.undo(BY_ADA)
    assert ferry.statement(2).hops[0].reliability is Reliability.E


def test_a_role_is_corrected_without_touching_the_chain(ferry: Store) -> None:
    hops = ferry.statement(2).hops
    correct(ferry, 2, role="minister")
    stored = ferry.statement(2)
    assert stored.statement.speaker is not None
    assert stored.statement.speaker.role == "minister"
    assert stored.hops == hops


def test_a_corrected_kind_is_another_source(ferry: Store) -> None:
    correct(ferry, 2, speaker_kind=SourceKind.ORGANISATION)
    stored = ferry.statement(2)
    assert stored.hops[0].source_id != 1
    assert stored.hops[0].hop.kind is SourceKind.ORGANISATION


def test_corrected_content_clips_what_is_quoted(ferry: Store) -> None:
    content = (span_of(FERRY_TEXT, "have an agreement"), span_of(FERRY_TEXT, "it holds"))
    correct(ferry, 2, content=content)
    stored = ferry.statement(2)
    assert stored.statement.content == stored.statement.quoted == content
    assert stored.words == "have an agreement … it holds"
    row = ferry.statements(StatementFilter(text="holds")).rows[0]
    assert row.words == stored.words
    ferry.undo(BY_ADA)
    assert ferry.statement(2).words == '"We have an agreement and it holds,"'


def test_form_and_said_on_are_corrected(ferry: Store) -> None:
    said_on = When("last week", None, None, Precision.WEEK, DateBasis.EDITOR, Span(3, 9))
    correct(ferry, 1, form=Form.MIXED, said_on=said_on)
    statement = ferry.statement(1).statement
    assert (statement.form, statement.said_on) == (Form.MIXED, said_on)


def test_a_chain_keeps_adds_reorders_and_retires_hops(ferry: Store) -> None:
    before = ferry.statement(4).hops  # Pelle Ask > Nordbund & Telegram > The Sound Courier*
    ferry.record([a_judgement(f"hop{before[2].id}", RELIABILITY, "C")], BY_ADA)
    new = a_hop("Radio Sund", stage=5, kind=SourceKind.OUTLET, role=HopRole.CARRIER)
    steps = (
        ChainStep(before[0].hop, before[0].id),
        ChainStep(before[2].hop, before[2].id),
        ChainStep(new),
        ChainStep(a_hop(before[3].hop.name, stage=9, kind=SourceKind.OUTLET), before[3].id),
    )
    correct(ferry, 4, chain=steps)
    stored = ferry.statement(4)
    assert [hop.id for hop in stored.hops if hop.id <= before[-1].id] == [
        before[0].id,
        before[2].id,
        before[3].id,
    ]
    assert [hop.hop.stage for hop in stored.hops] == [0, 1, 2, 3]
    assert stored.hops[1].reliability is Reliability.C
    assert stored.hops[2].hop.basis is Basis.EDITOR
    ferry.undo(BY_ADA)
    assert ferry.statement(4).hops[0] == before[0]
    assert chain(ferry, 4) == "Pelle Ask > Nordbund & Telegram > The Sound Courier*"


def test_a_renamed_hop_is_a_new_one(ferry: Store) -> None:
    before = ferry.statement(2).hops
    renamed = a_hop("Radio Oxdal", stage=1, kind=SourceKind.OUTLET, role=HopRole.CARRIER)
    steps = (
        ChainStep(before[0].hop, before[0].id),
        ChainStep(renamed, before[1].id),
        ChainStep(before[2].hop, before[2].id),
    )
    correct(ferry, 2, chain=steps)
    stored = ferry.statement(2)
    assert chain(ferry, 2) == "Tove Lindqvist > Radio Oxdal > The Sound Courier*"
    assert stored.hops[1].id not in {hop.id for hop in before}
    ferry.undo(BY_ADA)
    assert ferry.statement(2).hops == before


def test_the_speaker_follows_a_corrected_origin(ferry: Store) -> None:
    steps = (ChainStep(a_hop("Olaf Rusk")), *map(kept, ferry.statement(2).hops[1:]))
    correct(ferry, 2, chain=steps)
    speaker = ferry.statement(2).statement.speaker
    assert speaker is not None
    assert speaker.name == "Olaf Rusk"


def kept(stored: object) -> ChainStep:
    """A step that keeps a stored hop."""
    return ChainStep(stored.hop, stored.id)  # type: ignore[attr-defined]


def test_an_unattributed_statement_can_be_given_a_speaker(ferry: Store) -> None:
    correct(ferry, 3, speaker_name="Olaf Rusk", role="minister")
    statement = ferry.statement(3).statement
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Olaf Rusk", "minister")
    assert statement.form is Form.INDIRECT
    assert [hop.role for hop in statement.chain] == [HopRole.ORIGIN]
    ferry.undo(BY_ADA)
    assert ferry.statement(3).statement.speaker is None


def test_a_new_speaker_comes_before_the_publisher(store: Store) -> None:
    chain_of_outlet = (replace(a_publisher(0), role=HopRole.PUBLISHER),)
    unattributed = a_statement("The strike cost", form=Form.UNATTRIBUTED)
    unattributed = replace(unattributed, chain=chain_of_outlet)
    store.add_article(an_article(), (unattributed,), BY_ADA)
    correct(store, 1, speaker_name="Olaf Rusk")
    assert chain(store, 1) == "Olaf Rusk > The Sound Courier*"
    store.undo(BY_ADA)
    assert chain(store, 1) == "The Sound Courier*"


def test_what_is_unattributed_stays_so(ferry: Store) -> None:
    with pytest.raises(JudgementRefusedError, match="says that already"):
        correct(ferry, 3, form=Form.UNATTRIBUTED)


def test_a_corrected_date_is_undone_and_redone(ferry: Store) -> None:
    before = ferry.statement(1).statement.said_on
    unresolved = When("Monday", None, None, Precision.UNKNOWN, DateBasis.EDITOR)
    correct(ferry, 1, said_on=unresolved)
    ferry.undo(BY_ADA)
    assert ferry.statement(1).statement.said_on == before
    ferry.redo(BY_ADA)
    assert ferry.statement(1).statement.said_on == unresolved


def test_a_statement_can_be_made_unattributed(ferry: Store) -> None:
    before = ferry.statement(2)
    correct(ferry, 2, form=Form.UNATTRIBUTED)
    statement = ferry.statement(2).statement
    assert statement.speaker is None
    assert [(hop.name, hop.stage) for hop in statement.chain] == [("The Sound Courier", 0)]
    ferry.undo(BY_ADA)
    assert ferry.statement(2).statement == before.statement


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "says that already"),
        ({"speaker_name": "Tove Lindqvist"}, "says that already"),
        ({"content": (span_of(FERRY_TEXT, '"We have an agreement and it holds,"'),)}, "already"),
        ({"speaker_name": "  "}, "needs a name"),
        ({"content": ()}, "needs some words"),
        ({"content": (Span(5, 5),)}, "does not stand"),
        ({"content": (Span(0, 9_999),)}, "does not stand"),
        ({"content": (Span(9, 12), Span(3, 5))}, "not in order"),
        ({"chain": ()}, "at least one hop"),
        ({"chain": (ChainStep(a_hop(), 99),)}, "each hop of its own statement once"),
        ({"chain": (ChainStep(a_hop(" ")),)}, "needs a name"),
        ({"chain": (ChainStep(a_hop(span=Span(0, 9_999))),)}, "do not stand in the text"),
        ({"form": Form.UNATTRIBUTED, "speaker_name": "Olaf Rusk"}, "no speaker"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    shared_ferry: Store, fields: dict[str, object], words: str
) -> None:
    before, head = shared_ferry.statement(2), shared_ferry.log_head()
    with pytest.raises(JudgementRefusedError, match=words):
        correct(shared_ferry, 2, **fields)
    assert (shared_ferry.statement(2), shared_ferry.log_head()) == (before, head)


def test_nobody_has_a_role_before_a_name(ferry: Store) -> None:
    with pytest.raises(JudgementRefusedError, match="give a name first"):
        correct(ferry, 3, role="minister")


def test_a_statement_that_is_not_there_is_named(ferry: Store) -> None:
    with pytest.raises(NoSuchTargetError, match="st99"):
        correct(ferry, 99, role="minister")


def test_corrections_add_up(ferry: Store) -> None:
    correct(ferry, 2, role="minister")
    correct(ferry, 2, speaker_name="Olaf Rusk", form=Form.MIXED)
    values = [annotation.value for annotation in ferry.statement(2).standing]
    assert values == ["role", "speaker_name, form"]
