"""What acts or hides is shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.reports.legible import hides_or_acts, legible, legible_line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, “quoted”", "plain words, “quoted”"),
        ("\x1b[31mred\x1b[0m", "⟨U+001B⟩[31mred⟨U+001B⟩[0m"),
        ("bell\x07, null\x00, delete\x7f", "bell⟨U+0007⟩, null⟨U+0000⟩, delete⟨U+007F⟩"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("evil\u202etxt.exe", "evil⟨U+202E⟩txt.exe"),
        ("a\u2066b\u2069c\u200fd", "a⟨U+2066⟩b⟨U+2069⟩c⟨U+200F⟩d"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
        ("tag \U000e0041", "tag ⟨U+E0041⟩"),
        ("half \ud800 pair", "half ⟨U+D800⟩ pair"),
        ("line\u2028break\u2029", "line⟨U+2028⟩break⟨U+2029⟩"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("blank\u3164letter", "blank⟨U+3164⟩letter"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("a\u200cb", "a⟨U+200C⟩b"),
        ("soft\u00adhyphen, no\u00a0break", "soft\u00adhyphen, no\u00a0break"),
        ("z" + "\u0335" * 30, "z" + "\u0335" * 4 + "⟨…⟩"),
        ("naïve", "naïve"),
    ],
)
def test_shows_what_acts_or_hides(text: str, shown: str) -> None:
    assert legible(text) == shown


def test_a_line_has_no_breaks_and_single_spaces() -> None:
    assert legible_line(" over \n a\tline\u00a0 break ") == "over a line break"


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_nothing_legible_acts(text: str) -> None:
    shown = legible(text)
    shown.encode("utf-8")
    left = {c for c in shown if unicodedata.category(c) == "Cc" and c != "\n"}
    assert not left
    assert {c for c in shown if hides_or_acts(c)} <= {"\u200c", "\u200d"}
