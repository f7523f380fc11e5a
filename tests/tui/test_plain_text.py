import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.plain_text import harmless, harmless_line

ANY_TEXT = st.text(alphabet=st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("two\nlines", "two\nlines"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("nul\x00 del\x7f", "nul␀ del␡"),
        ("c1 \x9b31m", "c1 \N{REPLACEMENT CHARACTER}31m"),
        ("line\r\nend, lone\rreturn", "line \nend, lone␍return"),
        ("tab\tstop\u2028separator", "tab stop separator"),
        ("no-break\xa0space", "no-break space"),
        ("[bold]not bold[/bold]", "[bold]not bold[/bold]"),
        ("evil \u202egpj.exe", "evil ·gpj.exe"),
        ("a\u200bb\ufeffc\xadd", "a·b·c·d"),
        ("caf\u0065\u0301", "caf\u0065\u0301"),
        ("\u0301 lost mark", "◌ lost mark"),
        ("line\n\u0301mark", "line\n◌mark"),
        ("a" + "\u0301" * 9, "a" + "\u0301" * 4 + "·" * 5),
        ("می\u200cشود", "می\u200cشود"),
        ("क्\u200dष", "क्\u200dष"),
        ("\U0001f468\u200d\U0001f469", "\U0001f468·\U0001f469"),
        ("\U0001f1eb\U0001f1f7", "FR"),
        ("lone \ud83d surrogate", "lone \N{REPLACEMENT CHARACTER} surrogate"),
        ("private \ue000 use", "private \N{REPLACEMENT CHARACTER} use"),
        ("漢字 stay", "漢字 stay"),
    ],
)
def test_shows_each_kind_of_character_harmlessly(text: str, shown: str) -> None:
    assert harmless(text) == shown


@given(ANY_TEXT)
def test_every_offset_holds(text: str) -> None:
    assert len(harmless(text)) == len(text)


@given(ANY_TEXT)
def test_nothing_that_steers_a_terminal_comes_out(text: str) -> None:
    shown = harmless(text)
    assert {unicodedata.category(c) for c in shown if c not in "\n\u200c\u200d"}.isdisjoint(
        {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    )


@given(ANY_TEXT)
def test_showing_twice_changes_nothing(text: str) -> None:
    assert harmless(harmless(text)) == harmless(text)


def test_one_line_has_no_line_feed() -> None:
    assert harmless_line("two\nlines\r\nthree") == "two lines  three"
