import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.cli.output import clipped, json_line, print_line

HOSTILE = "\x1b[31m\x07\x9b2J\u202e\u2028\x85\x00 [bold]x[/bold]"


@given(st.text())
def test_json_says_the_same_and_stays_on_one_line(words):
    line = json_line({"words": words})
    assert json.loads(line) == {"words": words}
    assert len(line.splitlines()) == 1


def test_json_holds_no_raw_control_character_and_keeps_letters_readable():
    line = json_line({"words": HOSTILE + "Łódź “quoted”"})
    assert line.replace("\u202e", "").isprintable()
    assert "Łódź “quoted”" in line


def test_a_printed_line_cannot_steer_the_terminal(capsys):
    print_line(HOSTILE + "\nnext")
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert printed.rstrip("\n").isprintable()
    assert "[bold]x[/bold]" in printed


@pytest.mark.parametrize(
    ("words", "length", "expected"),
    [
        ("short", 10, "short"),
        ("two\n lines  here", 20, "two lines here"),
        ("a longer sentence", 9, "a longer…"),
        ("", 5, ""),
    ],
)
def test_words_are_clipped_on_one_line(words, length, expected):
    assert clipped(words, length) == expected
