from dataclasses import replace
from datetime import date

import pytest
from rich.cells import cell_len

from provenance.domain.annotations import AnnotationKind, Target
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.ratings import Credibility
from provenance.domain.sittings import SessionTally
from provenance.domain.statements import Form, Status
from provenance.domain.stored import Order, StatementFilter
from tests.builders import (
    a_hop,
    a_stored_hop,
    a_stored_statement,
    a_summary,
    an_annotation,
    an_event,
    ferry_statements,
)
from tui.drawing.filter_words import filter_in_words
from tui.drawing.judgement import (
    annotations_in_words,
    facts_of,
    history_in_words,
)
from tui.drawing.queue_line import row_across, row_aside
from tui.drawing.wording import tally_in_words, when_in_words


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_row_across_fills_its_width_exactly(width: int) -> None:
    row = a_summary(speaker="漢字 " * 20, words="wörds " * 60, credibility=Credibility.DOUBTFUL)
    assert cell_len("".join(piece.words for piece in row_across(row, width))) == width


@pytest.mark.parametrize("width", [30, 44, 60])
def test_a_row_aside_fills_its_width_exactly(width: int) -> None:
    for line in row_aside(a_summary(words="wörds " * 60), width):
        assert cell_len("".join(piece.words for piece in line)) == width


def test_a_headline_is_marked_in_the_queue_and_beside_the_article() -> None:
    row = a_summary(words="Lock to close", in_headline=True)
    assert any("[headline] Lock to close" in piece.words for piece in row_across(row, 120))
    said = a_stored_statement()
    said = replace(said, statement=replace(said.statement, in_headline=True))
    assert "Stands in   a headline" in facts_of(said, None, 60).plain
    assert "Stands in" not in facts_of(a_stored_statement(), None, 60).plain


def test_each_status_has_a_sign_of_its_own() -> None:
    signs = {row_across(a_summary(status=status), 80)[0].words for status in Status}
    assert len(signs) == len(Status)


def test_a_nested_statement_is_indented() -> None:
    first, _ = row_aside(a_summary(depth=1), 44)
    assert first[1].words.startswith("↳ Tove")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(), "not said"),
        (When("Monday", basis=DateBasis.STATED), "“Monday” — unresolved"),
        (
            When("Monday", date(2026, 3, 9), date(2026, 3, 9), Precision.DAY, DateBasis.STATED),
            "“Monday” = Mon 9 Mar 2026",
        ),
        (
            When(None, date(2026, 3, 9), date(2026, 3, 15), Precision.WEEK, DateBasis.INFERRED),
            "Mon 9 Mar 2026 – Sun 15 Mar 2026",
        ),
    ],
)
def test_a_day_is_said_with_the_words_it_rests_on(when: When, words: str) -> None:
    assert when_in_words(when) == words


def test_facts_name_the_speaker_as_written_and_resolved() -> None:
    facts = facts_of(a_stored_statement(), None, 60).plain
    assert "Tove Lindqvist*" in facts
    assert "“the official”" in facts
    assert "Transport Ministry official" in facts
    assert "90%" in facts


def test_an_unattributed_statement_says_who_asserts_it() -> None:
    facts = facts_of(a_stored_statement(ferry_statements()[2]), None, 80).plain
    assert "the outlet asserts it itself" in facts


def test_long_facts_go_on_under_themselves() -> None:
    lines = facts_of(a_stored_statement(), a_stored_hop(), 32).plain.split("\n")
    assert max(map(len, lines)) <= 32
    assert any(line.startswith(" " * 12) for line in lines)


def test_a_rating_names_the_source_it_is_of() -> None:
    everywhere = an_annotation("B", target=Target.parse("src101"), annotation_id=1)
    here = an_annotation("D", target=Target.parse("hop2"), annotation_id=2)
    radio = a_stored_hop(a_hop("Radio Sund"), hop_id=1, of_source=everywhere)
    agency = a_stored_hop(a_hop("Nordbund"), hop_id=2, own=here)
    lines = annotations_in_words(a_stored_statement(hops=(radio, agency)), 90).plain.split("\n")
    assert [line.split("  ")[0] for line in lines[::2]] == [
        "reliability B of Radio Sund",
        "reliability D of Nordbund in this chain alone",
    ]


def test_withdrawn_and_superseded_judgements_say_so() -> None:
    target = Target.parse("st1")
    kind = AnnotationKind.CREDIBILITY
    annotations = (
        an_annotation("3", kind=kind, target=target, annotation_id=1),
        an_annotation("4", kind=kind, target=target, annotation_id=2, supersedes=1),
        an_annotation("x", kind=AnnotationKind.TAG, target=target, annotation_id=3, withdrawn=True),
    )
    stored = a_stored_statement(annotations=annotations)
    lines = annotations_in_words(stored, 60).plain.split("\n")
    assert [line.split("  ")[0] for line in lines[::2]] == [
        "credibility 3 of st1",
        "credibility 4 of st1",
        "#x",
    ]
    assert lines[0].endswith("superseded")
    assert lines[2].endswith("09:30")
    assert lines[4].endswith("withdrawn")


def test_history_is_newest_first() -> None:
    lines = history_in_words((an_event("added art1"), an_event("confirmed st1")), 60).plain.split(
        "\n"
    )
    assert ["confirmed" in lines[0], "added" in lines[1]] == [True, True]


def test_a_tally_counts_in_words() -> None:
    assert tally_in_words(SessionTally(confirmed=2, rated=1)) == (
        "2 statements confirmed",
        "1 rating given",
    )
    assert tally_in_words(SessionTally()) == ("nothing was decided",)


def test_a_filter_is_put_into_words() -> None:
    assert filter_in_words(StatementFilter()) == "all statements"
    wanted = StatementFilter(3, "Sund", Status.PROPOSED, None, "x", "dam", True)
    assert (
        filter_in_words(wanted)
        == "article art3, proposed, through Sund, #x, “dam”, attributed only"
    )


def test_every_question_of_a_filter_is_put_into_words() -> None:
    for field in StatementFilter.__slots__:
        if field != "order":
            assert filter_in_words(_asking(field)) != "all statements", field
    for order in set(Order) - {Order.ARTICLE, Order.MATCH}:
        assert " first" in filter_in_words(StatementFilter(order=order))
    wanted = StatementFilter(sure_below=0.7, said_from=date(2026, 3, 9), rating="b")
    words = "rated B, less than 70% sure, said on Mon 9 Mar 2026 or later"
    assert filter_in_words(wanted) == words


def _asking(field: str) -> StatementFilter:
    answers: dict[str, object] = {
        "article_id": 1,
        "status": Status.PROPOSED,
        "form": Form.DIRECT,
        "said_from": date(2026, 3, 9),
        "said_until": date(2026, 3, 9),
        "sure_from": 0.5,
        "sure_below": 0.5,
    }
    usual = getattr(StatementFilter(), field)
    return replace(
        StatementFilter(), **{field: answers.get(field, True if usual is False else "x")}
    )
