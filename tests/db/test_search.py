"""Words are found whatever their case, accents, punctuation and white space, on both databases."""

import pytest

from db.search import LONGEST_SEARCH_TEXT, fold, search_text
from db.store import Store
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, a_statement, an_article


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("Foreign\u00a0Ministry", "foreign ministry"),
        ("Émigré ŁÓDŹ", "emigre łodz"),
        ("“Strasse”, straße", "strasse strasse"),
        ("  a\n\tb  ", "a b"),
        ("İstanbul", "istanbul"),
        ("!?", ""),
        ("１２ ﬁre", "12 fire"),
    ],
)
def test_words_are_folded(words: str, folded: str) -> None:
    assert fold(words) == folded


def test_folding_twice_changes_nothing() -> None:
    once = fold("Ångström’s “Émigré” ΣΊΣΥΦΟΣ")
    assert fold(once) == once


def test_endless_text_is_cut_for_the_index() -> None:
    assert len(search_text("word " * 100_000)) == LONGEST_SEARCH_TEXT


TEXT = (
    "The foreign\u00a0ministry’s Émile Brône-Dahl: rates rise to 4.5 percent (e.g. 1e5), 北京 said."
)


@pytest.fixture(scope="module")
def weather(shared_store: Store) -> Store:
    """A store with TEXT as an article's one statement."""
    statement = a_statement(TEXT, text=TEXT, cue="said", source="北京")
    shared_store.add_article(an_article(TEXT, title="Weather"), (statement,), BY_ADA)
    return shared_store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("foreign ministry", True),
        ("FOREIGN", True),
        ("minist", True),
        ("inistry", False),
        ("emile brone", True),
        ("Brône-Dahl", True),
        ("dahl brone", True),
        ("4.5", True),
        ("1e5", True),
        ("北京", True),
        ("Weather", True),
        ("tove", True),
        ("ministry weather tove", True),
        ("ministry absent", False),
        ('" OR *', False),
        ("':* & !", False),
        ("NEAR(rates rise)", False),
        ("rates AND rise", False),
        ("   ", True),
        ("percent' --", True),
    ],
)
def test_a_search_finds_words_by_their_beginnings(weather: Store, query: str, found: bool) -> None:
    assert weather.statements(StatementFilter(text=query)).total == int(found)
