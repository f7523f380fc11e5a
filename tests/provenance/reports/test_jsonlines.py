"""The JSON report: read back, it is the report again."""

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.annotations import Annotation, AnnotationKind, Target
from provenance.domain.chains import Hop, HopRole
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.report import Report, ReportWarning, SourceSummaryStatement, WarningKind
from provenance.domain.source_classes import SourceClass
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, SpeechAct, Statement, Status
from provenance.domain.stored import CaptureSummary, StoredHop, StoredStatement
from provenance.reports.jsonlines import JSONReporter
from provenance.reports.legible import hides_or_acts
from tests.provenance.reports.builders import a_hostile_report, a_report

Read = dict[str, Any]


def lines_of(report: Report) -> list[Read]:
    return [json.loads(line) for line in JSONReporter().render(report).splitlines()]


def read_span(value: list[int] | None) -> Span | None:
    return Span(*value) if value else None


def read_spans(values: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*value) for value in values)


def read_annotation(value: Read | None) -> Annotation | None:
    return value and Annotation(
        value["id"],
        Target.parse(value["target"]),
        AnnotationKind(value["kind"]),
        value["value"],
        value["rationale"],
        value["editor"],
        datetime.fromisoformat(value["at"]),
        value["session"],
        value["supersedes"],
        value["withdrawn"],
    )


def read_when(value: Read) -> When:
    start, end = (value[edge] and date.fromisoformat(value[edge]) for edge in ("start", "end"))
    precision, basis = Precision(value["precision"]), DateBasis(value["basis"])
    return When(value["words"], start, end, precision, basis, read_span(value["span"]))


def read_hop(value: Read) -> StoredHop:
    hop = Hop(
        value["stage"],
        value["name"],
        SourceKind(value["kind"]),
        HopRole(value["role"]),
        Basis(value["basis"]),
        read_span(value["span"]),
        value["url"],
    )
    own, of_source = read_annotation(value["own"]), read_annotation(value["of_source"])
    return StoredHop(value["id"], value["source"], hop, own, of_source)


def read_speaker(value: Read | None) -> Speaker | None:
    return value and Speaker(
        value["name"],
        SourceKind(value["kind"]),
        value["as_written"],
        value["role"],
        MentionKind(value["mention"]),
        Basis(value["basis"]),
        SourceClass(value["source_class"]),
        value["terms"],
    )


def read_statement(value: Read) -> StoredStatement:
    hops = tuple(map(read_hop, value["chain"]))
    statement = Statement(
        key=value["key"],
        form=Form(value["form"]),
        content=read_spans(value["content"]),
        quoted=read_spans(value["quoted"]),
        cue=read_spans(value["cue"]),
        source=read_spans(value["source"]),
        cue_lemma=value["cue_lemma"],
        speech_act=SpeechAct(value["speech_act"]),
        parent=value["parent"],
        depth=value["depth"],
        speaker=read_speaker(value["speaker"]),
        chain=tuple(hop.hop for hop in hops),
        said_on=read_when(value["said_on"]),
        event_on=read_when(value["event_on"]),
        confidence=value["confidence"],
        extractor=value["extractor"],
        trace=tuple(value["trace"]),
    )
    return StoredStatement(
        value["id"],
        value["article"],
        value["capture"],
        value["headline"],
        value["outlet"],
        statement,
        value["words"],
        hops,
        Status(value["status"]),
        tuple(filter(None, map(read_annotation, value["annotations"]))),
    )


def read_warning(value: Read) -> ReportWarning:
    targets = tuple(map(Target.parse, value["targets"]))
    return ReportWarning(WarningKind(value["kind"]), value["words"], targets)


def assert_reads_back(report: Report) -> None:
    head, *rest = lines_of(report)
    statements = tuple(s for article in report.articles for s in article.statements)
    assert tuple(map(read_statement, rest)) == statements
    assert tuple(map(read_warning, head["warnings"])) == report.warnings
    summary = {name: tuple(value) for name, value in head["summary"].items()}
    assert SourceSummaryStatement(**summary) == report.summary
    assert (head["scope"], head["editor"], head["tool"], head["log_head"]) == (
        report.scope,
        report.editor,
        report.tool,
        report.log_head,
    )
    assert datetime.fromisoformat(head["written_at"]) == report.written_at
    for read, article in zip(head["articles"], report.articles, strict=True):
        assert read["text"] == article.stored.article.text
        assert read["title"] == article.stored.article.title
        assert tuple(map(read_capture, read["captures"])) == article.stored.captures


def read_capture(value: Read) -> CaptureSummary:
    return CaptureSummary(**{**value, "obtained_at": datetime.fromisoformat(value["obtained_at"])})


def test_reads_back() -> None:
    assert_reads_back(a_report())


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1))
def test_any_words_read_back(words: str) -> None:
    assert_reads_back(a_hostile_report(words))


@given(st.text(alphabet=st.characters(exclude_categories=()), min_size=1))
def test_nothing_written_acts_or_hides(words: str) -> None:
    written = JSONReporter().render(a_hostile_report(words))
    written.encode("utf-8")
    assert not [c for c in written if hides_or_acts(c)]
    assert written.count("\n") == 2


def test_every_span_gives_the_words_it_stands_for() -> None:
    head, *rest = lines_of(a_report())
    text = head["articles"][0]["text"]
    for statement in rest:
        found = " … ".join(text[start:end] for start, end in statement["content"])
        assert found == statement["words"]


@pytest.mark.parametrize("field", ["reliability", "own", "of_source"])
def test_what_is_not_judged_is_null_and_never_a_number(field: str) -> None:
    hops = [hop for statement in lines_of(a_report())[1:] for hop in statement["chain"]]
    assert {type(hop[field]) for hop in hops} <= {type(None), str, dict}
    assert any(hop[field] is None for hop in hops)


def test_the_hops_own_rating_goes_before_its_sources() -> None:
    statement = next(line for line in lines_of(a_report())[1:] if line["key"] == "st4")
    levels = {hop["name"]: hop["reliability"] for hop in statement["chain"]}
    assert levels == {
        "Pelle Ask": None,
        "Nordbund": "F",
        "Telegram": "C",
        "The Sound Courier": None,
    }
