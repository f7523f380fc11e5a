"""Plug-ins: extractors and reporters found by entry point, ours through the same door as others'."""

from typing import TYPE_CHECKING, Any

from provenance.errors import PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoints

EXTRACTORS = "provenance.extractors"
REPORTERS = "provenance.reporters"
TRACE_REPORTERS = "provenance.trace_reporters"

DEFAULT_EXTRACTOR = "trained"
"""What finds the statements unless somebody asks for another."""


def _points_of(group: str) -> "EntryPoints":
    # Its import reads mail headers and takes as long as a command's help: only who looks pays it.
    from importlib.metadata import entry_points  # noqa: PLC0415

    return entry_points(group=group)


def installed_names(group: str) -> tuple[str, ...]:
    """The names in ``group``, sorted; nothing is imported."""
    return tuple(sorted({point.name for point in _points_of(group)}))


def load_plugin(group: str, name: str) -> Any:
    """The object that ``name`` stands for in ``group``; PluginError when absent or broken."""
    found = [point for point in _points_of(group) if point.name == name]
    if not found:
        known = ", ".join(installed_names(group)) or "none"
        raise PluginError(f"There is no {group.split('.')[-1][:-1]} {name!r}; installed: {known}.")
    try:
        return found[0].load()
    except (ImportError, AttributeError) as error:
        raise PluginError(
            f"The plug-in {name!r} ({found[0].value}) does not load: {error}. Is its extra installed?"
        ) from error
