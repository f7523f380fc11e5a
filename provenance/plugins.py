"""Plug-ins: extractors and reporters found by entry point, ours through the same door as others'."""

from importlib.metadata import entry_points
from typing import Any

from provenance.errors import PluginError

EXTRACTORS = "provenance.extractors"
REPORTERS = "provenance.reporters"
TRACE_REPORTERS = "provenance.trace_reporters"

DEFAULT_EXTRACTOR = "trained"
"""What finds the statements unless somebody asks for another."""


def installed_names(group: str) -> tuple[str, ...]:
    """The names in ``group``, sorted; nothing is imported."""
    return tuple(sorted({point.name for point in entry_points(group=group)}))


def load_plugin(group: str, name: str) -> Any:
    """The object that ``name`` stands for in ``group``; PluginError when absent or broken."""
    found = [point for point in entry_points(group=group) if point.name == name]
    if not found:
        known = ", ".join(installed_names(group)) or "none"
        raise PluginError(f"There is no {group.split('.')[-1][:-1]} {name!r}; installed: {known}.")
    try:
        return found[0].load()
    except (ImportError, AttributeError) as error:
        raise PluginError(
            f"The plug-in {name!r} ({found[0].value}) does not load: {error}. Is its extra installed?"
        ) from error
