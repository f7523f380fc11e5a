"""How a statement stands to others, read from its own side."""

from provenance.domain.relations import RelationStatus
from provenance.reports.jsonlines import JSONReporter
from provenance.reports.relation_entries import relation_entries
from tests.provenance.reports.builders import a_relation, a_report, ferry_relations
from tests.provenance.reports.test_jsonlines import lines_of


def test_reversals_come_first_with_their_gap() -> None:
    entries = relation_entries(2, ferry_relations())
    assert [(entry.deed, entry.other, entry.grounds) for entry in entries] == [
        ("contradicts", "st1", "same speaker, 1 day apart, proposed by rule, not confirmed"),
        (
            "responds to",
            "st1",
            "same speaker, 1 day apart, confirmed by ada, 10 March 2026, 09:30 UTC",
        ),
    ]
    assert entries[0].words == "back to work"


def test_the_other_side_reads_it_turned_round() -> None:
    entries = relation_entries(1, ferry_relations())
    assert [entry.deed for entry in entries] == ["is contradicted by", "is answered by"]
    assert (entries[0].other, entries[0].words) == ("st2", "it holds")


def test_rejected_ones_and_those_of_others_are_left_out() -> None:
    assert relation_entries(1, [a_relation(status=RelationStatus.REJECTED)]) == ()
    assert relation_entries(3, ferry_relations()) == ()


def test_the_json_report_has_each_relation_once() -> None:
    head = lines_of(a_report())[0]
    assert [(r["id"], r["statement"], r["kind"], r["other"]) for r in head["relations"]] == [
        (1, 2, "contradicts", 1),
        (2, 2, "responds_to", 1),
    ]
    assert head["relations"][0]["words"] == ["it holds"]
    assert JSONReporter().render(a_report()).count('"made_by"') == 2
