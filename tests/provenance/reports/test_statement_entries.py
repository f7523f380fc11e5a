"""Statements in words: the passage, the tree, who decided, what became of a judgement."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chains import HopRole
from provenance.domain.dates import When
from provenance.domain.report import ReportArticle
from provenance.domain.spans import Span
from provenance.domain.statements import Statement, Status
from provenance.reports.entries import StatementEntry
from provenance.reports.legible import legible_line
from provenance.reports.statement_entries import statement_tree
from tests.builders import (
    FERRY_TEXT,
    a_hop,
    a_statement,
    a_stored_article,
    an_article,
    ferry_statements,
    span_of,
)
from tests.provenance.reports.builders import ferry_report_article, stored


def entry_of(statement: Statement, text: str = FERRY_TEXT, **changes: object) -> StatementEntry:
    built = replace(stored(statement, 1), **changes)  # type: ignore[arg-type]
    article = a_stored_article(an_article(text, zones=()))
    (entry,) = statement_tree(ReportArticle(article, (built,)))
    return entry


def parts_of(entry: StatementEntry) -> list[tuple[str, str]]:
    return [(stretch.part, stretch.words) for stretch in entry.passage]


def test_the_passage_marks_content_source_and_cue() -> None:
    assert parts_of(entry_of(ferry_statements()[0])) == [
        ("content", "Ferry crews will go back to work on Thursday"),
        ("", ", "),
        ("source", "a Transport Ministry official"),
        ("", " "),
        ("cue", "said"),
    ]


def test_the_passage_takes_in_carriers_and_the_day() -> None:
    lede = ferry_statements()[0]
    dated = replace(lede, said_on=replace(lede.said_on, span=span_of(FERRY_TEXT, "Monday")))
    assert parts_of(entry_of(dated))[-1] == ("when", "Monday")
    quote = ferry_statements()[1]
    assert parts_of(entry_of(quote))[-1] == ("carrier", "Radio Sund")


def test_words_of_a_far_sentence_stay_out_of_the_passage() -> None:
    far = span_of(FERRY_TEXT, "Read more")
    lede = replace(ferry_statements()[0], said_on=When("later", span=far))
    carried = replace(lede, chain=(a_hop("Far", role=HopRole.CARRIER, span=far),))
    for statement in (lede, carried):
        assert parts_of(entry_of(statement))[-1] == ("cue", "said")


def test_an_older_captures_statement_shows_its_stored_words_only() -> None:
    entry = entry_of(ferry_statements()[0], capture_id=77, words="as it then read")
    assert parts_of(entry) == [("content", "as it then read")]
    assert all(hop.evidence == "" for hop in entry.hops)


def test_a_very_long_passage_is_cut_to_the_statement() -> None:
    text = f"{'x ' * 900}it holds, {'y ' * 900}she said"
    statement = a_statement("it holds", text=text, source="she")
    assert parts_of(entry_of(statement, text, words="it holds")) == [("content", "it holds")]


@given(st.data())
def test_the_stretches_of_a_passage_are_the_text(data: st.DataObject) -> None:
    edge = st.integers(0, len(FERRY_TEXT))
    edges = data.draw(st.lists(edge, min_size=6, max_size=6, unique=True).map(sorted))
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    content, cue, source = data.draw(st.permutations(spans))
    bare = replace(
        ferry_statements()[0], content=(content,), cue=(cue,), source=(source,), chain=()
    )
    shown = "".join(stretch.words for stretch in entry_of(bare).passage)
    assert legible_line(shown) == legible_line(FERRY_TEXT[edges[0] : edges[-1]])


def test_nested_statements_stand_under_their_parent() -> None:
    tree = statement_tree(ferry_report_article())
    assert [entry.id for entry in tree] == ["st1", "st2", "st3", "st4", "st5", "st7"]
    assert [[child.id for child in entry.nested] for entry in tree][4] == ["st6"]


def test_says_who_decided_and_when() -> None:
    decided = {entry.id: entry.decided for entry in statement_tree(ferry_report_article())}
    assert decided["st2"] == "confirmed by ada, 10 March 2026, 09:30 UTC"
    assert decided["st4"] == "corrected by ada, 10 March 2026, 09:30 UTC"
    assert decided["st1"] == ""


def test_a_status_without_a_standing_judgement_names_nobody() -> None:
    assert entry_of(ferry_statements()[0], status=Status.CONFIRMED).decided == ""


def test_history_keeps_what_no_longer_stands() -> None:
    first = statement_tree(ferry_report_article())[0]
    assert [(old.kind, old.state) for old in first.history] == [
        ("credibility", "superseded"),
        ("tag", "withdrawn"),
    ]
    assert [now.kind for now in first.judgements] == ["credibility", "note"]


def test_a_role_that_only_repeats_the_name_is_not_said_twice() -> None:
    lede = ferry_statements()[0]
    assert lede.speaker is not None
    speaker = replace(lede.speaker, name="The official", role="the official")
    facts = {f.label: f.words for f in entry_of(replace(lede, speaker=speaker)).facts}
    assert facts["Speaker"] == "The official* (person; inferred*)"
