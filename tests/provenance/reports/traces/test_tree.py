"""The tree: in 80 cells, nothing said by colour alone, nothing that acts on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.reports.chain_drawing import cells
from provenance.reports.legible import hides_or_acts
from provenance.reports.traces.lines import Line, Look, Run, broken, plain
from provenance.reports.traces.tree import WIDTH, TreeReporter, tree_lines
from tests.provenance.reports.test_page import HOSTILE
from tests.provenance.reports.traces.builders import (
    a_group,
    a_trace,
    a_traced_article,
    an_article_trace,
    an_origin,
    circular_story,
    denied_story,
    hostile_story,
    one_origin_story,
)


def test_begins_with_the_claim_and_the_answer() -> None:
    lines = TreeReporter().render(one_origin_story()).splitlines()
    assert lines[0] == "“Half of the container port will shut for ten days”  cl3"
    assert lines[2] == "20 articles, 1 origin: Maret Orlova."
    assert "Told first by The Harbour Courier, 9 March 2026." in lines
    assert any(line.startswith("If Vestnor erred, 14 of 20 articles fall.") for line in lines)


def test_says_denial_hedge_weakness_and_who_judged_in_words() -> None:
    tree = TreeReporter().render(denied_story())
    for words in ("Ostvik Port Board", "[hedges]", "weak", "judged by an editor", "Vestnor*"):
        assert words in tree
    assert "Does not tell it" in tree


def test_a_circle_comes_back_to_its_start() -> None:
    assert "The Pilot > Tidende > Kysten > The Pilot" in TreeReporter().render(circular_story())


@pytest.mark.parametrize("words", [*HOSTILE, "x" * 5000, "汉字" * 300, "a\u0301\u0302" * 99])
def test_hostile_words_stay_in_their_lines(words: str) -> None:
    tree = TreeReporter().render(hostile_story(words))
    assert not any(hides_or_acts(character) for character in tree)
    assert max(map(cells, tree.splitlines())) <= WIDTH


def test_a_trace_of_nothing_says_so() -> None:
    trace = a_trace((an_article_trace(a_traced_article()),), ())
    tree = TreeReporter().render(trace)
    assert "No article tells this claim." in tree
    assert "The Harbour Courier" in tree


def test_articles_of_one_outlet_are_told_apart() -> None:
    traced = [an_article_trace(a_traced_article(n), an_origin()) for n in (1, 2)]
    tree = TreeReporter().render(a_trace(traced, (a_group(articles=(1, 2)),)))
    assert "The Harbour Courier (art1)" in tree
    assert "The Harbour Courier (art2)" in tree


def test_lines_about_an_article_name_it() -> None:
    about = {line.article_id for line in tree_lines(one_origin_story())}
    assert about == {None, *range(1, 21)}


@given(st.text(max_size=80), st.integers(20, 60))
def test_breaking_loses_no_letter(words: str, width: int) -> None:
    line = Line((Run("Name ", Look.NAME), Run(words)), first="├─ ", rest="│  ")
    rows = [plain(row) for row in broken([line], width, len)]
    assert all(len(row) <= width for row in rows)
    kept = "".join(row[3:] for row in rows)
    assert "".join(kept.split()) == "".join(f"Name {words}".split())
