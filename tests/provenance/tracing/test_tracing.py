"""Tracing whole stories: the examples that ship, and small ones for each rule."""

import json
from functools import cache
from pathlib import Path

import pytest

from provenance.domain.claims import (
    ClaimMember,
    Decisions,
    GroupAct,
    GroupDecision,
    MemberStatus,
    Stance,
)
from provenance.domain.origin_groups import Corroboration, DependenceReason, Judge, NodeRole
from provenance.domain.spans import Span
from provenance.domain.traces import FarEnd, Trace, TracedArticle
from provenance.tracing import trace
from tests.provenance.tracing import read

STORIES = Path(__file__).parents[3] / "examples" / "stories"
LINES = [json.loads(line) for line in (STORIES / "stories.jsonl").read_text("utf-8").splitlines()]
CLAIM = "Brandt Ferries plans to halve its night sailings across Marstrand Sound from June."


@cache
def articles_of(story: str) -> tuple[TracedArticle, ...]:
    """The articles of an example story, read with the hints of its manifest."""
    manifest = json.loads((STORIES / story / "manifest.json").read_text("utf-8"))
    return tuple(
        read(n, (STORIES / story / e["file"]).read_text("utf-8"), e["outlet"], e["published"])
        for n, e in enumerate(manifest, 1)
    )


@cache
def traced(story: str) -> Trace:
    claim = next(line["claim"] for line in LINES if line["id"] == story)
    return trace(claim, articles_of(story))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_every_story_has_the_articles_it_lists(line: dict[str, list[str]]) -> None:
    files = sorted(path.stem for path in (STORIES / str(line["id"])).glob("*.txt"))
    assert line["body_ids"] == files
    assert len(articles_of(str(line["id"]))) == len(files)


def test_twenty_articles_have_one_origin() -> None:
    story = traced("one-origin")
    assert len(story.carrying) == 20
    assert [group.name for group in story.independent] == ["The Sound Courier"]
    assert story.corroboration.value is Corroboration.SINGLE_ORIGIN
    assert len(story.independent[0].articles) >= 16
    assert story.critical[0].name == "The Sound Courier"
    # One more falls with it: what hauliers say, they have from the Courier.
    assert set(story.critical[0].falling) >= set(story.independent[0].articles)
    assert (
        story.critical[0].why
        == f"if The Sound Courier erred, {len(story.critical[0].falling)} articles of 20 fall"
    )


def test_who_is_heard_only_through_an_origin_is_no_second_one() -> None:
    (hauliers,) = [group for group in traced("one-origin").groups if group.name == "Hauliers"]
    assert not hauliers.independent
    assert "only through The Sound Courier" in hauliers.why[0]


def test_the_wire_copies_are_near_copies_with_their_passages() -> None:
    story = traced("one-origin")
    assert (2, 3, 4, 20) in story.near_copies
    reuse = [d for d in story.dependences if d.reason is DependenceReason.TEXT_REUSE]
    assert reuse
    texts = {one.article.id: one.article.text for one in story.articles}
    for passage in (passage for dependence in reuse for passage in dependence.passages):
        left = passage.left.of(texts[passage.left_article])
        right = passage.right.of(texts[passage.right_article])
        assert left.lower().split()[:3] == right.lower().split()[:3]


def test_a_denial_is_told_with_its_denier_and_words() -> None:
    story = traced("denial")
    deniers = {(one.article.id, denial.by) for one, denial in story.denials()}
    assert (3, "Sunniva Krag") in deniers
    for one, denial in story.denials():
        assert denial.span.of(one.article.text)
        assert "declined" not in denial.span.of(one.article.text)
    assert any(node.role is NodeRole.DENIER for node in story.nodes)


def test_two_people_in_two_papers_are_two_origins_of_a_small_story() -> None:
    story = traced("denial")
    assert {"Ivo Stenmark", "Maren Tveit"} <= {group.name for group in story.independent}
    assert story.corroboration.value is Corroboration.MULTIPLE_INDEPENDENT


def test_a_story_that_comes_back_to_its_start_is_circular() -> None:
    story = traced("circle")
    assert story.corroboration.value is Corroboration.CIRCULAR
    assert not story.independent
    assert set(story.circles[0].names) == {
        "The Evening Signal",
        "The Harbour Courier",
        "The Lowland Dispatch",
    }
    assert sum(edge.circular for edge in story.edges) == 3


def test_the_earliest_article_is_first() -> None:
    story = traced("circle")
    assert [one.article.id for one in story.articles if one.first] == [1, 2]


@pytest.mark.parametrize("story", [line["id"] for line in LINES])
def test_every_conclusion_has_its_reason_and_every_span_lies_in_the_text(story: str) -> None:
    found = traced(story)
    for one in found.articles:
        assert one.why
        spans = [span for member in one.members for span in member.spans]
        spans += [origin.span for origin in one.origins if origin.span]
        assert all(span.end <= len(one.article.text) and len(span) for span in spans)
        assert all(origin.why for origin in one.origins)
    assert all(group.why for group in found.groups)
    assert all(dependence.why for dependence in found.dependences)
    keys = {node.key for node in found.nodes}
    assert {edge.start for edge in found.edges} | {edge.end for edge in found.edges} <= keys


def test_an_article_about_something_else_does_not_carry_the_claim() -> None:
    other = read(9, "The museum at Oxdal has bought a painting of the sea.\n\nIt cost a lot.\n")
    found = trace(CLAIM, [*articles_of("one-origin")[:3], other])
    assert [one.article.id for one in found.articles if not one.carries] == [9]


def test_no_articles_are_no_finding() -> None:
    found = trace(CLAIM, [])
    assert found.corroboration.value is Corroboration.UNDETERMINED
    assert not found.nodes


def test_flat_words_without_a_source_are_the_articles_own() -> None:
    flat = read(1, f"Ferry News\n\n{CLAIM} Two boats will be sold.\n")
    (origin,) = trace(CLAIM, [flat]).carrying[0].origins
    assert (origin.far_end, origin.weak) == (FarEnd.OWN, True)
    assert trace(CLAIM, [flat]).corroboration.value is Corroboration.UNATTRIBUTED


def test_hearsay_points_at_nobody() -> None:
    text = (
        "Brandt Ferries will reportedly halve its night sailings across Marstrand Sound in June.\n"
    )
    (origin,) = trace(CLAIM, [read(1, text)]).carrying[0].origins
    assert origin.far_end is FarEnd.UNKNOWN


def test_decisions_of_editors_stand() -> None:
    articles = articles_of("one-origin")[:6]
    key = trace(CLAIM, articles).independent[0].key
    out = ClaimMember(5, (), Stance.ASSERTS, None, MemberStatus.REJECTED)
    held = GroupDecision(GroupAct.INDEPENDENT, (key,), "ada", "I rang their editor")
    found = trace(CLAIM, articles, Decisions((out,), (held,)))
    assert not next(one for one in found.articles if one.article.id == 5).carries
    assert found.judged_independent[0].key == key
    assert found.judged_independent[0].judged_by is Judge.EDITOR
    assert "I rang their editor" in found.judged_independent[0].why[0]
    not_held = GroupDecision(GroupAct.DEPENDENT, (key,), "ada", "they have it from a rival")
    assert not trace(CLAIM, articles, Decisions((), (held, not_held))).independent


def test_a_headline_is_no_sighting_beside_its_body() -> None:
    headline = "Ferries plan to halve night sailings across Marstrand Sound from June, Quist says"
    article = read(
        1, f"{headline}\n\n{CLAIM[:-1]}, Tove Lindqvist said on Monday.\n\nNo more is known.\n"
    )
    above = [one for one in article.statements if one.in_headline]
    assert [one.speaker.name for one in above if one.speaker] == ["Quist"]
    (found,) = trace(CLAIM, [article]).carrying
    assert [origin.name for origin in found.origins] == ["Tove Lindqvist"]
    assert not {one.key for one in above} & {member.statement for member in found.members}


def test_groups_are_merged_and_split_as_editors_say() -> None:
    articles = [
        read(1, f"{CLAIM[:-1]}, Tove Lindqvist said on Monday.\n"),
        read(2, f"{CLAIM[:-1]}, Arvid Quist told reporters.\n"),
    ]
    assert [group.name for group in trace(CLAIM, articles).independent] == [
        "Arvid Quist",
        "Tove Lindqvist",
    ]
    merge = GroupDecision(GroupAct.MERGE, ("tove-lindqvist", "arvid-quist"), "ada", "his source")
    (whole,) = trace(CLAIM, articles, Decisions((), (merge,))).groups
    assert (whole.key, whole.articles) == ("tove-lindqvist", (1, 2))
    assert "his source" in whole.why[0]
    split = GroupDecision(GroupAct.SPLIT, (whole.key,), "ada", "no", ("arvid-quist",))
    again = trace(CLAIM, articles, Decisions((), (merge, split)))
    assert {group.key for group in again.groups} == {"tove-lindqvist", "arvid-quist"}


@pytest.mark.parametrize(
    ("sayings", "value"),
    [
        (
            ["Tove Lindqvist said on Monday", "Arvid Quist told reporters"],
            Corroboration.MULTIPLE_INDEPENDENT,
        ),
        (["Tove Lindqvist said on Monday", "Lindqvist said"], Corroboration.SINGLE_ORIGIN),
        (
            ["Brandt Ferries said", "Brandt Ferries chief executive Tove Lindqvist said"],
            Corroboration.MULTIPLE_DEPENDENT,
        ),
        (["it has been claimed", "it is rumoured"], Corroboration.UNATTRIBUTED),
        (["a deck hand said"], Corroboration.UNDETERMINED),
    ],
)
def test_how_well_a_claim_is_supported(sayings: list[str], value: Corroboration) -> None:
    articles = [read(n, f"{CLAIM[:-1]}, {says}.\n") for n, says in enumerate(sayings, 1)]
    found = trace(CLAIM, articles).corroboration
    assert found.value is value
    assert found.why


def test_hostile_text_is_read_like_any_other() -> None:
    text = f"\x1b[31m\u202e{CLAIM}\x00 [bold]\n" + "“" * 2000 + "a" * 20_000 + "\n"
    article = TracedArticle(1, text)
    found = trace(CLAIM, [article, TracedArticle(2, ""), TracedArticle(3, "\n" * 1000)])
    assert [one.article.id for one in found.carrying] == [1]
    assert all(isinstance(span, Span) for m in found.carrying[0].members for span in m.spans)
