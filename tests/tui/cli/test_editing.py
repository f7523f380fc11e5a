"""Putting statements right by command."""

from pathlib import Path
from typing import Any

import pytest

from provenance.errors import JudgementRefusedError
from tests.tui.cli.conftest import CommandLine
from tui.cli.editing import find_words

TEXT = """\
Bridge to Open in May

"The bridge will open in May, and the ferry will wait," Mayor Ilse Varga said on Monday.

The works cost nine million crowns.

Varga said the night buses would stay.
"""


@pytest.fixture
def bridge(run: CommandLine, tmp_path: Path) -> CommandLine:
    """A store with an article on a bridge."""
    article = tmp_path / "bridge.txt"
    article.write_text(TEXT, encoding="utf-8")
    added = run("add", article, "--outlet", "The Ostra Post", "--extractor", "rules")
    assert added.exit_code == 0, added.stderr
    return run


def lines(run: CommandLine) -> list[dict[str, Any]]:
    return run.json("list", "statements", "--attributed")


def test_a_statement_is_corrected_split_joined_and_all_is_taken_back(bridge: CommandLine) -> None:
    before = lines(bridge)
    quote = before[0]["id"]
    assert bridge("correct", quote, "--speaker", "Mayor Varga", "--why", "so").exit_code == 0
    assert lines(bridge)[0]["speaker"] == "Mayor Varga"
    split = bridge("split", quote, "and the ferry will wait")
    assert split.exit_code == 0, split.stderr
    (rest,) = (line for line in lines(bridge) if line["id"] not in {b["id"] for b in before})
    assert "ferry" in rest["words"]
    assert bridge("join", quote, rest["id"]).exit_code == 0
    assert "ferry" in lines(bridge)[0]["words"]
    for _ in range(3):
        assert bridge("undo").exit_code == 0
    assert lines(bridge)[0] == before[0]
    assert bridge("database", "verify").exit_code == 0


def test_the_words_are_corrected_to_what_stands_in_the_article(bridge: CommandLine) -> None:
    quote = lines(bridge)[0]["id"]
    done = bridge("correct", quote, "--words", "The bridge will open in May")
    assert done.exit_code == 0, done.stderr
    assert lines(bridge)[0]["words"] == "The bridge will open in May"


def test_a_missed_statement_is_added(bridge: CommandLine) -> None:
    done = bridge("missed", "art1", "The works cost nine million crowns", "--speaker", "Ilse Varga")
    assert done.exit_code == 0, done.stderr
    assert "The works cost nine million crowns" in [line["words"] for line in lines(bridge)]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("correct", "st1"), 2, "Say what"),
        (("missed", "art1", "words that stand nowhere"), 1, "does not stand"),
        (("split", "st1", "words that stand nowhere"), 1, "does not stand"),
        (("join", "st1"), 1, "two statements"),
    ],
)
def test_what_cannot_be_is_said(
    bridge: CommandLine, arguments: tuple[str, ...], code: int, says: str
) -> None:
    failed = bridge(*arguments)
    assert (failed.exit_code, says in failed.stderr) == (code, True), failed.stderr


def test_words_are_found_over_any_white_space() -> None:
    text = "One gate.\nThe gate\u00a0is\nopen."
    span = find_words(text, "The gate is open")
    assert span.of(text) == "The gate\u00a0is\nopen"
    assert find_words(text, "gate", near=5).start == text.index("gate", 5)
    with pytest.raises(JudgementRefusedError):
        find_words(text, " ")
