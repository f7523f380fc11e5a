"""The JSON trace: one object a line, every offset true, every string as it was."""

import json
from typing import Any

import pytest

from provenance.domain.traces import Trace
from provenance.reports.legible import hides_or_acts
from provenance.reports.traces.jsonlines import JSONTraceReporter
from tests.provenance.reports.test_page import HOSTILE
from tests.provenance.reports.traces.builders import (
    COPIED,
    TOLD,
    circular_story,
    denied_story,
    hostile_story,
    one_origin_story,
)

Read = dict[str, Any]


def lines_of(trace: Trace) -> list[Read]:
    return [json.loads(line) for line in JSONTraceReporter().render(trace).splitlines()]


def of_kind(lines: list[Read], kind: str) -> list[Read]:
    return [line for line in lines if line["kind"] == kind]


def test_the_head_answers() -> None:
    trace = one_origin_story()
    head = lines_of(trace)[0]
    assert head["kind"] == "trace"
    assert head["verdict"] == "20 articles, 1 origin: Maret Orlova."
    assert head["independent"] == ["maret orlova"]
    assert head["judged_independent"] == []
    assert head["first"] == [1]
    assert head["near_copies"] == [[2, 3, 6]]
    assert head["carrying"] == list(range(1, 21))


@pytest.mark.parametrize("story", [one_origin_story, denied_story, circular_story])
def test_everything_found_has_its_line(story: Any) -> None:
    trace = story()
    lines = lines_of(trace)
    counts = {
        "group": trace.groups,
        "dependence": trace.dependences,
        "circle": trace.circles,
        "critical_hop": trace.critical,
        "article": trace.articles,
        "node": trace.nodes,
        "edge": trace.edges,
    }
    for kind, found in counts.items():
        assert len(of_kind(lines, kind)) == len(found)
    assert len(lines) == 1 + sum(map(len, counts.values()))


def test_offsets_count_in_the_text_of_their_article() -> None:
    lines = lines_of(one_origin_story())
    texts = {line["id"]: line["text"] for line in of_kind(lines, "article")}
    for article in of_kind(lines, "article"):
        for member in article["members"]:
            (start, end), *_ = member["spans"]
            assert article["text"][start:end] == TOLD
    for dependence in of_kind(lines, "dependence"):
        for passage in dependence["passages"]:
            for side in ("left", "right"):
                start, end = passage[side]
                assert texts[passage[f"{side}_article"]][start:end] == COPIED


def test_groups_name_their_dependences() -> None:
    lines = lines_of(one_origin_story())
    (group,) = of_kind(lines, "group")
    reasons = [line["reason"] for line in of_kind(lines, "dependence")]
    assert [reasons[number] for number in group["dependences"]] == ["text reuse", "text reuse"]


@pytest.mark.parametrize("words", HOSTILE)
def test_strings_come_back_as_they_were(words: str) -> None:
    rendered = JSONTraceReporter().render(hostile_story(words))
    assert not any(hides_or_acts(character) for character in rendered)
    head, group, *_ = map(json.loads, rendered.splitlines())
    assert head["claim"] == words
    assert group["name"] == words
