"""No language is read as if it were English."""

from dataclasses import replace

import pytest

from provenance.extraction.languages import (
    language_in_words,
    reads,
    statements_of,
    unread_in_words,
)
from provenance.extraction.rules import RuleExtractor
from tests.builders import an_article


@pytest.mark.parametrize("language", ["en", "en-GB", None])
def test_english_and_the_unknown_are_read(language: str | None) -> None:
    article = replace(an_article(), language=language)
    assert reads(RuleExtractor(), article)
    assert statements_of(article, RuleExtractor())
    assert unread_in_words(article, RuleExtractor()) == ""


def test_another_language_gives_no_statements_and_says_so() -> None:
    article = replace(an_article(), language="ru")
    assert statements_of(article, RuleExtractor()) == ()
    assert unread_in_words(article, RuleExtractor()) == "no extractor for Russian yet"


def test_a_language_without_a_name_is_given_by_its_code() -> None:
    assert language_in_words("xx") == "xx"
