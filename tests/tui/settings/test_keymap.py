"""A keymap file: other keys, the same rule."""

from pathlib import Path

import pytest

from provenance.errors import SettingsError
from tui.keys import decide, look
from tui.settings.keymap import read_keymap, remapped

SCREENS = {
    "desk": [
        look("down,j", "next", "next"),
        look("slash", "search", "search"),
        look("right,l", "hop(1)", "hop"),
        decide("C", "confirm", "confirm"),
        decide("X", "reject", "reject"),
    ],
    "other": [look("j", "jump", "jump"), look("q", "leave", "leave")],
}


def _keymap(tmp_path: Path, words: str) -> dict[str, str]:
    path = tmp_path / "keys.toml"
    path.write_text(words)
    return read_keymap(path, SCREENS)


def test_other_keys_stand_for_the_same_actions(tmp_path: Path) -> None:
    said = '[look]\nnext = ["n", "?"]\n"hop(1)" = "tab"\n[decide]\nconfirm = "K"\n'
    keymap = _keymap(tmp_path, said)
    assert keymap == {
        "look.next": "n,question_mark",
        "look.hop(1)": "tab",
        "decide.confirm": "K",
    }
    keys = [binding.key for binding in remapped(SCREENS["desk"], keymap)]
    assert keys == ["n,question_mark", "slash", "tab", "K", "X"]


def test_two_actions_may_change_places(tmp_path: Path) -> None:
    assert _keymap(tmp_path, '[decide]\nconfirm = "X"\nreject = "C"\n') == {
        "decide.confirm": "X",
        "decide.reject": "C",
    }


@pytest.mark.parametrize(
    ("words", "line", "reason"),
    [
        ('[look]\nnext = "N"\n', 2, "a key that looks is never a capital letter"),
        ('[look]\nnext = "n"\n\n[decide]\nconfirm = "c"\n', 5, "that decides is one capital"),
        ('[decide]\nconfirm = "enter"\n', 2, "that decides is one capital"),
        ('[decide]\nconfirm = "X"\n', 2, "'X' stands for “confirm” and for “reject”"),
        ('[look]\nsearch = "j"\n', 2, "stands for “next” and for “search” on the screen 'desk'"),
        ('[look]\nleave = "j"\n', 2, "on the screen 'other'"),
        (
            '[look]\nfly = "v"\n',
            2,
            r"the desk has no action 'fly' to look; there are hop\(1\), jump",
        ),
        ("[look]\nnext = 3\n", 2, "are a text or several"),
        ("[look]\nnext = []\n", 2, "are a text or several"),
        ('[dance]\nnext = "n"\n', 1, r"the tables \[look\] and \[decide\]"),
        ("[look]\nnext =\n", 2, "no TOML"),
    ],
)
def test_a_keymap_that_breaks_the_rule_is_refused_with_its_line(
    tmp_path: Path, words: str, line: int, reason: str
) -> None:
    with pytest.raises(SettingsError, match=reason) as refused:
        _keymap(tmp_path, words)
    assert refused.value.line == line


def test_a_keymap_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such keymap file"):
        read_keymap(tmp_path / "absent.toml", SCREENS)
