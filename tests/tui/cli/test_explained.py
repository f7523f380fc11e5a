"""``extract --explain``: brackets around what was said, and the reasons of each statement."""

import re

import pytest
from click.testing import CliRunner
from rich.console import Console

from tests.builders import an_article
from tui.cli.explained import print_explained
from tui.cli.program import program

TEXT = """The old lock will close, engineer Anton Brill told the Radio Delta station.

“She added that ‘nothing helps’,” Brill said. The lock was built in 1931.

Sigrid Moll added that the union has promised that it would lend its tractors.
"""


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "lock.txt"
    made.write_text(TEXT, encoding="utf-8")
    return made


def explained(path, *more):
    words = ["extract", str(path), "--explain", "--outlet", "The Delta Courier", *more]
    return CliRunner().invoke(program, words)


def test_each_statement_stands_in_brackets_with_its_reasons_below(path):
    shown = " ".join(explained(path).stdout.split())
    assert "[s1 The old lock will close], engineer Anton Brill told the Radio Delta" in shown
    assert "Anton Brill > Radio Delta > The Delta Courier" in shown
    assert "– the sentence names Anton Brill" in shown
    assert "] The lock was built" not in shown  # the outlet's own words have no bracket
    assert "The lock was built in 1931." in shown


def test_an_inner_statement_stands_inside_the_brackets_of_the_outer(path):
    shown = " ".join(explained(path).stdout.split())
    found = re.search(
        r"\[(s\d+) that the union has promised (?:that )?\[(s\d+) (?:that )?it", shown
    )
    assert found is not None
    assert f"inside {found[1]}" in shown


def test_a_headline_that_is_read_stands_in_brackets_as_one(path):
    path.write_text(f"Lock will close, Brill says\n\n{TEXT}", encoding="utf-8")
    shown = " ".join(explained(path).stdout.split())
    assert "[headline] [s1 Lock will close], Brill says s1 indirect, in a headline," in shown
    path.write_text(f"A lock and its end\n\n{TEXT}", encoding="utf-8")
    assert "[headline, no statement] A lock and its end" in " ".join(explained(path).stdout.split())


def test_the_reasons_are_no_json(path):
    refused = explained(path, "--json")
    assert refused.exit_code == 2
    assert "--explain is for readers" in refused.stderr


def test_colour_shows_cue_and_source(capsys):
    from provenance.extraction.trained import TrainedExtractor

    article = an_article(TEXT, zones=())
    console = Console(force_terminal=True, color_system="standard", width=100)
    print_explained(console, article, TrainedExtractor().extract(article))
    assert "\x1b[33mtold\x1b[0m" in capsys.readouterr().out


def test_hostile_text_is_shown_harmlessly(tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text('"[red]Stop\x1b[31m\u202e this" is it, Brill said [/red].\n', encoding="utf-8")
    shown = explained(path).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[red]" in shown
