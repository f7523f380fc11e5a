"""Saying what a deciding command did."""

from provenance.domain.annotations import Act
from tui.cli.output import print_json, print_line
from tui.cli.stored_json import act_line


def print_act(act: Act, name: str = "", *, as_json: bool) -> None:
    """Print an act in words, with the name of what it was about, or as JSON."""
    if as_json:
        print_json(act_line(act))
    else:
        print_line(f"{act.event.summary} ({name})" if name else act.event.summary)
