"""Saying what a deciding command did."""

from typing import TYPE_CHECKING

from provenance import workflow
from provenance.domain.annotations import Act
from tui.cli.output import print_json, print_line, talk
from tui.cli.stored_json import act_line

if TYPE_CHECKING:
    from provenance.workflow import Store


def print_act(act: Act, name: str = "", *, as_json: bool) -> None:
    """Print an act in words, with the name of what it was about, or as JSON."""
    if as_json:
        print_json(act_line(act))
    else:
        print_line(f"{act.event.summary} ({name})" if name else act.event.summary)


def report_act(store: "Store", act: Act, name: str = "", *, as_json: bool) -> None:
    """Print an act, and say on stderr which ratings of 1 it took the ground from."""
    print_act(act, name, as_json=as_json)
    for warning in workflow.warnings_after(store, act):
        talk(f"Note: {warning}")
