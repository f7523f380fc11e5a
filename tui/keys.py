"""The keys of the desk, in two sorts that never overlap.

Small letters, arrows and signs LOOK: nothing they do changes the store.  Capital letters DECIDE:
each leads to an entry in the log.  Inside a dialog, where letters are typed, ``enter`` goes on,
``ctrl+s`` stores and ``escape`` leaves with nothing stored.  The id of a binding says its sort; the
key bar and the help are made from the bindings themselves.
"""

from collections.abc import Iterable

from textual.binding import Binding

LOOK = "look."
DECIDE = "decide."


def look(
    key: str, action: str, description: str, tooltip: str = "", *, show: bool = True
) -> Binding:
    """A key that changes nothing in the store."""
    return Binding(
        key, action, description, show=show, tooltip=tooltip or description, id=LOOK + action
    )


def decide(key: str, action: str, description: str, tooltip: str = "") -> Binding:
    """A capital letter that leads to an entry in the log."""
    return Binding(key, action, description, tooltip=tooltip or description, id=DECIDE + action)


_KEY_NAMES = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "slash": "/",
    "question_mark": "?",
    "full_stop": ".",
    "comma": ",",
    "plus": "+",
    "minus": "-",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "home": "Home",
    "end": "End",
    "delete": "Del",
    "tab": "Tab",
    "f2": "F2",
}


def key_in_words(binding: Binding) -> str:
    """How a key is printed: ``↑``, ``C``, ``Ctrl+S``; several keys of one action with a stroke."""
    return "/".join(_one_key(key.strip()) for key in binding.key.split(","))


def first_key_in_words(binding: Binding) -> str:
    """As ``key_in_words``, the first key only: the bar has little room."""
    return _one_key(binding.key.split(",")[0].strip())


def _one_key(key: str) -> str:
    *modifiers, name = key.split("+")
    name = _KEY_NAMES.get(name, name.upper() if modifiers else name)
    return "+".join((*(modifier.capitalize() for modifier in modifiers), name))


def of_sort(bindings: Iterable[Binding], sort: str) -> tuple[Binding, ...]:
    """The bindings of a sort (LOOK or DECIDE), in the order in which they are declared."""
    return tuple(binding for binding in bindings if (binding.id or "").startswith(sort))
