"""A line of a batch: the ids of the story file, the names, carriers in order, who denies."""

from dataclasses import replace

from provenance.domain.sources import SourceKind
from provenance.domain.traces import FarEnd, Trace
from provenance.reports.traces.story_lines import story_object
from tests.provenance.reports.traces.builders import (
    a_carrier,
    a_group,
    a_trace,
    a_traced_article,
    an_article_trace,
    an_origin,
    denied_story,
)


def with_external_ids(trace: Trace) -> Trace:
    articles = tuple(
        replace(one, article=replace(one.article, external_id=f"{40 + one.article.id}"))
        for one in trace.articles
    )
    return replace(trace, articles=articles)


def test_bodies_keep_the_ids_and_the_order_of_the_story_file() -> None:
    line = story_object(7, with_external_ids(denied_story()), [44, 41, "43"])
    assert line["id"] == 7
    assert [body["body_id"] for body in line["bodies"]] == [44, 41, "43"]
    assert line["independent_origins"] == ["Maret Orlova", "a crane driver"]
    kysten, courier, radio = line["bodies"]
    assert kysten == {
        "body_id": 44,
        "carries_claim": False,
        "origins": [],
        "chain": [],
        "denial_by": "Ostvik Port Board",
    }
    assert courier["chain"] == ["Vestnor"]
    assert courier["denial_by"] is None
    assert radio["origins"] == ["Maret Orlova"]


def test_carriers_run_from_the_origin_outwards_and_rumours_name_nobody() -> None:
    wire, post = a_carrier(), a_carrier("The Evening Post", kind=SourceKind.OUTLET)
    nobody = an_origin("rumours", kind=SourceKind.UNNAMED, far_end=FarEnd.UNKNOWN)
    traced = an_article_trace(a_traced_article(), an_origin("Maret Orlova", post, wire), nobody)
    trace = with_external_ids(a_trace((traced,), (a_group(),)))
    (body,) = story_object("s1", trace, ["41"])["bodies"]
    assert body["origins"] == ["Maret Orlova"]
    assert body["chain"] == ["The Evening Post", "Vestnor"]


def test_a_body_that_was_not_traced_is_left_out() -> None:
    line = story_object("s1", with_external_ids(denied_story()), [99, 41])
    assert [body["body_id"] for body in line["bodies"]] == [41]
