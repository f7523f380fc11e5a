"""Terms and keys: what is a name, a number, a word; that the keys of other wordings meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.claims.terms import INDEXED_TERMS, keys_asked, keys_of, stem_of, terms_of


def test_names_are_capitals_in_mid_sentence() -> None:
    terms = terms_of("Yesterday the crews at Oxdal told Tove Lindqvist that boats sail.")
    assert terms.names == {"oxdal", "tov", "lindqvist"}
    assert "boat" in terms.all - terms.names


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("eleven million crowns", {"11000000"}),
        ("$1m for 3 boats", {"1000000", "3"}),
        ("1.5 billion, or 111,800 people", {"1500000000", "111800"}),
        ("built to version 1.2.3", set()),
        ("one of them", set()),
    ],
)
def test_numbers_are_values(words: str, numbers: set[str]) -> None:
    assert terms_of(words).numbers == numbers


def test_how_a_term_stands_there_is_kept() -> None:
    terms = terms_of("the port of Oxdal lost 2 million crowns")
    assert dict(zip(terms.order, terms.written, strict=True))["2000000"] == "2 million"


@pytest.mark.parametrize("word", ["close", "closes", "closed", "closing"])
def test_inflections_meet(word: str) -> None:
    assert stem_of(word) == "clos"


def test_another_wording_shares_keys() -> None:
    stored = keys_of(terms_of("The Oxdal pier will close for nine weeks after the crane fell"))
    asked = keys_asked(terms_of("A fallen crane closes Oxdal's pier for 9 weeks, crews say"))
    assert len(set(stored) & set(asked)) >= 3


def test_a_statement_that_says_too_little_has_no_keys() -> None:
    assert keys_of(terms_of("he said no")) == ()
    assert keys_of(terms_of("")) == ()


def test_scripts_without_spaces_are_compared_by_pairs() -> None:
    assert set(keys_of(terms_of("港口将于周一关闭"))) & set(keys_asked(terms_of("港口周一关闭")))


@given(st.text(max_size=400))
def test_any_text_has_few_keys_always_the_same(words: str) -> None:
    keys = keys_of(terms_of(words))
    assert keys == keys_of(terms_of(words))
    assert len(keys) <= INDEXED_TERMS * (INDEXED_TERMS - 1) // 2
    assert all(0 <= key < 2**63 for key in keys)
