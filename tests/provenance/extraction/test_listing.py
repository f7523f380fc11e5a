import json

from provenance.domain.dates import DateBasis, When
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.extraction.listing import extraction_listing, statement_listing, when_listing
from tests.builders import FERRY_TEXT, a_statement, an_article, ferry_statements

KEYS = [
    "id",
    "content",
    "quoted",
    "cue",
    "source",
    "form",
    "speech_act",
    "depth",
    "parent",
    "in_headline",
    "speaker",
    "chain",
    "said_on",
    "event_on",
    "confidence",
    "trace",
]
SPEAKER_KEYS = ["name", "kind", "role", "as_written", "source_class", "terms"]


def test_a_statement_has_exactly_the_promised_keys():
    for statement in ferry_statements():
        listed = statement_listing(statement)
        assert list(listed) == KEYS
        assert list(listed["speaker"]) == SPEAKER_KEYS
        assert list(listed["said_on"]) == ["text", "start", "end", "precision", "basis"]
        for hop in listed["chain"]:
            assert list(hop) == ["stage", "name", "kind", "role", "basis", "span", "url"]


def test_an_article_has_exactly_the_promised_keys():
    listed = extraction_listing("ferry.txt", an_article(), ferry_statements(), 0.123456)
    assert list(listed) == ["doc", "title", "outlet", "url", "published", "seconds", "statements"]
    assert (listed["doc"], listed["published"], listed["seconds"]) == (
        "ferry.txt",
        "2026-03-09",
        0.1235,
    )
    assert [statement["id"] for statement in listed["statements"]] == [f"s{n}" for n in range(1, 7)]


def test_the_listing_is_json_that_reads_back_the_same():
    listed = extraction_listing("ferry.txt", an_article(), ferry_statements(), 0.5)
    assert json.loads(json.dumps(listed)) == listed


def test_spans_count_in_the_text():
    listed = statement_listing(a_statement("Ferry crews will go back to work on Thursday"))
    ((start, end),) = listed["content"]
    assert FERRY_TEXT[start:end] == "Ferry crews will go back to work on Thursday"


def test_an_unattributed_statement_has_an_empty_speaker():
    listed = statement_listing(
        a_statement("The strike cost the ports eleven million crowns.", form=Form.UNATTRIBUTED)
    )
    assert listed["speaker"] == {
        "name": "",
        "kind": None,
        "role": "",
        "as_written": "",
        "source_class": None,
        "terms": "",
    }
    assert set(listed["said_on"].values()) == {None}


def test_a_day_that_could_not_be_resolved_keeps_its_words():
    listed = when_listing(When("Monday", basis=DateBasis.STATED, span=Span(3, 9)))
    assert listed == {
        "text": "Monday",
        "start": None,
        "end": None,
        "precision": None,
        "basis": "stated",
    }


def test_hops_say_what_they_rest_on_and_where():
    nested = statement_listing(ferry_statements()[3])
    wire, channel = nested["chain"][1:3]
    assert wire["stage"] == channel["stage"] == 1
    assert FERRY_TEXT[slice(*wire["span"])] == "Nordbund"
    assert nested["chain"][-1]["span"] is None
    assert nested["chain"][-1]["basis"] == "inferred"
