import click
import pytest

from provenance.domain.annotations import Target, TargetKind
from tui.cli.targets import TargetId, looks_like_id


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("st12", Target(TargetKind.STATEMENT, 12)),
        ("ST12", Target(TargetKind.STATEMENT, 12)),
        (" 12 ", Target(TargetKind.STATEMENT, 12)),
    ],
)
def test_an_id_is_read(words, target):
    assert TargetId(TargetKind.STATEMENT).convert(words, None, None) == target


@pytest.mark.parametrize(
    "words", ["", "st", "st-1", "st1.5", "st99999999999999999999", "art1", "st1; rm", "१२"]
)
def test_other_words_are_a_usage_error_that_shows_an_id(words):
    with pytest.raises(click.UsageError, match="st12"):
        TargetId(TargetKind.STATEMENT).convert(words, None, None)


def test_a_bare_number_is_not_enough_where_kinds_differ():
    with pytest.raises(click.UsageError, match="art12 or st12"):
        TargetId(TargetKind.ARTICLE, TargetKind.STATEMENT).convert("12", None, None)


@pytest.mark.parametrize(
    ("words", "expected"), [("st12", True), ("hop7", True), ("call-back", False), ("st 12", False)]
)
def test_ids_are_told_from_words(words, expected):
    assert looks_like_id(words) is expected
