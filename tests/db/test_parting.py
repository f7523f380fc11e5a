"""Statements cut otherwise: parted, joined, added; each one act that an undo takes back."""

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from db.schema import SpanRow
from db.store import Store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.chains import HopRole
from provenance.domain.sources import Basis
from provenance.domain.spans import Span, cut_at, joined
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StatementFilter
from provenance.errors import DecidedMeanwhileError, JudgementRefusedError
from tests.builders import BY_ADA, FERRY_TEXT, a_verdict, an_article, ferry_statements, span_of
from tests.db.conftest import behind_the_back


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article, st1 to st6."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    return store


def in_order(store: Store) -> list[int]:
    return [n for part in store.queue(StatementFilter()) for n in part.ids]


def words_of(store: Store, statement_id: int) -> str:
    return store.statement(statement_id).words


def require_true_offsets(database: str) -> None:
    """Every span of every statement stands for its words in the text."""
    with behind_the_back(database) as connection:
        rows = connection.execute(select(SpanRow.start_offset, SpanRow.end_offset, SpanRow.words))
        for start, end, words in rows:
            assert FERRY_TEXT[start:end] == words


@pytest.mark.parametrize(
    ("spans", "at", "first", "second"),
    [
        ([(0, 9)], 4, [(0, 4)], [(5, 9)]),
        ([(0, 4), (5, 9)], 5, [(0, 4)], [(5, 9)]),
        ([(0, 4), (5, 9)], 4, [(0, 4)], [(5, 9)]),
        ([(0, 9)], 0, [], [(0, 9)]),
        ([(0, 9)], 9, [(0, 9)], []),
        ([(0, 9)], 5, [(0, 4)], [(5, 9)]),
    ],
)
def test_spans_are_cut(
    spans: Sequence[tuple[int, int]],
    at: int,
    first: Sequence[tuple[int, int]],
    second: Sequence[tuple[int, int]],
) -> None:
    parts = cut_at("open gate", [Span(*span) for span in spans], at)
    assert [[(s.start, s.end) for s in part] for part in parts] == [first, second]


def test_spans_become_one_that_overlap_or_touch_or_have_white_space_between() -> None:
    text = "open gate\u00a0\n shut, bar"
    spans = [Span(5, 9), Span(0, 3), Span(2, 4), Span(12, 16), Span(18, 21)]
    assert joined(text, spans) == (Span(0, 16), Span(18, 21))
    assert joined("", []) == ()


def test_what_was_split_is_joined_to_what_it_was(ferry: Store) -> None:
    before = ferry.statement(2).statement
    workflow.split(ferry, 2, FERRY_TEXT.index("and it holds"), "two claims", BY_ADA)
    new = next(n for n in in_order(ferry) if n > 6)
    workflow.join(ferry, [2, new], "one after all", BY_ADA)
    assert ferry.statement(2).statement.content == before.content
    assert ferry.statement(2).statement.quoted == before.quoted
    assert ferry.statement(2).statement.form is before.form


def test_a_statement_is_split_where_the_editor_says(ferry: Store, database: str) -> None:
    before = ferry.statement(2)
    at = FERRY_TEXT.index("and it holds")
    workflow.split(ferry, 2, at, "two claims", BY_ADA)
    new = next(n for n in in_order(ferry) if n > 6)
    assert before.words == "“We have an agreement and it holds,”".replace("“", '"').replace(
        "”", '"'
    )
    assert words_of(ferry, 2) == '"We have an agreement'
    assert words_of(ferry, new) == 'and it holds,"'
    first, second = ferry.statement(2), ferry.statement(new)
    assert (first.status, second.status) == (Status.CORRECTED, Status.CORRECTED)
    assert second.statement.speaker == first.statement.speaker
    assert [h.hop for h in second.hops] == [h.hop for h in first.hops]
    assert in_order(ferry)[:3] == [1, 2, new]
    require_true_offsets(database)
    ferry.undo(BY_ADA)
    assert words_of(ferry, 2) == before.words
    assert ferry.statement(2).statement.quoted == before.statement.quoted
    assert ferry.statement(new).status is Status.REJECTED
    ferry.redo(BY_ADA)
    assert words_of(ferry, 2) == '"We have an agreement'
    assert ferry.statement(new).status is Status.CORRECTED
    assert ferry.verify().is_sound


def test_a_split_needs_words_on_both_sides(ferry: Store) -> None:
    start = ferry.statement(2).statement.content[0].start
    with pytest.raises(JudgementRefusedError, match="both parts"):
        workflow.split(ferry, 2, start, "", BY_ADA)
    assert ferry.verify().is_sound


def test_statements_are_joined_and_taken_apart_again(ferry: Store, database: str) -> None:
    before = [ferry.statement(n) for n in (2, 3)]
    workflow.join(ferry, [2, 3], "one breath", BY_ADA)
    content = ferry.statement(2).statement.content
    assert content == joined(
        FERRY_TEXT, [*before[0].statement.content, *before[1].statement.content]
    )
    assert ferry.statement(3).status is Status.REJECTED
    assert "joined to st2: one breath" in [a.rationale for a in ferry.statement(3).standing]
    require_true_offsets(database)
    ferry.undo(BY_ADA)
    assert [ferry.statement(n).statement for n in (2, 3)] == [b.statement for b in before]
    assert ferry.statement(3).status is before[1].status
    assert ferry.verify().is_sound


@pytest.mark.parametrize(("ids", "says"), [([2], "two statements"), ([2, 2], "two statements")])
def test_it_takes_two_to_join(ferry: Store, ids: list[int], says: str) -> None:
    with pytest.raises(JudgementRefusedError, match=says):
        workflow.join(ferry, ids, "", BY_ADA)


def test_statements_of_two_articles_are_not_joined(ferry: Store) -> None:
    ferry.add_article(
        an_article(FERRY_TEXT + "\nMore.", outlet="The Other Paper"), ferry_statements(), BY_ADA
    )
    with pytest.raises(JudgementRefusedError, match="one and the same article"):
        workflow.join(ferry, [2, 8], "", BY_ADA)


def test_a_missed_statement_is_added_at_its_place(ferry: Store, database: str) -> None:
    missed = span_of(FERRY_TEXT, "The strike cost the ports eleven million crowns")
    before = in_order(ferry)
    workflow.add_missed(ferry, 1, (missed,), BY_ADA, speaker="Harbour Board", why="overlooked")
    (new,) = set(in_order(ferry)) - set(before)
    stored = ferry.statement(new)
    assert stored.words == "The strike cost the ports eleven million crowns"
    assert (stored.status, stored.statement.form) == (Status.CORRECTED, Form.INDIRECT)
    assert stored.statement.speaker is not None
    assert (stored.statement.speaker.name, stored.statement.speaker.basis) == (
        "Harbour Board",
        Basis.EDITOR,
    )
    assert [hop.role for hop in stored.statement.chain] == [HopRole.ORIGIN, HopRole.PUBLISHER]
    starts = [ferry.statement(n).statement.content[0].start for n in in_order(ferry)]
    assert starts == sorted(starts)
    assert [n for n in in_order(ferry) if n != new] == before
    require_true_offsets(database)
    ferry.undo(BY_ADA)
    assert ferry.statement(new).status is Status.REJECTED
    assert ferry.verify().is_sound


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ('"a first step"', Form.DIRECT),
        ('called the deal "a first step"', Form.MIXED),
        ("Ferry crews will go back to work", Form.INDIRECT),
    ],
)
def test_the_form_follows_from_the_quotation_marks(ferry: Store, words: str, form: Form) -> None:
    span = span_of(FERRY_TEXT, words)
    act = workflow.add_missed(ferry, 1, (span,), BY_ADA, speaker="Pelle Ask")
    stored = ferry.statement(act.event.targets[0].id)
    assert stored.statement.form is form
    for quoted in stored.statement.quoted:
        assert span.covers(quoted)


def test_what_nobody_says_is_the_outlets_own(ferry: Store) -> None:
    span = span_of(FERRY_TEXT, "The strike cost the ports")
    act = workflow.add_missed(ferry, 1, (span,), BY_ADA)
    stored = ferry.statement(act.event.targets[0].id)
    assert (stored.statement.form, stored.statement.speaker) == (Form.UNATTRIBUTED, None)
    assert [hop.name for hop in stored.statement.chain] == ["The Sound Courier"]


@pytest.mark.parametrize(
    "content", [(), (Span(5, 5),), (Span(0, 10_000),), (Span(9, 12), Span(2, 4))]
)
def test_words_that_do_not_stand_in_the_text_are_refused(
    ferry: Store, content: tuple[Span, ...]
) -> None:
    with pytest.raises(JudgementRefusedError):
        workflow.add_missed(ferry, 1, content, BY_ADA, speaker="Pelle Ask")


def test_what_another_has_changed_meanwhile_is_not_split_unknowingly(ferry: Store) -> None:
    seen = ferry.newest_event()
    ferry.record([a_verdict(2)], Signature("bea"))
    at = FERRY_TEXT.index("and it holds")
    with pytest.raises(DecidedMeanwhileError):
        workflow.split(ferry, 2, at, "", Signature("ada", seen=seen))
