"""External ids: the user's own names for articles, each naming one."""

import pytest

from db.store import Store
from provenance.errors import UnreadableInputError
from tests.builders import BY_ADA, an_article

TEXT = "The night boats stop for a week, the union said."


def ids(store: Store) -> list[tuple[int, str | None]]:
    """Every article with its external id."""
    return [(row.id, row.external_id) for row in reversed(store.articles())]


def test_the_same_text_under_two_ids_is_two_articles(store: Store) -> None:
    for name in ("b1", "b2", "b1"):
        store.add_article(an_article(TEXT, external_id=name), (), BY_ADA)
    assert ids(store) == [(1, "b1"), (2, "b2")]
    assert [row.id for row in store.articles(external_id="b2")] == [2]
    assert store.articles(external_id="b") == ()


def test_another_text_under_a_known_id_is_the_next_capture(store: Store) -> None:
    store.add_article(an_article(TEXT, external_id="b1", url="https://b.example/1"), (), BY_ADA)
    added = store.add_article(an_article(TEXT + " And on.", external_id="b1"), (), BY_ADA)
    assert (added.article_id, added.capture_seq) == (1, 2)
    assert store.article(1).article.url == "https://b.example/1"


def test_a_capture_without_an_id_keeps_the_one_there_is(store: Store) -> None:
    url = "https://b.example/1"
    store.add_article(an_article(TEXT, external_id="b1", url=url), (), BY_ADA)
    store.add_article(an_article(TEXT + " And on.", url=url), (), BY_ADA)
    assert ids(store) == [(1, "b1")]


def test_a_known_text_without_an_id_is_given_it(store: Store) -> None:
    store.add_article(an_article(TEXT), (), BY_ADA)
    article = an_article(TEXT, external_id=" b1 ")
    assert store.find_known(article) is None
    assert store.add_article(article, (), BY_ADA).known
    assert ids(store) == [(1, "b1")]
    assert store.find_known(article) is not None
    assert store.verify().is_sound


def test_a_blank_id_is_none(store: Store) -> None:
    store.add_article(an_article(TEXT, external_id="  "), (), BY_ADA)
    assert ids(store) == [(1, None)]


@pytest.mark.parametrize("text", [TEXT, TEXT + " And on."])
def test_a_url_of_one_id_is_not_given_to_another(store: Store, text: str) -> None:
    url = "https://b.example/1"
    store.add_article(an_article(TEXT, external_id="b1", url=url), (), BY_ADA)
    with pytest.raises(UnreadableInputError, match="external id 'b1' and not 'b2'"):
        store.add_article(an_article(text, external_id="b2", url=url), (), BY_ADA)


@pytest.mark.parametrize("text", [TEXT, TEXT + " And on."])
def test_an_id_of_one_article_is_not_given_to_another(store: Store, text: str) -> None:
    url = "https://b.example/1"
    store.add_article(an_article("Something else.", external_id="b1"), (), BY_ADA)
    store.add_article(an_article(TEXT, url=url), (), BY_ADA)
    with pytest.raises(UnreadableInputError, match="'b1' is that of art1"):
        store.add_article(an_article(text, external_id="b1", url=url), (), BY_ADA)
    assert ids(store) == [(1, "b1"), (2, None)]
