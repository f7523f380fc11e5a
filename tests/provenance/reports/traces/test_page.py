"""The page of a trace: self-contained, escaped, whole."""

import itertools
import re

import pytest

from provenance.reports.traces.page import TracePageReporter
from tests.provenance.reports.test_page import HOSTILE, Elements
from tests.provenance.reports.traces.builders import (
    a_trace,
    a_traced_article,
    an_article_trace,
    circular_story,
    denied_story,
    hostile_story,
    one_origin_story,
)

STORIES = pytest.mark.parametrize("story", [one_origin_story, denied_story, circular_story])


def page_of(story: object) -> str:
    return TracePageReporter().render(story())  # type: ignore[operator]


@STORIES
def test_asks_for_nothing_and_runs_nothing(story: object) -> None:
    page = page_of(story)
    elements = Elements(page)
    tags = {tag for tag, _ in elements.found}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "form", "input", "base"})
    attributes = {name for _, attributes in elements.found for name in attributes}
    assert not {name for name in attributes if name.startswith("on") or name in ("src", "style")}
    assert "@import" not in page
    assert "url(" not in page
    policies = [m.get("content") for m in elements.all("meta") if "http-equiv" in m]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


@STORIES
def test_links_have_targets_ids_are_unique_and_headings_descend(story: object) -> None:
    elements = Elements(page_of(story))
    assert len(elements.ids) == len(set(elements.ids))
    inner = [(a["href"] or "")[1:] for a in elements.all("a") if (a["href"] or "").startswith("#")]
    assert set(inner) <= set(elements.ids)
    levels = [int(tag[1]) for tag, _ in elements.found if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_add_no_element_and_no_attribute(words: str) -> None:
    tame = Elements(TracePageReporter().render(hostile_story("tame words")))
    page = TracePageReporter().render(hostile_story(words))
    page.encode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", page)
    wild = Elements(page)
    assert [a for a in wild.all("a") if not (a["href"] or "").startswith("#")] == []
    without_words = [
        [(tag, sorted(attributes)) for tag, attributes in elements.found if tag != "tspan"]
        for elements in (tame, wild)
    ]
    assert without_words[0] == without_words[1]


def test_the_answer_stands_first() -> None:
    elements = Elements(page_of(one_origin_story))
    words = [text.strip() for text in elements.texts if text.strip()]
    assert words.index("20 articles, 1 origin: Maret Orlova.", 2) < words.index("How it travelled")


def test_copied_passages_stand_side_by_side() -> None:
    page = page_of(one_origin_story)
    assert page.count('<div class="copied">') == 2
    assert page.count("Cranes four to nine will be taken down one after another") == 4


def test_letters_stand_where_colours_do() -> None:
    page = page_of(denied_story)
    for letter in "AB":
        assert 'class="badge-letter" x=' in page
        assert re.search(rf'badge-letter"[^>]*>{letter}<', page)
        assert f'row-letter">{letter}<' in page


def test_a_hundred_articles_are_printed_as_a_list() -> None:
    assert 'class="drawn-graph tall"' in TracePageReporter().render(one_origin_story(100))
    assert 'class="drawn-graph"' in page_of(one_origin_story)


def test_nothing_found_is_said() -> None:
    page = TracePageReporter().render(a_trace((an_article_trace(a_traced_article()),), ()))
    assert "No article tells this claim." in page
    assert "<svg" not in page
    assert "It speaks of the port, but of another year." in page
