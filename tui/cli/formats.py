"""Formats by plug-in: by the name that was asked for, or by the ending of the file."""

from pathlib import Path
from typing import Any

import click

from provenance.errors import PluginError
from provenance.plugins import installed_names, load_plugin
from tui.cli.output import talk


def format_of(group: str, name: str | None, output: Path | None, usual: str) -> Any:
    """What writes the format ``name``, else that of the ending of ``output``, else the usual one."""
    if name is not None:
        names = installed_names(group)
        if name not in names:
            raise click.BadParameter(
                f"there is no format {name!r}; there are {', '.join(names)}.",
                param_hint="--format",
            )
        return load_plugin(group, name)()
    if output is None:
        return load_plugin(group, usual)()
    return _by_ending(group, output)


def _by_ending(group: str, output: Path) -> Any:
    ending = output.suffix.lower()
    for name in installed_names(group):
        try:
            found = load_plugin(group, name)()
        except PluginError as error:  # somebody else's broken plug-in must not stop our own
            talk(f"Note: {error}")
            continue
        if found.suffix == ending or ending == f".{name}":
            return found
    raise click.UsageError(
        f"No format is known by the ending of {output.name!r}; say --format "
        f"{', '.join(installed_names(group))}."
    )
