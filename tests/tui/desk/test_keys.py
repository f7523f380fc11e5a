"""The rule of the keys, checked on the bindings themselves."""

from textual.binding import Binding
from textual.content import Content

from tui.app import ReviewApp
from tui.keys import DECIDE, LOOK, key_in_words, of_sort
from tui.screens.ask import AskScreen, SearchScreen
from tui.screens.closing import ClosingScreen
from tui.screens.correct import CorrectScreen
from tui.screens.deciding import DECIDING
from tui.screens.doors import every_screen
from tui.screens.failure import FailureScreen
from tui.screens.filter import FilterScreen
from tui.screens.help import HelpScreen, help_text
from tui.screens.home import HomeScreen
from tui.screens.rating import CredibilityScreen, ReliabilityScreen
from tui.screens.settings import SettingsScreen
from tui.widgets.chain_editor import ChainEditor
from tui.widgets.span_editor import SpanEditor

DIALOGS = (
    AskScreen,
    SearchScreen,
    ClosingScreen,
    CorrectScreen,
    FailureScreen,
    FilterScreen,
    HelpScreen,
    CredibilityScreen,
    ReliabilityScreen,
    SettingsScreen,
)


def _keys(bindings: list[Binding]) -> list[str]:
    return [key.strip() for binding in bindings for key in binding.key.split(",")]


def _bindings_of(owner: type) -> list[Binding]:
    return [b for c in owner.__mro__ for b in vars(c).get("BINDINGS", ()) if isinstance(b, Binding)]


def test_looking_and_deciding_keys_never_overlap() -> None:
    for name, bindings in every_screen().items():
        keys = {sort: set(_keys([*of_sort(bindings, sort)])) for sort in (LOOK, DECIDE)}
        assert keys[LOOK].isdisjoint(keys[DECIDE]), name


def test_deciding_keys_are_capital_letters_and_looking_keys_are_none() -> None:
    for name, bindings in every_screen().items():
        deciding = _keys([*of_sort(bindings, DECIDE)])
        assert all(len(key) == 1 and key.isupper() for key in deciding), name
        looking = _keys([*of_sort(bindings, LOOK)])
        assert not [key for key in looking if len(key) == 1 and key.isupper()], name


def test_no_key_is_bound_twice() -> None:
    for name, bindings in every_screen().items():
        keys = _keys([*bindings])
        assert len(keys) == len(set(keys)), name


def test_the_desk_has_no_key_of_neither_sort() -> None:
    ours = [b for b in _bindings_of(HomeScreen) if b.id is not None]
    assert {b.id for b in ours} == {b.id for b in HomeScreen.KEYS}
    assert all((b.id or "").startswith((LOOK, DECIDE)) for b in ours)


def test_no_dialog_key_looks_like_a_deciding_key() -> None:
    for screen in (*DIALOGS, SpanEditor, ChainEditor):
        ours = [b for b in _bindings_of(screen) if b.id is not None]
        assert ours, screen
        assert set(_keys(ours)).isdisjoint(_keys(DECIDING)), screen


def test_every_binding_has_a_description_and_an_action() -> None:
    for owner in (HomeScreen, *DIALOGS, SpanEditor, ChainEditor):
        for binding in _bindings_of(owner):
            if binding.id is None:
                continue
            assert binding.description, binding
            name = binding.action.split("(")[0]
            assert hasattr(owner, f"action_{name}"), (owner, binding)


def test_the_help_explains_every_key_of_the_desk() -> None:
    text = help_text(HomeScreen.KEYS)
    assert isinstance(text, Content)
    for binding in HomeScreen.KEYS:
        line = next(line for line in text.plain.split("\n") if binding.tooltip in line)
        assert line.startswith(key_in_words(binding))


def test_the_command_palette_is_kept() -> None:
    assert ReviewApp.ENABLE_COMMAND_PALETTE
